"""A figure's picture at rest: one state, nothing to press. For the stops of a tour, questions and paper."""

import re
from xml.etree.ElementTree import Element

from components.figures.draw import KINDS
from components.html.choices import State, apply, holds
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content

HEADING = re.compile(r"h\d")
CONTROLS = {"controls", "hint"}
SOURCED = {"mark", "disputed", "note"}
AT_REST = {"a": "g", "button": "div"}
"""What a button of a drawing, or beside it, is when nothing presses it."""
ACTS = (
    "data-set",
    "data-lit",
    "data-when",
    "data-toggle",
    "data-panel",
    "role",
    "tabindex",
    "href",
    "type",
    "aria-pressed",
)


def picture(content: Content, figure: str, scope: str, state: State, notes: Notes, pressed: str = "") -> Element:
    """The picture of a figure in a state; `scope` keeps its ids apart. Buttons that choose `pressed` stay buttons."""
    drawn = content.figures[figure]
    body = KINDS[drawn.kind](content, scope, drawn, notes)
    root = el("div", *body.picture, class_="picture")
    shown = {**body.first, **state}
    apply(root, shown)
    root.attrib.pop("data-state")
    _rest(root, shown, f"{pressed}=" if pressed else "")
    return root


def _rest(root: Element, shown: State, pressed: str) -> None:
    """Take out what is hidden or only there to be pressed."""
    for element in list(root):
        if _is_hidden(element, shown) or CONTROLS & {*element.get("class", "").split()}:
            _cut(root, element)
        else:
            _still(element, pressed)
            _rest(element, shown, pressed)


def _is_hidden(element: Element, shown: State) -> bool:
    panel = element.get("data-panel")
    return "hidden" in element.attrib or element.get("display") == "none" or bool(panel and not holds(panel, shown))


def unsourced(root: Element) -> Element:
    """The same without marks, signals and the notes that they open, for paper."""
    for element in list(root):
        if SOURCED & {*element.get("class", "").split()}:
            _cut(root, element)
        else:
            unsourced(element)
    return root


def _cut(root: Element, element: Element) -> None:
    """Remove an element and keep the text that follows it."""
    before = list(root).index(element) - 1
    if before >= 0:
        root[before].tail = (root[before].tail or "") + (element.tail or "")
    else:
        root.text = (root.text or "") + (element.tail or "")
    root.remove(element)


def _still(element: Element, pressed: str) -> None:
    if HEADING.fullmatch(element.tag):
        element.tag = "p"  # the headings of a page are those of what stands around the picture
    if pressed and any(element.get(name, "").startswith(pressed) for name in ("data-set", "data-lit")):
        element.attrib.pop("data-toggle", None)
        if element.tag == "a":
            element.attrib.pop("href", None)
        return
    if element.get("data-set") and (rests := AT_REST.get(element.tag)):
        element.tag = rests
    if element.get("data-set") or element.get("data-lit") or element.get("data-when"):
        for name in ACTS:
            if not (name == "href" and element.tag == "use"):
                element.attrib.pop(name, None)
