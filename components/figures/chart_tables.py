"""What a chart shows, as a table: the same rows beside the chart in the app and instead of it on paper."""

from collections.abc import Callable, Sequence

from components.figures.frame import Row
from components.html.element import Child
from components.html.format import day, in_short, quantity
from components.model.content import Content
from components.model.schema.charts import Bars, Chart, Dates, Intervals, Series
from components.model.schema.facts import Fact, Position
from components.model.schema.subject import Event

Cite = Callable[[Fact], Child]
"""How a cell says who states a fact."""


def publishers(content: Content, fact: Fact) -> str:
    """Who states a fact, by name."""
    return ", ".join(content.sources[id].publisher for id in content.cites(fact))


def positions(content: Content, chart: Intervals | Series) -> list[Position]:
    """The positions that a chart shows, in its order: by size, or by date."""
    stated = [
        position
        for position in content.disagreements[chart.disagreement].positions
        if position.value is not None and position.unit == chart.unit
    ]
    if isinstance(chart, Intervals):
        return sorted(stated, key=lambda one: one.high or one.value or 0)
    return sorted((one for one in stated if one.when), key=lambda one: one.when or "")


def events(content: Content, chart: Dates) -> list[Event]:
    """The events that a chart shows, in order."""
    return sorted((content.events[id] for id in chart.events), key=lambda event: event.date)


def tabulate(content: Content, chart: Chart, cite: Cite) -> tuple[Row, Sequence[Row]]:
    """The head and the rows of a chart's table."""
    words = content.words
    match chart:
        case Bars():
            return [words.attribute, content.variant_word, words.value, words.sources], _bars(content, chart, cite)
        case Intervals() | Series():
            head = [words.sources, words.value, words.positions, words.date, words.event]
            return head, [_position(content, one, cite) for one in positions(content, chart)]
        case Dates():
            head = [words.date, words.event, words.actors, words.sources]
            return head, [_event(content, one, cite) for one in events(content, chart)]


def _bars(content: Content, chart: Bars, cite: Cite) -> list[Row]:
    rows: list[Row] = []
    for attribute in chart.attributes:
        for id in chart.variants:
            statement = content.variants[id].attributes[attribute]
            said: Row = [content.words.not_stated, ""]
            if isinstance(statement, Fact):
                said = [in_short(content, statement), cite(statement)]
            rows.append([content.attributes[attribute].name, content.variants[id].name, *said])
    return rows


def _position(content: Content, one: Position, cite: Cite) -> Row:
    when = day(content, one.when) if one.when else ""
    return [cite(one), quantity(content, one) or "", getattr(content.words, one.rank), when, one.text]


def _event(content: Content, event: Event, cite: Cite) -> Row:
    who = ", ".join(content.actors[id].name for id in event.actors)
    return [day(content, event.date), event.title, who, cite(event.facts[0])]
