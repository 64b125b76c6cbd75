"""Does a layout draw and name what its figure is about? Every rule takes a draft and yields what it finds."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from components.model.draft import Draft
from components.model.problems import Loc, Problem
from components.model.schema.figures import Flow, Layout, Loadout, Pair, Scene, SequenceFigure
from components.model.schema.layout import Flier, Stage
from components.model.schema.subject import Sequence


class Laid(NamedTuple):
    """One layout of a figure."""

    file: str
    loc: Loc
    figure: Scene | SequenceFigure | Pair
    layout: Layout | Stage


def laid(draft: Draft, *models: type) -> Iterator[Laid]:
    """Every wide and narrow layout."""
    for file, loc, figure in draft.every(*models or (Scene, SequenceFigure, Pair)):
        yield Laid(file, (*loc, "wide"), figure, figure.wide)
        yield Laid(file, (*loc, "narrow"), figure, figure.narrow)


def _drawn(draft: Draft, layout: Layout | Stage) -> set[str] | None:
    """Ids of the shapes that a layout places; None when a drawing is missing or broken, which is said elsewhere."""
    drawings = [draft.drawings.get(placed.art) for placed in layout.place]
    if not all(drawings):
        return None
    return {shape for drawing in drawings if drawing for shape in drawing.shapes}


def scenes_draw_their_parts(draft: Draft) -> Iterator[Problem]:
    for file, loc, scene, layout in laid(draft, Scene):
        drawn = _drawn(draft, layout)
        for part in scene.parts if drawn is not None and isinstance(scene, Scene) else ():
            if drawn is not None and part not in drawn:
                yield _no_shape(file, (*loc, "place"), part)


def _no_shape(file: str, loc: Loc, id: str) -> Problem:
    what = f"no drawing placed here has a shape with the id '{id}'"
    return Problem(file, loc, "missing-shape", what, f'place one that has, or write id="{id}" on its shape')


def scenes_name_their_parts(draft: Draft) -> Iterator[Problem]:
    for file, loc, scene, layout in laid(draft, Scene):
        named = {label.of for label in layout.labels}
        for part in scene.parts if isinstance(scene, Scene) else ():
            if part not in named:
                fix = f"add `{{of: {part}, at: [x, y]}}`"
                yield Problem(file, (*loc, "labels"), "missing-label", f"'{part}' has no label", fix)


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
        for index, route in enumerate(layout.routes if isinstance(layout, Layout) else ()):
            ends = frozenset(route.between)
            if ends <= parts.keys() and ends not in linked:
                what = f"no link joins '{route.between[0]}' and '{route.between[1]}'"
                fix = "add it to `links` of one of the two parts, with its facts"
                yield Problem(file, (*loc, "routes", index, "between"), "missing-link", what, fix)


def strokes_stand_in_steps(draft: Draft) -> Iterator[Problem]:
    """What travels, flies or is seen large belongs to a step that there is."""
    for file, loc, figure, layout in laid(draft, SequenceFigure, Pair):
        count = max((len(sequence.steps) for sequence in _told_by(draft, figure)), default=0)
        if not count:
            continue
        where: list[tuple[Loc, int]] = [
            ((field, index, "step"), each.step)
            for field in ("strokes", "close_ups")
            for index, each in enumerate(getattr(layout, field))
        ]
        where += [(at, step) for _, at, flier in _fliers(layout) for at, step in _steps(at, flier)]
        for field, step in where:
            if step > count:
                what = f"there is no step {step} among {count}"
                yield Problem(file, (*loc, *field), "wrong-step", what, "steps are counted from 1")


def _steps(loc: Loc, flier: Flier) -> Iterator[tuple[Loc, int]]:
    yield from (((*loc, "steps", index), step) for index, step in enumerate(flier.steps))


def _fliers(layout: Layout | Stage) -> Iterator[tuple[str, Loc, Flier]]:
    """Everything in the air, with the prop that it shows and where it is written; close-ups too."""
    if isinstance(layout, Stage):
        for index, flier in enumerate(layout.fliers):
            yield flier.prop or "", ("fliers", index), flier
        for at, each in enumerate(layout.close_ups):
            for index, flier in enumerate(each.fliers):
                yield flier.prop or "", ("close_ups", at, "fliers", index), flier


def _told_by(draft: Draft, figure: Any) -> list[Sequence]:
    """The processes that a figure shows, as far as they could be read."""
    shown = [draft.of("figures").get(name) for name in figure.figures] if isinstance(figure, Pair) else [figure]
    told = [draft.of("sequences").get(one.sequence) for one in shown if isinstance(one, SequenceFigure)]
    return [sequence for sequence in told if sequence]


def steps_light_up_what_is_drawn(draft: Draft) -> Iterator[Problem]:
    for file, loc, figure, layout in laid(draft, SequenceFigure):
        drawn = _drawn(draft, layout)
        missing: set[str] = set()
        for sequence in _told_by(draft, figure) if drawn is not None else ():
            for number, step in enumerate(sequence.steps, 1):
                flying = {prop for prop, _, flier in _fliers(layout) if number in flier.steps}
                missing.update(set(step.lit) - flying - (drawn or set()))
        yield from (_no_shape(file, (*loc, "place"), id) for id in sorted(missing))


def steps_are_drawn(draft: Draft) -> Iterator[Problem]:
    """Every step has a stroke or is seen large; without either the overview would leave it out."""
    for file, loc, figure, layout in laid(draft, SequenceFigure, Pair):
        if not isinstance(layout, Stage):
            continue
        drawn = {stroke.step for stroke in layout.strokes} | {end.step for end in layout.close_ups}
        for number in range(1, max((len(sequence.steps) for sequence in _told_by(draft, figure)), default=0) + 1):
            if number not in drawn:
                fix = f"add `{{step: {number}, word: ..., at: [x, y]}}`, with `by` and `path` where something travels"
                yield Problem(file, (*loc, "strokes"), "missing-stroke", f"step {number} is not drawn", fix)


def boxes_are_drawn(draft: Draft) -> Iterator[Problem]:
    for file, loc, loadout in draft.every(Loadout):
        held = {load.each for load in loadout.loads} | (
            {0} if any(x.boxes is not None and x.boxes < loadout.boxes for x in loadout.loads) else set()
        )
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


COVERAGES: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    scenes_draw_their_parts, scenes_name_their_parts, scenes_show_what_they_are_of, routes_follow_links,
    strokes_stand_in_steps, steps_light_up_what_is_drawn, steps_are_drawn,
    boxes_are_drawn, paths_follow_arrows,
)  # fmt: skip
