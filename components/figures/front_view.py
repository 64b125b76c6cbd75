"""How many share a box, from the front: circles as thick as the things are, at one scale; the box is a scheme."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

from components.figures.plot import Column as Width
from components.figures.plot import lines, wrapped
from components.html.element import Child, el

GAP, WALL = 0.05, 0.06
"""Between two circles, and between a circle and the box, in metres."""


@dataclass(frozen=True)
class Group:
    """How many of one thing share a box; no number or thickness where nobody states them."""

    name: str
    said: str
    tone: int
    count: int | None
    thickness: float | None
    """In metres."""

    @property
    def columns(self) -> int:
        """Of the square in which they stand."""
        return ceil(sqrt(self.count or 1))

    @property
    def is_known(self) -> bool:
        """Whether it can be drawn."""
        return bool(self.count and self.thickness)

    @property
    def breadth(self) -> float:
        """Metres that they need with the box around them."""
        return self.columns * ((self.thickness or 0) + GAP) - GAP + 2 * WALL if self.is_known else 0


def front_view(groups: Sequence[Group], column: Width, top: float, largest: float) -> tuple[list[Child], float]:
    """All boxes in a row, the largest so many layout units wide, with what is in them below; and where that ends."""
    scale = largest / max(group.breadth for group in groups)
    each = column.width / len(groups)
    drawn: list[Child] = []
    low = top
    for number, group in enumerate(groups):
        left, middle = each * number + 1, top + largest / 2
        text = wrapped(group.name, each - 8, column.size, True)
        said = wrapped(group.said, each - 8, column.size)
        base = top + largest + column.line
        drawn += [
            _box(group, left, middle, largest, scale) if group.is_known else _torn(left, middle, largest),
            lines(column, text, left, base, "strong"),
            lines(column, said, left, base + column.line * len(text), "small"),
        ]
        low = max(low, base + column.line * (len(text) + len(said) - 0.6))
    return drawn, low


def _box(group: Group, left: float, middle: float, size: float, scale: float) -> Child:
    radius = (group.thickness or 0) * scale / 2
    step = 2 * radius + GAP * scale
    rows = ceil((group.count or 1) / group.columns)
    start = (left + size / 2 - step * (group.columns - 1) / 2, middle - step * (rows - 1) / 2)
    places = [divmod(place, group.columns) for place in range(group.count or 0)]
    return el(
        "g",
        el("rect", x=left, y=middle - size / 2, width=size, height=size, rx=4, class_="t1 s"),
        [
            el("circle", cx=start[0] + step * at, cy=start[1] + step * row, r=radius, class_="fam s")
            for row, at in places
        ],
        class_=f"tone-{group.tone}",
        aria_hidden="true",
    )


def _torn(left: float, middle: float, size: float) -> Child:
    """The place of what nobody states."""
    top = middle - size / 2
    return el(
        "g",
        el("rect", x=left, y=top, width=size, height=size, rx=4, class_="unknown"),
        el("text", "?", x=left + size / 2, y=middle + 9, text_anchor="middle", class_="query"),
        aria_hidden="true",
    )
