"""Where the names of carriers stand along the lines of a scene that lays itself out. Lengths are layout units."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from components.model.schema.layout import Route

LINE, LETTER = 20, 8.6
"""From line to line of names, and how wide a letter is at most."""


@dataclass(frozen=True)
class Joint:
    """A link between two parts: its carrier, and how the carrier's line is drawn and called."""

    start: str
    end: str
    by: str
    line: str
    name: str


def named(routes: Sequence[Route], joints: Sequence[Joint]) -> list[Route]:
    """The routes with the names of their carriers, where there is room for one beside all other lines."""
    told: list[Route] = []
    for route, joint in zip(routes, joints, strict=True):
        others = [each for each in routes if each is not route]
        spots = [route.label] if route.label else [] if joint.line == "open" else _spots(route.path, joint.name)
        free = (spot for spot in spots if not any(_meets(other, spot, joint.name) for other in others))
        taken = [other.label for other in told if other.label]
        found = next((spot for spot in free if all(abs(spot[1] - y) > LINE for _, y in taken) or not taken), None)
        told.append(route.model_copy(update={"label": found}))
    return told


def _spots(path: Sequence[Sequence[float]], name: str) -> Iterator[list[float]]:
    """Above the level stretches that are longer than a name: at the middle of each, and aside from it."""
    corners = [path[0], path[1], *path[3:]] if len(path) == 5 else path  # a lane has its middle as a point
    for p, q in sorted(pairwise(corners), key=lambda piece: -abs(piece[0][0] - piece[1][0])):
        if p[1] == q[1] and abs(p[0] - q[0]) > len(name) * LETTER * 0.85:
            yield from ([p[0] + (q[0] - p[0]) * part, p[1] - 6] for part in (0.5, 0.35, 0.65, 0.25, 0.75))


def _meets(route: Route, spot: Sequence[float], name: str) -> bool:
    """Whether a line runs through a name that is centred at a spot."""
    half, (x, y) = len(name) * LETTER / 2, spot
    return any(
        min(p[0], q[0]) <= x + half
        and max(p[0], q[0]) >= x - half
        and min(p[1], q[1]) <= y
        and max(p[1], q[1]) >= y - LINE
        for p, q in pairwise(route.path)
    )
