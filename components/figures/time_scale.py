"""Dates on a line that is true to time. A long stretch in which nothing is dated is cut out, and the cut is shown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor

STEPS = (1, 2, 5, 10, 20, 50, 100, 1000, 10000)
"""Years between two marks."""
LONG = 0.4
"""A gap is cut out when it takes more than this part of the whole time."""
FEW = 3
"""With no more dates than this nothing is cut out; they have room."""
CUT = 0.08
"""How much of the line a cut takes."""
MARGIN = 0.03
"""How far a piece of the line goes on beyond its dates, as a part of the time that is drawn."""


@dataclass(frozen=True)
class Span:
    """What a date leaves open, in years with decimals: a day, a month or a year."""

    start: float
    end: float


@dataclass(frozen=True)
class Stretch:
    """A piece of the line: from when to when, and from where to where as parts of the line's 1."""

    start: float
    end: float
    top: float
    bottom: float

    def place(self, when: float) -> float:
        """Where a time within the stretch lies."""
        return self.top + (when - self.start) / (self.end - self.start) * (self.bottom - self.top)


def span(partial: str) -> Span:
    """What `2023`, `2023-12` or `2023-12-22` leaves open."""
    year, month, day = ([int(piece) for piece in partial.split("-")] + [0, 0])[:3]
    if not month:
        return Span(year, year + 1)
    first = date(year, month, day or 1)
    last = first + timedelta(1) if day else date(year + month // 12, month % 12 + 1, 1)
    return Span(_in_years(first), _in_years(last))


def _in_years(day: date) -> float:
    first, next_first = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (next_first - first).days


def stretches(spans: Sequence[Span], long: float = LONG) -> list[Stretch]:
    """The pieces of a line on which all spans fit, in order; between two pieces lies a cut.

    `long` is the part of the whole time from which on a gap is cut out.
    """
    pieces = _pieces(sorted(spans, key=lambda each: each.start), long)
    margin = sum(end - start for start, end in pieces) * MARGIN
    wider = [(start - margin, end + margin) for start, end in pieces]
    scale = (1 - CUT * (len(pieces) - 1)) / sum(end - start for start, end in wider)
    line: list[Stretch] = []
    for start, end in wider:
        top = line[-1].bottom + CUT if line else 0.0
        line.append(Stretch(start, end, top, top + (end - start) * scale))
    return line


def _pieces(spans: Sequence[Span], long: float) -> list[tuple[float, float]]:
    whole = max(each.end for each in spans) - spans[0].start
    pieces = [(spans[0].start, spans[0].end)]
    for each in spans[1:]:
        start, end = pieces[-1]
        if each.start - end > long * whole and len(spans) > FEW:
            pieces.append((each.start, each.end))
        else:
            pieces[-1] = (start, max(end, each.end))
    return pieces


def place(line: Sequence[Stretch], when: float) -> float:
    """Where a time lies on the line, from 0 to 1."""
    return next(piece for piece in line if piece.start <= when <= piece.end).place(when)


def turns(piece: Stretch, step: int = 1) -> list[int]:
    """The years that begin within a stretch, every one or every so many."""
    return [year for year in range(ceil(piece.start), floor(piece.end) + 1) if year % step == 0]


def step_between(line: Sequence[Stretch], most: int) -> int:
    """How many years lie between two marks, so that there are at most `most` marks."""
    return next(step for step in STEPS if sum(len(turns(piece, step)) for piece in line) <= most)
