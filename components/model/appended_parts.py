"""Parts of which a layout says nothing yet: they get a row of their own below it, so that its author places only what
needs another place. Lengths are layout units."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from components.model.arrangement import LANE, Member, arrange
from components.model.drawings import Drawing
from components.model.route_names import LINE, Joint
from components.model.schema.layout import Layout, Point, Route

EDGE = 3.0
"""From the edge of the layout to the first line that runs beside its rows."""
BELOW = 7.0
"""From the ground to a line below it."""
NAME, WORD = 36.0, 11.0
"""How far a name with the word above it, and a word alone, reach above their base line."""
FOOT = 0.4
"""From the middle of a drawing to where a line leaves it, in parts of its width."""


class _Standing(NamedTuple):
    """Where the middle of a drawing's foot is, and how far from it lines leave."""

    at: Point
    half: float


def unplaced(layout: Layout, parts: Sequence[str], drawings: Mapping[str, Drawing]) -> list[str]:
    """The parts that a layout neither draws nor names."""
    drawn = {shape for each in layout.place if each.art in drawings for shape in drawings[each.art].shapes}
    return [part for part in parts if part not in drawn | {label.of for label in layout.labels}]


def appended(
    layout: Layout, added: Sequence[Member], joints: Sequence[Joint], drawings: Mapping[str, Drawing]
) -> Layout:
    """The layout with a row below it for the members that it lacks, joined to what it has; at its usual scale where
    that fits."""
    width, height = layout.size
    ids = {member.id for member in added}
    usual = Counter(each.scale for each in layout.place).most_common(1)[0][0]
    across = [joint for joint in joints if (joint.start in ids) != (joint.end in ids)]
    top = height + LANE * len(across)
    row = arrange([added], [joint for joint in joints if {joint.start, joint.end} <= ids], width, usual)
    stands = {
        shape: _Standing(each.at, drawings[each.art].width * each.scale * FOOT)
        for each in layout.place
        if each.art in drawings
        for shape in drawings[each.art].shapes
    }
    names = {label.of: _lower(label.at, top) for label in row.labels}
    tops = {each.id: [names[each.id][0], names[each.id][1] - LINE * (1 + bool(each.word))] for each in added}
    lines = list(_joined(layout, across, stands, tops))
    return layout.model_copy(update={
        "size": [width, top + row.size[1]],
        "ground": [*layout.ground, *(y + top for y in row.ground)],
        "place": [*layout.place, *(each.model_copy(update={"at": _lower(each.at, top)}) for each in row.place)],
        "labels": [*layout.labels, *(each.model_copy(update={"at": names[each.of]}) for each in row.labels)],
        "routes": [*layout.routes, *(_lowered(each, top) for each in row.routes), *lines],
    })  # fmt: skip


def _joined(
    layout: Layout, across: Sequence[Joint], stands: Mapping[str, _Standing], tops: Mapping[str, Point]
) -> Iterator[Route]:
    """Lines from what stands in the layout, down beside its rows, to the tops of the names of what is added."""
    for count, joint in enumerate(across):
        old, new = (joint.start, joint.end) if joint.end in tops else (joint.end, joint.start)
        if old not in stands:
            continue
        (x, ground), half = stands[old]
        aside = EDGE + count * LINE / 2
        ways = [(x - half, aside), (x + half, layout.size[0] - aside)]
        start, edge = min((_names_between(layout, *way, ground), *way) for way in ways)[1:]
        lane, (end, top) = layout.size[1] + LANE * (count + 0.6), tops[new]
        corners = [(start, ground), (start, ground + BELOW), (edge, ground + BELOW), (edge, lane), (end, lane)]
        label = [(edge + end) / 2, lane - 6] if joint.line != "open" else None
        path = [list(corner) for corner in (*corners, (end, top))]
        yield Route(between=[old, new], path=path, label=label)


def _names_between(layout: Layout, x: float, edge: float, ground: float) -> int:
    """How many names and words a line just below a ground would meet on its way to an edge."""
    low, high = sorted((x, edge))
    names = [label.at for label in layout.labels if label.at[1] - NAME < ground + BELOW < label.at[1]]
    words = [remark.at for remark in layout.remarks] + [route.label for route in layout.routes if route.label]
    words = [at for at in words if at[1] - WORD < ground + BELOW < at[1]]
    return sum(low <= at[0] <= high for at in names + words)


def _lowered(route: Route, by: float) -> Route:
    label = _lower(route.label, by) if route.label else None
    return route.model_copy(update={"path": [_lower(point, by) for point in route.path], "label": label})


def _lower(point: Point, by: float) -> Point:
    return [point[0], point[1] + by]
