"""Text in drawings, measured with the letters it is set in: how wide it is, where its lines break, its box.

All lengths are pixels, or the units of the layout, at `size`. Kerning is left out: it changes a line by less than 1 %.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.figures.typefaces import REGULAR, SANS, Typeface, advances
from components.html.element import Child, el

LEADING = 1.2
"""From base line to base line, in parts of the type size."""
ASCENT, DESCENT = 0.74, 0.22
"""How far letters reach above and below their base line, in parts of the type size."""
FALLBACK = 1.25
"""How much wider a reader's own typeface may run than ours (DejaVu Sans does): what must fit on any screen has
`width(...) * FALLBACK` of room. Pictures bring their letters and need no reserve."""
BOLD_FALLBACK = 1.4
"""As `FALLBACK`, for bold type: a typeface without a semibold weight shows its bold one (DejaVu Sans does)."""

USUAL, RAGGED = 1.2, 1.05
"""How much wider than ours the typefaces of readers usually run; lines break before they are full."""


class Box(NamedTuple):
    """A rectangle."""

    left: float
    top: float
    width: float
    height: float

    def within(self, width: float, height: float) -> "Box":
        """What of it a picture of this size shows, its outline too."""
        left, top = max(self.left, 1), max(self.top, 1)
        right, bottom = min(self.left + self.width, width - 1), min(self.top + self.height, height - 1)
        return Box(left, top, right - left, bottom - top)


def width(text: str, size: float, weight: int = REGULAR, face: Typeface = SANS) -> float:
    """How wide one line is."""
    return size * _advance(text, weight, face)


@lru_cache(maxsize=32768)
def _advance(text: str, weight: int, face: Typeface) -> float:
    """The same at a size of 1."""
    return sum(map(advances(face, weight).__getitem__, text))


def screen_lines(text: str, room: float, size: float, besides: float = 0) -> int:
    """About how many lines a text takes on a reader's screen, in a typeface of the reader's own.

    `besides` is how much else stands in them.
    """
    return ceil((width(text, size) * USUAL + besides) * RAGGED / room) if text else 0


def wrap(text: str, room: float, size: float, weight: int = REGULAR, face: Typeface = SANS) -> list[str]:
    """Lines no wider than `room`, broken at spaces only; a word that is wider stands alone on its line.

    A no-break space or hyphen never ends a line. No text gives no line.
    """
    lines: list[str] = []
    for word in text.split(" "):
        if not word:
            continue
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer, size, weight, face) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(text: str, room: float, size: float, weight: int = REGULAR, face: Typeface = SANS) -> list[str]:
    """As few lines as `wrap` gives, as even in length as they can be: for headings and labels."""
    return list(_balanced(text, room, size, weight, face))


@lru_cache(maxsize=4096)
def _balanced(text: str, room: float, size: float, weight: int, face: Typeface) -> Sequence[str]:
    lines = wrap(text, room, size, weight, face)
    low, high = 0.0, room
    while high - low > size / 4:
        middle = (low + high) / 2
        tried = wrap(text, middle, size, weight, face)
        fits = len(tried) == len(lines) and all(width(line, size, weight, face) <= middle for line in tried)
        low, high = (low, middle) if fits else (middle, high)
    return wrap(text, high, size, weight, face)


@dataclass(frozen=True)
class Block:
    """Lines of text at a point. `x` is where they start, have their middle or end, as `anchor` says; `y` is the base
    line of the first."""

    lines: Sequence[str]
    x: float
    y: float
    size: float
    anchor: str = "start"
    weight: int = REGULAR
    face: Typeface = SANS
    leading: float = LEADING

    @property
    def width(self) -> float:
        """Of the longest line."""
        return max((width(line, self.size, self.weight, self.face) for line in self.lines), default=0)

    @property
    def height(self) -> float:
        """From the top of the first line's letters to the bottom of the last's."""
        return self.size * (ASCENT + DESCENT + self.leading * (len(self.lines) - 1)) if self.lines else 0

    @property
    def box(self) -> Box:
        """What the letters cover."""
        left = self.x - self.width * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return Box(left, self.y - self.size * ASCENT, self.width, self.height)

    def padded(self, across: float, down: float, least: float = 0, reserve: float = 1) -> Box:
        """The box with room about it, at least `least` high: what a finger can hit. `reserve` widens the text
        (`FALLBACK` for screens) away from its anchor."""
        left, top, wide, high = self.box
        more = wide * (reserve - 1)
        grown = max(high + 2 * down, least)
        left -= more * {"start": 0.0, "middle": 0.5, "end": 1.0}[self.anchor]
        return Box(left - across, top + high / 2 - grown / 2, wide + more + 2 * across, grown)

    def drawn(self, class_: str | None = None) -> Element:
        """An SVG `text`; size, weight and family are those that its class has in `drawing.css`."""
        step = self.size * self.leading
        spans: list[Child] = [
            [el("tspan", line, x=self.x, y=self.y + step * at), " "] for at, line in enumerate(self.lines)
        ]
        anchor = None if self.anchor == "start" else self.anchor
        return el("text", spans, text_anchor=anchor, class_=class_)
