"""What stands in a box: blocks, and between them words and small drawings in the line."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from components.sharing.cascade import Style, Styles
from components.sharing.edges import edges
from components.sharing.flatten import drawing
from components.sharing.lines import Atom, Look, length, moved, natural, words

IN_LINE = ("inline", "inline-block", "inline-flex")
Item = Element | list[Atom]
"""What stands in a grid or a row: an element, or text without one."""


@dataclass(frozen=True)
class Box:
    """Something drawn about the corner 0, 0, and its height in pixels."""

    drawn: Sequence[Element]
    height: float


@dataclass(frozen=True)
class Pieces(ABC):
    """Takes elements of one figure apart, all of whose styles are known."""

    styles: Styles
    breadth: float = 1.0
    """How wide letters are as against those of the app's own typeface."""
    measured: dict[Element, float] = field(default_factory=dict)
    """How wide elements would like to be, once that is known."""

    @abstractmethod
    def block(self, element: Element, width: float, least: float = 0.0) -> Box:
        """An element with its padding and borders, so wide, and at least so high."""

    def size(self, svg: Element, width: float) -> tuple[float, float]:
        """Width and height of a drawing that may fill a width."""
        own = self.styles[svg].own
        across = length(own.get("width", svg.get("width", "100%")), width) or width
        across = min(across, length(own.get("max-width", ""), width) or across)
        high = length(own.get("height", svg.get("height", "auto")))
        box = [float(number) for number in svg.get("viewBox", "0 0 1 1").split()]
        return across, high or across * box[3] / box[2]

    def items(self, element: Element, style: Style) -> list[Item]:
        """Blocks, and the text between them as one item each."""
        items: list[Item] = []
        for piece in self._pieces(element, style):
            if isinstance(piece, Atom) and items and isinstance(items[-1], list):
                items[-1].append(piece)
            else:
                items.append([piece] if isinstance(piece, Atom) else piece)
        items = [item for item in items if not isinstance(item, list) or any(atom.drawn != "" for atom in item)]
        if style.first_letter and items and isinstance(items[0], list):
            items[0] = _capitalised(items[0])
        return items

    def _pieces(self, element: Element, style: Style) -> Iterator[Atom | Element]:
        yield from words(element.text or "", self.look(style))
        for child in element:
            if self._is_block(child):
                yield child
            elif self.is_seen(child):
                yield from self._atoms(child, style.all.get("white-space") != "nowrap")
            yield from words(child.tail or "", self.look(style))

    def look(self, style: Style) -> Look:
        """How words in an element are set."""
        return Look.of(style, self.breadth)

    def is_seen(self, element: Element) -> bool:
        style = self.styles[element]
        return style.all["display"] != "none" and style.own.get("position") not in ("absolute", "fixed")

    def _is_block(self, element: Element) -> bool:
        return self.is_seen(element) and self.styles[element].all["display"] not in IN_LINE

    def _atoms(self, element: Element, may_part: bool) -> Iterator[Atom]:
        """An element in the line as words and small drawings; one with a border or margin is kept in one piece."""
        style = self.styles[element]
        look = self.look(style)
        if element.tag == "svg":
            width, height = self.size(element, 0)
            yield Atom(drawing(element, self.styles, width, height), look, width, height)
        elif any(edges(style, "border")) or any(edges(style, "margin")):
            yield self._boxed(element, style, may_part)
        else:
            yield from (piece for piece in self._pieces(element, style) if isinstance(piece, Atom))

    def _boxed(self, element: Element, style: Style, may_part: bool) -> Atom:
        before, after = edges(style, "margin")[3], edges(style, "margin")[1]
        width = self.natural(element)
        box = self.block(element, width, length(style.own.get("height", "0")))
        raised = length(style.own.get("vertical-align", "0"))
        drawn, look = moved(box.drawn, before, 0), self.look(style)
        return Atom(drawn, look, width + before + after, box.height + raised, may_part=may_part)

    def parts(self, element: Element, style: Style) -> list[Item]:
        """Each child of a grid is a part of its own, whatever it would be in running text."""
        parts: list[Item] = [list(words(element.text or "", self.look(style)))]
        for child in element:
            parts += [child] if self.is_seen(child) else []
            parts.append(list(words(child.tail or "", self.look(style))))
        return [part for part in parts if not isinstance(part, list) or natural(part)]

    def most(self, element: Element, width: float) -> float:
        """How wide an element may be; 0 where nothing is said of it. What is measured in letters grows with them."""
        value = self.styles[element].own.get("max-width", "")
        return length(value, width) * (self.breadth if value.endswith("ch") else 1.0)

    def natural(self, item: Item) -> float:
        """How wide something would like to be."""
        if isinstance(item, list):
            return natural(item)
        if item not in self.measured:
            self.measured[item] = self._measured(item)
        return self.measured[item]

    def _measured(self, item: Element) -> float:
        style = self.styles[item]
        if item.tag == "svg":
            return self.size(item, 0)[0]
        around = sum(edges(style, "padding")[1::2]) + sum(edges(style, "border")[1::2])
        if style.all["display"].endswith(("flex", "grid")):
            inside = [self.natural(each) for each in self.parts(item, style)]
            width = sum(inside) + gaps(style)[1] * (len(inside) - 1)
        else:
            width = max([self.natural(each) for each in self.items(item, style)], default=0.0)
        return max(around + width, length(style.own.get("min-width", "")))


def gaps(style: Style) -> tuple[float, float]:
    """Between rows and between columns."""
    rows, beside = (style.own.get("gap", "0").split() * 2)[:2]
    return length(style.own.get("row-gap", rows)), length(style.own.get("column-gap", beside))


def _capitalised(atoms: list[Atom]) -> list[Atom]:
    first, *rest = atoms
    if not isinstance(first.drawn, str):
        return atoms
    return [*words(first.drawn[:1].upper() + first.drawn[1:], first.look), *rest]
