"""Finds room for labels beside the points that they belong to, so that no label covers a mark or another label."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, inf

from components.figures.plot import Box
from components.model.schema.figures import Point

DISTANCES = (13.0, 28.0, 46.0, 68.0, 94.0, 124.0)
"""How far from its point a label may stand, in layout units."""
SLANTS = (0.0, 0.5, -0.5, 1.0, -1.0)
"""How far a label beside its point may be moved along it, in halves of its own size."""
BESIDE = 24.0
"""From this distance on a label needs a line to its point."""
COVERED, CROSSED = 40.0, 300.0
"""What a covered unit of area costs, and each twentieth of that line that runs over something, in units of distance."""


@dataclass(frozen=True)
class Placed:
    """A label where it stands, and which of its settings it has."""

    box: Box
    setting: int


def place_labels(
    labels: Sequence[tuple[Point, Sequence[tuple[float, float]]]], taken: Sequence[Box], bounds: Box
) -> list[Placed]:
    """A place for each label, given its point and the width and height of each of its settings, best first.

    `taken` are the marks, the point's own among them. Where nothing is free, the least bad.
    """
    placed: list[Placed] = []
    for point, sizes in labels:
        covered = [*taken, *(one.box for one in placed)]
        placed.append(_best(point, sizes, covered, bounds))
    return placed


def _best(point: Point, sizes: Sequence[tuple[float, float]], taken: Sequence[Box], bounds: Box) -> Placed:
    """The cheapest place; nothing farther away is tried once distance alone would cost more."""
    best, least = Placed((point[0], point[1], *sizes[0]), 0), inf
    for distance in DISTANCES:
        if least <= distance:
            break
        for at, size in enumerate(sizes):
            for box in _around(point, size, distance):
                one = Placed(_within(box, bounds), at)
                if (cost := _cost(one, point, taken, bounds, least)) < least:
                    best, least = one, cost
    return best


def _around(point: Point, size: tuple[float, float], distance: float) -> Iterator[Box]:
    """Above, right, below and left of the point, each at several slants."""
    (x, y), (width, height) = point, size
    for slant in SLANTS:
        aside, along = slant * width / 2, slant * height / 2
        yield (x - width / 2 + aside, y - distance - height, width, height)
        yield (x + distance, y - height / 2 + along, width, height)
        yield (x - width / 2 + aside, y + distance, width, height)
        yield (x - distance - width, y - height / 2 + along, width, height)


def _within(box: Box, bounds: Box) -> Box:
    """Moved sideways so far that it stands between the sides."""
    left, top, width, height = box
    return (max(bounds[0], min(left, bounds[0] + bounds[2] - width)), top, width, height)


def _cost(one: Placed, point: Point, taken: Sequence[Box], bounds: Box, least: float) -> float:
    """Area that is covered or out of bounds, lines that run over something, then distance, then settings.

    What costs more than `least` anyway is not looked at to the end.
    """
    box = one.box
    covered = sum(overlap(box, other) for other in taken) + 10 * (box[2] * box[3] - overlap(box, bounds))
    x, y = nearest(point, box)
    away = hypot(x - point[0], y - point[1])
    known = COVERED * round(covered, 2) + away + 20 * one.setting
    if known >= least:
        return known
    crossed = 0
    if away >= BESIDE:
        steps = [(point[0] + (x - point[0]) * part / 20, point[1] + (y - point[1]) * part / 20) for part in range(21)]
        crossed = sum(_inside(step, other) for other in taken if not _inside((*point,), other) for step in steps)
    return known + CROSSED * crossed


def _inside(point: Sequence[float], box: Box) -> bool:
    return box[0] <= point[0] <= box[0] + box[2] and box[1] <= point[1] <= box[1] + box[3]


def nearest(point: Point, box: Box) -> tuple[float, float]:
    """The point of a box that is next to a point."""
    left, top, width, height = box
    return min(max(point[0], left), left + width), min(max(point[1], top), top + height)


def overlap(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, width) * max(0.0, height)
