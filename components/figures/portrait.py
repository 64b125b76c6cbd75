"""The picture of one part: its own drawing, or its shapes cut out of the drawing that shows them largest."""

from collections.abc import Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element, tostring

from fontTools.pens.boundsPen import BoundsPen
from fontTools.svgLib.path import SVGPath

from components.figures import stage
from components.html.element import el, plain
from components.model.content import Content
from components.model.drawings import SVG, Drawing
from components.model.schema.figures import Scene

MARGIN = 0.06
"""Air around a part that is cut out, as a part of its larger side."""
LINES_ACROSS = 260
"""A line is this part of the picture's larger side."""


def portrait(content: Content, part: str) -> Element | None:
    """The picture of a part, for those who see it; None where nothing draws it. The text beside it says all of it."""
    art = content.parts[part].art
    if art:
        drawing = content.art[art]
        return _framed(stage.outlines(drawing), 0, 0, drawing.width, drawing.height)
    cut = _largest(content, part)
    if cut is None:
        return None
    shapes, (left, top, right, bottom) = cut
    air = MARGIN * max(right - left, bottom - top)
    width, height = right - left + 2 * air, bottom - top + 2 * air
    return _framed(el("g", stage.copied(shapes)), left - air, top - air, width, height)


def _framed(shapes: Element, left: float, top: float, width: float, height: float) -> Element:
    shapes.set("stroke-width", plain(max(width, height) / LINES_ACROSS))
    shapes.set("stroke-linejoin", "round")
    shapes.set("stroke-linecap", "round")
    box = " ".join(map(plain, (left, top, width, height)))
    return el("svg", shapes, viewBox=box)


Bounds = tuple[float, float, float, float]


def _largest(content: Content, part: str) -> tuple[Element, Bounds] | None:
    """The shapes of a part where a scene draws them largest, and how far they reach in their drawing."""
    found = [(scale * (bounds[2] - bounds[0]), shapes, bounds) for scale, shapes, bounds in _drawn(content, part)]
    if not found:
        return None
    _, shapes, bounds = max(found, key=lambda each: each[0])
    return shapes, bounds


def _drawn(content: Content, part: str) -> Iterator[tuple[float, Element, Bounds]]:
    scenes = [figure for figure in content.figures.values() if isinstance(figure, Scene) and part in figure.parts]
    for placing in (placing for scene in scenes for placing in scene.wide.place):
        drawing = content.art[placing.art]
        if part in drawing.shapes and (bounds := _bounds(drawing, part)):
            yield placing.scale, _shapes(drawing, part), bounds


def _shapes(drawing: Drawing, part: str) -> Element:
    return next(element for element in drawing.root.iter() if element.get("id") == part)


@lru_cache(maxsize=64)
def _bounds(drawing: Drawing, part: str) -> Bounds | None:
    """Left, top, right and bottom of a part in the units of its drawing."""
    alone = Element(f"{SVG}svg")
    alone.append(_shapes(drawing, part))
    pen = BoundsPen(None)
    SVGPath.fromstring(tostring(alone)).draw(pen)
    bounds: Bounds | None = pen.bounds
    return bounds
