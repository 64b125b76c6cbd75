"""What readers look up: terms, sources and what rests on them, corrections."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.article.entries import addressed
from components.figures.frame import drawer
from components.html.element import el
from components.html.format import day
from components.html.notes import Notes
from components.html.source_text import describe_source, passage
from components.model.content import ALL_CORRECTIONS, Content


def term(content: Content, id: str, notes: Notes) -> list[Element]:
    """A term and what it means."""
    entry = content.glossary[id]
    see = [
        [", " if number else " ", el("a", content.glossary[other].name, href=notes.links("term", other))]
        for number, other in enumerate(entry.see)
    ]
    return [
        addressed("dt", "term", id, entry.name),
        el("dd", entry.definition, [" ", content.words.see_also, see] if see else None),
    ]


def way(content: Content, page: str, notes: Notes) -> Element:
    """A page to go on to, and what is there."""
    entry = content.pages[page]
    return el(
        "li",
        el("a", entry.title, href=notes.links("page", page)),
        el("p", notes.level(entry.summary, entry.plain)),
    )


def sources(content: Content, kind: str, notes: Notes) -> Element:
    """Every source of one kind, by publisher, with what rests on it."""
    order = sorted(
        (id for id, source in content.sources.items() if source.kind == kind),
        key=lambda id: (content.sources[id].publisher.casefold(), content.sources[id].date, id),
    )
    return el(
        "section",
        el("h3", getattr(content.words, kind)),
        el("ul", [_source(content, id, notes) for id in order], class_="works"),
    )


def _source(content: Content, id: str, notes: Notes) -> Element:
    source, words = content.sources[id], content.words
    said = [_said(content, id, key, notes) for key in source.says]
    return addressed(
        "li",
        "source",
        id,
        describe_source(content, id, None),
        el("span", source.note, class_="remark") if source.note else None,
        el("span", words.accessed, " ", day(content, source.accessed), class_="soft"),
        drawer(f"{words.cited_by} ({len(said)})", el("ul", said)),
    )


def _said(content: Content, id: str, key: str, notes: Notes) -> Element:
    """One thing that a source says, and the facts that rest on it."""
    facts = [
        el("li", el("a", text, href=link)) if link else el("li", text)
        for text, link in _resting_on(content, f"{id}#{key}", notes)
    ]
    return el("li", passage(content, content.said(f"{id}#{key}")), el("ul", facts), class_="said")


def _resting_on(content: Content, evidence: str, notes: Notes) -> Iterator[tuple[str, str | None]]:
    kinds = {
        "parts": "part",
        "families": "family",
        "variants": "variant",
        "events": "event",
        "disagreements": "disagreement",
    }
    for address in content.facts_on[evidence]:
        folder, name = address.partition("#")[0].split("/")
        kind = kinds.get(folder)
        known = kind is not None and (kind, name) in content.homes
        yield content.facts[address].text, notes.links(kind, name) if known and kind else None


def corrections(content: Content) -> Element:
    """What was wrong, since when, and what it says now; or that nothing had to be corrected."""
    words = content.words
    if not content.corrections:
        return el("p", words.no_corrections)
    kind, id = ALL_CORRECTIONS
    return el(
        "ul",
        [
            el(
                "li",
                el("time", day(content, entry.date), datetime=entry.date),
                el(
                    "p",
                    el("b", words.was),
                    " ",
                    el("del", entry.was),
                    " (",
                    words.since,
                    " ",
                    day(content, entry.since),
                    ")",
                ),
                el("p", el("b", words.now), " ", el("ins", entry.now)),
            )
            for entry in sorted(content.corrections, key=lambda entry: entry.date, reverse=True)
        ],
        class_="corrections",
        id=f"{kind}-{id}",
        data_entry=f"{kind}={id}",
        tabindex="-1",
    )
