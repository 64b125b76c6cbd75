"""Does a layout stay within its bounds, and do its labels and lines say what the content says?"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from components.model.basis import with_inputs
from components.model.draft import Draft, file_of
from components.model.layouts import laid, name_of, pieces
from components.model.problems import Loc, Problem
from components.model.schema.blocks import Ways
from components.model.schema.facts import Fact
from components.model.schema.figures import Scene
from components.model.schema.layout import CloseUp, Flier, Label, Lead, Placing, Remark, Route, Stroke

OUTSIDE = 0.5
"""How far a drawing may stand outside, in widths or heights of the layout."""
POINTS: Mapping[type, Mapping[str, float]] = {
    Placing: {"at": OUTSIDE}, Label: {"at": 0, "to": 0}, Route: {"path": OUTSIDE, "label": 0}, Lead: {"path": OUTSIDE},
    Remark: {"at": 0}, Stroke: {"path": OUTSIDE, "at": 0}, Flier: {"at": OUTSIDE, "label": 0}, CloseUp: {"at": 0},
}  # fmt: skip
"""Where points stand in each piece of a layout, and how far outside they may be."""
LARGEST = 4
"""How many times as large as the layout a placed drawing may be."""


def places_are_within_the_layout(draft: Draft) -> Iterator[Problem]:
    for file, loc, _, layout in laid(draft):
        for field, point, slack in _points(layout):
            for value, length in zip(point, layout.size, strict=True):
                if not -slack * length <= value <= (1 + slack) * length:
                    what = f"{[round(each) for each in point]} is outside of {[round(each) for each in layout.size]}"
                    yield Problem(file, (*loc, *field), "bad-number", what, "move it into the layout")
                    break


def _points(layout: Any) -> Iterator[tuple[Loc, list[float], float]]:
    """Every point with the way to it and how far outside it may be."""
    yield from ((("ground", index), [0, y], 0) for index, y in enumerate(layout.ground))
    for loc, piece in pieces(layout, *POINTS):
        for name, slack in POINTS[type(piece)].items():
            if name == "path":
                yield from (((*loc, name, at), point, slack) for at, point in enumerate(piece.path))
            elif point := getattr(piece, name):
                yield (*loc, name), point, slack


def drawings_fit_the_layout(draft: Draft) -> Iterator[Problem]:
    for file, loc, _, layout in laid(draft):
        for where, each in pieces(layout, Placing, Flier):
            drawing = draft.drawings.get(each.art)
            if drawing and each.scale * drawing.width > LARGEST * layout.size[0]:
                what = f"makes '{each.art}' {each.scale * drawing.width:.0f} units wide"
                yield Problem(file, (*loc, *where, "scale"), "bad-number", what, "make it smaller")
            elif drawing and each.scale * max(drawing.width, drawing.height) < 1:
                what = f"makes '{each.art}' too small to be seen"
                yield Problem(file, (*loc, *where, "scale"), "bad-number", what, "make it larger")


def _unbroken(name: str) -> str:
    """A name, wherever its lines break."""
    return name.replace("\u00a0", " ").replace("\u2011", "-").replace("- ", "-")


def labels_say_the_name(draft: Draft) -> Iterator[Problem]:
    """A label broken into lines has the words of the name."""
    for file, loc, figure, layout in laid(draft):
        for index, label in enumerate(layout.labels):
            name = name_of(draft, figure, label.of)
            if label.lines and name and _unbroken(" ".join(label.lines)) != _unbroken(name):
                what = f"says '{' '.join(label.lines)}', but it is called '{name}'"
                yield Problem(file, (*loc, "labels", index, "lines"), "wrong-label", what, "break the name itself")


def links_have_routes(draft: Draft) -> Iterator[Problem]:
    """Two parts of a scene that are joined are joined in both layouts, once the scene draws lines at all."""
    for file, loc, scene, layout in laid(draft, Scene):
        drawn = {frozenset(route.between) for route in layout.routes}
        shown = scene.parts if scene.wide.routes or scene.narrow.routes else []
        for id in shown:
            for link in draft.of("parts")[id].links if id in draft.of("parts") else ():
                if link.to in shown and link.to != id and frozenset((id, link.to)) not in drawn:
                    what = f"'{id}' and '{link.to}' are joined, but no line joins them here"
                    fix = f"add `{{between: [{id}, {link.to}], path: [[x, y], [x, y]]}}`"
                    yield Problem(file, (*loc, "routes"), "missing-route", what, fix)


def nothing_points_to_itself(draft: Draft) -> Iterator[Problem]:
    for file, loc, pointed, own, what in _pointing(draft):
        if pointed in own:
            yield Problem(file, loc, "self-reference", what, "name another, or leave it out")


def _pointing(draft: Draft) -> Iterator[tuple[str, Loc, str | None, Collection[str], str]]:
    """What points to its like: where, to what, what that must not be, and what to say then."""
    for id, part in draft.of("parts").items():
        for index, link in enumerate(part.links):
            yield file_of("parts", id), ("links", index, "to"), link.to, [id], "joins the part with itself"
    for id, question in draft.of("disagreements").items():
        for index, each in enumerate(question.positions):
            where: Loc = ("positions", index, "disputed")
            yield file_of("disagreements", id), where, each.disputed, [id], "is this very question"
    for id, term in draft.of("glossary").items():
        yield from (
            (file_of("glossary", id), ("see", at), see, [id], "is this very term") for at, see in enumerate(term.see)
        )
    for file, loc, block in draft.every(Ways):
        for index, page in enumerate(block.pages):
            yield file, (*loc, "pages", index), file_of("pages", page), [file], "is this very page"
    for file, loc, fact in draft.every(Fact):
        address = f"{file.removesuffix('.yaml')}#{fact.id or loc[-1]}"
        for index, given in enumerate(fact.calculated):
            below = with_inputs([given], draft.facts)
            yield file, (*loc, "calculated", index), address, below, "is calculated from this very fact"
