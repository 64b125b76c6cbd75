"""How high a frame must be for a figure: an estimate from the length of its texts and the shape of its drawing.

Readers see an embed in a typeface of their own device, so nothing here can be exact: 0.9 to 1.15 of the need is enough.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from math import ceil
from xml.etree.ElementTree import Element

from components.figures import bars, comparison_table, controls
from components.figures.draw import draw
from components.figures.frame import drawer, tools
from components.figures.inert import cut, without_hidden
from components.figures.plot import IS_WIDE, height_on_screen
from components.figures.text import USUAL, screen_lines
from components.figures.text import width as text_width
from components.html.element import el, text_of
from components.model.content import Content
from components.sharing.corrections import corrections

ASIDE = 16.0
"""Between the edge of a frame and the figure, in pixels."""
WIDE_FROM = 712
"""Pixels of a frame from which on wide layouts are shown."""
KNOTS = (280, 320, 375, 440, 520, 600, 711, WIDE_FROM, 800, 866, 930, 991, 992, 1076, 1132)
"""Widths of a frame between which its height is taken to change evenly; layouts change at 712, 992 and 1076 pixels."""
BESIDE, PANEL, GAP, PANEL_HEIGHT = 960.0, 340.0, 24.0, 352.0
"""From this width of a figure on, a panel at most so wide, with a gap, at least so high, stands beside the picture and
scrolls; it leaves the picture the room of its wide layout."""
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
LEAD = 17.0
"""Type size of a paragraph that leads in, in pixels."""
UNSEEN = {"note", "live", "defs"}
TOOL, TOOL_GAP = 32.0, 14.0
"""Height of the line of tools under a figure, and from name to name, in pixels."""
MARK = 20.0
"""How much wider a source mark is than its number."""
OF_ITS_OWN: Mapping[str, Callable[[Element, float], float]] = {
    "bars": bars.height,
    "comparison": comparison_table.height,
    "controls": controls.height,
}
"""What is laid out in its own way, by class; how high it is stands beside what draws it."""
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
    tools(fragment.root).append(drawer(words.embedding.menu))
    caption.append(el("p", words.full_explainer, " · ", words.licence, " ", content.explainer.licence, class_="credit"))
    return cut(without_hidden(fragment.root, fragment.state), lambda each: bool(UNSEEN & _classes(each)))


def block_height(root: Element, width: float) -> float:
    """Pixels that a block of running text and drawings needs where it is so wide, in the type of a page."""
    return _high(root, width, 16)


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def _is_seen(element: Element, width: float) -> bool:
    classes = _classes(element)
    closed = element.tag == "details" and "data-panel" in element.attrib and "open" not in element.attrib
    other = "narrow" if width >= IS_WIDE else "wide"
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
        return height_on_screen(element, width)
    if "picture-and-panels" in classes and width >= BESIDE:
        return max(_high(element[0], max(IS_WIDE, width - PANEL - GAP), size), PANEL_HEIGHT)
    for name in classes & OF_ITS_OWN.keys():
        return OF_ITS_OWN[name](element, width)
    if "tools" in classes:
        return _tools(element, width)
    if tag == "figcaption":
        size = 14.0
    children = _seen(element, width)
    if any(child.tag in BLOCKS for child in children):
        return _stacked(element, children, width, size) + _around(element)
    own, line = TYPE.get(tag, (LEAD if "lead" in classes else size, 1.6 if size > 14 else 1.5))
    own = min(own, size) if tag == "summary" else own
    room = min(width, own * MEASURE * USUAL) if tag == "p" else width
    marks = MARK * sum("mark" in _classes(each) for each in element.iter("button"))
    return screen_lines(text_of(element), room, own, marks) * own * line + _around(element)


def _tools(element: Element, width: float) -> float:
    """One line of closed drawers, or as many as they need."""
    names = (text_of(tool[0] if len(tool) else tool) for tool in element)
    return ceil(sum(text_width(name, 14.0) * USUAL + TOOL_GAP for name in names) / (width + TOOL_GAP)) * TOOL + 4


def _around(element: Element) -> float:
    classes = _classes(element)
    if classes & {"more", "panels"}:
        return 12.0
    if "caption" in classes:
        return 16.0
    if element.tag == "figcaption":
        return 24.0
    if element.tag == "details":
        return 34.0
    return BELOW.get(element.tag, 0.0)


def _stacked(element: Element, children: Sequence[Element], width: float, size: float) -> float:
    """Blocks below each other."""
    if element.tag in ("ul", "ol"):
        width -= 24
    return sum(_high(child, width, size) for child in children)
