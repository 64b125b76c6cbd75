"""Numbers and ranges as bars from nothing, in groups that wear the colour and pattern of their family."""

from collections.abc import Sequence
from dataclasses import replace

from components.figures.frame import Body
from components.figures.plot import Column, Drawing, both
from components.figures.positions import body, end
from components.figures.row_groups import Rows, Track, along_axis, ends_of, named, number_after, rows_of
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily

BAR = 14.0
"""How high a bar is."""


def draw(content: Content, id: str, figure: ByFamily, notes: Notes) -> Body:
    """Rows in the order of the content; picking one opens what its source says."""
    groups = rows_of(content, figure)

    def drawing(column: Column, shown: Sequence[Rows] = groups) -> Drawing:
        def bar(position: Position, at: Track, scale: float) -> list[Child]:
            return _bar(content, column, position, at, scale)

        return along_axis(content, id, shown, figure.unit, column, BAR, bar)

    plot = body(content, id, figure, named(groups), drawing, notes)
    return replace(plot, short=lambda: both("", lambda column: drawing(column, ends_of(groups)), figure.kind))


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
