"""Does a layout draw and name what its figure is about? Every rule takes a draft and yields what it finds."""

from collections.abc import Iterator
from typing import Any

from components.model.draft import Draft
from components.model.layouts import laid, pieces, told_by
from components.model.problems import Loc, Problem
from components.model.schema.figures import Loadout, Pair, Scene, SequenceFigure
from components.model.schema.flow import Flow
from components.model.schema.layout import CloseUp, Flier, Stage, Stroke


def scenes_draw_and_name_their_parts(draft: Draft) -> Iterator[Problem]:
    for file, loc, scene, layout in laid(draft, Scene):
        drawn, named = _drawn(draft, layout), {label.of for label in layout.labels}
        for part in scene.parts:
            if drawn is not None and part not in drawn:
                yield _no_shape(file, (*loc, "place"), part)
            if part not in named:
                fix = f"add `{{of: {part}, at: [x, y]}}`"
                yield Problem(file, (*loc, "labels"), "missing-label", f"'{part}' has no label", fix)


def _drawn(draft: Draft, layout: Any) -> set[str] | None:
    """Ids of the shapes that a layout places; None when a drawing is missing or broken, which is said elsewhere."""
    drawings = [draft.drawings.get(placed.art) for placed in layout.place]
    return {shape for drawing in drawings if drawing for shape in drawing.shapes} if all(drawings) else None


def _no_shape(file: str, loc: Loc, id: str) -> Problem:
    what = f"no drawing placed here has a shape with the id '{id}'"
    return Problem(file, loc, "missing-shape", what, f'place one that has, or write id="{id}" on its shape')


def scenes_show_what_they_are_of(draft: Draft) -> Iterator[Problem]:
    for file, loc, scene in draft.every(Scene):
        for index, id in enumerate(scene.parts):
            part = draft.of("parts").get(id)
            if part and part.stands and part.stands != scene.of:
                what = f"'{id}' stands in '{part.stands}', not in '{scene.of}'"
                fix = "take it out, or correct `of` here or `stands` there"
                yield Problem(file, (*loc, "parts", index), "wrong-parent", what, fix)


def routes_follow_links(draft: Draft) -> Iterator[Problem]:
    parts = draft.of("parts")
    linked = {frozenset((id, link.to)) for id, part in parts.items() for link in part.links}
    for file, loc, _, layout in laid(draft, Scene):
        for index, route in enumerate(layout.routes):
            ends = frozenset(route.between)
            if ends <= parts.keys() and ends not in linked:
                what = f"no link joins '{route.between[0]}' and '{route.between[1]}'"
                fix = "add it to `links` of one of the two parts, with its facts"
                yield Problem(file, (*loc, "routes", index, "between"), "missing-link", what, fix)


def strokes_stand_in_steps(draft: Draft) -> Iterator[Problem]:
    """What travels, flies or is seen large belongs to a step that there is."""
    for file, loc, figure, layout in laid(draft, SequenceFigure, Pair):
        count = _steps(draft, figure)
        for where, step in _numbered(layout) if count else ():
            if step > count:
                what = f"there is no step {step} among {count}"
                yield Problem(file, (*loc, *where), "wrong-step", what, "steps are counted from 1")


def _steps(draft: Draft, figure: Any) -> int:
    """How many steps the processes have that a figure shows."""
    return max((len(sequence.steps) for sequence in told_by(draft, figure)), default=0)


def _numbered(stage: Stage) -> Iterator[tuple[Loc, int]]:
    """Each number of a step, with the way to it."""
    for loc, piece in pieces(stage, Stroke, CloseUp, Flier):
        if isinstance(piece, Flier):
            yield from (((*loc, "steps", index), step) for index, step in enumerate(piece.steps))
        else:
            yield (*loc, "step"), piece.step


def steps_light_up_what_is_drawn(draft: Draft) -> Iterator[Problem]:
    for file, loc, figure, layout in laid(draft, SequenceFigure):
        drawn, missing = _drawn(draft, layout), set[str]()
        for sequence in told_by(draft, figure) if drawn is not None else ():
            for number, step in enumerate(sequence.steps, 1):
                flying = {flier.prop for _, flier in pieces(layout, Flier) if number in flier.steps}
                missing.update(set(step.lit) - flying - (drawn or set()))
        yield from (_no_shape(file, (*loc, "place"), id) for id in sorted(missing))


def steps_are_drawn(draft: Draft) -> Iterator[Problem]:
    """Every step has a stroke or is seen large; without either the overview would leave it out."""
    for file, loc, figure, layout in laid(draft, SequenceFigure, Pair):
        drawn = {piece.step for _, piece in pieces(layout, Stroke, CloseUp)}
        for number in range(1, _steps(draft, figure) + 1):
            if number not in drawn:
                fix = f"add `{{step: {number}, word: ..., at: [x, y]}}`, with `by` and `path` where something travels"
                yield Problem(file, (*loc, "strokes"), "missing-stroke", f"step {number} is not drawn", fix)


def boxes_are_drawn(draft: Draft) -> Iterator[Problem]:
    for file, loc, loadout in draft.every(Loadout):
        held = {load.each for load in loadout.loads}
        if any(load.boxes is not None and load.boxes < loadout.boxes for load in loadout.loads):
            held.add(0)
        for count in sorted(held):
            if f"holds-{count}" not in loadout.art:
                what = f"no drawing shows a box that holds {count}"
                yield Problem(file, (*loc, "art"), "missing-drawing", what, f"add `holds-{count}: <drawing>`")


def paths_follow_arrows(draft: Draft) -> Iterator[Problem]:
    for file, loc, flow in draft.every(Flow):
        joined = {tuple(arrow.between) for arrow in flow.arrows}
        stops = {stop.id for stop in flow.stops}
        for index, path in enumerate(flow.paths):
            for at, pair in enumerate(zip(path.stops, path.stops[1:], strict=False), 1):
                if pair not in joined and stops.issuperset(pair):
                    what = f"no arrow leads from '{pair[0]}' to '{pair[1]}'"
                    where = (*loc, "paths", index, "stops", at)
                    yield Problem(
                        file, where, "missing-arrow", what, "add the arrow with its sentence, or leave the stop out"
                    )
