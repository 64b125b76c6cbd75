"""Drawings: what shapes a file in `art/` has. A shape that can be picked carries the id of what it shows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, eq=False)
class Drawing:
    """One drawing. `width` and `height` in drawing units (100 to the metre); `shapes` in document order."""

    id: str
    path: Path
    root: ElementTree.Element
    width: float
    height: float
    shapes: Sequence[str]


def place(text: str, loc: tuple[str | int, ...]) -> tuple[int, int]:
    """Line and column, counted from 1, of the shape `loc` in the text of a drawing."""
    start = max(text.find(f'id="{loc[-1]}"'), 0) if loc else 0
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


def read_drawing(path: Path) -> Drawing:
    """Read one SVG file. Raises `ElementTree.ParseError`, or `ValueError` with a sentence that says what to mend."""
    root = ElementTree.fromstring(path.read_bytes())
    if root.tag != f"{SVG}svg":
        raise ValueError("is not an SVG drawing")
    width, height = _size(root.get("viewBox", ""))
    for element in root.iter():
        if "style" in element.attrib or element.tag in {f"{SVG}style", f"{SVG}script", f"{SVG}image"}:
            raise ValueError("holds a style, script or image; a drawing takes its colours from the theme's classes")
    shapes = [id for element in root.iter() if (id := element.get("id")) and not id.startswith("_")]
    return Drawing(path.stem, path, root, width, height, shapes)


def _size(box: str) -> tuple[float, float]:
    try:
        left, top, width, height = (float(number) for number in box.replace(",", " ").split())
    except ValueError:
        left = top = width = height = -1
    if left != 0 or top != 0 or not 0 < width < math.inf or not 0 < height < math.inf:
        raise ValueError('needs viewBox="0 0 width height"')
    return width, height
