"""Sends each drawing once where many pictures stand together, however many of them show it."""

from xml.etree.ElementTree import Element

from components.figures.inert import cut
from components.html.element import el, serialise

DEFS = "defs"
"""The class of an SVG that holds the drawings that others refer to (`stage.defs`)."""


def share_drawings(root: Element, at: int = 0) -> None:
    """Gather, in place, the drawings that the pictures below `root` refer to: equal ones once, as its child number
    `at`."""
    first: dict[str, Element] = {}
    same: dict[str, str] = {}
    for drawing in [each for svg in root.iter("svg") if _holds_drawings(svg) for each in svg.iter("g")]:
        if id := drawing.attrib.pop("id", ""):
            same[id] = first.setdefault(serialise(drawing), drawing).get("id", id)
            drawing.set("id", id)
    for element in root.iter("use"):
        name = element.get("href", "").removeprefix("#")
        element.set("href", f"#{same.get(name, name)}")
    cut(root, _holds_drawings)
    if first:
        kept = el("defs", list(first.values()))
        root.insert(at, el("svg", kept, width=0, height=0, class_=DEFS, aria_hidden="true"))


def _holds_drawings(element: Element) -> bool:
    return element.tag == "svg" and element.get("class") == DEFS
