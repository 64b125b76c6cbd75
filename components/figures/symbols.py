"""Small shapes that tell things apart without colour. Each is drawn about the middle of a square of 16 units."""

from xml.etree.ElementTree import Element

from components.html.element import el

SHAPES = {
    "circle": ("M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z", "full"),
    "ring": ("M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z", "open"),
    "square": ("M2.5 2.5h11v11h-11z", "full"),
    "diamond": ("M8 .8L15.2 8L8 15.2L.8 8z", "full"),
    "triangle": ("M8 1.5L15 14H1z", "full"),
    "cross": ("M3 3L13 13M13 3L3 13", "open"),
}
"""Outline and whether it is filled, by name."""


def mark(shape: str) -> Element:
    """A shape beside the word that says what it means."""
    return el("svg", drawn(shape), viewBox="0 0 16 16", class_="mark-shape", aria_hidden="true")


def drawn(shape: str, **attributes: str) -> Element:
    """The shape alone, for a drawing that has its own canvas."""
    path, kind = SHAPES[shape]
    return el("path", d=path, class_=f"shape-{kind}", **attributes)
