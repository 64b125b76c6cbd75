"""What readers look up: terms, corrections, where to go on."""

from itertools import groupby
from xml.etree.ElementTree import Element

from components.article.entries import addressed
from components.article.folded import FEW, fold
from components.html.element import Child, el
from components.html.format import day
from components.html.notes import Notes
from components.model.content import ALL_CORRECTIONS, Content
from components.model.schema.subject import Correction


def term(content: Content, id: str, notes: Notes) -> list[Element]:
    """A term and what it means."""
    entry = content.glossary[id]
    see = [
        [", " if number else " ", el("a", content.glossary[other].name, href=notes.links("term", other))]
        for number, other in enumerate(entry.see)
    ]
    return [
        addressed("dt", "term", id, entry.name),
        el("dd", notes.level(entry.definition, entry.plain), [" ", content.words.see_also, see] if see else None),
    ]


def glossary(content: Content, notes: Notes) -> list[Element]:
    """The letters to jump to, and every term in order under its first letter, in columns where there is room."""
    order = sorted(content.glossary, key=lambda id: content.glossary[id].name.casefold())
    groups = {letter: list(ids) for letter, ids in groupby(order, lambda id: content.glossary[id].name[0].upper())}
    scope = notes.name("letter")
    jumps: list[Child] = [[el("a", letter, href=f"#{scope}-{letter}"), " "] for letter in groups]
    terms = [
        el("section", el("h3", letter, id=f"{scope}-{letter}"),
           el("dl", [term(content, id, notes) for id in ids], class_="terms"), class_="letter")
        for letter, ids in groups.items()
    ]  # fmt: skip
    return [el("nav", jumps, class_="letters", aria_label=content.words.chapters.letters),
            el("div", terms, class_="letter-columns")]  # fmt: skip


def way(content: Content, page: str, notes: Notes) -> Element:
    """A page to go on to, and what is there."""
    entry = content.pages[page]
    return el(
        "li",
        el("a", entry.title, href=notes.links("page", page)),
        el("p", notes.level(entry.summary, entry.plain)),
    )


def corrections(content: Content) -> Element:
    """What was wrong, since when, and what it says now, the latest first; or that nothing had to be corrected."""
    words = content.words
    if not content.corrections:
        return el("p", words.no_corrections)
    kind, id = ALL_CORRECTIONS
    listed = [_correction(content, entry)
              for entry in sorted(content.corrections, key=lambda entry: entry.date, reverse=True)]  # fmt: skip
    first, rest = listed[:FEW], listed[FEW:]
    all_of_them = words.chapters.all_listed.format(count=len(listed))
    return el(
        "div",
        el("ul", first, class_="corrections"),
        fold(all_of_them, el("ul", rest, class_="corrections")) if rest else None,
        id=f"{kind}-{id}",
        data_entry=f"{kind}={id}",
        tabindex="-1",
    )


def _correction(content: Content, entry: Correction) -> Element:
    words, since = content.words, day(content, entry.since)
    return el(
        "li",
        el("time", day(content, entry.date), datetime=entry.date),
        el("p", el("b", words.was), " ", el("del", entry.was), f" ({words.since} {since})"),
        el("p", el("b", words.now), " ", el("ins", entry.now)),
    )
