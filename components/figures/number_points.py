"""A number as a drawing takes it, and which of the numbers beside marks have room."""

from collections.abc import Sequence
from dataclasses import dataclass

from components.figures.plot import Box, width_of

FACT = "fact"
"""Stands for the rank of what is no position."""
SMALL = 13
"""The size of the type of a number, in pixels."""


@dataclass(frozen=True)
class Point:
    """One number to draw. `said` is the number without its unit, `hover` all that is said when it is pointed at."""

    key: str
    label: str
    said: str
    hover: Sequence[str]
    low: float | None
    high: float | None
    when: str | None
    rank: str
    tone: int

    @property
    def end(self) -> float:
        """The upper end; 0 where nothing is stated."""
        return self.high if self.high is not None else self.low or 0.0


def placed(points: Sequence[tuple[tuple[float, float], Point]], width: float, height: float) -> list[tuple[Point, str]]:
    """The points whose number has room beside them in a field of so many pixels, the largest first, and on which side
    it stands; the others say theirs when they are pointed at."""
    taken: list[Box] = [(x - 8, y - 8, 16, 16) for (x, y), _ in points]
    found: list[tuple[Point, str]] = []
    for at, point in sorted(points, key=lambda each: -each[1].end):
        for side, box in _sides(at, width_of(point.said, SMALL) + 4).items():
            inside = box[0] >= 0 and box[0] + box[2] <= width and 0 <= box[1] <= height - box[3]
            if inside and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found.append((point, side))
                break
    return found


def _sides(at: tuple[float, float], wide: float) -> dict[str, Box]:
    x, y = at
    return {
        "top center": (x - wide / 2, y - 26, wide, 17), "bottom center": (x - wide / 2, y + 9, wide, 17),
        "middle right": (x + 9, y - 9, wide, 18), "middle left": (x - 9 - wide, y - 9, wide, 18),
    }  # fmt: skip


def _meet(one: Box, other: Box) -> bool:
    apart_across = one[0] >= other[0] + other[2] or other[0] >= one[0] + one[2]
    return not apart_across and one[1] < other[1] + other[3] and other[1] < one[1] + one[3]
