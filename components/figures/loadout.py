"""How many fit: the boxes from the front, once for each load, side by side, so that the point needs no touch."""

from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.frame import Body
from components.html.element import el, plain
from components.html.format import number
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.figures import Load, Loadout

GAP = 6.0
"""Room between two boxes, in drawing units."""


def draw(content: Content, id: str, figure: Loadout, notes: Notes) -> Body:
    """Each load is a button with its picture and its number; picking one opens the sum and who says so."""
    drawings = dict.fromkeys(figure.art.values())
    return Body(
        picture=[
            stage.defs([content.art[name] for name in drawings], id),
            el("div", [_load(content, id, figure, load) for load in figure.loads], class_="loads"),
        ],
        panels=[_panel(content, id, figure, load, notes) for load in figure.loads],
        words=[el("ul", [el("li", _told(content, figure, load)) for load in figure.loads])],
        head=[content.words.variant, figure.box_name.capitalize(), content.words.total, content.words.sources],
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


def _load(content: Content, id: str, figure: Loadout, load: Load) -> Element:
    tone = content.families[content.variants[load.variant].family].tone
    return el(
        "button",
        _boxes(content, id, figure, load),
        el("b", number(content, load.total), class_="count"),
        el("span", load.name),
        el("span", _filled(content, figure, load), class_="soft"),
        type="button",
        data_set=f"load={load.id}",
        aria_label=_told(content, figure, load),
        class_=f"load tone-{tone}{'' if load.boxes in (None, figure.boxes) else ' part'}",
    )


def _boxes(content: Content, id: str, figure: Loadout, load: Load) -> Element:
    """Boxes in two columns, the filled ones first; or one scheme over all of them, where no source divides them."""
    rows = -(-figure.boxes // 2)
    wide, high = 200 + GAP, 100 * rows + GAP * (rows - 1)
    if load.boxes is None:
        drawing = content.art[figure.art[f"holds-{load.each}"]]
        scale = min(wide / drawing.width, high / drawing.height)
        boxes = [stage.put(drawing, [wide / 2, high / 2], scale, 0, False, stage.shapes_of(drawing, id))]
    else:
        boxes = _divided(content, id, figure, load, load.boxes)
    return el("svg", boxes, viewBox=f"-2 -2 {plain(wide + 4)} {plain(high + 4)}", aria_hidden="true")


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
        data_panel=f"load={load.id}", data_say=_told(content, figure, load),
    )  # fmt: skip
