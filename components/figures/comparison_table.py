"""The tables of a comparison: the large rows under their silhouettes, and all other rows behind a heading."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.bars import bar, empty, swatch
from components.figures.compared import Compared
from components.figures.frame import drawer
from components.figures.plot import IS_WIDE, height_on_screen
from components.figures.text import screen_lines
from components.html.element import Child, el, plain, text_of
from components.html.format import capitalised
from components.html.notes import Notes
from components.model.schema.facts import Fact

HEAD_COLUMN, ROW, WORDS, LINE, NUMBER = 152.0, 32.0, 18.0, 26.0, 16.0
"""Width of the column of names, room around a row, type and line of words, and what a number needs more, in pixels."""
OUTLINE = 2.2
"""Width of the outlines of a silhouette, in drawing units."""


def large(of: Compared, id: str, notes: Notes) -> Element:
    """The rows that everybody should see. Laid out as a grid it would lose its roles; the script spells them out."""
    return el(
        "table",
        el("caption", of.content.words.pick_row, class_="hint"),
        el("thead", el("tr", el("td"), [_head(of, name, True) for name in of.columns])),
        _rows(of, of.heroes, notes),
        class_="comparison tape",
        aria_labelledby=f"{id}-title",
    )


def further(of: Compared, notes: Notes) -> Element | None:
    """All other rows; opened when one of them is picked."""
    if not of.rest:
        return None
    name = of.content.words.all_differences.format(count=len(of.rows))
    opened = drawer(
        name,
        el(
            "table",
            el("thead", el("tr", el("td"), [_head(of, name, False) for name in of.columns]), class_="unseen"),
            _rows(of, of.rest, notes),
            class_="comparison",
            aria_label=name,
        ),
    )
    opened.set("data-open", f"attribute={'|'.join(of.rest)}")
    return opened


def _head(of: Compared, name: str, drawn: bool) -> Element:
    variant = of.content.variants[name]
    designation = variant.designation if drawn else None
    return el(
        "th",
        _silhouette(of, name) if drawn else None,
        el("span", swatch(), " ", of.family_name(variant.family), class_="family") if drawn else None,
        el("b", variant.name),
        el("span", designation, class_="soft") if designation else None,
        scope="col",
        class_=of.tone(name),
        data_when=of.shown_when(name),
        data_say=f"{variant.name}." if drawn else None,
    )


def _silhouette(of: Compared, name: str) -> Element | None:
    """All at one scale; a torn outline in as much room for what is not drawn, nothing where nothing is."""
    drawing = of.drawing(name)
    if not of.longest:
        return None
    top = (drawing.height - of.tallest) / 2 if drawing else 0
    shape = el(
        "svg",
        el("g", stage.outlines(drawing), stroke_width=OUTLINE) if drawing else None,
        viewBox=f"0 {plain(top)} {plain(of.longest)} {plain(of.tallest)}",
        class_="silhouette",
        aria_hidden="true",
    )
    return shape if drawing else el("span", shape, empty(), class_="absent")


def _rows(of: Compared, rows: Sequence[str], notes: Notes) -> Element:
    return el(
        "tbody",
        [
            el("tr", _row_head(of, row), [_cell(of, name, row, notes) for name in of.columns],
               data_lit=f"attribute={row}")
            for row in rows
        ],
    )  # fmt: skip


def _row_head(of: Compared, row: str) -> Element:
    choice, attribute = f"attribute={row}", of.content.attributes[row]
    return el(
        "th",
        el("button", attribute.name, type="button", class_="pick", data_set=choice, data_toggle=True),
        el("span", attribute.note, class_="soft") if attribute.note else None,
        scope="row",
    )


def _cell(of: Compared, name: str, row: str, notes: Notes) -> Element:
    statement, who = of.statement(name, row), of.content.variants[name].name
    stated = notes.level(statement.text, statement.plain) if isinstance(statement, Fact) else ""
    whole = stated or of.content.words.not_stated_note
    opened = el("p", whole, class_="whole", data_when=f"attribute={row}", data_say=f"{who}: {whole}")
    return el(
        "td",
        el("span", swatch(), " ", who, class_="who", aria_hidden="true"),
        el("div", _said(of, row, statement, notes), opened),
        class_=of.tone(name),
        data_when=of.shown_when(name),
    )


def _said(of: Compared, row: str, statement: Fact | str, notes: Notes) -> list[Child]:
    if not isinstance(statement, Fact):
        return [el("span", capitalised(of.content.words.not_stated), class_="soft"), empty()]
    extent, short = of.extent(row, statement), notes.text(capitalised(of.short(statement)))
    number = "measured" if extent is not None and statement.short is None else "said"
    drawn = bar(*extent) if extent else None
    return [el("span", notes.marked(short, statement), class_=number), drawn]


def height(table: Element, width: float) -> float:
    """How high a table is on a screen, in pixels; narrow, two cells stand beside each other below what they compare."""
    rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in table.iter("tr")]
    if width < IS_WIDE:
        return sum(_pairs(row[1:], width / 2 - 8) + (44 if number else 0) for number, row in enumerate(rows))
    each = (width - HEAD_COLUMN) / (max(map(len, rows)) - 1)
    return sum(
        max(_cell_height(cell, each if at else HEAD_COLUMN) for at, cell in enumerate(row)) + ROW for row in rows
    )


def _pairs(cells: Sequence[Element], width: float) -> float:
    highs = [_cell_height(cell, width) + 14 for cell in cells]
    return sum(max(highs[at : at + 2]) for at in range(0, len(highs), 2))


def _cell_height(cell: Element, width: float) -> float:
    """Words in a large size, a number in a larger one, with a bar or a silhouette."""
    drawn = sum(height_on_screen(each, width) for each in cell.iter("svg") if each.get("class") != "swatch")
    has_number = any(each.get("class") == "measured" for each in cell.iter())
    return screen_lines(text_of(cell), width - 12, WORDS) * LINE + drawn + (NUMBER if has_number else 0)
