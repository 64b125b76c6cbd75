"""Does a layout draw and name what its figure is about? Every rule takes a draft and yields what it finds."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from components.model.draft import Draft
from components.model.problems import Loc, Problem
from components.model.schema.figures import Flow, Layout, Loadout, Pair, Scene, SequenceFigure
from components.model.schema.layout import Lanes
from components.model.schema.subject import Sequence


class Laid(NamedTuple):
    """One layout of a figure."""

    file: str
    loc: Loc
    figure: Scene | SequenceFigure
    layout: Layout


def laid(draft: Draft, *models: type) -> Iterator[Laid]:
    """Every wide and narrow layout."""
    for file, loc, figure in draft.every(*models or (Scene, SequenceFigure)):
        yield Laid(file, (*loc, "wide"), figure, figure.wide)
        yield Laid(file, (*loc, "narrow"), figure, figure.narrow)


def _drawn(draft: Draft, layout: Layout) -> set[str] | None:
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
    for file, loc, _, layout in laid(draft):
        for index, route in enumerate(layout.routes):
            ends = frozenset(route.between)
            if ends <= parts.keys() and ends not in linked:
                what = f"no link joins '{route.between[0]}' and '{route.between[1]}'"
                fix = "add it to `links` of one of the two parts, with its facts"
                yield Problem(file, (*loc, "routes", index, "between"), "missing-link", what, fix)


def poses_stand_in_steps(draft: Draft) -> Iterator[Problem]:
    for file, loc, sequence, layout in _told(draft):
        for index, pose in enumerate(layout.poses):
            for at, step in enumerate(pose.steps):
                if not 0 <= step <= len(sequence.steps):
                    what = f"there is no step {step} among {len(sequence.steps)}"
                    where = (*loc, "poses", index, "steps", at)
                    yield Problem(file, where, "wrong-step", what, "steps are counted from 1; 0 is the overview")


def strokes_stand_in_steps(draft: Draft) -> Iterator[Problem]:
    """What travels, flies or is seen large belongs to a step that there is."""
    for file, loc, sequence, layout in _told(draft):
        yield from _unknown_steps(file, loc, layout, len(sequence.steps))
    for file, figure_loc, pair in draft.every(Pair):
        figures = [draft.of("figures").get(name) for name in pair.figures]
        told = [draft.of("sequences").get(one.sequence) for one in figures if isinstance(one, SequenceFigure)]
        count = max((len(each.steps) for each in told if each), default=0)
        for name in ("wide", "narrow") if count else ():
            yield from _unknown_steps(file, (*figure_loc, name), getattr(pair, name), count)


def _unknown_steps(file: str, loc: Loc, layout: Layout | Lanes, count: int) -> Iterator[Problem]:
    for field in ("strokes", "close_ups"):
        for index, each in enumerate(getattr(layout, field)):
            if each.step > count:
                what = f"there is no step {each.step} among {count}"
                yield Problem(file, (*loc, field, index, "step"), "wrong-step", what, "steps are counted from 1")


def _told(draft: Draft) -> Iterator[tuple[str, Loc, Sequence, Layout]]:
    """Every layout of a process that could be read."""
    for file, loc, figure, layout in laid(draft, SequenceFigure):
        sequence = draft.of("sequences").get(figure.sequence) if isinstance(figure, SequenceFigure) else None
        if sequence:
            yield file, loc, sequence, layout


def steps_light_up_what_is_drawn(draft: Draft) -> Iterator[Problem]:
    for file, loc, sequence, layout in _told(draft):
        drawn = _drawn(draft, layout)
        missing: set[str] = set()
        for number, step in enumerate(sequence.steps, 1):
            posed = {pose.prop for pose in layout.poses if number in pose.steps}
            missing.update(set(step.lit) - posed - (drawn or set()) if drawn is not None else ())
        yield from (_no_shape(file, (*loc, "place"), id) for id in sorted(missing))


def what_travels_has_spots(draft: Draft) -> Iterator[Problem]:
    for file, loc, sequence, layout in _told(draft):
        missing: set[str] = set()
        stroked = {stroke.step for stroke in layout.strokes}
        for number, step in enumerate(sequence.steps, 1):
            posed = {pose.prop for pose in layout.poses if number in pose.steps}
            if number in stroked:
                continue
            ends = {(end, f"{end}-{move.by}") for move in step.moves for end in move.between if end not in posed}
            missing.update(end for end, own in ends if not layout.spots.keys() & {end, own})
        for id in sorted(missing):
            what = f"something travels from or to '{id}', which has no spot"
            yield Problem(file, (*loc, "spots"), "missing-spot", what, f"add `{id}: [x, y]`")


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
    poses_stand_in_steps, strokes_stand_in_steps, steps_light_up_what_is_drawn, what_travels_has_spots,
    boxes_are_drawn, paths_follow_arrows,
)  # fmt: skip
