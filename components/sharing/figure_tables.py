"""What each figure shows as a table for analysts: identifiers as columns, numbers and units in columns of their own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from components.figures.cells import said
from components.figures.compared import Compared
from components.figures.draw import draw
from components.figures.frame import Body
from components.figures.positions import label
from components.model.content import Content
from components.model.schema.facts import Fact, Position
from components.model.schema.figures import (
    ByFamily,
    Comparison,
    Figure,
    Load,
    Loadout,
    OverTime,
    Pair,
    Pictogram,
    Scale,
    Spread,
    Timeline,
)
from components.model.schema.types import NOT_STATED
from components.sharing.dataset import FactRow, Table, fact_row, not_stated_row

Row = Sequence[str | float | None]


class NumberRow(FactRow):
    """One row for each statement that the figure draws."""

    label: str
    """What the row is called in the figure."""
    sources: str
    """The ids of the sources, apart by spaces."""


class LoadRow(NumberRow):
    """One row for each way to fill the boxes."""

    boxes: float | None
    """How many boxes are filled; empty where no source says how they are divided."""
    each: float | None
    """How many each of them holds."""


WORDED: Mapping[str, Mapping[str, str]] = {
    "scene": {
        "part": "What is drawn.",
        "role": "What it does.",
        "joined_to": "What it is joined to, and how.",
    },
    "sequence": {
        "step": "Counted from 1.",
        "happening": "What happens.",
        "parts": "Who takes part.",
        "travels": "What goes from one to another.",
    },
    "flow": {
        "stop_or_way": "A stop, or the way from one to another.",
        "who_or_rule": "Whose it is, or which rule holds.",
        "said": "What happens there.",
    },
    "timeline": {
        "event": "The id of the event.",
        "date": "When: a year, a month or a day.",
        "title": "What happened, in one line.",
        "actors": "Who acted: ids, apart by spaces.",
        "said": "What the sources say.",
    },
}
"""The columns of figures that draw no numbers."""


def fields(content: Content, id: str) -> Sequence[Mapping[str, str]]:
    """The columns of a figure's table, as a Table Schema describes them."""
    figure = content.figures[id]
    if isinstance(figure, Pair):
        named = {"step": "Counted from 1.", "first": figure.figures[0], "second": figure.figures[1],
                 "differs": "Marks the steps in which the two differ."}  # fmt: skip
    elif figure.kind in WORDED:
        named = dict(WORDED[figure.kind])
    else:
        return Table(LoadRow if isinstance(figure, Loadout) else NumberRow, ["key"], {}).fields
    return [
        {"name": name, "type": "integer" if name == "step" else "string", "description": meaning}
        for name, meaning in named.items()
    ]


def rows(content: Content, id: str) -> Iterable[Row]:
    """The rows, in the order of the columns."""
    figure = content.figures[id]
    if isinstance(figure, (Comparison, Scale)):
        yield from (_cells(row) for row in _statements(content, figure))
    elif isinstance(figure, Loadout):
        yield from (_cells(_load(content, load)) for load in figure.loads)
    elif isinstance(figure, (Spread, OverTime, ByFamily, Pictogram)):
        for name, position in content.disagreements[figure.disagreement].named:
            address = f"disagreements/{figure.disagreement}#{name}"
            yield _cells(_number(content, address, position, label(content, position)))
    else:
        yield from _worded(content, figure, draw(content, id, lambda kind, name: f"#{kind}-{name}").body)


def _statements(content: Content, figure: Comparison | Scale) -> Iterator[NumberRow]:
    if isinstance(figure, Comparison):
        variants, attributes = Compared(content, figure).columns, Compared(content, figure).rows
    else:
        together = [figure.together] if figure.together else []
        variants, attributes = figure.variants, [*figure.measures, *together]
    for attribute in attributes:
        for id in variants:
            variant = content.variants[id]
            stated = variant.attributes.get(attribute, NOT_STATED)
            if isinstance(stated, Fact):
                yield _number(content, f"variants/{id}#{attribute}", stated, variant.name)
            else:
                yield NumberRow(label=variant.name, sources="", **dict(not_stated_row(content, id, attribute)))


def _number(content: Content, address: str, fact: Fact | Position, label: str) -> NumberRow:
    return NumberRow(label=label, sources=" ".join(content.cites(fact)), **dict(fact_row(content, address, fact)))


def _load(content: Content, load: Load) -> LoadRow:
    stated = dict(_number(content, load.fact, content.facts[load.fact], load.name)) | {"value": load.total}
    return LoadRow(boxes=load.boxes, each=None if load.boxes is None else load.each, **stated)


def _cells(row: NumberRow) -> Row:
    return [str(value) if name == "verified" and value else value for name, value in dict(row).items()]


def _worded(content: Content, figure: Figure, body: Body) -> Iterator[Row]:
    if isinstance(figure, Timeline):
        for id, row in zip(body.choices["event"], body.rows, strict=True):
            event = content.events[id]
            yield [id, event.date, event.title, " ".join(event.actors), said(row[-1])]
    else:
        yield from ([said(cell) for cell in row] for row in body.rows)
