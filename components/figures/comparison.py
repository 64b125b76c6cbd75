"""A tale of the tape: silhouettes head the columns, a few rows are large, all others open on demand."""

from xml.etree.ElementTree import Element

from components.figures import comparison_paper
from components.figures.bars import swatch
from components.figures.compared import ALL, Compared
from components.figures.comparison_table import further, large
from components.figures.frame import Body
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Comparison

CARD = 360.0
"""How wide a card's drawing is, in pixels; it has the first row alone."""


def draw(content: Content, id: str, figure: Comparison, notes: Notes) -> Body:
    """One member of each family is shown at first; others are chosen by family. A row opens its sentences."""
    of = Compared(content, figure)
    first = {"attribute": ""} | {family: members[0] for family, members in of.choosable.items()}
    return Body(
        picture=[_controls(of), large(of, id, notes), further(of, notes)],
        words=_words(of),
        head=[content.words.attribute, *(content.variants[name].name for name in of.columns)],
        rows=[[content.attributes[row].name, *(of.plain(name, row) for name in of.columns)] for row in of.rows],
        choices={"attribute": of.rows} | {family: [*members, ALL] for family, members in of.choosable.items()},
        first=first,
        paper=comparison_paper.paper(of, of.heroes),
        short=lambda: [comparison_paper.paper(of, of.heroes[:1])(CARD, first)],
    )


def _controls(of: Compared) -> list[Element]:
    words, variants = of.content.words, of.content.variants
    return [
        el(
            "div",
            el("span", swatch(), " ", of.family_name(family), class_=of.tone(members[0])),
            [el("button", variants[name].name, type="button", data_set=f"{family}={name}") for name in members],
            el("button", words.all, type="button", data_set=f"{family}={ALL}"),
            class_="controls",
            role="group",
            aria_label=of.family_name(family),
        )
        for family, members in of.choosable.items()
    ]


def _words(of: Compared) -> list[Element]:
    content = of.content
    now = [
        el(
            "span",
            f"{content.variants[name].name} ({of.family_name(content.variants[name].family)}). ",
            data_when=of.shown_when(name),
        )
        for name in of.columns
    ]
    said = [
        el(
            "li",
            el("b", content.attributes[row].name),
            ": ",
            "; ".join(f"{content.variants[name].name}: {of.plain(name, row)}" for name in of.columns),
        )
        for row in of.rows
    ]
    return [el("p", el("b", content.words.shown_now), " ", now), el("ul", said)]
