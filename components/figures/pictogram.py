"""Numbers counted out in small drawings: one for each, an outline for what a range leaves open."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil, floor
from typing import NamedTuple

from components.figures import stage
from components.figures.frame import Body
from components.figures.plot import Column, Drawing, both, width_of
from components.figures.positions import body, end, range_of
from components.figures.row_groups import Rows, Track, ends_of, grouped, named, rows_of, track
from components.html.element import Child, el, plain
from components.html.notes import Notes, calculated_from
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import Pictogram

LARGEST = 54.0
"""From one small drawing to the next at most, in layout units."""


class Icon(NamedTuple):
    """What stands for one: the id to refer to, from one to the next, its scale, and its height in layout units."""

    id: str
    step: float
    scale: float
    height: float


def draw(content: Content, id: str, figure: Pictogram, notes: Notes) -> Body:
    """Rows in the order of the content, with the totals from which a number is calculated; picking one opens what its
    source says."""
    groups = [_with_totals(content, group) for group in rows_of(content, figure)]
    plot = body(content, id, figure, named(groups), lambda column: _drawing(content, id, figure, groups, column), notes)
    drawings = stage.defs([content.art[figure.drawing]], id)

    def short() -> list[Child]:
        few = ends_of(groups)
        return [drawings, both("", lambda column: _drawing(content, id, figure, few, column), figure.kind)]

    return replace(plot, picture=[drawings, *plot.picture], short=short)


def _with_totals(content: Content, group: Rows) -> Rows:
    """The same, each row with what its number is calculated from below its name."""
    return group._replace(rows=[row._replace(below=calculated_from(content, row.position) or "") for row in group.rows])


def _drawing(content: Content, id: str, figure: Pictogram, groups: Sequence[Rows], column: Column) -> Drawing:
    stated, art = [position for _, position in named(groups)], content.art[figure.drawing]
    after = max(width_of(range_of(content, one), column.size + 4, True) for one in stated) + 16
    step = min(LARGEST, (track(column)[1] - after) / ceil(max(map(end, stated))))
    scale = step * 0.88 / art.width
    icon = Icon(f"{id}-{art.id}", step, scale, art.height * scale)

    def count(position: Position, at: Track) -> list[Child]:
        return _count(column, icon, range_of(content, position), position, at)

    return grouped(content, id, groups, column, max(icon.height, column.size + 8), count)  # no lower than its number


def _count(column: Column, icon: Icon, said: str, position: Position, at: Track) -> list[Child]:
    """One icon for each, faint ones for what is open, then the number."""
    full, every, top = floor(position.value or 0), ceil(end(position)), at.middle - icon.height / 2
    lefts = [plain(at.left + icon.step * place) for place in range(every)]
    moves = [f"translate({left} {plain(top)}) scale({icon.scale:.4g})" for left in lefts]
    after = at.left + icon.step * every + 6
    return [
        el(
            "g",
            [
                el("use", href=f"#{icon.id}", transform=move, class_=None if number < full else "open-one")
                for number, move in enumerate(moves)
            ],
            stroke_width=1 / icon.scale,
        ),
        el("text", said, x=after, y=at.middle + column.size * 0.4, class_="strong count"),
    ]
