"""Silhouettes at one scale along a ruler: lying side by side where there is room, standing on a phone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.markup import Child, el, plain
from components.model.drawings import Drawing
from components.model.drawn import Label, Point

UNITS_PER_METRE = 100
"""Drawing units of a drawing in `art/`."""
SLOT = 44.0
"""How thick the empty place of something without a stated thickness is, in layout units."""


@dataclass(frozen=True)
class Silhouette:
    """One thing to draw. Length and thickness in metres, None where nobody states them."""

    id: str
    name: str
    tone: int
    drawing: Drawing | None
    length: float | None
    thickness: float | None
    values: Mapping[str, str]
    """What is written beside it, by measure."""


@dataclass(frozen=True)
class Board:
    """What is drawn, whatever the layout. `ruler` in metres, each with its label."""

    label: str
    items: Sequence[Silhouette]
    ruler: Sequence[tuple[float, str]]
    person: Drawing
    person_name: str
    measures: Mapping[str, str]
    """Names of the measures that can be chosen."""
    length: str
    thickness: str


def across(board: Board, width: float = 960, size: float = 16, least: float = 34) -> Element:
    """Lying along a ruler, noses to the left, the person standing at its end."""
    values = max(len(text) for item in board.items for text in item.values.values()) * size * stage.LETTER + 30
    room = max(len(board.person_name) * size * stage.LETTER, 90)
    scale = (width - values - room) / board.ruler[-1][0]
    rows: list[Element] = []
    y = 4.0
    for item in board.items:
        thick = _thick(item, scale)
        rows.append(_row(board, item, y, thick, scale, size, least))
        y += least + 8 + thick + 34
    floor = max(y, board.person.height * scale / UNITS_PER_METRE + 12)
    end = width - room / 2
    return _canvas(
        board, width, floor + 34,
        [el("line", x1=at * scale, x2=at * scale, y1=0, y2=floor + 6, class_="grid") for at, _ in board.ruler],
        el("line", x1=0, x2=width, y1=floor, y2=floor, class_="ground"),
        [_text(text, at * scale, floor + 26, _anchor(number), "small") for number, (at, text) in enumerate(board.ruler)],
        _person(board, end, floor, scale),
        _text(board.person_name, end, floor + 26, "middle", "small"),
        rows,
    )  # fmt: skip


def _row(board: Board, item: Silhouette, y: float, thick: float, scale: float, size: float, least: float) -> Element:
    top = y + least + 8
    middle = top + thick / 2
    long = (item.length or board.ruler[-1][0]) * scale
    beside = [
        el("g", _text(text, long + 24, middle + size / 3, "start", "value"), data_when=f"measure={measure}")
        for measure, text in item.values.items()
    ]
    inside = [
        el("g", _text(f"{board.measures[measure]}: {text}", 16, middle + size / 3, "start", "soft"),
           data_when=f"measure={measure}")
        for measure, text in item.values.items()
    ]  # fmt: skip
    return el(
        "g",
        _shape(item, [long / 2, middle], scale, 0) if _known(item) else _slot(item, 0, top, long, top + thick),
        _dimension(board.length, [0, top + thick + 12], [long, top + thick + 12]) if item.length else None,
        _dimension(board.thickness, [long + 12, middle - item.thickness * scale / 2],
                   [long + 12, middle + item.thickness * scale / 2]) if item.length and item.thickness else None,
        beside if item.length else inside,
        _button(item, [item.name], [8, y + least / 2 + size * 0.35], "start", size, least),
        class_=f"tone-{item.tone}",
    )  # fmt: skip


def upright(board: Board, width: float = 360, size: float = 14, least: float = 28) -> Element:
    """Standing beside the ruler, noses up, the person standing last; names and numbers below."""
    left, top, tall = 40.0, 26.0, 400.0
    column = (width - left) / (len(board.items) + 1)
    widest = max(_thick(item, UNITS_PER_METRE) for item in board.items) / UNITS_PER_METRE
    scale = min(tall / board.ruler[-1][0], (column - 24) / widest)
    floor = top + board.ruler[-1][0] * scale
    letters = int(column / (size * stage.LETTER))
    names = [wrap(name, letters, break_long_words=False) for name in [*(i.name for i in board.items), board.person_name]]
    below = floor + 12 + max(len(name) for name in names) * size * 1.2 + 8
    columns = [
        _column(board, item, names[number], left + column * (number + 0.5), floor, below, scale, size, least)
        for number, item in enumerate(board.items)
    ]
    end = width - column / 2
    return _canvas(
        board, width, below + size * 2.4,
        [el("line", x1=left - 6, x2=width, y1=floor - at * scale, y2=floor - at * scale, class_="grid")
         for at, _ in board.ruler[1:]],
        el("line", x1=0, x2=width, y1=floor, y2=floor, class_="ground"),
        [_text(text, 0, floor - at * scale + 5, "start", "small") for at, text in board.ruler[1:]],
        _person(board, end, floor, scale),
        _lines(names[-1], end, floor + 12 + size * 0.9, size, "small"),
        columns,
    )  # fmt: skip


def _column(
    board: Board, item: Silhouette, name: list[str], x: float, floor: float, below: float, scale: float,
    size: float, least: float,
) -> Element:  # fmt: skip
    long = (item.length or board.ruler[-1][0]) * scale
    half = _thick(item, scale) / 2
    side, over = x - half - 8, floor - long - 10
    thick = (item.thickness or 0) * scale / 2
    return el(
        "g",
        _shape(item, [x, floor - long / 2], scale, 90) if _known(item) else _slot_up(item, x, half, floor - long, floor),
        _dimension(board.length, [side, floor - long], [side, floor]) if item.length else None,
        _dimension(board.thickness, [x - thick, over], [x + thick, over]) if item.length and item.thickness else None,
        [el("g", _lines(wrap(text, 11), x, below + size, size, "value" if item.length else "soft"),
            data_when=f"measure={measure}") for measure, text in item.values.items()],
        _button(item, name, [x, floor + 12 + size * 0.9], "middle", size, least),
        class_=f"tone-{item.tone}",
    )  # fmt: skip


def _known(item: Silhouette) -> bool:
    return item.drawing is not None and item.length is not None and item.thickness is not None


def _thick(item: Silhouette, scale: float) -> float:
    """Height of the place that something needs across its length, in layout units; fins count."""
    if item.drawing is not None and item.length is not None and item.thickness is not None:
        return item.drawing.height * item.length / item.drawing.width * scale
    return item.thickness * scale if item.thickness else SLOT * min(1, scale / 100)


def _shape(item: Silhouette, middle: Point, scale: float, turn: float) -> Child:
    if item.drawing is None or item.length is None:
        return None
    factor = item.length * scale / item.drawing.width
    return _choosing(item, stage.put(item.drawing, middle, factor, turn, False, stage.art(item.drawing)))


def _choosing(item: Silhouette, shape: Element) -> Element:
    return el("g", shape, class_="shape", data_set=f"variant={item.id}", data_toggle=True)


def _slot(item: Silhouette, left: float, top: float, right: float, bottom: float) -> Element:
    close = "Z" if item.length else ""
    path = f"M{plain(right)} {plain(top)}H{plain(left)}V{plain(bottom)}H{plain(right)}{close}"
    return _choosing(item, el("path", d=path, class_="unknown"))


def _slot_up(item: Silhouette, x: float, half: float, top: float, bottom: float) -> Element:
    close = "Z" if item.length else ""
    path = f"M{plain(x - half)} {plain(top)}V{plain(bottom)}H{plain(x + half)}V{plain(top)}{close}"
    return _choosing(item, el("path", d=path, class_="unknown"))


def _dimension(measure: str, start: Point, end: Point) -> Element:
    """A line with a bar across each end, from edge to edge of what it measures."""
    (x1, y1), (x2, y2) = start, end
    dx, dy = (0, 5) if y1 == y2 else (5, 0)
    bars = [f"M{plain(x - dx)} {plain(y - dy)}L{plain(x + dx)} {plain(y + dy)}" for x, y in (start, end)]
    path = f"M{plain(x1)} {plain(y1)}L{plain(x2)} {plain(y2)}" + "".join(bars)
    return el("path", d=path, class_="dimension", data_when=f"measure={measure}", data_measures=measure)


def _button(item: Silhouette, lines: list[str], at: Point, anchor: str, size: float, least: float) -> Element:
    label = Label.model_validate({"of": item.id, "at": at, "anchor": anchor, "lines": lines})
    choice = f"variant={item.id}"
    return el(
        "a", stage.hit_area(label, item.name, size, least), stage.lines_of(label, item.name, size),
        role="button", tabindex="0", aria_label=item.name, class_="button",
        data_set=choice, data_lit=choice, data_toggle=True,
    )  # fmt: skip
