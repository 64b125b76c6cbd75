"""What is written beside an arrow of a flow: its label in bold, then its rule and since when it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree.ElementTree import Element

from components.figures.arrows import badge
from components.figures.plot import Column, lines, wrapped
from components.html.element import el
from components.model.schema.figures import Point

Texts = Sequence[str | None]
"""The label, the rule in words and a note; what is None is left out."""
AWAY = 10.0
"""From a line to what is written beside it, in layout units."""


@dataclass(frozen=True)
class Span:
    """An arrow's straight line, and whether it goes to another column and to another row of what is drawn."""

    start: Point
    end: Point
    sideways: bool
    upright: bool

    def at(self, part: float) -> Point:
        """The point after a part of the way."""
        (x, y), (to_x, to_y) = self.start, self.end
        return [x + (to_x - x) * part, y + (to_y - y) * part]

    def before_and_behind(self, half: float) -> tuple[Point, Point]:
        """The points so far before and behind its middle; it must be level or upright."""
        long = abs(self.end[0] - self.start[0]) + abs(self.end[1] - self.start[1])
        return self.at(0.5 - half / long), self.at(0.5 + half / long)

    @property
    def ends(self) -> dict[str, Any]:
        """As attributes of an SVG line."""
        return {"x1": self.start[0], "y1": self.start[1], "x2": self.end[0], "y2": self.end[1]}


def label_beside(column: Column, span: Span, texts: Texts, gap: float, box: float) -> tuple[Element, float]:
    """Over a level line, right of an upright one, in the free corner over a slanting one; and where it ends below."""
    x, y = span.at(0.5)
    if span.sideways and span.upright:
        rows = _rows(column, texts, gap / 2 - AWAY)
        falls = (span.end[1] > span.start[1]) == (span.end[0] > span.start[0])
        x, anchor = (x + AWAY / 2, "start") if falls else (x - AWAY / 2, "end")
        top = y - len(rows) * column.line
    elif span.sideways:
        rows, anchor = _rows(column, texts, gap - AWAY), "middle"
        top = y - AWAY - len(rows) * column.line
    else:
        rows, anchor = _rows(column, texts, box * 0.8 - AWAY), "start"
        x, top = x + AWAY, y - len(rows) * column.line / 2
    return _drawn(column, rows, x, top, anchor)


def label_under_wall(column: Column, span: Span, texts: Texts, half: float, gap: float) -> tuple[Element, float]:
    """Below the foot of a wall; and where it ends below."""
    x, y = span.at(0.5)
    return _drawn(column, _rows(column, texts, gap * 1.5), x, y + half + AWAY / 2, "middle")


def key_line(column: Column, number: int, texts: Texts, top: float) -> tuple[Element, float]:
    """A number as on its arrow with all that is to be said of it; and where it ends below."""
    rows = _rows(column, texts, column.width - 34)
    text, bottom = _drawn(column, rows, 34, top, "start")
    return el("g", el("g", badge([14, top + column.line / 2], str(number)), class_="badge"), text), bottom + 8


def _rows(column: Column, texts: Texts, room: float) -> list[tuple[str, str]]:
    """Lines that fit, each with its class."""
    label, *rest = texts
    strong = [(line, "strong") for line in wrapped(label or "", room, column.size, True)]
    return strong + [(line, "said") for text in rest if text for line in wrapped(text, room, column.size)]


def _drawn(column: Column, rows: Sequence[tuple[str, str]], x: float, top: float, anchor: str) -> tuple[Element, float]:
    base = top + column.size * 0.85
    texts = [lines(column, [line], x, base + column.line * at, kind, anchor) for at, (line, kind) in enumerate(rows)]
    return el("g", texts), top + len(rows) * column.line
