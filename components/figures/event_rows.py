"""The drawing of a timeline: an axis, a row for each event, and a lane for each actor with a mark where it acted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.figures.disputed import signed
from components.figures.plot import LEADING, Column, Drawing, button, width_of, wrapped
from components.figures.symbols import drawn
from components.figures.time_scale import Stretch, span, stretches
from components.figures.timeline_axis import BEND, REACH, draw_axis, far_before, thread, years_between
from components.html.element import Child, el, plain
from components.html.format import day
from components.model.content import Content
from components.model.schema.figures import Timeline

LANE = {"wide": 28.0, "narrow": 19.0}
"""From lane to lane, in layout units."""
DATE = 158.0
"""Room for a date beside the lanes, in layout units of the wide column; in the narrow one it stands over the title."""
BIG, GAP = 19.0, 8.0
"""Type size of the title of a big event, and room above and below a row, in layout units."""
CUT = 34.0
"""Room for the break between what lies far before and the axis, in layout units."""


@dataclass(frozen=True)
class Places:
    """Where the lanes and the texts of rows begin, in layout units."""

    column: Column
    lanes: float
    count: int

    @classmethod
    def of(cls, column: Column, count: int) -> "Places":
        """Lanes right of the axis, in the narrow column at its start; without lanes there is no axis."""
        return cls(column, BEND + REACH if column.is_wide and count else 0, count)

    def lane(self, number: int) -> float:
        """The middle of a lane."""
        return self.lanes + LANE[self.column.name] * (number + 0.5)

    @property
    def text(self) -> float:
        """Where dates begin, and in the narrow column titles too."""
        return self.lanes + LANE[self.column.name] * self.count + (12 if self.count else 0)

    @property
    def title(self) -> float:
        """Where titles begin."""
        return self.text + (DATE if self.column.is_wide else 0)


class EventRow(NamedTuple):
    """An event with its place from top to bottom."""

    name: str
    title: Sequence[str]
    size: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Where its marks stand."""
        return self.top + self.height / 2


def draw_rows(
    content: Content, id: str, figure: Timeline, events: Sequence[str], actors: Sequence[str], column: Column
) -> Drawing:
    """Names of lanes, then what lies far before, a break, and the events on the axis; without actors rows alone."""
    places = Places.of(column, len(actors))
    every = stretches([span(content.events[name].date) for name in events])
    before = far_before(every, [span(content.events[name].date) for name in events]) if actors else 0
    top = round(len(actors) * column.line * 1.15) + 12
    rows = _rows(content, figure, events, before, places, top)
    bottom = rows[-1].top + rows[-1].height
    shapes: list[Child] = [_lane(content, each, actors, places, bottom) for each in range(len(actors))]
    if before:
        shapes.append(_break(every, rows[before], places))
    if column.is_wide and actors:
        shapes.append(_axis(content, rows, before, actors))
    shapes += [_row(content, id, row, actors, places) for row in rows]
    return shapes, bottom + 4


def _rows(
    content: Content, figure: Timeline, events: Sequence[str], before: int, places: Places, top: float
) -> list[EventRow]:
    column, rows = places.column, []
    for number, name in enumerate(events):
        top += CUT if before and number == before else 0
        is_big = name in figure.big
        size = (BIG if column.is_wide else BIG - 3) if is_big else column.size
        title = wrapped(_signed_title(content, name), column.width - places.title, size, is_big)
        date = 0 if column.is_wide else column.line
        height = round(len(title) * size * LEADING + date + GAP * (3 if is_big else 2))  # short numbers weigh less
        rows.append(EventRow(name, title, size, top, height))
        top += height
    return rows


def _is_disputed(content: Content, name: str) -> bool:
    return any(content.disputes(fact) for fact in content.events[name].facts)


def _signed_title(content: Content, name: str) -> str:
    return signed(content.events[name].title, _is_disputed(content, name))


def _lane(content: Content, number: int, actors: Sequence[str], places: Places, bottom: float) -> Element:
    """A name over a line; names go down like stairs, so that each begins over its own line."""
    actor, x, column = content.actors[actors[number]], places.lane(number), places.column
    base = round(column.line * 1.15 * number + column.size)
    others = "|".join(one for one in actors if one != actors[number])
    return el(
        "g",
        el("line", x1=x, x2=x, y1=base + 6, y2=bottom, class_="grid"),
        drawn(actor.mark, transform=f"translate({plain(x - 8)} {base - 13})"),
        el("text", actor.name, x=x + 14, y=base, class_="lane-name"),
        data_dim=f"actor={others}" if others else None,
    )


def _break(every: Sequence[Stretch], after: EventRow, places: Places) -> Element:
    """A broken line across the column, with the years that are left out."""
    y, column = after.top - CUT / 2, places.column
    said = years_between(every[0], every[1])
    x = places.text
    return el(
        "g",
        el("line", x1=0, x2=x - 8, y1=y, y2=y, class_="cut"),
        el("text", said, x=x, y=y + 5, class_="small"),
        el("line", x1=round(x + width_of(said, 14) + 4), x2=column.width, y1=y, y2=y, class_="cut"),
    )


def _axis(content: Content, rows: Sequence[EventRow], before: int, actors: Sequence[str]) -> Element:
    """The axis from the first row on it to the last, and a thread from each date to its row."""
    shown = rows[before:]
    spans = [span(content.events[row.name].date) for row in shown]
    line = stretches(spans)
    top, bottom = shown[0].top, shown[-1].top + shown[-1].height
    threads = [
        el("g", thread(when, line, top, bottom, row.middle), data_dim=_stepped_back(content, row.name, actors),
           data_lit=f"event={row.name}")
        for when, row in zip(spans, shown, strict=True)
    ]  # fmt: skip
    return el("g", draw_axis(line, top, bottom), threads, class_="thread", aria_hidden="true")


def _stepped_back(content: Content, name: str, actors: Sequence[str]) -> str | None:
    """When an event steps back: an actor is chosen that is none of its own."""
    others = [actor for actor in actors if actor not in content.events[name].actors]
    return f"actor={'|'.join(others)}" if others else None


def _row(content: Content, id: str, row: EventRow, actors: Sequence[str], places: Places) -> Element:
    """Drawn at the top and moved down, so that rows of one height are written alike and weigh little."""
    event, column, top, row = content.events[row.name], places.column, row.top, row._replace(top=0)
    acted = ", ".join(content.actors[actor].name for actor in event.actors)
    differ = f" ({content.words.marks.differ})" if _is_disputed(content, row.name) else ""
    spoken = f"{day(content, event.date)}: {event.title}{differ}. {content.words.actors}: {acted}"
    hit = (places.lanes, row.top + 1, column.width - places.lanes, row.height - 2)
    rule = el("line", x1=places.text, x2=column.width, y1=row.top, y2=row.top, class_="rule")
    drawn_row: list[Child] = [
        rule,
        _marks(content, row, actors, places) if actors else None,
        _texts(content, row, places),
    ]
    link = button(id, row.name, spoken, hit, drawn_row, class_="reading", key="event")
    dim, lit = _stepped_back(content, row.name, actors), f"event={row.name}"
    return el("g", link, transform=f"translate(0 {plain(top)})", data_dim=dim, data_lit=lit)


def _marks(content: Content, row: EventRow, actors: Sequence[str], places: Places) -> Element:
    """A mark in the lane of each who acted, joined by a line."""
    acted = [number for number, actor in enumerate(actors) if actor in content.events[row.name].actors]
    y, scale = row.middle, 1.3 if row.size > places.column.size else 0.9
    if not places.column.is_wide:
        scale *= 0.9
    first, last = places.lane(acted[0]), places.lane(acted[-1])
    return el(
        "g",
        el("line", x1=first, x2=last, y1=y, y2=y, class_="leader") if len(acted) > 1 else None,
        [
            drawn(content.actors[actors[number]].mark, transform=f"translate({left} {top}) scale({plain(scale)})")
            for number in acted
            for left, top in [(round(places.lane(number) - 8 * scale), round(y - 8 * scale))]
        ],
    )


def _texts(content: Content, row: EventRow, places: Places) -> list[Element]:
    column, event = places.column, content.events[row.name]
    step = row.size * LEADING
    high = len(row.title) * step + (0 if column.is_wide else column.line)
    top = row.middle - high / 2
    date_y = round(row.middle + column.size * 0.35 if column.is_wide else top + column.size * 0.95)
    first = round(top + (0 if column.is_wide else column.line) + row.size * 0.95)
    big = "big" if row.size > column.size else None
    return [
        el("text", day(content, event.date), x=places.text, y=date_y, class_="small"),
        *[
            el("text", text, x=places.title, y=round(first + step * at), class_=big)
            for at, text in enumerate(row.title)
        ],
    ]
