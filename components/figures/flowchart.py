"""The drawing of a flow: boxes on a grid, arrows between them, and on each arrow its rule as a sign and in words."""

from collections.abc import Sequence
from textwrap import wrap
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.figures.arrows import arrow
from components.figures.edge_routing import BOX, PITCH, TALL, WIDTH, Lane, centre, lanes
from components.figures.symbols import drawn
from components.html.element import el, plain
from components.html.format import onward
from components.model.content import Content
from components.model.schema.figures import Arrow, Flow, FlowPath, Point, Stop

SIZE, LINE = 16, 19
"""Type and line height, in layout units."""
REGULAR, BOLD = 0.56, 0.6
"""Mean width of a letter as a part of its size."""
LINES = {"allowed": "solid", "forbidden": "solid", "with-consent": "dashed"}


class Written(NamedTuple):
    """What stands on an arrow: the label, then the rule, broken into lines, and where the first one stands."""

    label: list[str]
    rule: list[str]
    at: Point
    anchor: str

    @property
    def top(self) -> float:
        """Where the letters of the first line end above."""
        return self.at[1] - SIZE

    @property
    def bottom(self) -> float:
        """Where the letters of the last line end below."""
        return self.at[1] + (len(self.label) + len(self.rule) - 1) * LINE + SIZE * 0.3


def rule_of(content: Content, arrow: Arrow) -> str:
    """What the rule on an arrow says, in words."""
    words = content.words
    return {"allowed": words.allowed, "forbidden": words.forbidden, "with-consent": words.with_consent}[arrow.rule]


def in_words(content: Content, figure: Flow, arrow: Arrow) -> str:
    """From where to where an arrow leads, and its rule."""
    names = {stop.id: stop.name for stop in figure.stops}
    return f"{onward(content).join(names[end] for end in arrow.between)} ({rule_of(content, arrow)}: {arrow.label})"


def legs(path: FlowPath) -> list[tuple[str, str]]:
    """From stop to stop."""
    return list(zip(path.stops, path.stops[1:], strict=False))


def on_stop(figure: Flow, stop: str) -> str | None:
    """The paths that a stop lies on, as a condition."""
    return _on([path.id for path in figure.paths if stop in path.stops])


def on_arrow(figure: Flow, arrow: Arrow) -> str | None:
    """The paths that an arrow lies on, as a condition."""
    return _on([path.id for path in figure.paths if tuple(arrow.between) in legs(path)])


def _on(paths: Sequence[str]) -> str | None:
    return f"path={'|'.join(paths)}" if paths else None


def drawing(content: Content, figure: Flow) -> Element:
    """The whole chart, as large as what is written on it needs."""
    cells = {stop.id: (stop.column, stop.row) for stop in figure.stops}
    columns, rows = max(stop.column for stop in figure.stops) + 1, max(stop.row for stop in figure.stops) + 1
    ways = lanes(cells, [(arrow.between[0], arrow.between[1]) for arrow in figure.arrows])
    written = [_written(content, *each) for each in zip(figure.arrows, ways, strict=True)]
    top = min([0, *(text.top for text in written)]) - 2
    bottom = max([(rows - 1) * PITCH + TALL, *(text.bottom for text in written)]) + 2
    return el(
        "svg",
        [_stop(content, figure, stop, centre(cells[stop.id], columns)) for stop in figure.stops],
        [_way(content, figure, *each) for each in zip(figure.arrows, ways, written, strict=True)],
        viewBox=f"-2 {plain(top)} {plain(WIDTH + 4)} {plain(bottom - top)}",
        role="group",
        aria_label=figure.title,
    )


def _stop(content: Content, figure: Flow, stop: Stop, middle: Point) -> Element:
    actor, (x, y) = content.actors[stop.actor], middle
    names = wrap(stop.name, int((BOX - 24) / (SIZE * BOLD)))
    top = y - (len(names) + 1) * LINE / 2 + SIZE * 0.85
    left = x - BOX / 2 + 12
    return el(
        "g",
        el("rect", x=x - BOX / 2, y=y - TALL / 2, width=BOX, height=TALL, rx=3, class_="box"),
        drawn(actor.mark, transform=f"translate({plain(left)} {plain(top - 13)})"),
        el("text", actor.name, x=left + 22, y=top, class_="said") if stop.name != actor.name else None,
        _lines(names, [left, top + LINE + 2], "start", "strong"),
        class_="stop",
        role="img",
        aria_label=f"{stop.name} ({actor.name})",
        data_lit=on_stop(figure, stop.id),
    )


def _way(content: Content, figure: Flow, way: Arrow, lane: Lane, written: Written) -> Element:
    *start, before, end = lane.points
    halfway = [(before[0] + end[0]) / 2, (before[1] + end[1]) / 2]
    corners = " ".join(f"{plain(x)},{plain(y)}" for x, y in lane.points)
    first_leg = " ".join(f"{plain(x)},{plain(y)}" for x, y in [*start, before])
    return el(
        "g",
        el("polyline", points=corners, class_="halo"),
        el("polyline", points=first_leg, class_=f"route {LINES[way.rule]}") if start else None,
        arrow(before, halfway, end, LINES[way.rule]),
        sign(way.rule, lane.middle, lane.upright),
        _lines(written.label, [written.at[0], written.at[1]], written.anchor, "strong"),
        _lines(written.rule, [written.at[0], written.at[1] + len(written.label) * LINE], written.anchor, "said"),
        class_=f"way {way.rule}",
        role="img",
        aria_label=in_words(content, figure, way),
        data_lit=on_arrow(figure, way),
    )


def sign(rule: str, at: Point, upright: bool = False) -> Element | None:
    """A cross on what is forbidden, a gate on what needs consent, nothing on what is allowed."""
    if rule == "allowed":
        return None
    turn = " rotate(90)" if upright else ""
    shape = "M-9 -9L9 9M9 -9L-9 9" if rule == "forbidden" else "M-8 -12H8V12H-8zM0 -12V12"
    return el("path", d=shape, class_=f"sign {rule}", transform=f"translate({plain(at[0])} {plain(at[1])}){turn}")


def _written(content: Content, way: Arrow, lane: Lane) -> Written:
    """The label, then the rule in words: beside an upright line, over or under a level one."""
    label, rule = (_wrapped(text, lane.room) for text in (way.label, rule_of(content, way)))
    (x, y), height = lane.middle, (len(label) + len(rule)) * LINE
    if lane.upright:
        return Written(label, rule, [x + 16, y - height / 2 + SIZE * 0.8], "start")
    over = y + 18 if lane.below else y - 12 - height
    return Written(label, rule, [x, over + SIZE * 0.8], "middle")


def _wrapped(text: str, room: float) -> list[str]:
    """Lines that fit; a word that is longer than the room stays whole."""
    return wrap(text, max(6, int(room / (SIZE * REGULAR))), break_long_words=False)


def _lines(lines: Sequence[str], at: Point, anchor: str, name: str) -> Element:
    x, y = at
    spans = [el("tspan", line, " ", x=x, y=y + LINE * number) for number, line in enumerate(lines)]
    return el("text", spans, text_anchor=anchor, class_=name)
