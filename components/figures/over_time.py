"""Numbers by the time that they are for: one mark each, filled as its kind is, and the band of what most say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from components.figures import scales
from components.figures.frame import Body
from components.figures.notes_beside import Note, draw_notes
from components.figures.plot import Box, Column, Drawing, button, canvas, lines, unbroken, width_of, wrapped
from components.figures.positions import Named, body, label, range_of
from components.figures.symbols import drawn
from components.figures.time_axis import TimeAxis
from components.html.element import Child, el, plain
from components.html.format import number, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.figures import Point
from components.model.schema.plots import DatedMark, OverTime, Series

HIGH = {"wide": 360.0, "narrow": 306.0, "card": 190.0}
"""How high the field of the marks is, on a phone low enough for a story to stand it above its text, in layout units."""
CARD = Column("card", 340, 14)
"""Of one series, with numbers that have no notes."""
TARGET = 32.0
"""How large a mark is for a finger."""
HEAD, FOOT = 44.0, 18.0
"""Room above the highest number of the axis, for what is written over a mark there; no note comes so near to
the axis that a line to it runs along that."""


@dataclass(frozen=True)
class Dot:
    """A mark with its position, its series, and where it stands."""

    mark: DatedMark
    position: Position
    series: Series
    at: Point


@dataclass(frozen=True)
class Field:
    """The axes of one layout."""

    column: Column
    time: TimeAxis
    axis: Sequence[float]
    top: float
    high: float

    def y(self, value: float) -> float:
        """Where a number stands."""
        return self.top + self.high * (1 - value / self.axis[-1])


def draw(content: Content, id: str, figure: OverTime, notes: Notes) -> Body:
    """Marks in order of time; picking one opens what its source says."""
    plot = body(
        content, id, figure, _named(content, figure), lambda column: _drawing(content, id, figure, column), notes
    )
    meanings = [*(one.name for one in figure.series), *figure.key.values()]
    key = el("p", f"{content.words.key}: {'; '.join(meanings)}.")
    first = figure.model_copy(update={"series": figure.series[:1]})
    return replace(
        plot,
        words=[key, *plot.words],
        short=lambda: [el("div", canvas("", CARD, _drawing(content, id, first, CARD)), class_="narrow over-time")],
    )


def _named(content: Content, figure: OverTime) -> list[Named]:
    return [(mark.position, position) for mark, position in _marks(content, figure)]


def _drawing(content: Content, id: str, figure: OverTime, column: Column) -> Drawing:
    """The whole plot."""
    high = HIGH[column.name]
    key, top = _key(content, figure, column)
    every = _marks(content, figure)
    axis = scales.ticks(max(one.high or one.value or 0 for _, one in every), 3 if column is CARD else 6)
    left = max(width_of(number(content, tick), column.size) for tick in axis) + 10
    time = TimeAxis.of([_when(mark, one) for mark, one in every], left, column.width - 14)
    field = Field(column, time, axis, top + HEAD, high)
    dots = _dots(content, figure, field)
    band = _band(figure, dots)
    shapes: list[Child] = [
        key,
        el("text", content.units[figure.unit].name, x=0, y=top + column.size, class_="small"),
        el("rect", x=band[0], y=band[1], width=band[2], height=band[3], rx=12, class_="band") if band else None,
        _grid(content, field),
        _notes(content, figure, field, dots, band),
        [_button(content, id, dot) for dot in dots],
    ]
    return shapes, field.top + high + column.line * 1.7


def _marks(content: Content, figure: OverTime) -> list[tuple[DatedMark, Position]]:
    positions = dict(content.disagreements[figure.disagreement].named)
    return [(mark, positions[mark.position]) for series in figure.series for mark in series.marks]


def _when(mark: DatedMark, position: Position) -> str:
    """The date at which a number is drawn; `check` refuses a mark without one."""
    return mark.at or position.when or ""


def _around(point: Point, radius: float) -> Box:
    return (point[0] - radius, point[1] - radius, 2 * radius, 2 * radius)


def _dots(content: Content, figure: OverTime, field: Field) -> list[Dot]:
    """Marks in order of time. Those that would cover each other stand side by side."""
    positions = dict(content.disagreements[figure.disagreement].named)
    dots: list[Dot] = []
    every = [(mark, series) for series in figure.series for mark in series.marks]
    for mark, series in sorted(every, key=lambda pair: field.time.x(_when(pair[0], positions[pair[0].position]))):
        position = positions[mark.position]
        x, y = field.time.x(_when(mark, position)), field.y(position.value or 0)
        while any(abs(x - dot.at[0]) < 17 and abs(y - dot.at[1]) < 17 for dot in dots):
            x += 3
        dots.append(Dot(mark, position, series, [x, y]))
    return dots


def _tone(content: Content, series: Series) -> str:
    return f"tone-{content.families[series.family].tone if series.family else 0}"


def _shape(shape: str, look: str, at: Point) -> Element:
    return el("g", drawn(shape, transform=f"translate({plain(at[0] - 8)} {plain(at[1] - 8)})"), class_=f"look-{look}")


def _button(content: Content, id: str, dot: Dot) -> Element:
    spoken = f"{label(content, dot.position)}: {quantity(content, dot.position)}"
    shapes = _shape(dot.series.shape, dot.mark.look, dot.at)
    return el(
        "g",
        button(id, dot.mark.position, spoken, _around(dot.at, TARGET / 2), shapes),
        class_=_tone(content, dot.series),
    )


def _key(content: Content, figure: OverTime, column: Column) -> tuple[list[Element], float]:
    """What shapes and looks mean, in as many lines as they need, and where they end below."""
    series = [(one.name, _tone(content, one), one.shape, "solid") for one in figure.series]
    looks = [(name, "tone-0", "circle", look) for look, name in figure.key.items()]
    x, y, items = 0.0, column.size, []
    said = [*(series if len(series) > 1 else []), *looks]
    needed = [24 + width_of(name, column.size) + 18 for name, *_ in said]
    for (name, tone, shape, look), needs in zip(said, needed, strict=True):
        if x and (x + needs > column.width or (name == looks[0][0] and sum(needed) > column.width)):
            x, y = 0.0, y + column.line * 1.2
        text = el("text", unbroken(name), x=x + 22, y=y)
        items.append(el("g", _shape(shape, look, [x + 8, y - column.size * 0.35]), text, class_=tone))
        x += needs
    return items, y + 8


def _grid(content: Content, field: Field) -> list[Element]:
    left, right = field.time.left, field.time.right
    across = [el("line", x1=left, x2=right, y1=field.y(tick), y2=field.y(tick), class_="grid") for tick in field.axis]
    names = [
        el("text", number(content, tick), x=left - 8, y=field.y(tick) + 5, text_anchor="end", class_="small")
        for tick in field.axis
    ]
    return [*across, *names, *field.time.draw(field.top, field.top + field.high)]


def _band(figure: OverTime, dots: Sequence[Dot]) -> Box | None:
    """About the marks that it names, from the lowest to the highest."""
    at = [dot.at for dot in dots if figure.band and dot.mark.position in figure.band.positions]
    if not at:
        return None
    left, right = min(x for x, _ in at) - 16, max(x for x, _ in at) + 16
    top, bottom = min(y for _, y in at) - 12, max(y for _, y in at) + 12
    return (left, top, right - left, bottom - top)


def _notes(content: Content, figure: OverTime, field: Field, dots: Sequence[Dot], band: Box | None) -> list[Element]:
    """The number and the note beside each mark that has one, and the name of the band below its left end."""
    column, time = field.column, field.time
    notes = [
        Note(dot.at, range_of(content, dot.position), "" if column is CARD else dot.mark.note)
        for dot in dots
        if dot.mark.note
    ]
    unit = (0.0, field.top - HEAD, width_of(content.units[figure.unit].name, column.size), column.line)
    ticks = [(0.0, field.y(tick) - column.line / 2, time.left - 8, column.line) for tick in field.axis]
    taken = [unit, *ticks, *(_around(dot.at, 11) for dot in dots)]
    drawn: list[Element] = []
    if band and figure.band:
        name = wrapped(figure.band.name, band[2] + 40, column.size, True)
        top = band[1] + band[3] + 4
        room = max(width_of(text, column.size, True) for text in name)
        left = max(time.left, min(band[0], column.width - room))
        drawn.append(lines(column, name, left, top + column.size, "strong"))
        taken += [band, (left, top, room, len(name) * column.line)]
    bounds = (0.0, field.top - HEAD, column.width, field.high + HEAD - (6 if column is CARD else FOOT))
    return [*drawn, *draw_notes(column, notes, taken, bounds)]
