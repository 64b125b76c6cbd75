"""Scenes that lay themselves out: drawings in rows on a ground, names above, lines between what is joined.

Lengths are layout units; drawings share one scale. Cables run below the ground in lanes of their own, links without a
fixed line rise above it.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from components.model.drawings import SVG, Drawing
from components.model.route_names import LETTER, LINE, Joint, named
from components.model.schema.layout import Label, Layout, Placing, Route

MARGIN, GAP, LANE, STEP = 16, 28, 30, 8
TALLEST = 190
"""How high the tallest drawing may be."""
LYING = ("solid", "double", "open")
"""Lines of carriers that run below the ground."""


@dataclass(frozen=True)
class Member:
    """A part to be placed: its id, name, the word above it, and its drawing."""

    id: str
    name: str
    word: str
    art: Drawing


@dataclass(frozen=True)
class _Row:
    """Members on one ground at height `y`; it begins at `top`. `below` where their names stand under the ground."""

    members: Sequence[Member]
    top: float
    y: float
    below: bool
    names: float
    """The height of the names."""
    rising: float
    """The height of the lines above it."""
    room: float
    """The width that a name has."""

    @property
    def lanes(self) -> float:
        """Where lines below it begin."""
        return self.y + (self.names if self.below else 0)


@dataclass(frozen=True)
class _Slot:
    """Where a member stands: its middle, its drawing's width and top, its row."""

    member: Member
    middle: float
    width: float
    top: float
    row: _Row

    @property
    def lines(self) -> list[str]:
        """The name, in lines that fit."""
        return _broken(self.member.name, self.row.room)

    @property
    def base(self) -> float:
        """The base line of the first line of the name: under the ground, above it, or above the lines that rise."""
        if self.row.below:
            return self.row.y + LINE * (1 + bool(self.member.word))
        last = (self.row.top + self.row.names if self.row.rising else self.top) - LINE / 2
        return last - LINE * (len(self.lines) - 1)

    @property
    def entrance(self) -> float:
        """Where a line from above ends: at the drawing, or over its name."""
        return self.top if self.row.below else self.base - LINE * (1 + bool(self.member.word))

    def port(self, carrier: str, aside: float) -> list[float]:
        """Where a carrier's line ends: at the circle `_port-<carrier>` of its drawing, or on its top edge."""
        art = self.member.art
        if (port := art.root.find(f".//{SVG}circle[@id='_port-{carrier}']")) is None:
            return [self.middle + aside * self.width, self.top]
        x, y = float(port.get("cx", 0)), float(port.get("cy", 0))
        scale = self.width / art.width
        return [self.middle + (x - art.width / 2) * scale, self.top + y * scale]


def arrange(
    rows: Sequence[Sequence[Member]], joints: Sequence[Joint], width: float, largest: float = math.inf
) -> Layout:
    """The layout of rows of members in a column `width` units wide; a row that is too wide becomes several.

    The scale of the drawings is at most `largest`.
    """
    split = [part for row in rows for part in _split(row, width)]
    scale = min(largest, *(_scale(row, width) for row in split))
    slots: dict[str, _Slot] = {}
    y = float(MARGIN)
    for index in range(len(split)):
        row, y = _row(split, index, joints, width, scale, y)
        slots |= {slot.member.id: slot for slot in _slots(row, width, scale)}
    return Layout(
        size=[width, max(y, 100)],
        ground=list(dict.fromkeys(slot.row.y for slot in slots.values())),
        place=[Placing(art=slot.member.art.id, at=[slot.middle, slot.row.y], scale=scale) for slot in slots.values()],
        labels=[_label(slot) for slot in slots.values()],
        routes=named(list(_routes(joints, slots, split)), joints),
    )


def _split(row: Sequence[Member], width: float) -> Iterator[Sequence[Member]]:
    most = max(1, int((width - 2 * MARGIN + GAP) // (130 + GAP)))
    yield from (row[at : at + most] for at in range(0, len(row), most))


def _scale(row: Sequence[Member], width: float) -> float:
    room = width - 2 * MARGIN - GAP * (len(row) - 1)
    return min(room / sum(member.art.width for member in row), TALLEST / max(member.art.height for member in row))


def _row(
    split: Sequence[Sequence[Member]], index: int, joints: Sequence[Joint], width: float, scale: float, y: float
) -> tuple[_Row, float]:
    """A row that begins at `y`, and where the next one begins."""
    members, earlier, later = split[index], split[:index], split[index + 1 :]
    below = any(_between(joint, members, row) for joint in joints for row in earlier)
    below = below and not any(_between(joint, members, row) for joint in joints for row in later)
    room = (width - 2 * MARGIN) / len(members) - GAP
    names = LINE * max(len(_broken(member.name, room)) + bool(member.word) for member in members) + LINE / 2
    rising = LANE * sum(_between(joint, members, members) and joint.line not in LYING for joint in joints)
    lanes = LANE * sum(_between(joint, members, row) for joint in joints for row in ([] if below else earlier))
    lanes += LANE * sum(_between(joint, members, row) for joint in joints for row in [members, *later]) - rising
    ground = y + (LINE if below else names) + rising + max(member.art.height * scale for member in members)
    row = _Row(members, y, ground, below, names, rising, room)
    return row, row.lanes + lanes + GAP


def _slots(row: _Row, width: float, scale: float) -> Iterator[_Slot]:
    """Slots as wide as their drawings, what is left of the row shared out evenly."""
    members = row.members
    taken = sum(member.art.width * scale for member in members)
    spare = (width - 2 * MARGIN - GAP * (len(members) - 1) - taken) / len(members)
    left = float(MARGIN)
    for member in members:
        wide = member.art.width * scale
        yield _Slot(member, left + (wide + spare) / 2, wide, row.y - member.art.height * scale, row)
        left += wide + spare + GAP


def _broken(name: str, width: float) -> list[str]:
    """A name in lines that fit a width, as far as its words allow."""
    lines = [""]
    for word in name.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(longer) * LETTER > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _label(slot: _Slot) -> Label:
    lines = slot.lines
    return Label(of=slot.member.id, at=[slot.middle, slot.base], lines=lines if len(lines) > 1 else [])


def _between(joint: Joint, some: Sequence[Member], others: Sequence[Member]) -> bool:
    here, there = {member.id for member in some}, {member.id for member in others}
    return (joint.start in here and joint.end in there) or (joint.end in here and joint.start in there)


def _routes(joints: Sequence[Joint], slots: Mapping[str, _Slot], split: Sequence[Sequence[Member]]) -> Iterator[Route]:
    used: Counter[float] = Counter()
    order = {row[0].id: index for index, row in enumerate(split)}
    for joint in joints:
        start, end = sorted((slots[joint.start], slots[joint.end]), key=lambda slot: (slot.row.y, slot.middle))
        rows = [order[slot.row.members[0].id] for slot in (start, end)]
        between = [start.member.id, end.member.id]
        if rows[0] == rows[1] and joint.line not in LYING:
            path = _above(start, end, joint.by)
            yield Route(between=between, path=path, label=[path[1][0], _highest(path) - LINE / 3], curved=True)
        else:
            used[start.row.y] += 1
            path = _below(start, end, used) if rows[1] - rows[0] < 2 else _around(start, end, used)
            yield Route(between=between, path=path)


def _above(start: _Slot, end: _Slot, carrier: str) -> list[list[float]]:
    """A curve from one drawing's port to that of the other."""
    a, b = start.port(carrier, 1 / 3), end.port(carrier, -1 / 3)
    return [a, [(a[0] + b[0]) / 2, start.row.top + start.row.names - LANE / 2], b]


def _highest(curve: Sequence[Sequence[float]]) -> float:
    """The least y of a curve from the first point to the third, bent towards the second."""
    first, bend, last = (point[1] for point in curve)
    steps = [each / 20 for each in range(21)]
    return min((1 - t) ** 2 * first + 2 * t * (1 - t) * bend + t * t * last for t in steps)


def _below(start: _Slot, end: _Slot, used: Counter[float]) -> list[list[float]]:
    """Through a lane below the upper one: up again to its neighbour, or down to the row below."""
    count = used[start.row.y]
    lane = start.row.lanes + LANE * count - LANE / 3
    a, b = start.middle + STEP * (count - 1), end.middle - STEP * (count - 1)
    arrival = end.row.lanes if start.row is end.row else end.entrance
    return [[a, start.row.lanes], [a, lane], [(a + b) / 2, lane], [b, lane], [b, arrival]]


def _around(start: _Slot, end: _Slot, used: Counter[float]) -> list[list[float]]:
    """Down beside the rows in between."""
    used[-1] += 1
    if not end.row.below:
        used[end.row.y] += 1
    channel = MARGIN + 2 - STEP * used[-1]
    lane = start.row.lanes + LANE * used[start.row.y] - LANE / 3
    a, b = (
        start.middle + STEP * (used[start.row.y] - 1),
        end.middle - STEP * (used[-1] if end.row.below else used[end.row.y]),
    )
    at = end.row.top + LINE / 2 if end.row.below else end.row.lanes + LANE * used[end.row.y] - LANE / 3
    arrival = end.top if end.row.below else end.row.y
    corners = [(a, start.row.lanes), (a, lane), (channel, lane), (channel, at), (b, at), (b, arrival)]
    return [list(corner) for corner in corners]
