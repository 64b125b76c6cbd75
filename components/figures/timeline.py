"""Dated events: a line true to time beside a list of what happened, who acted, and who says so."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures.frame import Body
from components.figures.symbols import mark
from components.figures.time_scale import Stretch, span, stretches
from components.figures.timeline_axis import by_actor, thread
from components.html.element import Child, el
from components.html.format import day
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Timeline
from components.model.schema.subject import Event


def draw(content: Content, id: str, figure: Timeline, notes: Notes) -> Body:
    """Events in order of time, the less exact date first. All are shown until an actor is chosen."""
    events = sorted(figure.events, key=lambda name: (span(content.events[name].date).start, content.events[name].date))
    actors = [actor for actor in content.actors if any(actor in content.events[name].actors for name in events)]
    return Body(
        picture=[
            _filter(content, actors),
            el("p", content.words.pick_event, class_="hint"),
            _list(content, id, events, notes),
        ],
        words=[
            el(
                "ul",
                [
                    el("li", _in_words(content, content.events[name]), data_when=by_actor(content, name))
                    for name in events
                ],
            )
        ],
        head=[content.words.date, content.words.event, content.words.actors, content.words.positions],
        rows=[_row(content, content.events[name]) for name in events],
        choices={"actor": actors, "event": events},
        first={"actor": "", "event": ""},
    )


def _filter(content: Content, actors: Sequence[str]) -> Element:
    words = content.words
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
        class_="controls",
        role="group",
        aria_label=words.filter_actor,
    )


def _list(content: Content, id: str, events: Sequence[str], notes: Notes) -> Element:
    line = stretches([span(content.events[name].date) for name in events])
    items = [_item(content, id, name, notes, early=2 * number < len(events)) for number, name in enumerate(events)]
    return el(
        "div", thread(content, events, line), el("ol", _with_cuts(content, events, items, line)), class_="timeline"
    )


def _item(content: Content, id: str, name: str, notes: Notes, early: bool) -> Element:
    event, choice = content.events[name], f"event={name}"
    return el(
        "li",
        el(
            "button",
            el("span", mark(content.actors[event.actors[0]].mark), class_="bullet"),
            el("span", day(content, event.date), class_="when"),
            " ",
            el("span", event.title, class_="what"),
            " ",
            el("span", _actors(content, event), class_="who"),
            type="button",
            class_="row",
            data_set=choice,
            data_lit=choice,
            data_toggle=True,
        ),
        el(
            "details",
            el("summary", content.words.positions),
            el("ul", [el("li", notes.sentence(fact)) for fact in event.facts]),
            id=f"{id}-about-{name}",
            class_="about" if early else "about above",
            name=f"{id}-about",
            data_panel=choice,
            data_say=f"{day(content, event.date)}. {' '.join(fact.text for fact in event.facts)}",
        ),
        data_when=by_actor(content, name),
    )


def _actors(content: Content, event: Event) -> list[Child]:
    return [
        el("span", mark(content.actors[id].mark), " ", content.actors[id].name, class_="actor") for id in event.actors
    ]


def _with_cuts(
    content: Content, events: Sequence[str], items: Sequence[Element], line: Sequence[Stretch]
) -> list[Element]:
    """On a phone the line is dashed from the last event before a cut to the first after it."""
    begins = [span(content.events[name].date).start for name in events]
    for piece in line[:-1]:
        last = max(number for number, begin in enumerate(begins) if begin <= piece.end)
        items[last].set("class", "before-cut")
    return list(items)


def _in_words(content: Content, event: Event) -> list[Child]:
    acted = ", ".join(content.actors[id].name for id in event.actors)
    said = " ".join(fact.text for fact in event.facts)
    return [el("b", f"{day(content, event.date)}: {event.title}."), f" {content.words.actors}: {acted}. {said}"]


def _row(content: Content, event: Event) -> list[Child]:
    acted = ", ".join(content.actors[id].name for id in event.actors)
    return [day(content, event.date), event.title, acted, " ".join(fact.text for fact in event.facts)]
