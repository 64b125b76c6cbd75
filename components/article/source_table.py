"""Every cited work in a table for each kind, with what it says and what rests on it; a script can filter it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.article.entries import addressed
from components.article.folded import fold
from components.html.element import Child, el
from components.html.format import day
from components.html.notes import Notes
from components.html.source_text import passage, read_where, source_date, source_title
from components.model.content import Content

KINDS = ("primary", "secondary", "tertiary")
TOLD_AS = {"parts": "part", "families": "family", "variants": "variant", "events": "event",
           "disagreements": "disagreement"}  # fmt: skip
"""What the entries of a folder that holds facts are called in addresses."""


def source_table(content: Content, notes: Notes) -> Element:
    """The choices, which wait for a script, and one table a kind; the first that holds something stands open."""
    by_kind = {kind: listed for kind in KINDS if (listed := _of_kind(content, kind))}
    tables = [_kind(content, kind, listed, notes) for kind, listed in by_kind.items()]
    tables[0].set("open", "")
    return el("div", _filters(content, notes), tables, class_="source-table")


def _of_kind(content: Content, kind: str) -> list[str]:
    """The sources of one kind, by publisher and date."""
    listed = (id for id, source in content.sources.items() if source.kind == kind)
    return sorted(listed, key=lambda id: (content.sources[id].publisher.casefold(), content.sources[id].date, id))


def _filters(content: Content, notes: Notes) -> Element:
    words, chapters = content.words, content.words.chapters
    publishers = sorted({source.publisher for source in content.sources.values()}, key=str.casefold)
    kinds = [(kind, getattr(words, kind).partition(" (")[0]) for kind in KINDS]
    return el(
        "div",
        _choice(notes, words.columns.kind, "kind", [("", words.all), *kinds]),
        _choice(notes, words.columns.publisher, "publisher", [("", words.all), *((each, each) for each in publishers)]),
        el("p", aria_live="polite", class_="soft filtered", data_text=chapters.filtered),
        class_="source-filters",
        hidden=True,
    )


def _choice(notes: Notes, name: str, field: str, options: list[tuple[str, str]]) -> Element:
    id = notes.name(field)
    choices = [el("option", said, value=value) for value, said in options]
    return el("p", el("label", name, for_=id), " ", el("select", choices, id=id, data_filter=field))


def _kind(content: Content, kind: str, listed: list[str], notes: Notes) -> Element:
    words = content.words
    heads = (words.columns.publisher, words.columns.date, words.columns.title)
    table = el(
        "table",
        el("thead", el("tr", [el("th", head, scope="col") for head in heads])),
        el("tbody", [_row(content, id, notes) for id in listed]),
    )
    title = el("h3", f"{getattr(words, kind)}: {len(listed)}")
    return fold(title, el("div", table, class_="scroll"), class_="source-kind")


def _row(content: Content, id: str, notes: Notes) -> Element:
    source, words = content.sources[id], content.words
    said = [_said(content, id, key, notes) for key in source.says]
    count = words.chapters.passages.format(count=len(said))
    row = addressed(
        "tr",
        "source",
        id,
        el("th", source.publisher, scope="row"),
        el("td", source_date(content, id)),
        el("td", _work(content, id), fold(count, el("ul", said))),
    )
    row.set("data-kind-of-source", source.kind)
    row.set("data-publisher", source.publisher)
    return row


def _work(content: Content, id: str) -> list[Child]:
    """Title, where to read it, what to know of it, and when it was looked at last."""
    source = content.sources[id]
    return [
        el("cite", source_title(content, id)),
        el("span", read_where(content, id), class_="soft"),
        el("span", source.note, class_="remark") if source.note else None,
        el("span", content.words.accessed, " ", day(content, source.accessed), class_="soft"),
    ]


def _said(content: Content, id: str, key: str, notes: Notes) -> Element:
    """One thing that a source says, and the facts that rest on it."""
    facts = [
        el("li", el("a", text, href=link)) if link else el("li", text)
        for text, link in _resting_on(content, f"{id}#{key}", notes)
    ]
    return el("li", passage(content, content.said(f"{id}#{key}")), el("ul", facts), class_="said")


def _resting_on(content: Content, evidence: str, notes: Notes) -> Iterator[tuple[str, str | None]]:
    for address in content.facts_on[evidence]:
        folder, name = address.partition("#")[0].split("/")
        kind = TOLD_AS.get(folder)
        known = kind is not None and (kind, name) in content.homes
        document = notes.links("fact", address)
        fact = content.facts[address]
        yield notes.level(fact.text, fact.plain), document or (notes.links(kind, name) if known and kind else None)
