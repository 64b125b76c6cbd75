"""The paper of kinds that are SVG on screens: one layout of the picture, inert, with its shapes in place."""

from collections.abc import Callable, Iterable, Mapping
from copy import deepcopy
from xml.etree.ElementTree import Element

from components.figures.inert import cut, make_inert, without_sources
from components.figures.looks import PROPERTIES, set_looks
from components.figures.plot import ICON, IS_WIDE
from components.html.choices import State, apply
from components.html.element import Child, add, el, plain

Paper = Callable[[float, State], Element]
"""A drawing for pictures: given a width in pixels and a state, an `<svg width height viewBox>` that stands alone.

As high as it needs; every text measured with `figures.text`, at least 12 px; only what the state shows, and nothing
that is there to be pressed. Its looks are classes with rules in `drawing.css`; its `use` elements refer to `defs` of
its own. Title, caption, sources and credit are set around it by `sharing.picture`.
"""
GEOMETRY = {
    "cx", "cy", "d", "dx", "dy", "height", "points", "r", "rx", "ry", "transform", "viewBox", "width", "x", "x1", "x2",
    "y", "y1", "y2", "overflow", "stroke-linecap", "stroke-linejoin", "stroke-width", "text-anchor",
}  # fmt: skip
"""Attributes that stay; looks are set from the stylesheet."""


def from_layouts(*picture: Child) -> Paper:
    """The paper of a picture that holds SVG in a `wide` and a `narrow` layout, or one SVG for all widths."""
    kept = list(add(Element("div"), *picture))

    def paper(width: float, state: State) -> Element:
        root = _in_layout(el("div", deepcopy(kept), class_="picture"), width)
        drawings = {drawn.get("id", ""): drawn for drawn in root.iter("g") if drawn.get("id")}
        apply(root, state)
        without_sources(make_inert(root, state))
        _put_in_place(root, drawings)
        set_looks(root, ["x figure"])
        return _sized(_layout(root), width)

    return paper


def is_svg(picture: Iterable[Child]) -> bool:
    """Whether a picture holds an SVG that has a layout of its own."""
    return any(_is_drawing(svg) for svg in add(Element("div"), *picture).iter("svg"))


def _is_drawing(svg: Element) -> bool:
    """Whether it has a layout of its own, and is no icon."""
    box = svg.get("viewBox", "0 0 0 0").split()
    return svg.tag == "svg" and float(box[2]) > ICON


def _put_in_place(root: Element, drawings: Mapping[str, Element]) -> None:
    """Instead of a reference, a copy of what it refers to: its looks depend on where it stands."""
    for element in list(root.iter("use")):
        shapes = deepcopy(list(drawings[element.attrib.pop("href")[1:]]))
        element.tag = "g"
        element.extend(shapes)


def _in_layout(root: Element, width: float) -> Element:
    """With the drawing of one layout only, where there are two."""
    wanted, other = ("wide", "narrow") if width >= IS_WIDE else ("narrow", "wide")
    if not any(wanted in _classes(each) and is_svg(each) for each in root.iter("div")):
        return root
    return cut(root, lambda each: each.tag == "div" and other in _classes(each))


def _layout(root: Element) -> Element:
    """The SVG of the layout that is left, or the only one."""
    places = [each for each in root.iter("div") if {"wide", "narrow"} & _classes(each)] or [root]
    return next(svg for place in places for svg in place.iter("svg") if _is_drawing(svg))


def _classes(element: Element) -> set[str]:
    return set(element.get("class", "").split())


def _sized(svg: Element, width: float) -> Element:
    left, top, wide, high = map(float, svg.get("viewBox", "").split())
    drawn = el("svg", list(map(bare, svg)), viewBox=" ".join(map(plain, (left, top, wide, high))), overflow="visible")
    drawn.set("width", plain(width))
    drawn.set("height", plain(high * width / wide))
    return drawn


def bare(element: Element) -> Element:
    """A drawn element and what is in it, without what only a browser understands."""
    kept = {name: value for name, value in element.attrib.items() if name in GEOMETRY or name in PROPERTIES}
    copied = Element(element.tag, kept)
    copied.text = element.text
    for child in element:
        copied.append(bare(child))
        copied[-1].tail = child.tail
    return copied
