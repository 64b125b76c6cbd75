"""Time from left to right in layout units: where a date stands, which years are marked, where years are cut out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.etree.ElementTree import Element

from components.figures.time_scale import Stretch, place, span, step_between, stretches, turns
from components.html.element import el, plain

EMPTY = 0.6
"""A gap is cut out when it takes more than this part of the time that is drawn."""
YEAR = 58.0
"""Room that the name of a year needs, in layout units."""


@dataclass(frozen=True)
class TimeAxis:
    """Dates between two places."""

    line: Sequence[Stretch]
    left: float
    right: float

    @classmethod
    def of(cls, dates: Sequence[str], left: float, right: float) -> "TimeAxis":
        """An axis on which all dates fit, each as exact as it is given."""
        return cls(stretches([span(date) for date in dates], EMPTY), left, right)

    def x(self, date: str) -> float:
        """The middle of what a date leaves open."""
        when = span(date)
        return self._at(place(self.line, (when.start + when.end) / 2))

    def _at(self, part: float) -> float:
        return self.left + part * (self.right - self.left)

    def draw(self, top: float, bottom: float) -> list[Element]:
        """A line at the bottom with years below it, one from top to bottom at each year, and a break at each cut."""
        step = step_between(self.line, max(2, int((self.right - self.left) / YEAR)))
        years = [(year, self._at(piece.place(year))) for piece in self.line for year in turns(piece, step)]
        return [
            *[el("line", x1=x, x2=x, y1=top, y2=bottom, class_="grid") for _, x in years],
            *[_level(self._at(piece.top), self._at(piece.bottom), bottom) for piece in self.line],
            *[_break(self._at(one.bottom), self._at(other.top), bottom) for one, other in pairwise(self.line)],
            *[el("text", str(year), x=x, y=bottom + 20, text_anchor="middle", class_="small") for year, x in years],
        ]


def _level(left: float, right: float, y: float) -> Element:
    return el("line", x1=left, x2=right, y1=y, y2=y, class_="axis")


def _break(left: float, right: float, y: float) -> Element:
    """Two strokes across the line, with nothing between them."""
    strokes = "".join(f"M{plain(x - 4)} {plain(y + 8)}L{plain(x + 4)} {plain(y - 8)}" for x in (left, right))
    return el("path", d=strokes, class_="axis none")
