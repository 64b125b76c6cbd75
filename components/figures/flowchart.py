"""The drawing of a flow: boxes on a grid with straight arrows between them, and a wall across what is barred.

Columns go from left to right in the wide layout with labels on the arrows, and from top to bottom in the narrow one
with numbers on the arrows and a key below.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from components.figures.arrow_labels import Span, key_line, label_beside, label_under_wall
from components.figures.arrows import arrow, badge
from components.figures.disputed import signed
from components.figures.plot import Column, Drawing, lines, wrapped
from components.figures.symbols import drawn
from components.html.element import Child, el, plain
from components.html.format import onward
from components.model.content import Content
from components.model.schema.figures import Arrow, Flow, FlowPath, Point, Stop

WIDE, NARROW = Column("wide", 920, 16), Column("narrow", 360, 14)
CARD = Column("wide", 448, 16)
"""Two columns of boxes beside the title of a card, which say no more than whose they are."""
BOXES = {"wide": (172.0, 98.0), "narrow": (154.0, 84.0)}
"""Width and height of a box, in layout units."""
BETWEEN = {"wide": 126.0, "narrow": 84.0}
"""From the bottom of a box to the top of the next below, in layout units."""
THICK, LONG = 26.0, {"wide": 152.0, "narrow": 150.0}
"""Thickness and length of a wall, in layout units."""
LINES = {"allowed": "solid", "forbidden": "solid", "with-consent": "dashed"}


def rule_of(content: Content, arrow: Arrow) -> str:
    """What the rule on an arrow says, in words."""
    words = content.words
    return {"allowed": words.allowed, "forbidden": words.forbidden, "with-consent": words.with_consent}[arrow.rule]


def in_words(content: Content, figure: Flow, arrow: Arrow) -> str:
    """From where to where an arrow leads, and its rule."""
    names = {stop.id: stop.name for stop in figure.stops}
    return f"{onward(content).join(names[end] for end in arrow.between)} ({rule_of(content, arrow)}: {arrow.label})"


def legs(path: FlowPath) -> list[tuple[str, str]]:
    """From stop to stop."""
    return list(zip(path.stops, path.stops[1:], strict=False))


def on_stop(figure: Flow, stop: str) -> str | None:
    """The paths that a stop lies on, as a condition."""
    return _on([path.id for path in figure.paths if stop in path.stops])


def on_arrow(figure: Flow, arrow: Arrow) -> str | None:
    """The paths that an arrow lies on, as a condition."""
    return _on([path.id for path in figure.paths if tuple(arrow.between) in legs(path)])


def _on(paths: Sequence[str]) -> str | None:
    return f"path={'|'.join(paths)}" if paths else None


@dataclass(frozen=True)
class Grid:
    """Where boxes stand, and how arrows run between them."""

    column: Column
    cells: dict[str, tuple[int, int]]
    top: float

    @property
    def box(self) -> tuple[float, float]:
        """Width and height of a box."""
        return BOXES[self.column.name]

    def centre(self, stop: str) -> Point:
        """The middle of a box."""
        (wide, high), (across, down) = self.box, self._turned(self.cells[stop])
        most = max(self._turned(cell)[0] for cell in self.cells.values())
        step = (self.column.width - wide - 4) / max(1, most)
        return [2 + wide / 2 + across * step, self.top + high / 2 + down * (high + BETWEEN[self.column.name])]

    def _turned(self, cell: tuple[int, int]) -> tuple[int, int]:
        return cell if self.column.is_wide else (cell[1], cell[0])

    def span(self, start: str, end: str) -> Span:
        """From the side of one box to the side of the other that looks at it."""
        (x, y), (to_x, to_y), (wide, high) = self.centre(start), self.centre(end), self.box
        right, down = (to_x > x) - (to_x < x), (to_y > y) - (to_y < y)
        if self.column.is_wide:
            out_x, out_y = (right * wide / 2, down * high * 0.28) if right else (-wide * 0.3, down * high / 2)
        else:
            out_x, out_y = (right * wide * 0.42, down * high / 2) if down else (right * wide / 2, 0.0)
        straight = 1 if right and down else -1
        end_x = to_x - out_x if right else to_x + out_x
        end_y = to_y - out_y if straight == 1 or down else to_y + out_y
        return Span([x + out_x, y + out_y], [end_x, end_y], bool(right), bool(down))

    @property
    def gap(self) -> float:
        """Between two boxes beside each other."""
        most = max(self._turned(cell)[0] for cell in self.cells.values())
        return (self.column.width - self.box[0] - 4) / max(1, most) - self.box[0]

    @property
    def bottom(self) -> float:
        """Where the last row of boxes ends."""
        return max(self.centre(stop)[1] for stop in self.cells) + self.box[1] / 2


def drawing(content: Content, figure: Flow, column: Column) -> Drawing:
    """The whole chart: since when its rules hold, what columns are called, boxes, arrows, and the key when narrow."""
    dated = wrapped(figure.as_of, column.width, column.size) if figure.as_of else []
    head = column.line * (len(dated) + (2.4 if figure.columns and column.is_wide else 0.4))
    grid = Grid(column, {stop.id: (stop.column, stop.row) for stop in figure.stops}, head)
    shapes: list[Child] = [lines(column, dated, 0, column.size, "said")]
    if column.is_wide:
        shapes += [_heading(figure, grid, number) for number in range(len(figure.columns))]
    shapes += [_stop(content, figure, grid, stop) for stop in figure.stops]
    bottom = grid.bottom
    for number, way in enumerate(figure.arrows, 1):
        shape, low = _way(content, figure, grid, way, number)
        shapes.append(shape)
        bottom = max(bottom, low)
    if column.is_wide:
        return shapes, bottom + 6
    key, bottom = _key(content, figure, column, bottom + column.line * 0.8)
    return [*shapes, *key], bottom


def _key(content: Content, figure: Flow, column: Column, bottom: float) -> tuple[list[Element], float]:
    """What the numbers on the arrows say, and where it ends below."""
    shapes = []
    for number, way in enumerate(figure.arrows, 1):
        shape, bottom = key_line(column, number, _written(content, way), bottom)
        shapes.append(el("g", shape, class_="key-line", data_lit=on_arrow(figure, way)))
    return shapes, bottom


def _heading(figure: Flow, grid: Grid, number: int) -> Element:
    left = min(grid.centre(stop)[0] for stop, cell in grid.cells.items() if cell[0] == number) - grid.box[0] / 2
    return el("text", figure.columns[number], x=left, y=grid.top - grid.column.size * 0.7, class_="column-name")


def _stop(content: Content, figure: Flow, grid: Grid, stop: Stop) -> Element:
    column, actor = grid.column, content.actors[stop.actor]
    (x, y), (wide, high) = grid.centre(stop.id), grid.box
    above = actor.name if column.is_wide or not figure.columns else figure.columns[stop.column]
    is_alone = above == stop.name or column is CARD
    names = wrapped(stop.name, wide - (42 if is_alone else 20), column.size, True)
    left, count = x - wide / 2 + 10, len(names) + (0 if is_alone else 1)
    first = y - count * column.line / 2 + column.size * 0.85
    written = el(
        "g",
        None if is_alone else el("text", above, x=left + 22, y=first, class_="said"),
        lines(column, names, left + 22 if is_alone else left, first if is_alone else first + column.line, "strong"),
        aria_hidden="true",
    )
    return el(
        "g",
        el("rect", x=x - wide / 2, y=y - high / 2, width=wide, height=high, rx=3, class_="box"),
        drawn(actor.mark, transform=f"translate({plain(left)} {plain(first - 13)})"),
        written,
        class_="stop",
        role="img",
        aria_label=f"{stop.name} ({actor.name})",
        data_lit=on_stop(figure, stop.id),
    )


def _written(content: Content, way: Arrow) -> list[str | None]:
    """The label, the rule if neither its line nor a wall says it, and the note; without a label the rule is one."""
    rule = None if way.rule == "allowed" or way.wall else rule_of(content, way)
    label = way.label or rule
    signed_label = signed(label, bool(content.disputes(way.sentence))) if label else None
    return [signed_label, rule if way.label else None, way.note]


def _way(content: Content, figure: Flow, grid: Grid, way: Arrow, number: int) -> tuple[Element, float]:
    """An arrow with its sign and label or number, and where its writing ends below."""
    column, span = grid.column, grid.span(*way.between)
    text = _written(content, way)
    label, low = badge(span.at(0.5 if not way.wall else 0.2), str(number)), 0.0
    if column.is_wide and way.wall:
        label, low = label_under_wall(column, span, text, LONG[column.name] / 2, grid.gap)
    elif column.is_wide:
        label, low = label_beside(column, span, text, grid.gap, grid.box[0])
    shape = el(
        "g",
        el("line", **span.ends, class_="halo"),
        _walled(column, span) if way.wall else [
            arrow(span.start, span.at(0.5), span.end, LINES[way.rule]), _sign(way.rule, span.at(0.3)),
        ],
        el("g", label, class_=None if column.is_wide else "badge", aria_hidden="true"),
        class_=f"way {way.rule}",
        role="img",
        aria_label=in_words(content, figure, way),
        data_lit=on_arrow(figure, way),
    )  # fmt: skip
    return shape, low


def _walled(column: Column, span: Span) -> list[Child]:
    """An arrow that ends at a wall, and behind it the way that is barred."""
    (x, y), long = span.at(0.5), LONG[column.name]
    wide, high = (THICK, long) if column.is_wide else (long, THICK)
    before, behind = span.before_and_behind(THICK / 2)
    joints = [
        f"M{plain(x - wide / 2)} {plain(y - high / 2 + at)}h{plain(wide)}"
        if column.is_wide
        else f"M{plain(x - wide / 2 + at)} {plain(y - high / 2)}v{plain(high)}"
        for at in (long / 6 * number for number in range(1, 6))
    ]
    return [
        el("line", x1=behind[0], y1=behind[1], x2=span.end[0], y2=span.end[1], class_="route open"),
        arrow(span.start, [(span.start[0] + before[0]) / 2, (span.start[1] + before[1]) / 2], before, "solid"),
        el("rect", x=x - wide / 2, y=y - high / 2, width=wide, height=high, class_="wall"),
        el("path", d="".join(joints), class_="joints"),
    ]


def _sign(rule: str, at: Point) -> Element | None:
    """A cross on what is forbidden; what needs consent is dashed, what is allowed has nothing."""
    if rule != "forbidden":
        return None
    shape = "M-9 -9L9 9M9 -9L-9 9"
    return el("path", d=shape, class_=f"sign {rule}", transform=f"translate({plain(at[0])} {plain(at[1])})")
