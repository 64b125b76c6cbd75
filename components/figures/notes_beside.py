"""Writes the number and a note beside a mark, with a line to it where there is no room right beside it."""

from collections.abc import Sequence
from math import hypot
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.figures.label_placing import BESIDE, nearest, place_labels
from components.figures.plot import Box, Column, lines, unbroken, width_of, wrapped
from components.html.element import el
from components.model.schema.figures import Point

NOTES = (150.0, 240.0, 330.0)
"""How wide a note may be, in layout units; the narrower is better."""


class Note(NamedTuple):
    """What is written beside a point: a number with a note, or the name of an area in bold."""

    at: Point
    number: str
    text: str

    def settings(self, column: Column) -> list[list[str]]:
        """Its lines, the first in bold, broken in several widths; where it is short also in one line."""
        whole = f"{self.number} {unbroken(self.text)}".rstrip()
        broken = [[self.number, *wrapped(self.text, room, column.size)] for room in NOTES]
        return [*broken, [whole]] if width_of(whole, column.size, True) < NOTES[0] else broken


def draw_notes(column: Column, notes: Sequence[Note], taken: Sequence[Box], bounds: Box) -> list[Element]:
    """Each note where it covers nothing that is `taken`, within `bounds`."""
    labels = [(note.at, [_size(column, texts) for texts in note.settings(column)]) for note in notes]
    placed = place_labels(labels, taken, bounds)
    return [
        _drawn(column, note.at, note.settings(column)[one.setting], one.box)
        for note, one in zip(notes, placed, strict=True)
    ]


def _size(column: Column, texts: Sequence[str]) -> tuple[float, float]:
    first, *rest = texts
    widths = [width_of(first, column.size, True), *(width_of(text, column.size) for text in rest)]
    return max(widths), len(texts) * column.line


def _drawn(column: Column, at: Point, texts: Sequence[str], box: Box) -> Element:
    first, *rest = texts
    x, anchor = _edge(at[0], box[0], box[2])
    base = box[1] + column.size
    return el(
        "g",
        _leader(at, box),
        lines(column, [first], x, base, "strong", anchor),
        lines(column, rest, x, base + column.line, "", anchor),
        aria_hidden="true",
    )


def _leader(at: Point, box: Box) -> Element | None:
    """From the nearest point of a box to just before the mark."""
    (x, y), (near_x, near_y) = at, nearest(at, box)
    away = hypot(near_x - x, near_y - y)
    if away < BESIDE:
        return None
    end_x, end_y = x + (near_x - x) * 10 / away, y + (near_y - y) * 10 / away
    return el("line", x1=near_x, y1=near_y, x2=end_x, y2=end_y, class_="leader")


def _edge(x: float, left: float, width: float) -> tuple[float, str]:
    """Text begins at the side that is next to its mark, or stands about its middle."""
    if left > x:
        return left, "start"
    if left + width < x:
        return left + width, "end"
    return left + width / 2, "middle"
