"""Numbers and ranges as bars from nothing, in groups that wear the colour and pattern of their family."""

from xml.etree.ElementTree import Element

from components.figures.frame import Body
from components.figures.plot import Column, Drawing, unbroken, width_of
from components.figures.positions import body, end
from components.figures.row_groups import Track, grouped, named, track
from components.figures.scales import ticks
from components.html.element import Child, el
from components.html.format import amount, number, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily

BAR = 14.0
"""How high a bar is."""


def draw(content: Content, id: str, figure: ByFamily, notes: Notes) -> Body:
    """Rows in the order of the content; picking one opens what its source says."""
    return body(
        content, id, figure, named(content, figure), lambda column: _drawing(content, id, figure, column), notes
    )


def _drawing(content: Content, id: str, figure: ByFamily, column: Column) -> Drawing:
    stated = [position for _, position in named(content, figure)]
    axis = ticks(max(map(end, stated)), 6 if column.is_wide else 4)
    left, width = track(column)
    scale = (width - _room_after_bars(content, stated, column, axis[-1])) / axis[-1]
    rows, height = grouped(content, id, figure, column, BAR, lambda one, at: _bar(content, column, one, at, scale))
    axis_height = column.line * 1.2
    return [
        _grid(axis, left, scale, height),
        rows,
        [_tick(content, figure, tick, left + tick * scale, height + axis_height, axis[-1]) for tick in axis],
    ], height + axis_height + 6


def _room_after_bars(content: Content, stated: list[Position], column: Column, longest: float) -> float:
    """What the numbers behind the bars need beyond the end of the axis."""
    track_width = track(column)[1]
    needs = [(end(one) / longest, width_of(quantity(content, one) or "", column.size, True) + 12) for one in stated]
    room = 0.0
    for _ in range(4):
        room = max([40.0, *(need - (1 - part) * (track_width - room) for part, need in needs)])
    return room


def _grid(axis: list[float], left: float, scale: float, height: float) -> list[Element]:
    places = [left + tick * scale for tick in axis]
    return [el("line", x1=x, x2=x, y1=0, y2=height, class_="grid") for x in places]


def _tick(content: Content, figure: ByFamily, tick: float, x: float, y: float, last: float) -> Element:
    text = amount(content, tick, figure.unit) if tick == last else number(content, tick)
    anchor = "middle" if x > 20 else "start"
    return el("text", text, x=x, y=y, text_anchor=anchor, class_="small")


def _bar(content: Content, column: Column, position: Position, at: Track, scale: float) -> list[Child]:
    """Full to the lower end, an outline from there to the upper one, then the number."""
    low, high = (position.value or 0) * scale, end(position) * scale
    top = at.middle - BAR / 2
    return [
        el("rect", x=at.left, y=top, width=low, height=BAR, class_="fam-light"),
        el("line", x1=at.left, x2=at.left + low, y1=at.middle, y2=at.middle, class_="stripes"),
        el("rect", x=at.left + low, y=top, width=high - low, height=BAR, class_="beyond") if high > low else None,
        el(
            "text",
            unbroken(quantity(content, position) or ""),
            x=at.left + high + 8,
            y=at.middle + column.size * 0.35,
            class_="strong",
        ),
    ]
