"""Silhouettes side by side at one scale: lying along a ruler where there is room, standing beside it on a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from xml.etree.ElementTree import Element

from components.figures import plot, stage
from components.figures.front_view import Group, front_view
from components.figures.silhouettes import (
    PER_METRE,
    TORN,
    Place,
    Silhouette,
    length_line,
    person,
    shape,
    thickness_line,
)
from components.html.element import Child, el, plain
from components.model.drawings import Drawing
from components.model.schema.figures import Label, Point


@dataclass(frozen=True)
class Lineup:
    """What is drawn, whatever the layout."""

    id: str
    """Of the figure."""
    label: str
    items: Sequence[Silhouette]
    ruler: Sequence[tuple[float, str]]
    """Marks in metres, the first at nothing, each with its label."""
    person: Drawing
    person_name: str
    measures: Mapping[str, str]
    """Names of the measures that can be chosen."""
    length: str
    thickness: str
    together: str = ""
    """Heading of the boxes from the front; "" where there are none."""
    groups: Sequence[Group] = ()

    @property
    def drawings(self) -> list[Drawing]:
        """Every drawing that is placed."""
        return [*(item.drawing for item in self.items if item.drawing and item.is_known), self.person]

    @property
    def longest(self) -> float:
        """Metres at the end of the ruler."""
        return self.ruler[-1][0]


@dataclass(frozen=True)
class Sheet:
    """Width and letters of a layout, and the least height of what can be picked, in layout units."""

    width: float
    size: float
    least: float

    def long(self, text: str) -> float:
        """About how long a text is."""
        return len(text) * self.size * stage.LETTER

    def lines(self, text: str, width: float) -> list[str]:
        """Text broken between words."""
        return wrap(text, max(1, int(width / (self.size * stage.LETTER))), break_long_words=False)


WIDE, NARROW = Sheet(960, 16, 34), Sheet(320, 14, 28)
BEYOND = 24.0
"""Room between the end of a silhouette and what is written there."""
TALL, LOW = 400.0, 180.0
"""How high the ruler stands, and on a card."""
BOX = 112.0
"""Width of a box from the front, in layout units."""


def lying(lineup: Lineup) -> Element:
    """Noses to the left, a ruler below, the person standing at its end."""
    name, broad = WIDE.long(lineup.person_name), lineup.person.width / PER_METRE
    scale = min(_lying_scale(lineup, WIDE.width - name, 0), _lying_scale(lineup, WIDE.width, broad))
    room = max(name, broad * scale)
    rows: list[Element] = []
    top = 0.0
    for item in lineup.items:
        broad = item.breadth * scale
        rows.append(_row(lineup, item, Place([0, top + WIDE.least + 6 + broad / 2], scale, False), top))
        top += WIDE.least + broad + 40
    ground, x = max(top, lineup.person.height * scale / PER_METRE + 16), WIDE.width - room / 2
    marks = [(at * scale, text) for at, text in lineup.ruler]
    boxes, bottom = _boxes(lineup, plot.Column("wide", WIDE.width * 0.75, WIDE.size), ground + 32, BOX)
    return _canvas(
        lineup, WIDE.width, bottom,
        [_line([at, 0], [at, ground + 6], "grid") for at, _ in marks],
        _line([0, ground], [WIDE.width, ground], "ground"),
        [_text([text], [at, ground + 25], "middle" if at else "start", "small") for at, text in marks],
        person(lineup.person, [x, ground], scale, lineup.id),
        _text([lineup.person_name], [x, ground + 25], "middle", "small"),
        rows,
        boxes,
    )  # fmt: skip


def _lying_scale(lineup: Lineup, width: float, beside: float) -> float:
    """As large as the width allows: the ruler, what is written beyond each end, and so many metres beside them."""
    ends = [
        (width - 2 * BEYOND - WIDE.long(text)) / (item.length + beside)
        for item in lineup.items
        if item.length
        for text in item.values.values()
    ]
    return min([(width - BEYOND) / (lineup.longest + beside), *ends])


def _row(lineup: Lineup, item: Silhouette, place: Place, top: float) -> Element:
    line = WIDE.size * 0.35
    x, y = (
        place.at(item.length * place.scale + BEYOND, line)
        if item.length
        else place.at(lineup.longest * TORN * place.scale + BEYOND, line)
    )
    said = {id: text if item.length else f"{lineup.measures[id]}: {text}" for id, text in item.values.items()}
    return el(
        "g",
        _button(lineup, item, [item.name], [8, top + WIDE.least / 2 + line], "start", WIDE),
        shape(item, place, lineup.longest, lineup.id),
        None if item.length else _query(lineup, place),
        _when(lineup, lineup.length, length_line(item, place, item.breadth * place.scale / 2 + 10)),
        _when(lineup, lineup.thickness, thickness_line(item, place, 12)),
        [_when(lineup, id, _text([text], [x, y], "start", _kind(item, id))) for id, text in said.items()],
        class_=f"tone-{item.tone}",
    )  # fmt: skip


def standing(lineup: Lineup, is_short: bool = False) -> Element:
    """Noses up, a ruler at the left, the person standing last; names and numbers below. Short: low, without boxes."""
    left, top, step = 36.0, 20.0, NARROW.size * 1.2
    column = (NARROW.width - left) / (len(lineup.items) + 1)
    high = max(lineup.person.height / PER_METRE, lineup.longest)
    broad = max(lineup.person.width / PER_METRE, *(item.breadth for item in lineup.items))
    scale = min((LOW if is_short else TALL) / high, (column - 26) / broad)
    ground, x = top + high * scale, NARROW.width - column / 2
    names = [NARROW.lines(item.name, column) for item in lineup.items]
    below = ground + 10 + max(NARROW.least, max(map(len, names)) * step + 14)
    marks = [(ground - at * scale, text) for at, text in lineup.ruler]
    places = [Place([left + column * (number + 0.5), ground], scale, True) for number in range(len(names))]
    shown = replace(lineup, groups=()) if is_short else lineup
    boxes, bottom = _boxes(shown, plot.Column("narrow", NARROW.width, NARROW.size), below + 2 * step + 6, BOX * 0.75)
    return _canvas(
        lineup, NARROW.width, bottom,
        [_line([left, y], [NARROW.width, y], "grid") for y, _ in marks],
        _line([0, ground], [NARROW.width, ground], "ground"),
        [_text([text], [0, y + 5 if y < ground else y - 4], "start", "small") for y, text in marks
         if y == ground or ground - y > 2 * NARROW.size],
        person(lineup.person, [x, ground], scale, lineup.id),
        _text(NARROW.lines(lineup.person_name, column), [x, ground + 28], "middle", "small"),
        [_column(lineup, item, place, name, [column, below])
         for item, place, name in zip(lineup.items, places, names, strict=True)],
        boxes,
    )  # fmt: skip


def _boxes(lineup: Lineup, column: plot.Column, top: float, size: float) -> tuple[list[Child], float]:
    """The boxes from the front under their heading, and where they end."""
    if not any(group.is_known for group in lineup.groups):
        return [], top
    drawn, bottom = front_view(lineup.groups, column, top + 2.6 * column.size, size)
    return [_text([lineup.together], [0, top + 1.6 * column.size], "start", "strong"), *drawn], bottom


def _column(lineup: Lineup, item: Silhouette, place: Place, name: list[str], room: Point) -> Element:
    (x, ground), (column, below) = place.base, room
    return el(
        "g",
        _button(lineup, item, name, [x, ground + 28], "middle", NARROW),
        shape(item, place, lineup.longest, lineup.id),
        None if item.length else _query(lineup, place),
        _when(lineup, lineup.length, length_line(item, place, -item.breadth * place.scale / 2 - 7)),
        _when(lineup, lineup.thickness, thickness_line(item, place, 10)),
        [_when(lineup, id, _text(NARROW.lines(text, column), [x, below + NARROW.size], "middle", _kind(item, id)))
         for id, text in item.values.items()],
        class_=f"tone-{item.tone}",
    )  # fmt: skip


def _query(lineup: Lineup, place: Place) -> Element:
    x, y = place.at(lineup.longest * place.scale * TORN / 2, 0)
    return _text(["?"], [x, y + 9], "middle", "query")


def _canvas(lineup: Lineup, width: float, height: float, *children: Child) -> Element:
    box = f"0 0 {plain(width)} {plain(height)}"
    return el("svg", *children, viewBox=box, role="group", aria_label=lineup.label, class_="lineup")


def _when(lineup: Lineup, measure: str, drawn: Element | None) -> Element | None:
    """Shown while a measure is chosen; nothing where it cannot be."""
    return None if drawn is None or measure not in lineup.measures else el("g", drawn, data_when=f"measure={measure}")


def _kind(item: Silhouette, measure: str) -> str:
    return "value" if measure in item.stated else "small"


def _line(start: Point, end: Point, name: str) -> Element:
    return el("line", x1=start[0], y1=start[1], x2=end[0], y2=end[1], class_=name)


def _text(lines: list[str], at: Point, anchor: str, name: str) -> Element:
    x, y = at
    spans = [el("tspan", line, x=x, dy="1.2em" if number else None) for number, line in enumerate(lines)]
    return el("text", spans, x=x, y=y, text_anchor=anchor, class_=name)


def _button(lineup: Lineup, item: Silhouette, lines: list[str], at: Point, anchor: str, sheet: Sheet) -> Element:
    label = Label.model_validate({"of": item.id, "at": at, "anchor": anchor, "lines": lines})
    choice = f"variant={item.id}"
    return el(
        "a", stage.hit_area(stage.hit_box(label, item.name, sheet.size, sheet.least)),
        stage.lines_of(label, item.name, sheet.size),
        href=f"#{lineup.id}-about-{item.id}", role="button", tabindex="0", aria_label=item.name, class_="button",
        data_set=choice, data_lit=choice, data_toggle=True,
    )  # fmt: skip
