"""Finds room for labels beside the points that they belong to, so that no label covers a mark or another label."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import dist, hypot, inf
from typing import NamedTuple

from components.figures.plot import Box

Point = Sequence[float]
Line = tuple[tuple[float, float], tuple[float, float]]
"""From point to point."""
DISTANCES = (13.0, 28.0, 46.0, 68.0, 94.0, 124.0)
"""How far from its point a label may stand, in layout units."""
SLANTS = (0.0, 0.5, -0.5, 1.0, -1.0, 1.5, -1.5)
"""How far a label beside its point may be moved along it, in halves of its own size; beyond 1 its line runs aslant."""
BESIDE = 24.0
"""From this distance on a label needs a line to its point."""
COVERED, CROSSED, MISLEADING = 40.0, 300.0, 150.0
"""What a covered unit of area costs, each twentieth of that line that runs over something, and each other point to
which a label is nearer than to its own, in units of distance."""
CLEAR = 3.0
"""How near to a box a line counts as running over it."""
CLEAN = 60.0
"""A label that costs less than this covers and crosses nothing."""
Size = tuple[float, float]
Label = tuple[Point, Sequence[Size]]
"""A point, and the width and height of each setting of what is written beside it, best first."""


class Placed(NamedTuple):
    """A label where it stands, and which of its settings it has."""

    box: Box
    setting: int


class Obstacles(NamedTuple):
    """What a label must keep clear of: marks and labels, the lines that lead to other labels, and their points."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    points: tuple[Point, ...] = ()


def place_labels(labels: Sequence[Label], taken: Sequence[Box], bounds: Box) -> list[Placed]:
    """A place for each label.

    `taken` are the marks, the point's own among them. Where nothing is free, the least bad. What was asked before is
    remembered: a layout is the same whatever is chosen in it.
    """
    asked = tuple(((x, y), tuple(sizes)) for (x, y), sizes in labels)
    return list(_placed(asked, tuple(taken), bounds))


@lru_cache(maxsize=128)
def _placed(labels: tuple[Label, ...], taken: tuple[Box, ...], bounds: Box) -> tuple[Placed, ...]:
    """Whoever is placed first has the most room, so several orders are tried until one is clean."""
    best: tuple[Placed, ...] = ()
    least = inf
    for order in _orders(labels):
        placed, cost = _in_order(labels, order, taken, bounds)
        if cost < least:
            best, least = placed, cost
        if least < CLEAN * len(labels):
            break
    return best


def _orders(labels: Sequence[Label]) -> list[list[int]]:
    """As given, backwards, and each of the others first."""
    given = list(range(len(labels)))
    return [given, given[::-1], *([one, *(other for other in given if other != one)] for one in given[1:])]


def _in_order(
    labels: Sequence[Label], order: Sequence[int], taken: tuple[Box, ...], bounds: Box
) -> tuple[tuple[Placed, ...], float]:
    placed: dict[int, Placed] = {}
    whole, obstacles = 0.0, Obstacles(taken, ())
    for at in order:
        point, sizes = labels[at]
        others = tuple(other for other, _ in labels if other != point)
        placed[at], cost = _best(point, sizes, obstacles._replace(points=others), bounds)
        whole += cost
        end = nearest(point, placed[at].box)
        led = hypot(end[0] - point[0], end[1] - point[1]) >= BESIDE
        lines = (*obstacles.lines, ((point[0], point[1]), end)) if led else obstacles.lines
        obstacles = Obstacles((*obstacles.boxes, placed[at].box), lines)
    return tuple(placed[at] for at in range(len(labels))), whole


def _best(point: Point, sizes: Sequence[Size], obstacles: Obstacles, bounds: Box) -> tuple[Placed, float]:
    """The cheapest place and its cost; nothing farther away is tried once distance alone would cost more."""
    best, least = Placed((point[0], point[1], *sizes[0]), 0), inf
    for distance in DISTANCES:
        if least <= distance:
            break
        for at, size in enumerate(sizes):
            if size in sizes[:at]:
                continue
            for box in _around(point, size, distance):
                one = Placed(_within(box, bounds), at)
                if (cost := _cost(one, point, obstacles, bounds, least)) < least:
                    best, least = one, cost
    return best, least


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


def _cost(one: Placed, point: Point, obstacles: Obstacles, bounds: Box, least: float) -> float:
    """Area that is covered or out of bounds, lines that run over something, then distance, then settings.

    What costs more than `least` anyway is not looked at to the end.
    """
    box = one.box
    covered = 10 * (box[2] * box[3] - overlap(box, bounds)) + sum(overlap(box, other) for other in obstacles.boxes)
    x, y = nearest(point, box)
    away = hypot(x - point[0], y - point[1])
    misleading = sum(dist(other, nearest(other, box)) < away for other in obstacles.points)
    known = COVERED * round(covered, 2) + MISLEADING * misleading + away + 20 * one.setting
    if known >= least:
        return known
    crossed = sum(_inside(step, box) for line in obstacles.lines for step in _steps(line))
    if away >= BESIDE:
        own = ((point[0], point[1]), (x, y))
        crossed += sum(_inside(step, other) for other in obstacles.boxes if not _inside(own[0], other)
                       for step in _steps(own))  # fmt: skip
        crossed += 4 * sum(_cross(own, line) for line in obstacles.lines)
    return known + CROSSED * crossed


def _steps(line: Line) -> list[tuple[float, float]]:
    """The ends of a line and what lies between them."""
    (x, y), (to_x, to_y) = line
    return [(x + (to_x - x) * part / 20, y + (to_y - y) * part / 20) for part in range(21)]


def _cross(one: Line, other: Line) -> bool:
    return _parts(one, other) and _parts(other, one)


def _parts(line: Line, other: Line) -> bool:
    """Whether the ends of the other line lie on either side of a line."""
    (x, y), (to_x, to_y) = line
    sides = [(to_x - x) * (b - y) - (to_y - y) * (a - x) for a, b in other]
    return sides[0] * sides[1] < 0


def _inside(point: tuple[float, float], box: Box) -> bool:
    left, top, width, height = box
    return -CLEAR <= point[0] - left <= width + CLEAR and -CLEAR <= point[1] - top <= height + CLEAR


def nearest(point: Point, box: Box) -> tuple[float, float]:
    """The point of a box that is next to a point."""
    left, top, width, height = box
    return min(max(point[0], left), left + width), min(max(point[1], top), top + height)


def overlap(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    left, top, wide, high = one
    other_left, other_top, other_wide, other_high = other
    if left + wide <= other_left or other_left + other_wide <= left:
        return 0.0
    if top + high <= other_top or other_top + other_high <= top:
        return 0.0
    width = min(left + wide, other_left + other_wide) - max(left, other_left)
    return width * (min(top + high, other_top + other_high) - max(top, other_top))
