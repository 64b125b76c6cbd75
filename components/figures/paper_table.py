"""The table of a figure as a drawing, for kinds that draw no paper of their own."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures import text
from components.figures.cells import said
from components.figures.looks import set_looks
from components.figures.paper import Paper
from components.figures.typefaces import REGULAR, SEMIBOLD
from components.html.choices import State
from components.html.element import Child, el

SIZE, LINE, GAP = 14.0, 18.0, 20.0
"""Type size, line height, and the room between two columns, in pixels."""
LEAST = 44.0
"""A column is never narrower."""


def from_table(head: Sequence[Child], rows: Sequence[Sequence[Child]]) -> Paper:
    """Columns as wide as their text asks for; the first cell of each row in bold."""
    cells = [[said(cell) for cell in row] for row in (head, *rows)]

    def paper(width: float, _: State) -> Element:
        columns = _columns(cells, width)
        drawn: list[Element] = []
        top = 0.0
        for number, row in enumerate(cells):
            lines = [
                text.wrap(cell, column, SIZE, _weight(number, at))
                for at, (cell, column) in enumerate(zip(row, columns, strict=True))
            ]
            drawn += _row(lines, columns, top, number == 0)
            top += max(1, *map(len, lines)) * LINE + 12
            drawn.append(el("line", x1=0, x2=width, y1=top, y2=top, class_="grid" if number else "axis"))
        svg = el("svg", drawn, width=width, height=top + 1, viewBox=f"0 0 {width:g} {top + 1:g}")
        return set_looks(svg, ["x figure", "paper-table"])

    return paper


def _weight(row: int, column: int) -> int:
    return SEMIBOLD if row == 0 or column == 0 else REGULAR


def _row(lines: Sequence[Sequence[str]], columns: Sequence[float], top: float, head: bool) -> list[Element]:
    drawn, left = [], 0.0
    for at, (cell, column) in enumerate(zip(lines, columns, strict=True)):
        block = text.Block(cell, left, top + 6 + SIZE, SIZE, leading=LINE / SIZE)
        drawn.append(block.drawn("strong" if head or at == 0 else None))
        left += column + GAP
    return drawn


def _columns(cells: Sequence[Sequence[str]], width: float) -> list[float]:
    """The room is shared by how long the texts are, tempered, and no longest word is torn out of its column."""
    room = width - GAP * (len(cells[0]) - 1)
    columns = list(zip(*cells, strict=True))
    most = [max(text.width(cell, SIZE, SEMIBOLD) for cell in column) for column in columns]
    least = [
        max([LEAST, *(text.width(word, SIZE, SEMIBOLD) for cell in column for word in cell.split(" "))])
        for column in columns
    ]
    if sum(most) <= room:
        return [wide * room / sum(most) for wide in most]
    spare = max(room - sum(least), 0)
    wanted = [max(big - small, 0) ** 0.5 for big, small in zip(most, least, strict=True)]
    shared = [small + spare * want / (sum(wanted) or 1) for small, want in zip(least, wanted, strict=True)]
    return [column * min(1, room / sum(shared)) for column in shared]
