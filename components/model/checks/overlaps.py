"""Does anything in a laid-out figure lie on something else? Lengths are layout units; the width of text is estimated.

Estimates are low and drawings count as boxes, so that what is named here does lie on the other; a browser test measures
the rest. A drawing that another holds wholly was put there on purpose.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import Any, NamedTuple

from components.model.draft import Draft
from components.model.drawings import Drawing
from components.model.layouts import Laid, laid, name_of, pieces
from components.model.problems import Loc, Problem
from components.model.schema.layout import Label, Lead, Point, Remark, Route, Stroke

SIZES = {"wide": 16.0, "narrow": 14.0}
"""Type size of names and words, by layout."""
SMALL, WORD, ABOVE = 14.0, 20.0, 21.0
"""Type size of remarks and of the word above a name, and how far that stands over it."""
LETTER, LEADING, ASCENT, DESCENT = 0.46, 1.2, 0.7, 0.1
"""Mean width of a letter, from line to line, and how far letters reach, in parts of the type size."""
BESIDE = 17.0
"""From the middle of a step's disc to its word."""
TOUCH = 3.0
"""What may meet."""
PARTLY = (0.5, 0.9)
"""So much of the smaller of two drawings, when it lies on the other without being held by it."""
OVER = 0.6
"""So much of a name on the drawing of something else."""
PIECES = 16
"""Straight pieces of a curve."""
ARRANGED_FIX = "write `rows` otherwise: fewer parts in a row, or what is joined side by side; or shorten the name"


class Area(NamedTuple):
    """A box: of a text, or of a drawing."""

    loc: Loc
    name: str
    left: float
    top: float
    right: float
    bottom: float
    when: str | None = None
    shows: frozenset[str] = frozenset()
    """The parts in a drawing, or the one that a text names."""

    @property
    def size(self) -> float:
        return (self.right - self.left) * (self.bottom - self.top)

    def common(self, other: "Area") -> float:
        """The area that both cover, 0 where they are never seen together."""
        if self.when and other.when and self.when != other.when:
            return 0
        across = min(self.right, other.right) - max(self.left, other.left) - TOUCH
        down = min(self.bottom, other.bottom) - max(self.top, other.top) - TOUCH
        return across * down if across > 0 and down > 0 else 0


class Line(NamedTuple):
    """A line through points."""

    loc: Loc
    name: str
    points: Sequence[Point]


def nothing_lies_on_another(draft: Draft) -> Iterator[Problem]:
    """Names, words, lines and drawings of a layout, two by two."""
    for each in laid(draft):
        layout = each.layout
        texts = list(_texts(draft, each))
        drawings = list(_drawings(draft, layout))
        found: list[tuple[Area, Area | Line]] = [
            (other, one) for one, other in combinations(texts, 2) if one.common(other)
        ]
        found += [(text, line) for text, line in product(texts, list(_lines(layout))) if _crosses(line, text)]
        found += [
            (text, drawing)
            for text, drawing in product(texts, drawings)
            if text.shows and not text.shows & drawing.shows and text.common(drawing) > OVER * text.size
        ]
        found += [
            (other, one)
            for one, other in combinations(drawings, 2)
            if PARTLY[0] < one.common(other) / min(one.size, other.size) < PARTLY[1]
        ]
        for on, under in found:
            named = under.name if isinstance(under, Line) else repr(under.name)
            yield _problem(draft, each, on, f"lies on {named}", "move one of the two")
        width = layout.size[0]
        for text in texts:
            if any(text.left + TOUCH < edge < text.right - TOUCH for edge in (0, width)):
                yield _problem(draft, each, text, "runs over the edge", "move it into the layout")


def _problem(draft: Draft, each: Laid, on: Area, amiss: str, fix: str) -> Problem:
    """At the place that an author wrote; where a scene lays itself out, at its rows."""
    what = f"'{on.name}' {amiss}"
    if (each.file, each.loc) in draft.arranged:
        loc: Loc = ("rows",) if each.figure.rows else ("parts",)
        return Problem(each.file, loc, "overlapping-places", f"{what} in the {each.loc[-1]} layout", ARRANGED_FIX)
    return Problem(each.file, (*each.loc, *on.loc), "overlapping-places", what, fix)


def _texts(draft: Draft, each: Laid) -> Iterator[Area]:
    """Names with the words above them, remarks, the names of what joins, and what happens in steps."""
    size, words = SIZES[str(each.loc[-1])], getattr(each.figure, "words", {})
    for loc, piece in pieces(each.layout, Label, Remark, Route, Stroke):
        match piece:
            case Label():
                lines = piece.lines or [name_of(draft, each.figure, piece.of)]
                yield _text((*loc, "at"), lines, piece.at, size, piece.anchor, piece)
                if word := words.get(piece.of):
                    above = [piece.at[0], piece.at[1] - ABOVE]
                    yield _text((*loc, "at"), [word], above, WORD, piece.anchor, piece)
            case Remark():
                yield _text((*loc, "at"), [piece.text], piece.at, SMALL, piece.anchor)
            case Route(label=[*at]):
                lines = piece.lines or [_carrier(draft, piece.between)]
                yield from [_text((*loc, "label"), lines, at, SMALL, "middle")] if lines[0] else []
            case Stroke(word=str(word), at=[x, y]):
                yield _text((*loc, "at"), piece.lines or [word], [x + BESIDE, y + 5], size, "start")


def _text(loc: Loc, lines: list[str], at: Point, size: float, anchor: str, label: Label | None = None) -> Area:
    width = max(map(len, lines)) * size * LETTER
    left = at[0] - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    bottom = at[1] + size * (LEADING * (len(lines) - 1) + DESCENT)
    shows = frozenset([label.of]) if label else frozenset()
    when = label.when if label else None
    return Area(loc, " ".join(lines), left, at[1] - size * ASCENT, left + width, bottom, when, shows)


def _carrier(draft: Draft, between: Sequence[str]) -> str:
    """The name of what joins two parts; empty where nothing does, which is said elsewhere."""
    carriers = draft.listed("carriers")
    for id in between:
        part = draft.of("parts").get(id)
        for link in part.links if part else ():
            if {id, link.to} == set(between) and link.by in carriers:
                return str(carriers[link.by].name)
    return ""


def _drawings(draft: Draft, layout: Any) -> Iterator[Area]:
    for index, placed in enumerate(layout.place):
        drawing: Drawing | None = draft.drawings.get(placed.art)
        if drawing is None or placed.turn:
            continue
        (x, y), half, high = placed.at, drawing.width * placed.scale / 2, drawing.height * placed.scale
        shows = frozenset(drawing.shapes)
        yield Area(("place", index, "at"), placed.art, x - half, y - high, x + half, y, placed.when, shows)


def _lines(layout: Any) -> Iterator[Line]:
    for loc, piece in pieces(layout, Route, Lead, Stroke):
        match piece:
            case Route():
                name, curved = f"the line between '{piece.between[0]}' and '{piece.between[1]}'", piece.curved
            case Lead():
                name, curved = f"the line that leaves '{piece.of}'", True
            case _:
                name, curved = f"the line of step {piece.step}", len(piece.path) == 3
        yield Line((*loc, "path"), name, _flat(piece.path) if curved else piece.path)


def _flat(path: Sequence[Point]) -> list[Point]:
    """A curve from the first of three points to the last, bent towards the second, as straight pieces."""
    parts = [at / PIECES for at in range(PIECES + 1)]
    return [[sum(share * point[axis] for share, point in zip(((1 - t) ** 2, 2 * t * (1 - t), t * t), path, strict=True))
             for axis in (0, 1)] for t in parts]  # fmt: skip


def _crosses(line: Line, text: Area) -> bool:
    """Whether a piece of a line runs through the middle of a text: clipped at the four sides, something is left."""
    return any(_clipped(start, end, text) for start, end in pairwise(line.points))


def _clipped(start: Point, end: Point, text: Area) -> bool:
    first, last = 0.0, 1.0
    for axis, low, high in ((0, text.left, text.right), (1, text.top, text.bottom)):
        begin, step = start[axis], end[axis] - start[axis]
        if not step:
            if not low + TOUCH < begin < high - TOUCH:
                return False
            continue
        ends = sorted(((low + TOUCH - begin) / step, (high - TOUCH - begin) / step))
        first, last = max(first, ends[0]), min(last, ends[1])
    return first < last
