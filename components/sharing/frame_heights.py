"""How high the frame in a snippet is: one number for all widths, or one for each range of widths; no formula."""

from collections.abc import Iterator, Sequence
from math import sqrt

from components.model.content import Content
from components.sharing.heights import KNOTS, WIDE_FROM, Chosen, Point, height

USUAL = (360, 440, 520, 640, 700)
"""Widths of phones and of columns of text, in pixels, in which narrow layouts are shown."""
MIDDLE = sqrt(0.9 * 1.15)
"""A height may be 0.9 to 1.15 times the need: this part of it is in the middle."""
UNLIKE = 1.08
"""How much higher than another a need may be that one height serves."""
ROUNDED = 10


def fixed_height(content: Content, figure: str, state: Chosen = ()) -> int:
    """Pixels that serve phones and columns of text alike, as far as one number can."""
    needs = [height(content, figure, width, state) for width in USUAL]
    return round(MIDDLE * sqrt(min(needs) * max(needs)))


def height_rules(content: Content, figure: str, name: str, state: Chosen = ()) -> Iterator[str]:
    """CSS rules for a frame in a box of the class `name`, without a script; `frame-sizing` lets browsers that know it
    (Chrome since 154) grow the frame by themselves, in any sandbox."""
    (_, first), *steps = ranges([(width, height(content, figure, width, state)) for width in KNOTS[1:]])
    yield f".{name}{{container-type:inline-size}}"
    yield f".{name} iframe{{height:auto;min-height:{first}px;frame-sizing:content-height}}"
    for start, high in steps:
        yield f"@container(min-width:{start}px){{.{name} iframe{{min-height:{high}px}}}}"


def ranges(points: Sequence[Point]) -> list[Point]:
    """From points (width, need) to steps (from this width on, height), as few as serve every need nearly."""
    groups: list[list[Point]] = []
    for point in points:
        needs = [high for _, high in [*groups[-1], point]] if groups else []
        if needs and max(needs) <= UNLIKE * min(needs) and point[0] != WIDE_FROM:
            groups[-1].append(point)
        else:
            groups.append([point])
    return [(group[0][0], _middle([high for _, high in group])) for group in groups]


def _middle(needs: Sequence[int]) -> int:
    return round(sqrt(min(needs) * max(needs)) / ROUNDED) * ROUNDED
