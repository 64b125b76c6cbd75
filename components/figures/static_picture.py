"""A figure's picture at rest: one state, nothing to press. For the scenes of a story, questions and paper."""

from xml.etree.ElementTree import Element

from components.figures.draw import KINDS
from components.figures.inert import make_inert
from components.html.choices import State, apply
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content


def picture(content: Content, figure: str, scope: str, state: State, notes: Notes, pressed: str = "") -> Element:
    """The picture of a figure in a state; `scope` keeps its ids apart. Buttons that choose `pressed` stay buttons."""
    drawn = content.figures[figure]
    body = KINDS[drawn.kind](content, scope, drawn, notes)
    root = el("div", *body.picture, class_="picture")
    shown = {**body.first, **state}
    apply(root, shown)
    root.attrib.pop("data-state")
    return make_inert(root, shown, f"{pressed}=" if pressed else "")
