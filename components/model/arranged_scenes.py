"""Gives every scene whose author left a layout out one of its own, from its parts, their drawings and their links."""

from collections.abc import Iterator

from components.model.arrangement import Joint, Member, arrange
from components.model.draft import Draft, file_of
from components.model.problems import Problem
from components.model.schema.figures import Scene
from components.model.schema.layout import UNARRANGED

WIDE, NARROW = 850.0, 360.0
"""Layout units across."""


def arrange_scenes(draft: Draft) -> None:
    """Give every scene that leaves a layout out one of its own; reports what keeps a scene from it."""
    for id, figure in list(draft.of("figures").items()):
        if isinstance(figure, Scene) and UNARRANGED in (figure.wide, figure.narrow):
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


def _arranged(draft: Draft, file: str, figure: Scene) -> Scene:
    named = draft.explainer.carriers if draft.explainer else []
    parts, carriers = draft.of("parts"), {carrier.id: carrier for carrier in named}
    rows = [
        [Member(id, parts[id].name, figure.words.get(id, ""), draft.drawings[parts[id].art]) for id in row]
        for row in figure.rows or [figure.parts]
    ]
    joints = [
        Joint(id, link.to, link.by, carriers[link.by].line, carriers[link.by].name)
        for id in figure.parts
        for link in parts[id].links
        if link.to in figure.parts and link.to != id and link.by in carriers
    ]
    widths = {"wide": WIDE, "narrow": NARROW}
    left_out = [name for name in widths if getattr(figure, name) is UNARRANGED]
    draft.arranged.update((file, (name,)) for name in left_out)
    return figure.model_copy(update={name: arrange(rows, joints, widths[name]) for name in left_out})
