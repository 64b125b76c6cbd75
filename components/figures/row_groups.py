"""Rows in groups, one for each position: what they are called, where they stand, and the button that each one is."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from components.figures.plot import Column, Drawing, button, lines, wrapped
from components.figures.positions import Named, label
from components.html.element import Child, el
from components.html.format import quantity
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily, Group, Pictogram

SIDE = 290.0
"""Room for what rows are called, beside what they show, in layout units of the wide column."""
GAP = 7.0
"""Above and below what stands in a row."""
Rows = ByFamily | Pictogram


@dataclass(frozen=True)
class Track:
    """Where a row shows its number: from where, and about which height."""

    left: float
    middle: float
    width: float


Mark = Callable[[Position, Track], Child]
"""Draws a number in its track."""


def named(content: Content, figure: Rows) -> list[Named]:
    """Every position that is drawn, in the order of the content."""
    positions = dict(content.disagreements[figure.disagreement].named)
    return [(row.position, positions[row.position]) for group in figure.groups for row in group.rows]


def tone(content: Content, group: Group) -> str:
    """The class that gives a group the colour and pattern of its family."""
    return f"tone-{content.families[group.family].tone if group.family else 0}"


def track(column: Column) -> tuple[float, float]:
    """From where and how wide rows show their numbers: beside their names, or below them."""
    left = SIDE if column.is_wide else 0.0
    return left, column.width - left


def grouped(content: Content, id: str, figure: Rows, column: Column, tall: float, mark: Mark) -> Drawing:
    """All groups below each other; `tall` is how high a mark is."""
    positions = dict(content.disagreements[figure.disagreement].named)
    shapes: list[Child] = []
    y = 0.0
    for group in figure.groups:
        y += column.line * (1.7 if shapes else 1.0)
        shapes.append(lines(column, wrapped(group.name, column.width, column.size, True), 0, y, "strong"))
        y += column.size * 0.6
        for row in group.rows:
            position = positions[row.position]
            texts = wrapped(row.name or label(content, position), _room(column), column.size)
            height = _height(column, len(texts), tall)
            at = _track(column, y, height, tall)
            drawn = [_named(column, texts, y, height), mark(position, at)]
            spoken = f"{label(content, position)}: {quantity(content, position)}"
            hit = (-4.0, y, column.width + 8, height)
            shapes.append(
                el("g", button(id, row.position, spoken, hit, drawn, class_="reading"), class_=tone(content, group))
            )
            y += height
    return shapes, y + GAP


def _room(column: Column) -> float:
    return SIDE - 16 if column.is_wide else column.width


def _height(column: Column, count: int, tall: float) -> float:
    text = count * column.line
    return max(text, tall) + 2 * GAP if column.is_wide else text + tall + 2.5 * GAP


def _track(column: Column, top: float, height: float, tall: float) -> Track:
    left, width = track(column)
    middle = top + height / 2 if column.is_wide else top + height - GAP - tall / 2
    return Track(left, middle, width)


def _named(column: Column, texts: Sequence[str], top: float, height: float) -> list[Child]:
    """A line above the row, and what it is called."""
    above = (height - len(texts) * column.line) / 2 + column.size if column.is_wide else GAP + column.size * 0.8
    rule = el("line", x1=0, x2=column.width, y1=top, y2=top, class_="rule")
    return [rule, lines(column, texts, 0, top + above)]
