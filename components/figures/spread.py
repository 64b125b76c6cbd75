"""One question, one row for each source that gives a number: where it lies, who says so, how well supported."""

from collections.abc import Sequence
from dataclasses import replace

from components.figures.frame import Body
from components.figures.plot import Column, Drawing, both
from components.figures.positions import RANKS, body, end, label, published
from components.figures.row_groups import Band, Row, Rows, Track, along_axis, ends_of, named, number_after
from components.figures.symbols import drawn
from components.html.element import Child, el, plain
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import Spread

MARK = 16.0
"""How large a mark is, in layout units."""
BROADEST = 0.5
"""Best supported numbers that fill more of what is stated than this agree on nothing that a band could mark."""


def draw(content: Content, id: str, figure: Spread, notes: Notes) -> Body:
    """Rows by rank and number; a band marks what is best supported; picking a row opens what its source says."""
    groups = _groups(content, figure)
    band = _band([one for _, one in named(groups)])

    def drawing(column: Column, shown: Sequence[Rows] = groups) -> Drawing:
        def mark(position: Position, at: Track, scale: float) -> list[Child]:
            return _mark(content, column, position, at, scale)

        return along_axis(content, id, shown, figure.unit, column, MARK, mark, band)

    plot = body(content, id, figure, named(groups), drawing, notes)
    return replace(plot, short=lambda: both("", lambda column: drawing(column, ends_of(groups)), figure.kind))


def _groups(content: Content, figure: Spread) -> list[Rows]:
    """The positions with a number in the figure's unit by rank, in each rank by number."""
    every = content.disagreements[figure.disagreement].named
    stated = [(id, one) for id, one in every if one.value is not None and one.unit == figure.unit]
    stated.sort(key=lambda pair: (pair[1].value or 0, end(pair[1])))
    groups = [
        Rows(getattr(content.words, rank), [_row(content, id, one) for id, one in stated if one.rank == rank],
             shape=shape)
        for rank, shape in RANKS.items()
    ]  # fmt: skip
    return [group for group in groups if group.rows]


def _row(content: Content, id: str, position: Position) -> Row:
    return Row(id, position, label(content, position), published(content, position))


def _band(stated: Sequence[Position]) -> Band | None:
    """From the lowest to the highest of what is best supported, where they lie together."""
    edges = [edge for one in stated if one.rank == "preferred" for edge in (one.value or 0, end(one))]
    if not edges or max(edges) - min(edges) > BROADEST * max(map(end, stated)):
        return None
    return min(edges), max(edges)


def _mark(content: Content, column: Column, position: Position, at: Track, scale: float) -> list[Child]:
    """A shape at the number, or two and a line between them, then the number in words."""
    low, high = (at.left + edge * scale for edge in (position.value or 0, end(position)))
    return [
        el("line", x1=low, x2=high, y1=at.middle, y2=at.middle, class_="reach") if high > low else None,
        [
            drawn(RANKS[position.rank], transform=f"translate({plain(x - MARK / 2)} {plain(at.middle - MARK / 2)})")
            for x in dict.fromkeys((low, high))
        ],
        number_after(content, column, position, high + MARK / 2, at.middle),
    ]
