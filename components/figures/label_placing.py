"""Finds room for labels beside the points that they belong to, so that no label covers a mark or another label."""

from collections.abc import Iterator, Sequence

from components.figures.plot import Box
from components.model.schema.figures import Point

DISTANCES = (13.0, 28.0, 46.0, 68.0, 94.0, 124.0)
"""How far from its point a label may stand, in layout units; the nearest that is free is taken."""
SLANTS = (0.0, 0.5, -0.5, 1.0, -1.0)
"""How far a label beside its point may be moved along it, in its own heights."""


def place_labels(sizes: Sequence[tuple[Point, float, float]], taken: Sequence[Box], bounds: Box) -> list[Box]:
    """A box for each label, given its point, width and height; where nothing is free, the least bad."""
    boxes: list[Box] = []
    for point, width, height in sizes:
        free = [*taken, *boxes]
        boxes.append(min(_candidates(point, width, height), key=lambda box: _cost(box, free, bounds)))
    return boxes


def _candidates(point: Point, width: float, height: float) -> Iterator[Box]:
    """Nearest first: above, right, below and left of the point, each at several slants."""
    x, y = point
    for distance in DISTANCES:
        for slant in SLANTS:
            along_x, along_y = slant * width, slant * height
            yield (x - width / 2 + along_x / 2, y - distance - height, width, height)
            yield (x + distance, y - height / 2 + along_y, width, height)
            yield (x - width / 2 + along_x / 2, y + distance, width, height)
            yield (x - distance - width, y - height / 2 + along_y, width, height)


def _cost(box: Box, taken: Sequence[Box], bounds: Box) -> float:
    return sum(overlap(box, other) for other in taken) + 10 * (box[2] * box[3] - overlap(box, bounds))


def overlap(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    width = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    height = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return max(0.0, width) * max(0.0, height)
