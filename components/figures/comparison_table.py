"""The tables of a comparison: the large rows under their silhouettes, and all other rows behind a heading."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.bars import bar, empty, swatch
from components.figures.compared import Compared
from components.figures.frame import drawer
from components.html.element import Child, el, plain
from components.html.format import capitalised
from components.html.notes import Notes
from components.model.schema.facts import Fact

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
    )


def _silhouette(of: Compared, name: str) -> Element | None:
    """All at one scale; a torn outline where there is no drawing, nothing where there is none at all."""
    drawing = of.drawing(name)
    if drawing is None:
        return empty() if of.longest else None
    return el(
        "svg",
        el("g", stage.outlines(drawing), stroke_width=OUTLINE),
        viewBox=f"0 {plain((drawing.height - of.tallest) / 2)} {plain(of.longest)} {plain(of.tallest)}",
        class_="silhouette",
        aria_hidden="true",
    )


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
    whole = statement.text if isinstance(statement, Fact) else of.content.words.not_stated_note
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
