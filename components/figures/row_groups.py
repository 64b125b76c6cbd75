"""Rows in groups, one for each position: what they are called, where they stand, the button that each one is, and the
axis below them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.figures.plot import Column, Drawing, button, lines, unbroken, width_of, wrapped
from components.figures.positions import Named, end, label
from components.figures.scales import ticks
from components.figures.symbols import drawn
from components.html.element import Child, el, plain
from components.html.format import amount, number, quantity
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily, Pictogram

SIDE = 290.0
"""Room for what rows are called, beside what they show, in layout units of the wide column."""
FEW = 2
"""Of no more groups than this a card shows both ends."""
GAP = 7.0
"""Above and below what stands in a row."""


class Row(NamedTuple):
    """A position, what its row is called, and who published it, where that is told too."""

    id: str
    position: Position
    name: str
    below: str = ""


class Rows(NamedTuple):
    """Rows under one heading, a shape before it where there is one; `tone` is the class that colours them."""

    name: str
    rows: Sequence[Row]
    tone: str = "tone-0"
    shape: str = ""


@dataclass(frozen=True)
class Track:
    """Where a row shows its number: from where, and about which height."""

    left: float
    middle: float
    width: float


Mark = Callable[[Position, Track], Child]
"""Draws a number in its track."""
Band = tuple[float, float]
"""From where to where something is marked on the axis, in the figure's unit."""
MarkAtScale = Callable[[Position, Track, float], Child]
"""The same at a scale, in layout units for one of the figure's unit."""


def rows_of(content: Content, figure: ByFamily | Pictogram) -> list[Rows]:
    """The groups that an author made."""
    positions = dict(content.disagreements[figure.disagreement].named)
    return [
        Rows(
            group.name,
            [Row(one.position, at := positions[one.position], one.name or label(content, at)) for one in group.rows],
            f"tone-{content.families[group.family].tone if group.family else 0}",
        )
        for group in figure.groups
    ]


def ends_of(groups: Sequence[Rows]) -> list[Rows]:
    """Of each group the rows with the lowest and the highest number, of many the lowest of all alone; no publishers."""
    lowest = [min(group.rows, key=lambda row: row.position.value or 0) for group in groups]
    if len(groups) > FEW:
        lowest = [min(lowest, key=lambda row: row.position.value or 0)]
    highest = [max(group.rows, key=lambda row: end(row.position)) for group in groups]
    ends = [*lowest, *highest]
    return [group._replace(rows=[row._replace(below="") for row in group.rows if row in ends]) for group in groups]


def named(groups: Sequence[Rows]) -> list[Named]:
    """Every position that is drawn, in order."""
    return [(row.id, row.position) for group in groups for row in group.rows]


def track(column: Column) -> tuple[float, float]:
    """From where and how wide rows show their numbers: beside their names, or below them."""
    left = SIDE if column.is_wide else 0.0
    return left, column.width - left


def along_axis(
    content: Content,
    id: str,
    groups: Sequence[Rows],
    unit: str,
    column: Column,
    tall: float,
    mark: MarkAtScale,
    band: Band | None = None,
    beside: Sequence[Rows] = (),
    axis_to: float = 0,
) -> Drawing:
    """All groups over an axis from nothing to the largest number, of those `beside` them too, and at least to
    `axis_to`; marks are `tall`."""
    stated = [position for _, position in named([*groups, *beside])]
    longest = max(axis_to, *map(end, stated))
    axis = [tick for tick in ticks(longest, 6 if column.is_wide else 4) if tick <= longest]
    left, width = track(column)
    last = amount(content, axis[-1], unit)
    ends = [(end(one) / longest, width_of(quantity(content, one) or "", column.size, True) + 20) for one in stated]
    ends.append((axis[-1] / longest, width_of(last, column.size) / 2 + 4))
    scale = (width - _room_after(width, ends)) / longest
    middles: list[float] = []

    def marked(position: Position, at: Track) -> Child:
        middles.append(at.middle)
        return mark(position, at, scale)

    rows, height = grouped(content, id, groups, column, tall, marked)
    base, reach = height + column.line, tall / 2 + GAP / 2
    spans = [(0.0, height)] if column.is_wide else [(middle - reach, middle + reach) for middle in middles]
    shapes: list[Child] = [
        [_shade(band, left, scale, span, tall) for span in spans] if band else None,
        el("path", d="".join(_upright(left + tick * scale, span) for tick in axis for span in spans), class_="grid"),
        rows,
        [_tick(content, unit, tick, left + tick * scale, base, axis[-1]) for tick in axis],
    ]
    if last == number(content, axis[-1]):
        base += 0 if column.is_wide else column.line
        x = left - 16 if column.is_wide else column.width
        shapes.append(el("text", content.units[unit].name, x=x, y=base, text_anchor="end", class_="small"))
    return shapes, base + 6


def _upright(x: float, span: Band) -> str:
    """A line from the top to the bottom of a span: of all rows, or of one mark where names stand above it."""
    return f"M{plain(x)} {plain(span[0])}V{plain(span[1])}"


def _shade(band: Band, left: float, scale: float, span: Band, least: float) -> Element:
    """What is marked, from the top to the bottom of a span, at least so wide."""
    low, high = (left + edge * scale for edge in band)
    wide = max(high - low, least)
    return el("rect", x=(low + high - wide) / 2, y=span[0], width=wide, height=span[1] - span[0], class_="band")


def number_after(content: Content, column: Column, position: Position, x: float, middle: float) -> Element:
    """The number with its unit, behind its mark."""
    said = unbroken(quantity(content, position) or "")
    return el("text", said, x=x + 8, y=middle + column.size * 0.35, class_="strong")


def _room_after(width: float, needs: Sequence[tuple[float, float]]) -> float:
    """What stands beyond the end of an axis in a track so wide: each need is behind a part of the axis."""
    room = 0.0
    for _ in range(4):
        room = max([40.0, *(need - (1 - part) * (width - room) for part, need in needs)])
    return room


def _tick(content: Content, unit: str, tick: float, x: float, y: float, last: float) -> Element:
    text = amount(content, tick, unit) if tick == last else number(content, tick)
    return el("text", text, x=x, y=y, text_anchor="middle" if x > 20 else "start", class_="small")


def grouped(content: Content, id: str, groups: Sequence[Rows], column: Column, tall: float, mark: Mark) -> Drawing:
    """All groups below each other; `tall` is how high a mark is."""
    shapes: list[Child] = []
    y = 0.0
    for group in groups:
        y += column.line * (1.5 if shapes else 1.0)
        shapes.append(_heading(column, group, y))
        y += column.size * 0.6
        for row in group.rows:
            names = wrapped(row.name, _room(column), column.size)
            below = wrapped(row.below, _room(column), column.size) if row.below else []
            height = _height(column, len(names) + len(below), tall)
            shown = [_named(column, names, below, y, height), mark(row.position, _track(column, y, height, tall))]
            spoken = f"{label(content, row.position)}: {quantity(content, row.position)}"
            hit = (-4.0, y, column.width + 8, height)
            shapes.append(el("g", button(id, row.id, spoken, hit, shown, class_="reading"), class_=group.tone))
            y += height
    return shapes, y + GAP


def _heading(column: Column, group: Rows, y: float) -> list[Child]:
    shape = drawn(group.shape, transform=f"translate(0 {plain(y - 13)})") if group.shape else None
    left = 22.0 if shape is not None else 0.0
    name = wrapped(group.name, column.width - left, column.size, True)
    return [shape, lines(column, name, left, y, "strong")]


def _room(column: Column) -> float:
    return SIDE - 16 if column.is_wide else column.width


def _height(column: Column, count: int, tall: float) -> float:
    text = count * column.line
    return max(text, tall) + 2 * GAP if column.is_wide else text + tall + 2.2 * GAP


def _track(column: Column, top: float, height: float, tall: float) -> Track:
    left, width = track(column)
    middle = top + height / 2 if column.is_wide else top + height - GAP - tall / 2
    return Track(left, middle, width)


def _named(column: Column, names: Sequence[str], below: Sequence[str], top: float, height: float) -> list[Child]:
    """A line above the row, what it is called, and who published it."""
    count = len(names) + len(below)
    above = (height - count * column.line) / 2 + column.size if column.is_wide else GAP + column.size * 0.8
    rule = el("line", x1=0, x2=column.width, y1=top, y2=top, class_="rule")
    second = lines(column, below, 0, top + above + len(names) * column.line, "small") if below else None
    return [rule, lines(column, names, 0, top + above), second]
