"""How high a frame must be for a figure: an estimate from the length of its texts and the shape of its drawing.

Readers see an embed in a typeface of their own device, so nothing here can be exact: 0.9 to 1.15 of the need is enough.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import ceil
from xml.etree.ElementTree import Element

from components.figures.draw import draw
from components.figures.frame import drawer
from components.figures.inert import cut, without_hidden
from components.figures.text import width as text_width
from components.html.element import el, text_of
from components.model.content import Content
from components.sharing.corrections import corrections

ASIDE = 16.0
"""Between the edge of a frame and the figure, in pixels."""
BREADTH = 1.2
"""How much wider than ours the typefaces of readers run."""
RAGGED = 1.05
"""Lines break before they are full."""
WIDE_FROM = 712
"""Pixels of a frame from which on wide layouts are shown."""
KNOTS = (280, 320, 375, 440, 520, 600, 711, WIDE_FROM, 800, 866, 900, 931, 932, 1083, 1084, 1132)
"""Widths of a frame between which its height is taken to change evenly; layouts change at 712, 932 and 1084 pixels."""
BESIDE, PANEL, PANEL_HEIGHT = 900.0, 340.0 + 32.0, 352.0
"""From this width of a figure on, a panel so wide, at least so high, stands beside the picture and scrolls."""
NARROW, WIDEST_NARROW, LINEUP = 680.0, 520.0, 420.0
"""Below the first, narrow layouts are shown, never wider than the second, those of silhouettes than the third."""
ICON = 60.0
"""Smaller drawings are not enlarged."""
MEASURE = 44.0
"""The longest line of running text, in parts of its type size."""
TYPE = {"h1": (22.0, 1.2), "h2": (22.0, 1.2), "h3": (18.0, 1.2), "summary": (16.0, 1.6)}
"""Size in pixels and line height of what is not running text."""
BELOW = {"p": 12.0, "ul": 12.0, "ol": 12.0, "h3": 6.0}
"""Room that is left after it."""
BLOCKS = {
    "button", "details", "div", "figcaption", "figure", "h1", "h2", "h3", "li", "ol", "p", "section", "summary", "svg",
    "table", "tr", "ul",
}  # fmt: skip
UNSEEN = {"note", "live", "defs"}
HEAD_COLUMN = 152.0
"""Of a table, in pixels."""
TRACK = 20.0
"""Height of a bar below its name, in pixels."""
TOOL, TOOL_GAP = 32.0, 14.0
"""Height of the line of tools under a figure, and from name to name, in pixels."""
MARK = 20.0
"""How much wider a source mark is than its number."""
ROWS = "bars"
"""A list of rows: a name, a bar, a number."""
Point = tuple[int, int]
"""Width and height of a frame."""
Chosen = tuple[tuple[str, str], ...]
"""A state that can be remembered."""


@lru_cache(maxsize=512)
def height(content: Content, figure: str, width: int, state: Chosen = ()) -> int:
    """Pixels that the embed of a figure needs as it opens in a frame so wide."""
    return round(_high(_framed(content, figure, state), max(width, KNOTS[0]) - 2 * ASIDE, 16))


@lru_cache(maxsize=16)
def _framed(content: Content, figure: str, state: Chosen) -> Element:
    """What stands in the embed of a figure as it opens, whatever its width."""
    words = content.words
    fragment = draw(content, figure, lambda kind, id: f"#{kind}-{id}", dict(state))
    caption = next(element for element in fragment.root if element.tag == "figcaption")
    if found := corrections(content, fragment):
        caption.append(drawer(f"{words.corrections} ({len(found)})"))
    caption.append(el("p", words.full_explainer, " · ", words.licence, " ", content.explainer.licence, class_="credit"))
    return cut(without_hidden(fragment.root, fragment.state), lambda each: bool(UNSEEN & _classes(each)))


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def _is_seen(element: Element, width: float) -> bool:
    classes = _classes(element)
    closed = element.tag == "details" and "data-panel" in element.attrib and "open" not in element.attrib
    other = "narrow" if width >= NARROW else "wide"
    return not (closed or other in classes)


def _seen(element: Element, width: float) -> list[Element]:
    children = [child for child in element if _is_seen(child, width)]
    if element.tag == "details" and "open" not in element.attrib:
        return children[:1]
    if element.tag == "details" and "data-panel" in element.attrib:
        return [child for child in children if child.tag != "summary"]
    return children


def _high(element: Element, width: float, size: float) -> float:
    """The height of a block so wide, in pixels; `size` is the type around it."""
    classes, tag = _classes(element), element.tag
    if tag == "svg":
        return _drawn(element, width)
    if "picture-and-panels" in classes and width >= BESIDE:
        return max(_high(element[0], width - PANEL, size), PANEL_HEIGHT)
    if "controls" in classes:
        return _buttons(element, width)
    if "tools" in classes:
        return _tools(element, width)
    if tag == "table":
        return _table(element, width)
    if tag == "figcaption":
        size = 14.0
    children = _seen(element, width)
    if any(child.tag in BLOCKS for child in children):
        return _stacked(element, children, width, size) + _around(element)
    own, line = TYPE.get(tag, (size, 1.6 if size > 14 else 1.5))
    own = min(own, size) if tag == "summary" else own
    room = min(width, own * MEASURE * BREADTH) if tag == "p" else width
    marks = MARK * sum("mark" in _classes(each) for each in element.iter("button"))
    return _lines(text_of(element), room, own, marks) * own * line + _around(element)


def _tools(element: Element, width: float) -> float:
    """One line of closed drawers, or as many as they need."""
    names = (text_of(tool[0] if len(tool) else tool) for tool in element)
    return ceil(sum(text_width(name, 14.0) * BREADTH + TOOL_GAP for name in names) / (width + TOOL_GAP)) * TOOL + 4


def _around(element: Element) -> float:
    classes = _classes(element)
    if "more" in classes:
        return 12.0
    if "caption" in classes:
        return 16.0
    if element.tag == "figcaption":
        return 24.0
    if element.tag == "details":
        return 34.0
    return BELOW.get(element.tag, 0.0)


def _stacked(element: Element, children: Sequence[Element], width: float, size: float) -> float:
    """Blocks below each other, or side by side in a grid."""
    columns = _columns(element, width)
    if ROWS in _classes(element):
        return sum(_row(list(child), width, size) for child in children)
    if element.tag in ("ul", "ol"):
        width -= 24
    highs = [_high(child, width / columns, size) for child in children]
    return sum(max(highs[at : at + columns]) for at in range(0, len(highs), columns))


def _columns(element: Element, width: float) -> int:
    return 2 if "halves" in _classes(element) and width >= NARROW else 1


def _lines(text: str, width: float, size: float, besides: float = 0) -> int:
    """`besides` is how much else stands in them, in pixels."""
    return ceil((text_width(text, size) * BREADTH + besides) * RAGGED / width) if text else 0


def _drawn(svg: Element, width: float) -> float:
    box = svg.get("viewBox")
    if box is None:
        return 24.0
    _, _, wide, high = map(float, box.split())
    if wide < ICON:
        return high
    widest = LINEUP if "lineup" in _classes(svg) else WIDEST_NARROW
    return (min(width, widest) if width < NARROW else width) * high / wide


def _buttons(element: Element, width: float) -> float:
    """Rows of buttons."""
    rows, used = 1, 0.0
    for each in _flat(element):
        wide = text_width(text_of(each), 15) * BREADTH + 34
        if used and used + wide > width:
            rows, used = rows + 1, 0.0
        used += wide
    return rows * 42.5 + 6


def _flat(element: Element) -> Iterator[Element]:
    for child in element:
        yield from child if "numbers" in _classes(child) else [child]


def _table(element: Element, width: float) -> float:
    """Rows as high as their longest cell; in a narrow frame two cells beside each other below what they compare."""
    rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in element.iter("tr")]
    cells = max(map(len, rows)) - 1
    if width >= NARROW:
        each = (width - HEAD_COLUMN) / cells
        highs = [max(_cell(cell, each if at else HEAD_COLUMN) for at, cell in enumerate(row)) for row in rows]
        return sum(high + 32 for high in highs)
    return sum(sum(_pairs(row[1:], width / 2 - 8)) + (0 if number == 0 else 44) for number, row in enumerate(rows))


def _pairs(cells: Sequence[Element], width: float) -> list[float]:
    highs = [_cell(cell, width) + 14 for cell in cells]
    return [max(highs[at : at + 2]) for at in range(0, len(highs), 2)]


def _cell(cell: Element, width: float) -> float:
    """Words in a large size, a number in a larger one, with a bar or a silhouette."""
    drawn = sum(_drawn(each, width) for each in cell.iter("svg") if "swatch" not in _classes(each))
    text = text_of(cell)
    number = any("measured" in _classes(each) for each in cell.iter())
    return _lines(text, width - 12, 18) * 26 + drawn + (16 if number else 0)


def _row(children: Sequence[Element], width: float, size: float) -> float:
    """Name, track and number beside each other; in a narrow frame the track below the others."""
    if width >= NARROW:
        return max(_high(child, width * 0.3, size) for child in children) + 10
    tracks = sum(TRACK for child in children if child.tag == "svg")
    words = [
        _high(child, width * (0.65 if at == 0 else 0.4), size)
        for at, child in enumerate(children)
        if child.tag != "svg"
    ]
    return max(words, default=0) + tracks + 12
