"""Names in the drawing of a card, in type that is read on a phone: as many as find room where their labels stood.

All lengths are layout units of the drawing.
"""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import product
from xml.etree.ElementTree import Element

from components.figures.inert import cut
from components.figures.ink import ink
from components.figures.label_placing import overlap
from components.figures.text import Block, Box, balanced
from components.figures.typefaces import SANS, SEMIBOLD, SERIF
from components.html.element import plain
from components.html.theme import LIGHT

SMALLEST = 8.0
"""What is drawn lower or narrower, a dot or a line, may lie under a name."""
ACROSS, DOWN = (0.0, 0.2, -0.2, 0.4, -0.4), (0.0, -0.4, 0.4, -0.8, 0.8, 1.2)
"""How far a name may stand from where its label stood: beside it in parts of its width, above and below in lines."""
AIR = 0.15
"""Left free beside a name, in parts of its size; above and below a little more."""
LARGE = 20.0
"""Labels of this size say most: what a part does, how many fit."""
CROSSED = 2.0
"""What it costs to stand on an arrow's line, in lines of distance."""
CURVE = re.compile(r"M(\S+) (\S+)Q(\S+) (\S+) (\S+) (\S+)")
"""An arrow's line, as `arrows.arrow` draws it."""
HALO = 0.2
"""How far the paper shows about its letters, in parts of its size."""


def with_names(drawing: Element, size: float, bounds: Box, to_the_end: bool) -> tuple[Element, float]:
    """A copy with bold labels set in a type so large and without all smaller text, and how much the names tell.

    Where words say what each part does, these alone. `to_the_end` lets the last take their places first, and counts
    them most: of a sequence they tell the end. Nothing leaves the bounds.
    """
    named = deepcopy(drawing)
    labels = [each for each in named.iter("text") if each.get("font-weight") == "600" and _is_name(each, size)]
    labels = [each for each in labels if _type(each) >= LARGE] or labels
    cut(named, lambda each: is_disc(each) or (each.tag == "text" and _type(each) < size))
    taken, curves, told, names = list(_shapes(named)), list(along_arrows(named)), 0.0, 0
    for at, label in reversed([*enumerate(labels, 1)]) if to_the_end else enumerate(labels, 1):
        if block := _placed(label, size, taken, curves, bounds):
            taken.append(block.box)
            named.append(_drawn(block))
            names += 1
            told += at**2 / len(labels) if to_the_end else names
    return named, told


def _type(text: Element) -> float:
    return float(text.get("font-size", "16"))


def _is_name(text: Element, size: float) -> bool:
    return _type(text) < size and any(map(str.isalpha, "".join(text.itertext())))


def is_disc(element: Element) -> bool:
    """Whether it is the disc with the number of a step."""
    return {child.tag for child in element} == {"circle", "text"}


def _shapes(element: Element) -> Iterator[Box]:
    """The boxes of what is drawn but lines: drawings, round pictures, texts."""
    for child in element:
        if child.tag == "g" and "transform" not in child.attrib:
            yield from _shapes(child)
        elif child.tag in {"g", "circle", "text", "rect"}:
            box = ink(child)
            if box and min(box.width, box.height) > SMALLEST:
                yield box


def along_arrows(drawing: Element) -> Iterator[Box]:
    """What the lines of arrows cover, in small boxes."""
    for path in drawing.iter("path"):
        if path.get("fill") == "none" and (curve := CURVE.fullmatch(path.get("d", ""))):
            x, y, by_x, by_y, to_x, to_y = map(float, curve.groups())
            for part in (step / 40 for step in range(41)):
                first, second, third = (1 - part) ** 2, 2 * part * (1 - part), part**2
                yield Box(first * x + second * by_x + third * to_x, first * y + second * by_y + third * to_y, 1, 1)


def _placed(label: Element, size: float, taken: Sequence[Box], curves: Sequence[Box], bounds: Box) -> Block | None:
    """Nearest to where the label stood, in one line, in its own, or in two; on no arrow, if it can be."""
    own = ["".join(each.itertext()).strip() for each in label.iter("tspan")] or ["".join(label.itertext())]
    whole = " ".join(own)
    face = SERIF if label.get("font-family") == SERIF.stack else SANS
    long = Block([whole], 0, 0, size, weight=SEMIBOLD, face=face).width
    found: list[tuple[float, Block]] = []
    stood = ink(label)
    if stood is None:
        return None
    for lines in ([whole], own, balanced(whole, long * 0.6, size, SEMIBOLD, face)):
        left, top, wide, high = Block(lines, 0, 0, size, "middle", SEMIBOLD, face).box
        x, y = stood.left + stood.width / 2, stood.top + stood.height / 2 - top - high / 2
        for aside, below in product((across * wide for across in ACROSS), (down * size for down in DOWN)):
            box = Box(left + x + aside, top + y + below, wide, high)
            if _is_free(box, size, taken, bounds):
                crossed = any(overlap(box, point) for point in curves)
                block = Block(lines, x + aside, y + below, size, "middle", SEMIBOLD, face)
                found.append((abs(aside) + abs(below) + crossed * CROSSED * size, block))
    return min(found, key=lambda each: each[0])[1] if found else None


def _is_free(box: Box, size: float, taken: Sequence[Box], bounds: Box) -> bool:
    left, top, wide, high = box
    air, above = AIR * size, 1.4 * AIR * size
    aired = Box(left - air, top - above, wide + 2 * air, high + 2 * above)
    within = overlap(box, bounds) >= wide * high * 0.999
    return within and not any(overlap(aired, other) for other in taken)


def _drawn(block: Block) -> Element:
    drawn = block.drawn()
    looks = {"font-size": plain(block.size), "font-weight": "600", "font-family": block.face.stack, "fill": LIGHT.ink}
    halo = {"paint-order": "stroke", "stroke": LIGHT.paper, "stroke-width": plain(HALO * block.size)}
    drawn.attrib |= looks | halo | {"stroke-linejoin": "round"}
    return drawn
