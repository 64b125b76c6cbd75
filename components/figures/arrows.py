"""Arrows for what travels: a curve, its head, and a badge with the number of its step."""

from math import atan2, cos, hypot, sin
from xml.etree.ElementTree import Element

from components.html.element import el, plain
from components.model.schema.figures import Point

HEAD = 11.0
"""Length of an arrow head."""


def bend(start: Point, end: Point, bulge: float) -> Point:
    """The control point of a curve that bulges to its left by `bulge` units at half-way."""
    (x, y), (to_x, to_y) = start, end
    length = hypot(to_x - x, to_y - y) or 1.0
    return [(x + to_x) / 2 + (to_y - y) / length * bulge * 2, (y + to_y) / 2 - (to_x - x) / length * bulge * 2]


def arrow(start: Point, control: Point, end: Point, line: str) -> list[Element]:
    """A curve drawn as its carrier is, with a head at its end."""
    numbers = " ".join(map(plain, [*control, *end]))
    return [
        el("path", d=f"M{plain(start[0])} {plain(start[1])}Q{numbers}", class_=f"route {line}"),
        el("path", d=_head(control, end), class_="arrow-head"),
    ]


def _head(control: Point, end: Point) -> str:
    angle = atan2(end[1] - control[1], end[0] - control[0])
    corners = [(end[0] - HEAD * cos(angle + side), end[1] - HEAD * sin(angle + side)) for side in (0.45, -0.45)]
    return f"M{plain(end[0])} {plain(end[1])}" + "".join(f"L{plain(x)} {plain(y)}" for x, y in corners) + "Z"


def badge(at: Point, text: str) -> Element:
    """A numbered disc."""
    x, y = at
    return el("g", el("circle", cx=x, cy=y, r=11), el("text", text, x=x, y=y + 5, text_anchor="middle"), class_="badge")
