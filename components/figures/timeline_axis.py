"""The drawn side of a timeline: a line true to time, and a thread from each date to its row in the list beside it."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor
from xml.etree.ElementTree import Element

from components.figures.time_scale import Span, Stretch, place, span, step_between, turns
from components.html.element import el, percent
from components.model.content import Content

AXIS, BEND, LIST = 88, 102, 166
"""Where the line stands, where the threads to the list bend, and where the list begins, in pixels."""


def by_actor(content: Content, name: str) -> str:
    """When an event is shown: no actor is chosen, or one of its own."""
    return "actor=|" + "|".join(content.events[name].actors)


def thread(content: Content, events: Sequence[str], line: Sequence[Stretch]) -> Element:
    """The line and a thread from each date to its row. Heights are parts of the list's, so that both stay together."""
    step = step_between(line, 2 * len(events))
    return el(
        "svg",
        [_stroke(AXIS, piece.top, AXIS, piece.bottom, "axis") for piece in line],
        [_years(piece, step) for piece in line],
        [_cut(before, after) for before, after in pairwise(line)],
        [_lead(content, events, number, line) for number in range(len(events))],
        class_="thread",
        aria_hidden="true",
    )


def _lead(content: Content, events: Sequence[str], number: int, line: Sequence[Stretch]) -> Element:
    name = events[number]
    when = span(content.events[name].date)
    middle, row = place(line, (when.start + when.end) / 2), (number + 0.5) / len(events)
    return el(
        "g",
        _open(when, line),
        el("circle", cx=AXIS, cy=percent(middle), r=4, class_="ink"),
        [
            _stroke(AXIS, middle, BEND, middle, "leader"),
            _stroke(BEND, middle, LIST - 14, row, "leader"),
            _stroke(LIST - 14, row, LIST, row, "leader"),
        ],
        data_when=by_actor(content, name),
        data_lit=f"event={name}",
    )


def _open(when: Span, line: Sequence[Stretch]) -> Element:
    """A date that leaves a month or a year open covers it."""
    return _stroke(AXIS, place(line, when.start), AXIS, place(line, when.end), "open")


def _years(piece: Stretch, step: int) -> list[Element]:
    return [
        el(
            "g",
            _stroke(AXIS - 6, piece.place(year), AXIS, piece.place(year), "axis"),
            el("text", str(year), x=AXIS - 10, y=percent(piece.place(year)), dy="5", text_anchor="end"),
        )
        for year in turns(piece, step)
    ]


def _cut(before: Stretch, after: Stretch) -> Element:
    top, bottom = before.bottom, after.top
    steps = [top + (bottom - top) * number / 6 for number in range(7)]
    sides = [0, 5, -5, 5, -5, 5, 0]
    left_out = f"{ceil(before.end - 0.5)}–{floor(after.start)}"
    return el(
        "g",
        [_stroke(AXIS + sides[at], steps[at], AXIS + sides[at + 1], steps[at + 1], "axis") for at in range(6)],
        el("text", left_out, x=AXIS - 10, y=percent((top + bottom) / 2), dy="5", text_anchor="end", class_="small"),
    )


def _stroke(x: float, y: float, to_x: float, to_y: float, name: str) -> Element:
    return el("line", x1=x, y1=percent(y), x2=to_x, y2=percent(to_y), class_=name)
