"""Boxes on a grid and right-angled lines between them that leave and arrive side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.model.schema.figures import Point

WIDTH, BOX, TALL, PITCH = 960.0, 184.0, 84.0, 150.0
"""Width of the whole, width and height of a box, and from row to row, in layout units."""
APART = 36.0
"""How far lines on the same side of a box stay apart."""

Cell = tuple[int, int]
"""Column and row."""
SIDES: Mapping[str, Point] = {"left": [-0.5, 0], "right": [0.5, 0], "top": [0, -0.5], "bottom": [0, 0.5]}


@dataclass(frozen=True)
class Lane:
    """A line of two or three points, and where what is written on it stands."""

    points: Sequence[Point]
    below: bool
    """Whether the writing stands under its first piece, and not above."""

    @property
    def upright(self) -> bool:
        """Whether the first piece runs up or down."""
        return self.points[0][0] == self.points[1][0]

    @property
    def middle(self) -> Point:
        """The middle of the first piece, where its sign stands."""
        (x, y), (to_x, to_y) = self.points[:2]
        return [(x + to_x) / 2, (y + to_y) / 2]

    @property
    def room(self) -> float:
        """How wide the writing may be."""
        if self.upright:
            return BOX
        return abs(self.points[1][0] - self.points[0][0]) - (8 if len(self.points) > 2 else 0)


def centre(cell: Cell, columns: int) -> Point:
    """The middle of the box in a cell."""
    step = (WIDTH - BOX) / max(1, columns - 1)
    return [BOX / 2 + cell[0] * step, TALL / 2 + cell[1] * PITCH]


def lanes(cells: Mapping[str, Cell], pairs: Sequence[tuple[str, str]]) -> list[Lane]:
    """One line for each pair of boxes; the boxes in between must be out of its way."""
    columns = max(column for column, _ in cells.values()) + 1
    sides = [_sides(cells, start, end) for start, end in pairs]
    return [_lane(cells, pairs, sides, number, columns) for number in range(len(pairs))]


def _sides(cells: Mapping[str, Cell], start: str, end: str) -> tuple[str, str]:
    """At which side a line leaves its box, and at which it arrives."""
    (column, row), (to_column, to_row) = cells[start], cells[end]
    across = ("right", "left") if to_column > column else ("left", "right")
    along = ("bottom", "top") if to_row > row else ("top", "bottom")
    if row == to_row:
        return across
    if column == to_column:
        return along
    if (to_column, row) in cells.values():
        return along[0], across[1]
    return across[0], along[1]


def _lane(
    cells: Mapping[str, Cell], pairs: Sequence[tuple[str, str]], sides: Sequence[tuple[str, str]], at: int, columns: int
) -> Lane:
    (start, end), (leaves, arrives) = pairs[at], sides[at]
    first, last = _aside(cells, pairs, sides, at, 0), _aside(cells, pairs, sides, at, 1)
    straight = cells[start][0] == cells[end][0] or cells[start][1] == cells[end][1]
    if straight:
        first = last = first or last
    x, y = _port(centre(cells[start], columns), leaves, first)
    to_x, to_y = _port(centre(cells[end], columns), arrives, last)
    if straight:
        return Lane([[x, y], [to_x, to_y]], below=first > 0)
    corner = [to_x, y] if leaves in ("left", "right") else [x, to_y]
    return Lane([[x, y], corner, [to_x, to_y]], below=to_y > y)


def _port(middle: Point, side: str, aside: float) -> Point:
    x, y = middle
    out_x, out_y = SIDES[side]
    return [x + out_x * BOX + (0 if out_x else aside), y + out_y * TALL + (0 if out_y else aside)]


def _aside(
    cells: Mapping[str, Cell], pairs: Sequence[tuple[str, str]], sides: Sequence[tuple[str, str]], at: int, end: int
) -> float:
    """How far from the middle of its side a line stands, so that lines on one side keep the order of where they go."""
    box, side = pairs[at][end], sides[at][end]
    here = [
        (cells[pair[1 - way]][1 if side in ("left", "right") else 0], number)
        for number, pair in enumerate(pairs)
        for way in (0, 1)
        if pair[way] == box and sides[number][way] == side
    ]
    return (sorted(here).index(next(each for each in here if each[1] == at)) - (len(here) - 1) / 2) * APART
