"""Puts drawings, lines and labels into one SVG: the common ground of scenes and sequences."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from xml.etree.ElementTree import Element

from components.figures.text import BOLD_FALLBACK, Block, Box
from components.figures.typefaces import SEMIBOLD, SERIF
from components.html.element import Child, el, plain
from components.model.drawings import SVG, Drawing
from components.model.schema.figures import Label, Layout, Placing, Point

LINE_WEIGHT = 1.2
"""Width of every outline, in layout units."""
LETTER = 0.6
"""Mean width of a letter in label type, as a part of its size."""
WORD, WORD_SIZE = 21, 20
"""How far the word above a label stands over its first base line, and its size, in layout units."""


def canvas(layout: Layout, label: str, *children: Child, class_: str = "") -> Element:
    """An SVG as large as the layout, named for those who cannot see it."""
    width, height = layout.size
    return el(
        "svg", *children, viewBox=f"0 0 {plain(width)} {plain(height)}", role="group", aria_label=label, class_=class_
    )


Buttons = Mapping[str, str | None]
"""Parts that can be picked, each with the states in which it steps back."""


def shapes_of(drawing: Drawing, scope: str, buttons: Buttons = MappingProxyType({})) -> Element:
    """The shapes of a drawing for one place in a layout. Those named in `buttons` can be clicked.

    A drawing without buttons inside is referred to, so that it is sent once however often it is placed (see `defs`).
    """
    if any(id in buttons for id in drawing.shapes if id != drawing.root.get("id")):
        return el("g", [_convert(child, buttons) for child in drawing.root])
    shapes = el("use", href=f"#{scope}-{drawing.id}")
    whole = drawing.root.get("id")
    return clickable(whole, buttons[whole], shapes) if whole and whole in buttons else shapes


def outlines(drawing: Drawing) -> Element:
    """The shapes of a drawing, to look at only."""
    return el("g", [_convert(child) for child in drawing.root])


def copied(shapes: Element) -> Element:
    """A piece of a drawing without its id, to look at only."""
    return _convert(shapes)


def defs(drawings: Iterable[Drawing], scope: str) -> Element:
    """The drawings that `shapes_of` refers to, in an SVG that takes no room."""
    return el(
        "svg",
        el(
            "defs",
            [el("g", [_convert(child) for child in drawing.root], id=f"{scope}-{drawing.id}") for drawing in drawings],
        ),
        width=0,
        height=0,
        class_="defs",
        aria_hidden="true",
    )


def _convert(element: Element, buttons: Buttons = MappingProxyType({})) -> Element:
    kept = {name: value for name, value in element.attrib.items() if name != "id"}
    copied = Element(element.tag.removeprefix(SVG), kept)
    copied.extend(_convert(child, buttons) for child in element)
    part = element.get("id")
    return clickable(part, buttons[part], copied) if part and part in buttons else copied


def clickable(part: str, dimmed: str | None, *shapes: Element) -> Element:
    """Shapes that choose a part when clicked. The label beside them is the real button."""
    choice = f"part={part}"
    return el("g", *shapes, class_="shape", data_set=choice, data_lit=choice, data_dim=dimmed, data_toggle=True)


def place(drawing: Drawing, placing: Placing, shapes: Element) -> Element:
    """Shapes moved to their place: the middle of the bottom edge stands at `placing.at`."""
    x, y = placing.at
    return put(drawing, [x, y - drawing.height * placing.scale / 2], placing.scale, placing.turn, placing.flip, shapes)


def put(drawing: Drawing, middle: Point, scale: float, turn: float, flip: bool, shapes: Element) -> Element:
    """Shapes with the middle of the drawing at a point, turned and mirrored about it; one line weight at any scale."""
    x, y = middle
    moves = [f"translate({plain(x)} {plain(y)})"]
    if turn:
        moves.append(f"rotate({plain(turn)})")
    moves.append(f"scale({-scale:.4g} {scale:.4g})" if flip else f"scale({scale:.4g})")
    moves.append(f"translate({plain(-drawing.width / 2)} {plain(-drawing.height / 2)})")
    return el(
        "g",
        shapes,
        transform=" ".join(moves),
        stroke_width=LINE_WEIGHT / scale,
        stroke_linejoin="round",
        stroke_linecap="round",
        aria_hidden="true",
    )


def ground(layout: Layout) -> list[Element]:
    """The lines that vehicles stand on."""
    return [el("line", x1=0, x2=layout.size[0], y1=y, y2=y, class_="ground") for y in layout.ground]


def arc(path: list[Point], line: str, **attributes: str | None) -> Element:
    """A curve from the first of three points to the last, drawn towards the one between, as its carrier is drawn."""
    start, *rest = ([plain(number) for number in point] for point in path)
    drawn = f"M{' '.join(start)}Q{' '.join(number for point in rest for number in point)}"
    return el("path", d=drawn, class_=f"route {line}", aria_hidden="true", **attributes)


def polyline(path: list[Point], line: str, **attributes: str | None) -> Element:
    """A line through points, drawn as its carrier is: solid, dashed, dotted, double or open."""
    points = " ".join(f"{plain(x)},{plain(y)}" for x, y in path)
    return el("polyline", points=points, class_=f"route {line}", aria_hidden="true", **attributes)


def block(label: Label, name: str, size: float) -> Block:
    """The lines of a label, measured as they are set."""
    x, y = label.at
    return Block(label.lines or [name], x, y, size, label.anchor, SEMIBOLD)


def lines_of(label: Label, name: str, size: float) -> Element:
    """The text of a label, one or more lines from its base line down."""
    return block(label, name, size).drawn()


def word_of(label: Label, word: str) -> Element:
    """The word above a label that says what the part is there for."""
    x, y = label.at
    return el("text", word, x=x, y=y - WORD, text_anchor=label.anchor, class_="word")


def hit_box(label: Label, name: str, size: float, least: float, word: str = "") -> Box:
    """What a finger can hit: the text in the widest usual typeface, with the word above it."""
    around = block(label, name, size).padded(8, 6, least, BOLD_FALLBACK)
    if not word:
        return around
    x, y = label.at
    above = Block([word], x, y, WORD_SIZE, label.anchor, SEMIBOLD, SERIF).padded(8, 0, 0, BOLD_FALLBACK)
    top = y - WORD - WORD_SIZE
    left = min(around.left, above.left)
    right = max(around.left + around.width, above.left + above.width)
    return Box(left, top, right - left, around.top + around.height - top)


def hit_area(box: Box) -> Element:
    """A rectangle that lights up about a label that is picked."""
    return el("rect", x=box.left, y=box.top, width=box.width, height=box.height, rx=4, class_="hit")


def leader(label: Label, box: Box) -> list[Element]:
    """A thin line from the edge of a label to a dot on what it names, where the text cannot stand on it."""
    if label.to is None:
        return []
    to_x, to_y = label.to
    x = min(max(to_x, box.left + 8), box.left + box.width - 8)
    beside = box.top - 2 < to_y < box.top + box.height + 2
    y = to_y if beside else box.top if to_y < box.top else box.top + box.height
    if beside:
        x = box.left if to_x < box.left else box.left + box.width
    return [
        el("line", x1=x, y1=y, x2=to_x, y2=to_y, class_="leader"),
        el("circle", cx=to_x, cy=to_y, r=3.5, class_="leader-end"),
    ]
