"""A comparison for pictures: the silhouettes side by side, and below them the large rows."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.bars import TORN
from components.figures.compared import Compared
from components.figures.comparison_table import OUTLINE
from components.figures.disputed import signed
from components.figures.looks import set_looks
from components.figures.paper import Paper
from components.figures.text import Block, wrap
from components.figures.typefaces import REGULAR, SEMIBOLD, SERIF
from components.html.choices import State
from components.html.element import Child, el, plain
from components.html.format import capitalised
from components.model.schema.facts import Fact

GAP = 28.0
"""Between two columns, in pixels."""
NAME, VALUE, NUMBER, SMALL = 20.0, 17.0, 28.0, 14.0
"""Type sizes in pixels: a column's name, words, a number, what a row compares."""
BAR = 14.0
"""How high a bar is."""
Drawn = tuple[list[Child], float]
"""What is drawn, and how high it is."""


def paper(of: Compared, rows: Sequence[str]) -> Paper:
    """The columns that a state shows with some of the rows, as wide as there is room."""

    def drawn(width: float, state: State) -> Element:
        names = of.shown(state)
        column = (width - GAP * (len(names) - 1)) / len(names)
        lefts = [at * (column + GAP) for at in range(len(names))]
        shapes, top = _beside([_head(of, name, column) for name in names], lefts, 0)
        for row in rows:
            shapes.append(el("line", x1=0, x2=width, y1=top + 14, y2=top + 14, class_="rule"))
            shapes.append(Block([of.content.attributes[row].name], 0, top + 38, SMALL).drawn("small"))
            cells, top = _beside([_cell(of, name, row, column) for name in names], lefts, top + 46)
            shapes += cells
        svg = el("svg", shapes, width=width, height=top + 6, viewBox=f"0 0 {plain(width)} {plain(top + 6)}")
        return set_looks(svg, ["x figure"])

    return drawn


def _beside(cells: Sequence[Drawn], lefts: Sequence[float], top: float) -> Drawn:
    """Cells in a row, and where the highest ends."""
    moved: list[Child] = [
        el("g", shapes, transform=f"translate({plain(left)} {plain(top)})")
        for (shapes, _), left in zip(cells, lefts, strict=True)
    ]
    return moved, top + max(height for _, height in cells)


def _head(of: Compared, name: str, width: float) -> Drawn:
    """The silhouette, to one scale with the others, over the name and a line in the family's colour."""
    variant, drawing = of.content.variants[name], of.drawing(name)
    tallest = of.tallest
    scale = width / of.longest if of.longest else 0
    shapes: list[Child] = []
    if drawing:
        lower = (tallest - drawing.height) * scale / 2
        shapes.append(el("g", el("g", stage.outlines(drawing), stroke_width=OUTLINE),
                         transform=f"translate(0 {plain(lower)}) scale({scale:.4g})"))  # fmt: skip
    elif of.longest:
        shapes.append(_torn(tallest * scale / 2 - 7))
    y = tallest * scale + 12
    family = Block(wrap(of.family_name(variant.family), width, SMALL), 0, y + SMALL, SMALL)
    y += family.height + 8
    title = Block(wrap(variant.name, width, NAME, SEMIBOLD, SERIF), 0, y + NAME, NAME, "start", SEMIBOLD, SERIF)
    y += title.height + 14
    line = el("rect", x=0, y=y, width=width, height=3, class_="fam")
    return [el("g", shapes, family.drawn("small"), title.drawn("word"), line, class_=of.tone(name))], y + 3


def _cell(of: Compared, name: str, row: str, width: float) -> Drawn:
    statement = of.statement(name, row)
    if not isinstance(statement, Fact):
        said = Block(wrap(capitalised(of.content.words.not_stated), width, SMALL), 0, 6 + SMALL, SMALL)
        return [said.drawn("small"), _torn(said.height + 14)], said.height + 32
    extent = of.extent(row, statement)
    size = NUMBER if extent and statement.short is None else VALUE
    weight = SEMIBOLD if size == NUMBER else REGULAR
    words = signed(capitalised(of.short(statement)), bool(of.content.disputes(statement)))
    said = Block(wrap(words, width, size, weight), 0, size * 1.1, size, weight=weight)
    text, y = said.drawn("tape-number" if size == NUMBER else "tape-words"), said.height + 10
    if extent is None:
        return [text], y
    return [el("g", text, _bar(width, y, *extent), class_=of.tone(name))], y + BAR + 4


def _bar(width: float, y: float, low: float, high: float | None) -> list[Element | None]:
    to, middle = low * width, y + BAR / 2
    return [
        el("rect", x=0, y=y, width=to, height=BAR, class_="fam-light"),
        el("line", x1=0, x2=to, y1=middle, y2=middle, class_="stripes"),
        el("rect", x=to, y=y, width=high * width - to, height=BAR, class_="beyond") if high else None,
    ]


def _torn(y: float) -> Element:
    mark = el("text", "?", x=18, y=12, text_anchor="middle", class_="small")
    return el("g", el("path", d=TORN, class_="unknown"), mark, transform=f"translate(0 {plain(y)})")
