"""A drawn figure with nothing to press: what its state hides is cut out, buttons are what they look like."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from components.html.choices import State, holds

HEADING = re.compile(r"h\d")
CONTROLS = {"controls", "hint"}
SOURCED = {"mark", "note"}
TELLING = {"word", "remark"}
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
REACTIONS = ("data-dim", "data-lit", "data-when", "data-state", "aria-label", "aria-hidden")


def make_inert(root: Element, state: State, pressed: str = "") -> Element:
    """Take out, in place, what is hidden in the state or only there to be pressed.

    Buttons that choose `pressed`, such as "part=", stay buttons.
    """
    for element in list(root):
        if _is_hidden(element, state) or CONTROLS & {*element.get("class", "").split()}:
            _cut(root, element)
        else:
            _still(element, pressed)
            make_inert(element, state, pressed)
    return root


def _is_hidden(element: Element, state: State) -> bool:
    panel = element.get("data-panel")
    return "hidden" in element.attrib or element.get("display") == "none" or bool(panel and not holds(panel, state))


def without_sources(root: Element) -> Element:
    """The same without marks and the notes that they open, for paper."""
    return cut(root, lambda element: bool(SOURCED & {*element.get("class", "").split()}))


def without_reactions(root: Element, lit: bool = False) -> Element:
    """The same without what only answers to a choice, and without names: for a picture that has one name for all."""
    for element in list(root):
        shines = lit or "lit" in element.get("class", "").split()
        if element.get("class") == "hit" and not shines:
            _cut(root, element)
            continue
        for name in REACTIONS:
            element.attrib.pop(name, None)
        without_reactions(element, shines)
    return root


def without_hints(root: Element) -> Element:
    """The same without the words that say what a part does: where the part is asked for."""
    return cut(root, lambda element: bool(TELLING & {*element.get("class", "").split()}))


def without_hidden(root: Element, state: State) -> Element:
    """The same without what the state hides."""
    return cut(root, lambda element: _is_hidden(element, state))


def cut(root: Element, goes: Callable[[Element], bool]) -> Element:
    """Take out, in place, every element below the root of which `goes` is true; text after it stays."""
    for element in list(root):
        if goes(element):
            _cut(root, element)
        else:
            cut(element, goes)
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
