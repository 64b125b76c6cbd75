"""What is told of a source and of what it says, in notes and in lists."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.html.format import day
from components.model.content import Content
from components.model.schema.facts import Evidence

Links = Callable[[str, str], str]
"""(kind, id) to the address at which a reader finds it: `("source", "who-2023")`, `("file", "image/en/lamp.svg")`."""


def passage(content: Content, evidence: Evidence) -> list[Child]:
    """Where a source says something, and its words, or why there are none."""
    return [
        el("span", evidence.locator, ": ", class_="locator") if evidence.locator else None,
        quote(content, evidence) if evidence.fragment else el("span", evidence.reason, class_="soft"),
    ]


def quote(content: Content, evidence: Evidence) -> Element:
    """The words of a source, with our translation where they are in another language."""
    words, language = content.words, content.sources[evidence.source].language
    return el(
        "span",
        el("span", words.evidence, class_="tag"),
        el("q", evidence.fragment, lang=language if language != content.explainer.language else None),
        f" ({words.translation} {evidence.gloss})" if evidence.gloss else None,
        class_="evidence",
    )


def describe_source(content: Content, id: str, links: Links | None) -> list[Child]:
    """Publisher, title, date, how much was read, where it is; with `links` also its kind and where to read on."""
    words, source = content.words, content.sources[id]
    title, date = source_title(content, id), source_date(content, id)
    kind: Child = [getattr(words, source.kind), " · "] if links else None
    more = el("span", " · ", _entry(content, id, links), class_="to-entry") if links else None
    return [
        el("span", el("b", source.publisher), ", ", el("cite", title), ", ", date, class_="work"),
        el("span", kind, *read_where(content, id), more, class_="soft"),
    ]


def source_title(content: Content, id: str) -> str:
    """The title of a source in quotation marks, or that it has none."""
    title = content.sources[id].title
    return content.words.no_title if title == "not stated" else f"“{title}”"


def source_date(content: Content, id: str) -> str:
    """The date of a source, or that it has none."""
    date = content.sources[id].date
    return content.words.no_date if date == "not stated" else day(content, date)


def read_where(content: Content, id: str) -> list[Child]:
    """How much of a source was read, and the host at which it is."""
    words, source = content.words, content.sources[id]
    read = getattr(words, f"read_{source.read.replace(' ', '_')}")
    where: Child = words.no_address
    if host := source.host:
        spoken = f"{host}: {source_title(content, id)}" if content.hosts[host] > 1 else None
        where = el("a", host, href=source.address, rel="nofollow", target="_blank", aria_label=spoken)
    return [read, " · ", where]


def _entry(content: Content, id: str, links: Links) -> Element:
    """The way to where all that rests on a source is listed; its spoken name says which source."""
    words, source = content.words, content.sources[id]
    date = source_date(content, id)
    return el("a", words.source, href=links("source", id), aria_label=f"{words.source}: {source.publisher}, {date}")
