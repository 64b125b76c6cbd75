"""The axis of a timeline from top to bottom in layout units: true to time, with a thread from each date to its row."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil, floor
from xml.etree.ElementTree import Element

from components.figures.time_scale import Span, Stretch, place, step_between, turns
from components.html.element import el, plain

AXIS, BEND = 52.0, 66.0
"""Where the axis stands, and where the threads to the rows bend, in layout units."""
REACH = 34.0
"""From the bend to where a thread meets its row."""
FEW = 2
"""No more events than this before a cut stand above the axis instead of on it."""
DOT = 4.0
"""Radius of the dot at the middle of a date; a date that leaves less open than the dot covers is the dot alone."""
YEAR = 24.0
"""Least room from one year to the next, in layout units."""


def far_before(line: Sequence[Stretch], spans: Sequence[Span]) -> int:
    """How many of the spans, in order of time, lie so far before the others that the axis begins after them."""
    count = sum(each.end <= line[0].end for each in spans) if len(line) > 1 else 0
    return count if count <= FEW else 0


def years_between(before: Stretch, after: Stretch) -> str:
    """The whole years that a cut leaves out."""
    first, last = ceil(before.end - 0.5), floor(after.start)
    return str(first) if first >= last else f"{first}–{last}"


def draw_axis(line: Sequence[Stretch], top: float, bottom: float) -> list[Element]:
    """A line with the years left of it, and a break at each cut."""

    def at(part: float) -> float:
        return round(top + part * (bottom - top), 1)

    step = step_between(line, max(2, int((bottom - top) / YEAR)))
    years = [(year, at(piece.place(year))) for piece in line for year in turns(piece, step)]
    return [
        *[_stroke(AXIS, at(piece.top), AXIS, at(piece.bottom), "axis") for piece in line],
        *[_stroke(AXIS - 6, y, AXIS, y, "axis") for _, y in years],
        *[el("text", str(year), x=AXIS - 10, y=y + 5, text_anchor="end", class_="small") for year, y in years],
        *[_break(at(before.bottom), at(after.top)) for before, after in pairwise(line)],
    ]


def thread(when: Span, line: Sequence[Stretch], top: float, bottom: float, row: float) -> list[Element]:
    """What a date leaves open on the axis, a dot at its middle, and a line from there to the middle of its row."""

    def at(time: float) -> float:
        return round(top + place(line, time) * (bottom - top))

    middle = at((when.start + when.end) / 2)
    path = f"M{plain(AXIS)} {plain(middle)}H{plain(BEND)}L{plain(BEND + REACH - 10)} {plain(row)}H{plain(BEND + REACH)}"
    start, end = at(when.start), at(when.end)
    return [
        *([_stroke(AXIS, start, AXIS, end, "open")] if end - start > 2 * DOT else []),
        el("path", d=path, class_="leader"),
        el("circle", cx=AXIS, cy=middle, r=DOT, class_="ink"),
    ]


def _break(top: float, bottom: float) -> Element:
    """Two strokes across the axis, with nothing between them."""
    strokes = "".join(f"M{plain(AXIS - 8)} {plain(y + 4)}L{plain(AXIS + 8)} {plain(y - 4)}" for y in (top, bottom))
    return el("path", d=strokes, class_="axis none")


def _stroke(x: float, y: float, to_x: float, to_y: float, name: str) -> Element:
    return el("line", x1=x, y1=y, x2=to_x, y2=to_y, class_=name)
