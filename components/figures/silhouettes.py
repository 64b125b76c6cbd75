"""One silhouette at its true size, lying or standing; a short torn outline where no size is stated."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from components.figures import stage
from components.html.element import el, plain
from components.model.drawings import Drawing
from components.model.schema.figures import Point

PER_METRE = 100
"""Drawing units to the metre of a drawing in `art/`."""
TORN = 0.16
"""How long what has no stated length is drawn, as a part of the ruler."""
TICK = 5
"""Half the bar that ends a dimension line, in layout units."""


@dataclass(frozen=True)
class Silhouette:
    """One thing to draw. Length and thickness in metres, None where nobody states them."""

    id: str
    name: str
    tone: int
    drawing: Drawing | None
    length: float | None
    thickness: float | None
    values: Mapping[str, str]
    """What is written beside it, by measure."""
    stated: Collection[str]
    """The measures that somebody states."""
    spare: float
    """Metres that an empty place takes where no thickness is stated."""

    @property
    def is_known(self) -> bool:
        """Whether its drawing can stand for it."""
        return None not in (self.drawing, self.length, self.thickness)

    @property
    def breadth(self) -> float:
        """Metres that it needs across its length, fins included."""
        if self.drawing and self.length and self.thickness:
            return self.drawing.height * self.length / self.drawing.width
        return self.thickness or self.spare


@dataclass(frozen=True)
class Place:
    """Where a silhouette lies, from the left, or stands, from the ground up."""

    base: Point
    scale: float
    """Layout units per metre."""
    standing: bool

    def at(self, along: float, aside: float) -> Point:
        """The point so many layout units along the axis and beside it."""
        x, y = self.base
        return [x + aside, y - along] if self.standing else [x + along, y + aside]


def shape(item: Silhouette, place: Place, longest: float, scope: str) -> Element:
    """The drawing as long as stated; a dashed place of what is not stated. A click chooses it."""
    if item.drawing and item.length and item.thickness:
        long = item.length * place.scale
        shapes, turn = stage.shapes_of(item.drawing, scope), 90 * place.standing
        drawn = stage.put(item.drawing, place.at(long / 2, 0), long / item.drawing.width, turn, False, shapes)
    else:
        drawn = el("path", d=_outline(item, place, longest), class_="unknown", aria_hidden="true")
    return el("g", drawn, class_="shape", data_set=f"variant={item.id}", data_toggle=True)


def _outline(item: Silhouette, place: Place, longest: float) -> str:
    """As long as stated, or short and torn off where nobody states a length."""
    long, half = (item.length or longest * TORN) * place.scale, item.breadth * place.scale / 2
    sides = [place.at(0, half), place.at(0, -half)]
    if item.length:
        return path([place.at(long, half), *sides, place.at(long, -half)]) + "Z"
    teeth = [place.at(long + half * (number % 2) * 0.6, half * (number / 2 - 1)) for number in range(5)]
    return path([*sides, *teeth, sides[0]])


def path(points: list[Point]) -> str:
    """Straight lines through points."""
    return "M" + "L".join(f"{plain(x)} {plain(y)}" for x, y in points)


def length_line(item: Silhouette, place: Place, aside: float) -> Element | None:
    """From end to end of what is drawn."""
    if item.length is None:
        return None
    return _dimension(place.at(0, aside), place.at(item.length * place.scale, aside), "length")


def thickness_line(item: Silhouette, place: Place, beyond: float) -> Element | None:
    """As long as the thing is thick, beyond its end."""
    if item.length is None or item.thickness is None:
        return None
    along, half = item.length * place.scale + beyond, item.thickness * place.scale / 2
    return _dimension(place.at(along, -half), place.at(along, half), "thickness")


def _dimension(start: Point, end: Point, of: str) -> Element:
    dx, dy = (0, TICK) if start[1] == end[1] else (TICK, 0)
    bars = [path([[x - dx, y - dy], [x + dx, y + dy]]) for x, y in (start, end)]
    return el("path", d=path([start, end]) + "".join(bars), class_=f"dimension {of}", aria_hidden="true")


def person(drawing: Drawing, at: Point, scale: float, scope: str) -> Element:
    """Somebody who stands on the ground."""
    (x, ground), factor = at, scale / PER_METRE
    middle = [x, ground - drawing.height * factor / 2]
    return stage.put(drawing, middle, factor, 0, False, stage.shapes_of(drawing, scope))
