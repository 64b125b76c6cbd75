"""What a finished drawing covers: the box about its shapes and texts, in the units of its `viewBox`."""

import re
from collections.abc import Iterator
from functools import lru_cache
from math import radians
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Identity, Transform
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path.parser import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

from components.figures.text import Block, Box

MOVE = re.compile(r"(translate|scale|rotate)\(([^)]*)\)")


def ink(drawing: Element) -> Box | None:
    """None where nothing is drawn. Lines count without their thickness."""
    boxes = list(_boxes(drawing, Identity))
    if not boxes:
        return None
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    right, bottom = max(box.left + box.width for box in boxes), max(box.top + box.height for box in boxes)
    return Box(left, top, right - left, bottom - top)


def _boxes(element: Element, around: Transform) -> Iterator[Box]:
    """The box of each shape and text; texts are not turned."""
    here = _moved(around, element.get("transform", ""))
    if element.tag == "text":
        yield _text(element, here)
        return
    if element.get("fill-opacity") == "0" and element.get("stroke", "none") == "none":
        return
    if element.tag != "g":
        shape = PathBuilder()
        shape.add_path_from_element(Element(element.tag, {k: v for k, v in element.items() if k != "transform"}))
        yield from filter(None, (_covered(path, here) for path in shape.paths))
    for child in element:
        yield from _boxes(child, here)


@lru_cache(maxsize=8192)  # the same drawings stand in many pictures
def _covered(path: str, here: Transform) -> Box | None:
    pen = BoundsPen(None)
    parse_path(path, TransformPen(pen, here))
    if pen.bounds is None:
        return None
    left, top, right, bottom = pen.bounds
    return Box(left, top, right - left, bottom - top)


def _moved(around: Transform, written: str) -> Transform:
    for name, numbers in MOVE.findall(written):
        values = [float(number) for number in re.split(r"[\s,]+", numbers.strip())]
        around = around.rotate(radians(values[0])) if name == "rotate" else getattr(around, name)(*values)
    return around


def _text(element: Element, here: Transform) -> Box:
    lines = list(element.iter("tspan")) or [element]
    x, y = (float(lines[0].get(axis, element.get(axis, "0"))) for axis in ("x", "y"))
    said = ["".join(each.itertext()) for each in lines]
    size = float(element.get("font-size", "16"))
    left, top, wide, high = Block(said, x, y, size, element.get("text-anchor", "start")).box
    (left, top), (right, bottom) = here.transformPoints([(left, top), (left + wide, top + high)])
    return Box(left, top, right - left, bottom - top)
