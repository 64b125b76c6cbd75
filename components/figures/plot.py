"""The common ground of drawn plots: a wide and a narrow column, wrapped text, and marks and rows that are buttons."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from components.figures.text import BOLD_FALLBACK, FALLBACK, balanced, width
from components.figures.typefaces import REGULAR, SEMIBOLD
from components.html.element import Child, el, plain

IS_WIDE = 680.0
"""From this width of a picture on, wide layouts are shown, in pixels (`base.css`)."""
WIDEST_NARROW, WIDEST_LINEUP = 520.0, 420.0
"""How wide narrow layouts are at most, and those of silhouettes, in pixels."""
ICON = 60.0
"""A drawing of fewer units is an icon in a text, and is not enlarged."""
LEADING = 1.25
"""From line to line, as a part of the size."""
NO_BREAK_HYPHEN = "\u2011"


@dataclass(frozen=True)
class Column:
    """A width to draw for, and its type size, in layout units."""

    name: str
    width: float
    size: float

    @property
    def line(self) -> float:
        """From line to line."""
        return self.size * LEADING

    @property
    def is_wide(self) -> bool:
        """Whether labels may stand beside what they name."""
        return self.name == "wide"


WIDE, NARROW = Column("wide", 860, 16), Column("narrow", 360, 14)
Box = tuple[float, float, float, float]
"""Left, top, width and height."""
Drawing = tuple[list[Child], float]
"""What is drawn, and how high it is."""


def both(label: str, draw: Callable[[Column], Drawing], class_: str) -> list[Element]:
    """One drawing in two layouts; the stylesheet shows the one that fits the column."""
    return [
        el("div", canvas(label, column, draw(column)), class_=f"{column.name} {class_}") for column in (WIDE, NARROW)
    ]


def canvas(label: str, column: Column, drawing: Drawing) -> Element:
    """The SVG of one layout."""
    shapes, height = drawing
    return el(
        "svg", shapes, viewBox=f"0 0 {plain(column.width)} {plain(height)}", role="group", aria_label=label
    )  # fmt: skip


def width_of(text: str, size: float, bold: bool = False) -> float:
    """How wide a line of text is at most, in whatever typeface a reader has."""
    reserve = BOLD_FALLBACK if bold else FALLBACK
    return width(unbroken(text), size, SEMIBOLD if bold else REGULAR) * reserve


def wrapped(text: str, room: float, size: float, bold: bool = False) -> list[str]:
    """Lines that fit the room in whatever typeface a reader has; a hyphen in a name never breaks."""
    reserve = BOLD_FALLBACK if bold else FALLBACK
    return balanced(unbroken(text), room / reserve, size, SEMIBOLD if bold else REGULAR)


def unbroken(text: str) -> str:
    """The text with hyphens at which no line breaks."""
    return text.replace("-", NO_BREAK_HYPHEN)


def lines(column: Column, texts: Sequence[str], x: float, y: float, class_: str = "", anchor: str = "start") -> Element:
    """Text in lines, the first on the base line `y`; a line each, so that a space at its end moves nothing."""
    side, name = (anchor if anchor != "start" else None), class_ or None
    rows = [
        el("text", text, x=x, y=y + column.line * number, text_anchor=side, class_=name)
        for number, text in enumerate(texts)
    ]
    return el("g", rows)


def button(
    id: str,
    name: str,
    spoken: str,
    hit: Box,
    *shapes: Child,
    class_: str = "",
    key: str = "position",
    toggle: bool = True,
) -> Element:
    """Something drawn that chooses `name` and opens its panel, pressed again lets go of it; a link without a script."""
    left, top, width, height = hit
    return el(
        "a",
        el("rect", x=left, y=top, width=width, height=height, rx=3, class_="hit"),
        *shapes,
        href=f"#{id}-about-{name}",
        role="button",
        tabindex="0",
        aria_label=spoken,
        class_=f"button {class_}".strip(),
        data_set=f"{key}={name}",
        data_lit=f"{key}={name}",
        data_toggle=toggle,
    )


def height_on_screen(svg: Element, width: float) -> float:
    """How high a drawing is in a column so wide, in pixels."""
    box = svg.get("viewBox")
    if box is None:
        return 24.0
    _, _, wide, high = map(float, box.split())
    if wide < ICON:
        return high
    widest = WIDEST_LINEUP if svg.get("class") == "lineup" else WIDEST_NARROW
    return (min(width, widest) if width < IS_WIDE else width) * high / wide
