"""What a picture is set on: one column, filled from the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from components.figures.text import Block
from components.figures.typefaces import REGULAR, SANS, SEMIBOLD, SERIF, Typeface
from components.html.element import plain
from components.html.theme import LIGHT


@dataclass(frozen=True)
class Style:
    """How text is set: size in pixels, line height in parts of it."""

    size: float
    colour: str
    weight: int = REGULAR
    face: Typeface = SANS
    leading: float = 1.4


TITLE = Style(30, LIGHT.ink, SEMIBOLD, SERIF, 1.2)
CAPTION = Style(17, LIGHT.ink)
STRONG = Style(15, LIGHT.ink, SEMIBOLD)
NOTE = Style(14, LIGHT.ink)
SMALL = Style(12, LIGHT.soft)


def set_text(lines: Sequence[str], style: Style, at: tuple[float, float], anchor: str = "start") -> Element:
    """Lines of text as an SVG element; `at` is the base line of the first."""
    block = Block(lines, *at, style.size, anchor, style.weight, style.face, style.leading)
    drawn = block.drawn()
    drawn.attrib |= {"font-size": plain(style.size), "fill": style.colour}
    if style.weight != REGULAR:
        drawn.set("font-weight", str(style.weight))
    if style.face is not SANS:
        drawn.set("font-family", style.face.stack)
    return drawn


class Sheet:
    """A column of text and drawings. `bottom` is where the last one ends."""

    def __init__(self, width: float, margin: float, right_to_left: bool = False) -> None:
        self.margin, self.bottom = margin, margin
        self.start = margin + width if right_to_left else margin
        self.direction = "rtl" if right_to_left else None
        self.drawn: list[Element] = []

    def write(self, lines: Sequence[str], style: Style) -> None:
        """Text below what is there."""
        if lines:
            step = style.size * style.leading
            drawn = set_text(lines, style, (self.start, self.bottom + step / 2 + style.size * 0.35))
            if self.direction:
                drawn.set("direction", self.direction)
            self.drawn.append(drawn)
            self.bottom += step * len(lines) + 4

    def place(self, drawing: Element) -> None:
        """A drawing below what is there."""
        drawing.set("x", plain(self.margin))
        drawing.set("y", plain(self.bottom))
        self.drawn.append(drawing)
        self.bottom += float(drawing.get("height", "0"))

    def skip(self, room: float) -> None:
        """Leave room."""
        self.bottom += room
