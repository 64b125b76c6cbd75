"""A scene's picture with numbers in place of the names of its parts: for questions on paper."""

from xml.etree.ElementTree import Element

from components.figures import arrows, static_picture
from components.figures.inert import without_hints
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Scene

LINE = 15.0
"""From the left edge of a label to the middle of its number, in layout units."""


def blank(content: Content, figure: str, scope: str, notes: Notes) -> Element:
    """The picture at rest, each label an empty box with the number of its part and its leader. `figure` is a scene."""
    scene = content.figures[figure]
    assert isinstance(scene, Scene)
    root = without_hints(static_picture.picture(content, figure, scope, {}, notes))
    names = {content.parts[part].name: number for part, number in numbers(scene).items()}
    for label in [each for each in root.iter() if "button" in each.get("class", "").split()]:
        _empty(label, names[label.get("aria-label", "")])
    return root


def numbers(scene: Scene) -> dict[str, int]:
    """The number of each part in its blank picture, counted from 1 in reading order."""
    return {part: number for number, part in enumerate(scene.parts, 1)}


def _empty(label: Element, number: int) -> None:
    box = next(label.iter("rect"))
    for text in label.findall("text"):
        label.remove(text)
    left, top, height = (float(box.get(name, "0")) for name in ("x", "y", "height"))
    box.set("class", "blank-box")
    label.set("aria-label", str(number))
    label.append(el("g", arrows.badge([left + LINE, top + height / 2], str(number)), class_="number"))
