"""Dated events: a row for each, a lane for each of those who acted, beside an axis that is true to time."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures.controls import heard
from components.figures.event_rows import draw_rows
from components.figures.frame import Body, Row
from components.figures.plot import Column, both, canvas
from components.figures.symbols import mark
from components.figures.time_scale import span
from components.html.element import Child, el
from components.html.format import day
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Timeline
from components.model.schema.subject import Event

CARD = Column("wide", 680, 16)
"""Dates and titles alone, below the title of a card."""


def draw(content: Content, id: str, figure: Timeline, notes: Notes) -> Body:
    """Events in order of time, the less exact date first. An actor that is chosen lets the rows of others step back."""
    events = sorted(figure.events, key=lambda name: (span(content.events[name].date).start, content.events[name].date))
    actors = [actor for actor in content.actors if any(actor in content.events[name].actors for name in events)]

    def card() -> list[Child]:
        big = [name for name in events if name in figure.big]
        return [el("div", canvas("", CARD, draw_rows(content, id, figure, big, (), CARD)), class_="wide timeline")]

    return Body(
        picture=[
            _filter(content, actors, events),
            el("p", content.words.pick_event, class_="hint over"),
            both(figure.title, lambda column: draw_rows(content, id, figure, events, actors, column), "timeline"),
        ],
        panels=[
            el("p", content.words.pick_event, class_="hint", data_panel="event="),
            [_panel(content, id, name, notes, not figure.big or name in figure.big) for name in events],
        ],
        words=[el("ul", [el("li", _in_words(content, content.events[name], notes)) for name in events])],
        head=[content.words.date, content.words.event, content.words.actors, content.words.positions],
        rows=[_row(content, content.events[name], notes) for name in events],
        choices={"actor": actors, "event": events},
        first={"actor": "", "event": ""},
        short=card if figure.big else None,
    )


def _filter(content: Content, actors: Sequence[str], events: Sequence[str]) -> Element:
    words, count = content.words, len(events)
    acted = {id: sum(id in content.events[name].actors for name in events) for id in actors}
    shown = [("", words.all, count), *((id, content.actors[id].name, acted[id]) for id in actors)]
    return el(
        "div",
        el("span", words.filter_actor),
        el("button", words.all, type="button", data_set="actor="),
        [
            el(
                "button",
                mark(content.actors[id].mark),
                " ",
                content.actors[id].name,
                type="button",
                data_set=f"actor={id}",
            )
            for id in actors
        ],
        [
            heard(f"actor={id}", words.heard.shown.format(name=name, shown=some, count=count))
            for id, name, some in shown
        ],
        class_="controls",
        role="group",
        aria_label=words.filter_actor,
    )


def _panel(content: Content, id: str, name: str, notes: Notes, is_big: bool) -> Element:
    event = content.events[name]
    return el(
        "details",
        el("summary", f"{day(content, event.date)}: {event.title}"),
        el("h3", event.title),
        el("p", day(content, event.date), " · ", _acted(content, event), class_="soft"),
        el("ul", [el("li", notes.sentence(fact)) for fact in event.facts]),
        id=f"{id}-about-{name}",
        class_=None if is_big else "minor",
        data_panel=f"event={name}",
        data_say=True,
    )


def _acted(content: Content, event: Event) -> str:
    return ", ".join(content.actors[id].name for id in event.actors)


def _in_words(content: Content, event: Event, notes: Notes) -> list[Child]:
    dated = f"{day(content, event.date)}: {event.title}."
    return [el("b", dated), f" {content.words.actors}: {_acted(content, event)}. {_said(event, notes)}"]


def _row(content: Content, event: Event, notes: Notes) -> Row:
    return [day(content, event.date), event.title, _acted(content, event), _said(event, notes)]


def _said(event: Event, notes: Notes) -> str:
    return " ".join(notes.level(fact.text, fact.plain) for fact in event.facts)
