"""Does anything in a laid-out figure lie on something else? Lengths are layout units; the width of text is estimated.

Estimates are low and drawings count as boxes, so that what is named here does lie on the other; a browser test measures
the rest. A drawing that another holds wholly was put there on purpose.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, pairwise, product
from typing import NamedTuple

from components.model.checks.coverage import Laid, laid
from components.model.draft import Draft
from components.model.drawings import Drawing
from components.model.problems import Loc, Problem
from components.model.schema.figures import Label, Layout, Pair, Point, Scene, SequenceFigure, Stage

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
        loc: Loc = ("rows",) if isinstance(each.figure, Scene) and each.figure.rows else ("parts",)
        return Problem(each.file, loc, "overlapping-places", f"{what} in the {each.loc[-1]} layout", ARRANGED_FIX)
    return Problem(each.file, (*each.loc, *on.loc), "overlapping-places", what, fix)


def _texts(draft: Draft, each: Laid) -> Iterator[Area]:
    layout, size = each.layout, SIZES[str(each.loc[-1])]
    names = _names(draft, each.figure)
    words = each.figure.words if isinstance(each.figure, Scene) else {}
    for index, label in enumerate(layout.labels):
        lines = label.lines or [names.get(label.of, "")]
        yield _text(("labels", index, "at"), lines, label.at, size, label.anchor, label)
        if word := words.get(label.of):
            above = [label.at[0], label.at[1] - ABOVE]
            yield _text(("labels", index, "at"), [word], above, WORD, label.anchor, label)
    yield from _of_stage(layout, size) if isinstance(layout, Stage) else _of_scene(draft, layout)


def _of_scene(draft: Draft, layout: Layout) -> Iterator[Area]:
    for index, remark in enumerate(layout.remarks):
        yield _text(("remarks", index, "at"), [remark.text], remark.at, SMALL, remark.anchor)
    for index, route in enumerate(layout.routes):
        lines = route.lines or [_carrier(draft, route.between)]
        if route.label and lines[0]:
            yield _text(("routes", index, "label"), lines, route.label, SMALL, "middle")


def _of_stage(layout: Stage, size: float) -> Iterator[Area]:
    for index, stroke in enumerate(layout.strokes):
        if stroke.word and stroke.at:
            begin = [stroke.at[0] + BESIDE, stroke.at[1] + 5]
            yield _text(("strokes", index, "at"), stroke.lines or [stroke.word], begin, size, "start")


def _text(loc: Loc, lines: list[str], at: Point, size: float, anchor: str, label: Label | None = None) -> Area:
    width = max(map(len, lines)) * size * LETTER
    left = at[0] - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    bottom = at[1] + size * (LEADING * (len(lines) - 1) + DESCENT)
    shows = frozenset([label.of]) if label else frozenset()
    when = label.when if label else None
    return Area(loc, " ".join(lines), left, at[1] - size * ASCENT, left + width, bottom, when, shows)


def _names(draft: Draft, figure: Scene | SequenceFigure | Pair) -> dict[str, str]:
    names = {id: part.name for id, part in draft.of("parts").items()}
    sequence = draft.of("sequences").get(figure.sequence) if isinstance(figure, SequenceFigure) else None
    return names | ({prop.id: prop.name for prop in sequence.props} if sequence else {})


def _carrier(draft: Draft, between: Sequence[str]) -> str:
    """The name of what joins two parts; empty where nothing does, which is said elsewhere."""
    carried = {carrier.id: carrier.name for carrier in (draft.explainer.carriers if draft.explainer else [])}
    for id in between:
        part = draft.of("parts").get(id)
        for link in part.links if part else ():
            if {id, link.to} == set(between):
                return str(carried.get(link.by, ""))
    return ""


def _drawings(draft: Draft, layout: Layout | Stage) -> Iterator[Area]:
    for index, placed in enumerate(layout.place):
        drawing: Drawing | None = draft.drawings.get(placed.art)
        if drawing is None or placed.turn:
            continue
        (x, y), half, high = placed.at, drawing.width * placed.scale / 2, drawing.height * placed.scale
        shows = frozenset(drawing.shapes)
        yield Area(("place", index, "at"), placed.art, x - half, y - high, x + half, y, placed.when, shows)


def _lines(layout: Layout | Stage) -> Iterator[Line]:
    if isinstance(layout, Layout):
        for index, route in enumerate(layout.routes):
            name = f"the line between '{route.between[0]}' and '{route.between[1]}'"
            yield Line(("routes", index, "path"), name, _flat(route.path) if route.curved else route.path)
        for index, lead in enumerate(layout.leads):
            yield Line(("leads", index, "path"), f"the line that leaves '{lead.of}'", _flat(lead.path))
    else:
        for index, stroke in enumerate(layout.strokes):
            path = _flat(stroke.path) if len(stroke.path) == 3 else stroke.path
            yield Line(("strokes", index, "path"), f"the line of step {stroke.step}", path)


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


OVERLAPS: tuple[Callable[[Draft], Iterator[Problem]], ...] = (nothing_lies_on_another,)
