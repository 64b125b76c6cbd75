"""The picture that a link preview shows: the figure's title large, its drawing, credit. Always 1200 by 630 pixels.

On a phone a card is 360 px wide: what it says stands in the title. Labels of a scene stay only where they are
large enough to be read; else the drawing is shown without them. Nothing is cut.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from xml.etree.ElementTree import Element

from components.figures.inert import cut
from components.figures.text import balanced
from components.figures.typefaces import SEMIBOLD, SERIF
from components.html.element import plain
from components.html.theme import LIGHT
from components.model.content import Content
from components.sharing.picture import canvas, credit, in_state
from components.sharing.sheet import Style, set_text

SIZE = (1200, 630)
MARGIN, GAP = 56.0, 32.0
WIDTHS = (960.0, 640.0, 480.0, 360.0)
"""In which a drawing is tried; enlarged afterwards, so that one drawn narrow has the larger type."""
LEGIBLE = 17.0
"""Labels that would be smaller than this, in pixels of the card, are left out."""
WORDLESS = {"loadout", "pair", "scale", "scene", "sequence"}
"""Kinds that show something without their labels; a plot or a flow keeps them at any size."""
LARGEST, SMALLEST = 64, 40
"""Type of the title, in pixels of the card."""
SIDE = 0.4
"""How much of the width the title takes where it stands beside the drawing."""
CREDIT = Style(22, LIGHT.soft)


@dataclass(frozen=True)
class Frame:
    """A rectangle of the card, in pixels."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True)
class Layout:
    """The title in its lines and size, and where the drawing goes."""

    lines: list[str]
    style: Style
    room: Frame


def card(content: Content, id: str, address: str | None) -> Element:
    """The figure called `id` as a picture for link previews."""
    fragment = in_state(content, id)
    drawings = [fragment.paper(width, short=True) for width in WIDTHS]
    tried = [(layout, drawing) for layout in _layouts(fragment.title) for drawing in drawings]
    wordless = content.figures[id].kind in WORDLESS
    layout, drawing = max(tried, key=lambda each: _how_well(each[1], each[0].room, wordless))
    base = MARGIN + layout.style.size * 0.8
    foot = " · ".join(credit(content, address))
    return canvas(
        content, fragment, SIZE,
        set_text(layout.lines, layout.style, (MARGIN, base)),
        _fitted(drawing, layout.room, wordless),
        set_text([foot], CREDIT, (MARGIN, SIZE[1] - MARGIN + 8)),
    )  # fmt: skip


def _layouts(title: str) -> Iterator[Layout]:
    """The title above the drawing, and beside it."""
    width, height = SIZE[0] - 2 * MARGIN, SIZE[1] - 2 * MARGIN - CREDIT.size
    lines, style = _title(title, width, 2)
    head = style.size * style.leading * len(lines) + GAP / 2
    yield Layout(lines, style, Frame(MARGIN, MARGIN + head, width, height - head))
    lines, style = _title(title, width * SIDE, 6)
    left = MARGIN + width * SIDE + GAP
    yield Layout(lines, style, Frame(left, MARGIN, SIZE[0] - MARGIN - left, height))


def _title(title: str, width: float, most: int) -> tuple[list[str], Style]:
    """As large as `most` lines allow."""
    for size in range(LARGEST, SMALLEST, -4):
        style = Style(size, LIGHT.ink, SEMIBOLD, SERIF, 1.12)
        lines = balanced(title, width, size, SEMIBOLD, SERIF)
        if len(lines) <= most:
            return lines, style
    return balanced(title, width, SMALLEST, SEMIBOLD, SERIF), Style(SMALLEST, LIGHT.ink, SEMIBOLD, SERIF, 1.12)


def _scale(drawing: Element, room: Frame) -> float:
    """By how much it can be enlarged."""
    return min(room.width / float(drawing.get("width", "0")), room.height / float(drawing.get("height", "0")))


def _how_well(drawing: Element, room: Frame, wordless: bool) -> float:
    """The area that it fills, twice where its labels can be read; where they must be, the smallest of them counts."""
    scale = _scale(drawing, room)
    area = float(drawing.get("width", "0")) * float(drawing.get("height", "0")) * scale * scale
    size = _smallest_type(drawing) * scale
    return area * (1 + (size >= LEGIBLE)) if wordless else area * min(size, LEGIBLE) ** 2


def _smallest_type(drawing: Element) -> float:
    """In pixels of the drawing."""
    return min(map(_type, drawing.iter("text")), default=LEGIBLE) * _pixels(drawing)


def _type(text: Element) -> float:
    """The size of a text in layout units; what is no text is of any size."""
    return float(text.get("font-size", "16")) if text.tag == "text" else inf


def _pixels(drawing: Element) -> float:
    """Of the drawing, for one layout unit."""
    return float(drawing.get("width", "0")) / float(drawing.get("viewBox", "").split()[2])


def _fitted(drawing: Element, room: Frame, wordless: bool) -> Element:
    """As large as the room allows, in its middle, without labels that would be too small: text and discs of numbers."""
    scale = _scale(drawing, room)
    if wordless and _smallest_type(drawing) * scale < LEGIBLE:
        least = LEGIBLE / scale / _pixels(drawing)
        cut(drawing, lambda each: _type(each) < least or {child.tag for child in each} == {"circle", "text"})
    width, height = float(drawing.get("width", "0")) * scale, float(drawing.get("height", "0")) * scale
    drawing.attrib |= {
        "x": plain(room.left + (room.width - width) / 2),
        "y": plain(room.top + (room.height - height) / 2),
        "width": plain(width),
        "height": plain(height),
    }
    return drawing
