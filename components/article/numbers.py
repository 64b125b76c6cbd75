"""Every number with its statement and sources, in a table for each thing that is measured, folded until asked for."""

from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from components.article.folded import fold
from components.figures.frame import table
from components.html.element import Child, el
from components.html.format import counted, day, quantity
from components.html.notes import Notes
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Numbers, Start
from components.sharing.addresses import FOR_SPREADSHEETS, data_path
from components.sharing.number_choice import start_query
from components.sharing.numbers import Number, measures, numbers

FILE = f"numbers{FOR_SPREADSHEETS}.csv"
"""The table of all numbers, as spreadsheets read it."""


def draw(content: Content, block: Numbers, notes: Notes) -> list[Element]:
    """Questions to begin with, then all tables in a drawer, which a script closes, and the way to the file of all."""
    words, found = content.words.explore, numbers(content)
    notes.leave_out_terms(content.glossary)  # what is stated here is explained where it is told
    starts = [el("li", el("a", each.question, href=_way(each, notes.links))) for each in block.starts]
    file = notes.links("file", data_path(content, FILE))
    groups = [_group(content, id, name, found, notes) for id, name in measures(content).items()]
    tables = fold(
        el("h3", counted(content, words.all_numbers, len([one for one in found if one.fact]))),
        el("p", el("a", words.everything, href=file)) if file else None,
        groups,
        class_="entry-fold all-numbers",
    )
    tables.set("open", "")
    return [el("h2", block.heading), el("ul", starts, class_="starts"), tables]


def _way(start: Start, links: Links) -> str:
    """Where a question is answered: in the app by what it asks for, elsewhere by its table, which both name."""
    table = links("attribute", start.attributes[0])
    page, asks, _ = table.partition("?attribute=")
    more = table.partition("&")[2]
    return f"{page}?{'&'.join(filter(None, [start_query(start), more]))}#{_anchor(start)}" if asks else table


def _anchor(start: Start) -> str:
    return f"attribute-{start.attributes[0]}"


def _group(content: Content, id: str, name: str, found: Iterable[Number], notes: Notes) -> Element:
    """What is measured with how many numbers; it opens to their table."""
    rows = [number for number in found if number.measures == id]
    summary: Sequence[Child] = [el("h4", name), " ", el("span", f"({len(rows)})", class_="soft")]
    group = fold(summary, number_table(content, name, rows, notes), class_="measure")
    group.set("id", f"attribute-{id}")
    return group


def number_table(content: Content, caption: str, shown: Sequence[Number], notes: Notes) -> Element:
    """A row for each number; a narrow screen shows its date below it."""
    head = [content.words.value, content.words.date, content.words.explore.statement]
    drawn = table(caption, head, [_row(content, number, notes) for number in shown])
    return el("div", drawn, class_="number-table")


def _row(content: Content, number: Number, notes: Notes) -> list[Child]:
    """The number with its unit, its date, and what is stated, with its sources."""
    words, fact, label = content.words, number.fact, el("b", number.label)
    if fact is None:
        return [el("span", words.not_stated, class_="not-stated"), "", label]
    stated: list[Child] = [label, " "]
    if number.rank:
        stated += [el("span", getattr(words, number.rank), class_=f"rank {number.rank}"), " "]
    stated.append(el("span", notes.sentence(fact), class_="stated"))
    return [quantity(content, fact), day(content, fact.when) if fact.when else "", stated]
