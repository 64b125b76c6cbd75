"""Lays out what the author of a scene left out: a whole layout, or parts of which one says nothing."""

from collections.abc import Iterator

from components.model.appended_parts import appended, unplaced
from components.model.arrangement import Member, arrange
from components.model.draft import Draft, file_of
from components.model.problems import Problem
from components.model.route_names import Joint
from components.model.schema.figures import Scene
from components.model.schema.layout import UNARRANGED, Layout

WIDE, NARROW = 850.0, 360.0
"""Layout units across."""


def arrange_scenes(draft: Draft) -> None:
    """Complete the layouts of every scene, from its parts, their drawings and their links; reports what keeps a scene
    from being laid out."""
    for id, figure in list(draft.of("figures").items()):
        if not isinstance(figure, Scene):
            continue
        if UNARRANGED not in (figure.wide, figure.narrow):
            draft.entries["figures"][id] = _completed(draft, figure)
        else:
            file = file_of("figures", id)
            problems = list(_hindrances(draft, file, figure))
            for problem in problems:
                draft.report(problem)
            if problems or not _known(draft, figure):
                del draft.entries["figures"][id]
                draft.broken.add(file)
            else:
                draft.entries["figures"][id] = _arranged(draft, file, figure)


def _known(draft: Draft, figure: Scene) -> bool:
    """Whether its parts and their drawings could be read; what could not is a problem of its own."""
    parts = [draft.of("parts").get(id) for id in figure.parts]
    return all(part and part.art in draft.drawings for part in parts)


def _hindrances(draft: Draft, file: str, figure: Scene) -> Iterator[Problem]:
    placed = sorted(part for row in figure.rows for part in row)
    if figure.rows and placed != sorted(figure.parts):
        what = f"places {', '.join(placed)}, but the scene shows {', '.join(sorted(figure.parts))}"
        yield Problem(file, ("rows",), "wrong-row", what, "name each of `parts` once")
    for index, part in enumerate(figure.parts):
        if part in draft.of("parts") and draft.of("parts")[part].art is None:
            what = f"'{part}' has no drawing, so the scene cannot lay itself out"
            yield Problem(file, ("parts", index), "missing-drawing", what, "draw it, or write `wide` and `narrow`")
        else:
            yield from _unnamed(draft, part)


def _unnamed(draft: Draft, part: str) -> Iterator[Problem]:
    """A drawing that has no shape of the part that it shows, so that nobody could pick it."""
    entry = draft.of("parts").get(part)
    drawing = draft.drawings.get(entry.art or "") if entry else None
    if drawing and part not in drawing.shapes:
        what = f"no shape carries the id '{part}', so that it cannot be picked"
        fix = f'write id="{part}" on the shape that shows it, or on <svg>'
        yield Problem(f"art/{drawing.id}.svg", (), "missing-shape", what, fix)


def _completed(draft: Draft, figure: Scene) -> Scene:
    """The scene with a row below each layout for the parts of which that says nothing, so far as they are drawn."""
    drawn = [id for id in figure.parts if (part := draft.of("parts").get(id)) and part.art in draft.drawings
             and id in draft.drawings[part.art].shapes]  # fmt: skip
    made: dict[str, Layout] = {}
    for name in ("wide", "narrow"):
        if missing := unplaced(layout := getattr(figure, name), drawn, draft.drawings):
            members = [_member(draft, figure, id) for id in missing]
            made[name] = appended(layout, members, _joints(draft, figure), draft.drawings)
    return figure.model_copy(update=made) if made else figure


def _member(draft: Draft, figure: Scene, id: str) -> Member:
    part = draft.of("parts")[id]
    return Member(id, part.name, figure.words.get(id, ""), draft.drawings[part.art])


def _joints(draft: Draft, figure: Scene) -> list[Joint]:
    """The links between the parts of a scene."""
    carriers = draft.listed("carriers")
    return [
        Joint(id, link.to, link.by, carriers[link.by].line, carriers[link.by].name)
        for id, part in ((id, draft.of("parts").get(id)) for id in figure.parts)
        for link in (part.links if part else ())
        if link.to in figure.parts and link.to != id and link.by in carriers
    ]


def _arranged(draft: Draft, file: str, figure: Scene) -> Scene:
    rows = [[_member(draft, figure, id) for id in row] for row in figure.rows or [figure.parts]]
    joints, widths = _joints(draft, figure), {"wide": WIDE, "narrow": NARROW}
    left_out = [name for name in widths if getattr(figure, name) is UNARRANGED]
    draft.arranged.update((file, (name,)) for name in left_out)
    return figure.model_copy(update={name: arrange(rows, joints, widths[name]) for name in left_out})
