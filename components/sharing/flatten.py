"""A drawn figure without what only a browser can follow: no references, nothing hidden, looks as plain attributes."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from xml.etree.ElementTree import Element

from components.html.choices import State, holds
from components.html.element import el, plain
from components.sharing.cascade import DRAWN, Styles

GEOMETRY = {
    "cx", "cy", "d", "dx", "dy", "height", "points", "r", "rx", "ry", "transform", "viewBox", "width", "x", "x1", "x2",
    "y", "y1", "y2",
}  # fmt: skip
ACROSS = {"cx", "dx", "width", "x", "x1", "x2"}
NOTES = ("mark", "note")
"""Classes of numbered marks and of the notes that they open: a picture cannot open anything."""


def still(root: Element) -> Element:
    """A copy that shows what the figure shows in its state, and nothing that waits to be opened."""
    drawings = {element.get("id", ""): element for element in root.iter("g") if element.get("id")}
    copied = _copied(root, _state(root), drawings, NOTES)
    for parent in [*copied.iter()]:
        for child in [child for child in parent if child.tag == "details" and "open" not in child.attrib]:
            parent.remove(child)
    copied.set("class", f"{root.get('class', '')} scripted still")
    return copied


def live(root: Element) -> Element:
    """A copy that shows what a reader sees of the figure at first, with scripts: marks and closed drawers too."""
    copied = _copied(root, _state(root), {}, NOTES[1:])
    for drawer in copied.iter("details"):
        if "open" not in drawer.attrib:
            drawer[1:] = []
    copied.set("class", f"{root.get('class', '')} scripted")
    return copied


def _state(root: Element) -> State:
    return dict(pair.split("=", 1) for pair in root.get("data-state", "").split(";") if pair)


def _copied(element: Element, state: State, drawings: Mapping[str, Element], left_out: Sequence[str]) -> Element:
    copied = Element(element.tag, dict(element.attrib))
    if element.tag == "use":
        copied = el("g", deepcopy(list(drawings.get(element.get("href", "")[1:], ()))))
    else:
        copied.text = element.text
    for child in element:
        if _is_shown(child, state, left_out):
            copied.append(_copied(child, state, drawings, left_out))
        _hand_on(copied, child.tail)
    return copied


def _is_shown(element: Element, state: State, left_out: Sequence[str]) -> bool:
    classes = element.get("class", "").split()
    panel = element.get("data-panel")
    return not (
        "hidden" in element.attrib
        or element.get("display") == "none"
        or "defs" in classes
        or any(name in classes for name in left_out)
        or (panel is not None and not holds(panel, state))
    )


def _hand_on(parent: Element, tail: str | None) -> None:
    """Text after an element that is left out stays."""
    if tail and len(parent):
        parent[-1].tail = (parent[-1].tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail


def drawing(svg: Element, styles: Styles, width: float, height: float) -> Element:
    """An SVG element inside a picture, so wide and high, with its looks as attributes."""
    box = [float(number) for number in svg.get("viewBox", f"0 0 {width} {height}").split()]
    overflow = styles[svg].own.get("overflow")
    return el(
        "svg",
        [_drawn(child, styles, box[2], box[3]) for child in svg],
        width=width, height=height, viewBox=" ".join(map(plain, box)), overflow=overflow,
    )  # fmt: skip


def _drawn(element: Element, styles: Styles, width: float, height: float) -> Element:
    """Percentages become numbers, classes become attributes; a link or button is only what is seen of it."""
    kept = {name: _number(name, value, width, height) for name, value in element.attrib.items() if name in GEOMETRY}
    looks = {name: value.removesuffix("px") for name, value in styles[element].own.items() if name in DRAWN}
    copied = Element("g" if element.tag == "a" else element.tag, {**kept, **looks})
    copied.text = element.text
    for child in element:
        copied.append(_drawn(child, styles, width, height))
        copied[-1].tail = child.tail
    return copied


def _number(name: str, value: str, width: float, height: float) -> str:
    if not value.endswith("%"):
        return value
    return plain(float(value[:-1]) / 100 * (width if name in ACROSS else height))
