"""How many fit: the boxes from the front, once for each load, side by side, so that the point needs no touch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.frame import Body
from components.figures.plot import Column, Drawing, both, button, lines, wrapped
from components.html.element import Child, el, plain
from components.html.format import number
from components.html.notes import Notes
from components.html.source_note import DISPUTED
from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.figures import Load, Loadout

GAP = 6.0
"""Room between two boxes, in drawing units."""
GUTTER, PAD = 14.0, 14.0
"""Between two cards, and between the edge of a card and what is on it, in layout units."""
CARD = 28.0
"""Type size of names on a link preview, where no sum is told, in layout units."""
TOTAL = {"wide": 40.0, "narrow": 34.0}
"""Type size of the number on a card, in layout units."""


@dataclass(frozen=True)
class Card:
    """A load with its texts, set for a card so wide, in layout units."""

    load: Load
    column: Column
    width: float
    names: Sequence[str]
    said: Sequence[str]
    across: float
    """How wide the boxes are drawn."""
    boxes: float
    """How high they are."""

    @classmethod
    def of(cls, content: Content, figure: Loadout, load: Load, column: Column, width: float) -> "Card":
        """The name, the sum, and how many boxes are filled, in lines that fit."""
        room = width - PAD
        across = min(width - 2 * PAD, 168.0)
        wide, high = _size(figure)
        added = wrapped(_sum(content, load), room, column.size) if load.boxes is not None else []
        said = [] if column.size == CARD else [*added, *wrapped(_filled(content, figure, load), room, column.size)]
        return cls(load, column, width, wrapped(load.name, room, column.size, True), said, across, high * across / wide)

    @property
    def figure(self) -> float:
        """From the boxes to the base line of the number."""
        return TOTAL[self.column.name] * 0.95

    @property
    def height(self) -> float:
        """Of the whole card."""
        texts = (len(self.names) + len(self.said) + 0.8) * self.column.line
        return self.boxes + self.figure + texts + 2 * PAD


def draw(content: Content, id: str, figure: Loadout, notes: Notes) -> Body:
    """Each load is a button with its picture and its number; picking one opens the sum and who says so."""
    drawings = dict.fromkeys(figure.art.values())
    return Body(
        picture=[
            stage.defs([content.art[name] for name in drawings], id),
            both(figure.title, lambda column: _drawing(content, id, figure, column), "loadout"),
        ],
        short=lambda: [
            stage.defs([content.art[name] for name in drawings], id),
            both("", lambda column: _drawing(content, id, figure, replace(column, size=CARD)), "loadout for-card"),
        ],
        panels=[_panel(content, id, figure, load, notes) for load in figure.loads],
        words=[el("ul", [el("li", _told(content, figure, load)) for load in figure.loads])],
        head=[content.variant_word, figure.box_name.capitalize(), content.words.total, content.words.sources],
        rows=[
            [
                load.name,
                _sum(content, load),
                number(content, load.total),
                notes.marks(_fact(content, load)),
            ]
            for load in figure.loads
        ],
        choices={"load": [load.id for load in figure.loads]},
        first={"load": figure.loads[0].id},
        at_rest={"load": ""},
    )


def _fact(content: Content, load: Load) -> Fact:
    return content.facts[load.fact]


def _sum(content: Content, load: Load) -> str:
    total = number(content, load.total)
    if load.boxes is None:
        return total
    return content.words.per_box.format(boxes=load.boxes, each=load.each, total=total)


def _filled(content: Content, figure: Loadout, load: Load) -> str:
    if load.boxes is None:
        return content.words.undivided.format(box=figure.box_name)
    return content.words.filled.format(boxes=load.boxes, all=figure.boxes, each=load.each, box=figure.box_name)


def _told(content: Content, figure: Loadout, load: Load) -> str:
    empty = 0 if load.boxes is None else figure.boxes - load.boxes
    rest = f"; {empty} {content.words.empty}" if empty else ""
    return f"{load.name}: {_sum(content, load)}. {_filled(content, figure, load)}{rest}."


def _drawing(content: Content, id: str, figure: Loadout, column: Column) -> Drawing:
    """Cards in a row, in two columns when narrow; those beside each other are equally high."""
    count = len(figure.loads) if column.is_wide else 2
    width = (column.width - GUTTER * (count - 1)) / count
    shapes: list[Child] = []
    top = 1.0
    for start in range(0, len(figure.loads), count):
        row = [Card.of(content, figure, load, column, width) for load in figure.loads[start : start + count]]
        height = max(card.height for card in row)
        shapes += [_card(content, id, figure, card, at * (width + GUTTER), top, height) for at, card in enumerate(row)]
        top += height + GUTTER
    return shapes, top - GUTTER + 1


def _card(content: Content, id: str, figure: Loadout, card: Card, left: float, top: float, height: float) -> Element:
    """A button: the boxes, how many there are in all, of what, and the sum."""
    load, column, middle = card.load, card.column, left + card.width / 2
    scale = card.across / _size(figure)[0]
    place = f"translate({plain(middle - card.across / 2)} {plain(top + PAD)}) scale({plain(scale)})"
    y = top + PAD + card.boxes + card.figure
    first = y + column.line * 1.5
    sign = el("tspan", f"\u00a0{DISPUTED}", class_="sign") if content.disputes(_fact(content, load)) else None
    shapes = [
        el("g", _boxes(content, id, figure, load), transform=place),
        el("text", number(content, load.total), sign, x=middle, y=y, text_anchor="middle", class_="total"),
        lines(column, card.names, middle, first, "strong", "middle"),
        lines(column, card.said, middle, first + column.line * len(card.names), "small", "middle"),
    ]
    tone = content.families[content.variants[load.variant].family].tone
    part = "" if load.boxes in (None, figure.boxes) else " part"
    hit = (left, top, card.width, height)
    drawn = button(id, load.id, _told(content, figure, load), hit, shapes, class_="reading", key="load", toggle=False)
    return el("g", drawn, class_=f"load tone-{tone}{part}")


def _size(figure: Loadout) -> tuple[float, float]:
    """Of all boxes in two columns, in drawing units."""
    rows = -(-figure.boxes // 2)
    return 200 + GAP, 100 * rows + GAP * (rows - 1)


def _boxes(content: Content, id: str, figure: Loadout, load: Load) -> list[Element]:
    """Boxes in two columns, the filled ones first; or one scheme over all of them, where no source divides them."""
    if load.boxes is not None:
        return _divided(content, id, figure, load, load.boxes)
    (wide, high), drawing = _size(figure), content.art[figure.art[f"holds-{load.each}"]]
    scale = min(wide / drawing.width, high / drawing.height)
    return [stage.put(drawing, [wide / 2, high / 2], scale, 0, False, stage.shapes_of(drawing, id))]


def _divided(content: Content, id: str, figure: Loadout, load: Load, filled: int) -> list[Element]:
    boxes = []
    for place in range(figure.boxes):
        holds = load.each if place < filled else 0
        drawing = content.art[figure.art[f"holds-{holds}"]]
        middle = [50 + (place % 2) * (100 + GAP), 50 + (place // 2) * (100 + GAP)]
        boxes.append(stage.put(drawing, middle, 100 / drawing.width, 0, False, stage.shapes_of(drawing, id)))
    return boxes


def _panel(content: Content, id: str, figure: Loadout, load: Load, notes: Notes) -> Element:
    fact = _fact(content, load)
    return el(
        "details",
        el("summary", load.name),
        el("h3", load.name),
        el("p", el("b", _sum(content, load), class_="sum"), " ", _filled(content, figure, load),
           id=f"{id}-load-{load.id}"),
        el("p", notes.sentence(fact)),
        el("p", el("a", content.words.more_about.format(name=load.name), href=notes.links("variant", load.variant))),
        id=f"{id}-about-{load.id}", data_panel=f"load={load.id}", data_say=_told(content, figure, load),
    )  # fmt: skip
