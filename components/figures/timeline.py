"""Dated events: a line true to time beside a list of what happened, who acted, and who says so."""

from collections.abc import Sequence
from math import ceil, floor
from xml.etree.ElementTree import Element

from components.figures.frame import Body
from components.figures.markup import Child, el
from components.figures.marks import mark
from components.figures.notes import Notes
from components.figures.wording import day
from components.figures.years import Span, Stretch, place, span, stretches, turns
from components.model.content import Content
from components.model.drawn import Timeline
from components.model.subject import Event

AXIS, BEND, LIST = 88, 102, 166
"""Where the line stands, where the threads to the list bend, and where the list begins, in pixels."""


def draw(content: Content, id: str, figure: Timeline, notes: Notes) -> Body:
    """Events in order of time, the less exact date first. All are shown until an actor is chosen."""
    events = sorted(figure.events, key=lambda name: (span(content.events[name].date).start, content.events[name].date))
    actors = [actor for actor in content.actors if any(actor in content.events[name].actors for name in events)]
    return Body(
        picture=[_filter(content, actors), el("p", content.words.pick_event, class_="hint"),
                 _list(content, id, events, notes)],
        words=[el("ul", [el("li", _in_words(content, content.events[name]), data_when=_by(content, name))
                         for name in events])],
        head=[content.words.date, content.words.event, content.words.actors, content.words.positions],
        rows=[_row(content, content.events[name]) for name in events],
        choices={"actor": actors, "event": events},
        first={"actor": "", "event": ""},
    )  # fmt: skip


def _by(content: Content, name: str) -> str:
    return "actor=|" + "|".join(content.events[name].actors)


def _filter(content: Content, actors: Sequence[str]) -> Element:
    words = content.words
    return el(
        "div",
        el("span", words.filter_actor),
        el("button", words.all, type="button", data_set="actor="),
        [el("button", mark(content.actors[id].mark), " ", content.actors[id].name, type="button",
            data_set=f"actor={id}") for id in actors],
        class_="controls", role="group", aria_label=words.filter_actor,
    )  # fmt: skip


def _list(content: Content, id: str, events: Sequence[str], notes: Notes) -> Element:
    line = stretches([span(content.events[name].date) for name in events])
    items = [_item(content, id, name, notes, early=2 * number < len(events)) for number, name in enumerate(events)]
    return el("div", _thread(content, events, line), el("ol", _with_cuts(content, events, items, line)), class_="timeline")


def _item(content: Content, id: str, name: str, notes: Notes, early: bool) -> Element:
    event, choice = content.events[name], f"event={name}"
    return el(
        "li",
        el("button",
           el("span", mark(content.actors[event.actors[0]].mark), class_="bullet"),
           el("span", day(content, event.date), class_="when"), " ",
           el("span", event.title, class_="what"), " ",
           el("span", _actors(content, event), class_="who"),
           type="button", class_="row", data_set=choice, data_lit=choice, data_toggle=True),
        el("details",
           el("summary", content.words.positions),
           el("ul", [el("li", notes.sentence(claim)) for claim in event.claims]),
           id=f"{id}-about-{name}", class_="about above" if not early else "about", data_panel=choice,
           data_say=f"{day(content, event.date)}. {' '.join(claim.text for claim in event.claims)}"),
        data_when=_by(content, name),
    )  # fmt: skip


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


def _thread(content: Content, events: Sequence[str], line: Sequence[Stretch]) -> Element:
    """The line and a thread from each date to its row. Heights are parts of the list's, so that both stay together."""
    cuts = [(before, after) for before, after in zip(line, line[1:], strict=False)]
    return el(
        "svg",
        [_stroke(AXIS, piece.top, AXIS, piece.bottom, "axis") for piece in line],
        [_years(piece) for piece in line],
        [_cut(before, after) for before, after in cuts],
        [_lead(content, events, number, line) for number in range(len(events))],
        class_="thread", aria_hidden="true",
    )  # fmt: skip


def _lead(content: Content, events: Sequence[str], number: int, line: Sequence[Stretch]) -> Element:
    name = events[number]
    when = span(content.events[name].date)
    middle, row = place(line, (when.start + when.end) / 2), (number + 0.5) / len(events)
    return el(
        "g",
        _open(when, line),
        el("circle", cx=AXIS, cy=_percent(middle), r=4, class_="ink"),
        [_stroke(AXIS, middle, BEND, middle, "leader"), _stroke(BEND, middle, LIST - 14, row, "leader"),
         _stroke(LIST - 14, row, LIST, row, "leader")],
        data_when=_by(content, name), data_lit=f"event={name}",
    )  # fmt: skip


def _open(when: Span, line: Sequence[Stretch]) -> Element:
    """A date that leaves a month or a year open covers it."""
    return _stroke(AXIS, place(line, when.start), AXIS, place(line, when.end), "open")


def _years(piece: Stretch) -> list[Element]:
    return [
        el("g",
           _stroke(AXIS - 6, piece.place(year), AXIS, piece.place(year), "axis"),
           el("text", str(year), x=AXIS - 10, y=_percent(piece.place(year)), dy="5", text_anchor="end"))
        for year in turns(piece)
    ]  # fmt: skip


def _cut(before: Stretch, after: Stretch) -> Element:
    top, bottom = before.bottom, after.top
    steps = [top + (bottom - top) * number / 6 for number in range(7)]
    sides = [0, 5, -5, 5, -5, 5, 0]
    left_out = f"{ceil(before.end - 0.5)}–{floor(after.start)}"
    return el(
        "g",
        [_stroke(AXIS + sides[at], steps[at], AXIS + sides[at + 1], steps[at + 1], "axis") for at in range(6)],
        el("text", left_out, x=AXIS - 10, y=_percent((top + bottom) / 2), dy="5", text_anchor="end", class_="small"),
    )


def _stroke(x: float, y: float, to_x: float, to_y: float, name: str) -> Element:
    return el("line", x1=x, y1=_percent(y), x2=to_x, y2=_percent(to_y), class_=name)


def _percent(part: float) -> str:
    return f"{part * 100:.4g}%"


def _in_words(content: Content, event: Event) -> list[Child]:
    acted = ", ".join(content.actors[id].name for id in event.actors)
    said = " ".join(claim.text for claim in event.claims)
    return [el("b", f"{day(content, event.date)}: {event.title}."), f" {content.words.actors}: {acted}. {said}"]


def _row(content: Content, event: Event) -> list[Child]:
    acted = ", ".join(content.actors[id].name for id in event.actors)
    return [day(content, event.date), event.title, acted, " ".join(claim.text for claim in event.claims)]
