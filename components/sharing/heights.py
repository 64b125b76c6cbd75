"""How high a frame must be for a figure: computed from what it shows, so that a snippet can reserve the room."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from components.figures.draw import draw
from components.figures.frame import drawer
from components.html.element import el, plain
from components.model.content import Content
from components.sharing.boxes import Setter
from components.sharing.cascade import styles
from components.sharing.corrections import corrections
from components.sharing.flatten import live

ASIDE = 16.0
"""Between the edge of a frame and the figure, in pixels."""
BREADTH = 1.22
"""Readers see an embed in a typeface of their own device; the widest usual one runs so much wider than ours."""
GENEROUS = 1.06
"""More than computed, because wrapped lines are what an estimate gets wrong."""
SLACK = 0.02
"""How much more than necessary may be reserved, as a part of the height, to keep the formula short."""
KNOTS = (280, 320, 375, 440, 520, 600, 711, 712, 800, 866, 900, 931, 932, 1132)
"""Widths of a frame between which its height is taken to change evenly; the layout changes at 712 and 932 pixels."""
Point = tuple[int, int]
"""Width and height of a frame."""
Chosen = tuple[tuple[str, str], ...]
"""A state that can be remembered."""


@lru_cache(maxsize=512)
def height(content: Content, figure: str, width: int, state: Chosen = ()) -> int:
    """Pixels that the embed of a figure needs as it opens in a frame so wide."""
    body = _framed(content, figure, state)
    sheet = styles(body, width - 2 * ASIDE, width)
    return round(Setter(sheet, BREADTH).block(body, width).height * GENEROUS)


@lru_cache(maxsize=16)
def _framed(content: Content, figure: str, state: Chosen) -> Element:
    """What stands in the embed of a figure as it opens, whatever its width."""
    words = content.words
    fragment = draw(content, figure, lambda kind, id: f"#{kind}-{id}", dict(state))
    root = live(fragment.root)
    caption = next(element for element in root if element.tag == "figcaption")
    if found := corrections(content, fragment):
        caption.append(drawer(f"{words.corrections} ({len(found)})"))
    caption.append(el("p", words.full_explainer, " · ", words.licence, " ", content.explainer.licence, class_="credit"))
    return el("div", root, class_="x framed")


def reserved(content: Content, figure: str, state: Chosen = ()) -> str:
    """The height as a CSS length that follows the width of the column, without a script."""
    return formula(simplified([(width, height(content, figure, width, state)) for width in KNOTS]))


def simplified(points: Sequence[Point]) -> list[Point]:
    """The points without those that a straight line between their neighbours keeps clear of, if only just."""
    kept = list(points)
    for point in points[1:-1]:
        at = kept.index(point)
        (start, low), (end, high) = kept[at - 1], kept[at + 1]
        between = low + (high - low) * (point[0] - start) / (end - start)
        if 0 <= between - point[1] <= SLACK * point[1]:
            kept.pop(at)
    return kept


def formula(points: Sequence[Point]) -> str:
    """A broken line through points (width, height) as CSS: its start, then a slope for each piece."""
    terms = [f"{points[0][1]}px"]
    for (start, low), (end, high) in pairwise(points):
        slope = (high - low) / (end - start)
        if slope:
            piece = f"clamp(0px,100cqw - {start}px,{end - start}px)"
            terms.append(f"{'-' if slope < 0 else '+'} {plain(abs(slope))}*{piece}")
    return f"calc({' '.join(terms)})"
