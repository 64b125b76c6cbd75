"""The picture that a link preview shows: the figure's title large, its drawing, credit. Always 1200 by 630 pixels.

On a phone a card is 360 px wide: what it says stands in the title. A scene has the names that find room in the type
that is read there (`card_names`), other drawings only labels that are large enough. Nothing is cut.
"""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import product
from math import inf
from xml.etree.ElementTree import Element

from components.figures.inert import cut
from components.figures.ink import ink
from components.figures.text import Box, balanced
from components.figures.typefaces import SEMIBOLD, SERIF
from components.html.element import plain
from components.html.theme import LIGHT
from components.model.content import Content
from components.sharing.card_names import LARGE, is_disc, with_names
from components.sharing.picture import canvas, credit, in_state
from components.sharing.sheet import Style, set_text

SIZE = (1200, 630)
MARGIN, GAP = 56.0, 32.0
WIDTHS = (960.0, 640.0, 480.0, 360.0)
"""In which a drawing is tried; enlarged afterwards, so that one drawn narrow has the larger type."""
LEGIBLE, WANTED = 17.0, 28.0
"""Labels that would be smaller than this, in pixels of the card, are left out; how large those of a plot should be."""
AIR = 4.0
"""Left about what is drawn, in layout units."""
NAMED = {"scene", "sequence"}
"""Kinds whose labels are set anew, as large as the smallest title."""
WORDLESS = {"loadout"}
"""Kinds that show something without their labels; a plot or a flow keeps them at any size."""
SHRUNK, RAISED = (1.0, 0.88, 0.76), (0.15, 0.4, 0.85)
"""How large a drawing with names is tried, in parts of what fits, and how much of the room that is left lies above."""
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
    kind = content.figures[id].kind
    heads = [(2, LARGEST), (2, SMALLEST + 8)] if kind in NAMED else [(2, LARGEST), (1, LARGEST)]
    wordless, layouts = kind in WORDLESS, list(_layouts(fragment.title, heads))
    papers = [fragment.paper(width, short=True) for width in WIDTHS]
    if kind in NAMED:
        pairs = product(layouts, papers[:1] if kind == "scene" else (papers[0], papers[2]))
        layout, drawing = max((_named(*pair, kind != "scene") for pair in pairs), key=lambda each: each[0])[1:]
    else:
        drawings = [each for paper in papers for each in _drawings(cut(paper, is_disc), wordless)]
        tried = [(layout, drawing) for layout in layouts for drawing in drawings]
        layout, drawing = max(tried, key=lambda each: _how_well(each[1], each[0].room, wordless))
    base = MARGIN + layout.style.size * 0.8
    foot = " · ".join(credit(content, address))
    return canvas(
        content, fragment, SIZE,
        set_text(layout.lines, layout.style, (MARGIN, base)),
        _fitted(drawing, layout.room),
        set_text([foot], CREDIT, (MARGIN, SIZE[1] - MARGIN + 8)),
    )  # fmt: skip


def _layouts(title: str, heads: Sequence[tuple[int, int]]) -> Iterator[Layout]:
    """The title above the drawing, in each of so many lines and as large as that at most, and beside it."""
    width, height = SIZE[0] - 2 * MARGIN, SIZE[1] - 2 * MARGIN - CREDIT.size
    for most, largest in heads:
        lines, style = _title(title, width, most, largest)
        head = style.size * style.leading * len(lines) + GAP / 2
        yield Layout(lines, style, Frame(MARGIN, MARGIN + head, width, height - head))
    lines, style = _title(title, width * SIDE, 6)
    left = MARGIN + width * SIDE + GAP
    yield Layout(lines, style, Frame(left, MARGIN, SIZE[0] - MARGIN - left, height))


def _title(title: str, width: float, most: int, largest: int = LARGEST) -> tuple[list[str], Style]:
    """As large as `most` lines allow."""
    for size in range(largest, SMALLEST, -4):
        style = Style(size, LIGHT.ink, SEMIBOLD, SERIF, 1.12)
        lines = balanced(title, width, size, SEMIBOLD, SERIF)
        if len(lines) <= most:
            return lines, style
    return balanced(title, width, SMALLEST, SEMIBOLD, SERIF), Style(SMALLEST, LIGHT.ink, SEMIBOLD, SERIF, 1.12)


def _scale(drawing: Element, room: Frame) -> float:
    """By how much it can be enlarged."""
    return min(room.width / float(drawing.get("width", "0")), room.height / float(drawing.get("height", "0")))


def _drawings(drawing: Element, wordless: bool) -> Iterator[Element]:
    """A drawing as it is; where it shows something without its labels also with the large ones only, and with none."""
    yield _cropped(drawing)
    for least in (LARGE, inf) if wordless else ():
        yield _cropped(_without_smaller(drawing, least))


def _without_smaller(drawing: Element, least: float) -> Element:
    """A copy without texts smaller than `least` layout units, and their leaders."""
    return cut(deepcopy(drawing), lambda each: _type(each) < least or _is_led(each))


def _named(layout: Layout, drawing: Element, to_the_end: bool) -> tuple[float, Layout, Element]:
    """How well a drawing with names does in a layout, and both: the area that it fills, times what the names tell."""
    bare = _cropped(_without_smaller(drawing, inf))
    left, top, width, height = map(float, bare.get("viewBox", "").split())
    best = 0.0, layout, bare
    for part, above in product(SHRUNK, RAISED):
        scale = _scale(bare, layout.room) * _pixels(bare) * part
        wide, high = layout.room.width / scale, layout.room.height / scale
        bounds = Box(left - (wide - width) / 2, top - (high - height) * above, wide, high)
        named, told = with_names(drawing, SMALLEST / scale, bounds, to_the_end)
        if (well := width * height * scale**2 * (1 + told)) > best[0]:
            named.attrib |= {"viewBox": " ".join(map(plain, bounds)), "width": plain(wide), "height": plain(high)}
            best = well, layout, named
    return best


def _is_led(element: Element) -> bool:
    """Whether it is a label with the line that leads from it to a dot."""
    return {"line", "circle", "text"} <= {child.tag for child in element}


def _cropped(drawing: Element) -> Element:
    """Without empty room about what it shows."""
    box, pixels = ink(drawing), _pixels(drawing)
    if box is None:
        return drawing
    left, top, width, height = box.left - AIR, box.top - AIR, box.width + 2 * AIR, box.height + 2 * AIR
    drawing.set("viewBox", " ".join(map(plain, (left, top, width, height))))
    drawing.attrib |= {"width": plain(width * pixels), "height": plain(height * pixels)}
    return drawing


def _how_well(drawing: Element, room: Frame, wordless: bool) -> float:
    """The area that it fills, times what can be read of it; where labels must be read, the smallest of them counts."""
    scale = _scale(drawing, room)
    area = float(drawing.get("width", "0")) * float(drawing.get("height", "0")) * scale * scale
    size = _smallest_type(drawing) * scale
    if not wordless:
        return area * min(size, WANTED) ** 6
    return area * (1 + any(each.tag == "text" for each in drawing.iter())) if size >= LEGIBLE else 0


def _smallest_type(drawing: Element) -> float:
    """In pixels of the drawing."""
    return min(map(_type, drawing.iter("text")), default=inf) * _pixels(drawing)


def _type(text: Element) -> float:
    """The size of a text in layout units; what is no text is of any size."""
    return float(text.get("font-size", "16")) if text.tag == "text" else inf


def _pixels(drawing: Element) -> float:
    """Of the drawing, for one layout unit."""
    return float(drawing.get("width", "0")) / float(drawing.get("viewBox", "").split()[2])


def _fitted(drawing: Element, room: Frame) -> Element:
    """As large as the room allows, in its middle."""
    scale = _scale(drawing, room)
    width, height = float(drawing.get("width", "0")) * scale, float(drawing.get("height", "0")) * scale
    drawing.attrib |= {
        "x": plain(room.left + (room.width - width) / 2),
        "y": plain(room.top + (room.height - height) / 2),
        "width": plain(width),
        "height": plain(height),
    }
    return drawing
