"""Numbers and ranges as bars from nothing, in groups that wear the colour and pattern of their family."""

from collections.abc import Sequence
from dataclasses import replace

from components.figures.frame import Body
from components.figures.plot import Column, Drawing, both
from components.figures.positions import body, end
from components.figures.row_groups import Rows, Track, along_axis, ends_of, named, number_after, rows_of
from components.html.element import Child, el, plain
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily

BAR = 14.0
"""How high a bar is."""
MANY, BETWEEN = 12, 40.0
"""More rows than this stand in two stacks where there is room, so far apart, in layout units."""


def draw(content: Content, id: str, figure: ByFamily, notes: Notes) -> Body:
    """Rows in the order of the content; picking one opens what its source says."""
    groups = rows_of(content, figure)

    def stack(column: Column, shown: Sequence[Rows], beside: Sequence[Rows] = ()) -> Drawing:
        def bar(position: Position, at: Track, scale: float) -> list[Child]:
            return _bar(content, column, position, at, scale)

        return along_axis(content, id, shown, figure.unit, column, BAR, bar, beside=beside, axis_to=figure.axis_to)

    def drawing(column: Column) -> Drawing:
        first, second = _halves(groups)
        if not column.is_wide or not second or len(named(groups)) <= MANY:
            return stack(column, groups)
        half = Column("stack", (column.width - BETWEEN) / 2, column.size)
        (left, height), (right, other) = stack(half, first, second), stack(half, second, first)
        moved = el("g", right, transform=f"translate({plain(half.width + BETWEEN)} 0)")
        return [*left, moved], max(height, other)

    plot = body(content, id, figure, named(groups), drawing, notes)
    return replace(plot, short=lambda: both("", lambda column: stack(column, ends_of(groups)), figure.kind))


def _halves(groups: Sequence[Rows]) -> tuple[Sequence[Rows], Sequence[Rows]]:
    """Two stacks of whole groups, in order, as even in rows as they can be."""
    cut = min(range(1, len(groups) + 1), key=lambda at: (abs(len(named(groups[:at])) - len(named(groups[at:]))), -at))
    return groups[:cut], groups[cut:]


def _bar(content: Content, column: Column, position: Position, at: Track, scale: float) -> list[Child]:
    """Full to the lower end, an outline from there to the upper one, then the number."""
    low, high = (position.value or 0) * scale, end(position) * scale
    top = at.middle - BAR / 2
    return [
        el("rect", x=at.left, y=top, width=low, height=BAR, class_="fam-light"),
        el("line", x1=at.left, x2=at.left + low, y1=at.middle, y2=at.middle, class_="stripes"),
        el("rect", x=at.left + low, y=top, width=high - low, height=BAR, class_="beyond") if high > low else None,
        number_after(content, column, position, at.left + high, at.middle),
    ]
