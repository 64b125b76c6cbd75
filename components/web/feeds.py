"""What machines come back for: corrections as a feed, the list of documents, the word for crawlers."""

from collections.abc import Iterator
from functools import partial
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, tostring

from components.html.element import el
from components.html.format import day
from components.model.content import Content
from components.model.schema.subject import Correction
from components.sharing.addresses import fact_path, place_path, read_path
from components.web.file import File
from components.web.seo_tags import alternates

FEED, SITEMAP = "corrections.atom", "sitemap.xml"
XML = "application/xml; charset=utf-8"


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """A sitemap holds whole addresses, so that there is none where ours is not known."""
    yield FEED, File("application/atom+xml; charset=utf-8", partial(feed, content, address))
    yield "robots.txt", File("text/plain; charset=utf-8", partial(_robots, address))
    if address:
        yield SITEMAP, File(XML, partial(_sitemap, content, address))


def feed(content: Content, address: str | None) -> bytes:
    """Every correction, the latest first; last updated by the latest, or by the last review while there is none."""
    explainer = content.explainer
    latest = sorted(content.corrections, key=lambda entry: entry.date, reverse=True)
    return _xml(el(
        "feed",
        el("id", _name(explainer.title)),
        el("title", f"{content.words.corrections} · {explainer.title}"),
        el("updated", _moment(latest[0].date if latest else explainer.reviewed.isoformat())),
        el("author", el("name", explainer.title)),
        el("rights", explainer.credit),
        [el("link", rel="self", href=f"{address}/{FEED}"), el("link", href=f"{address}/{read_path(content)}")]
        if address else None,
        [_entry(content, address, entry) for entry in latest],
        [_entry(other, address, entry) for other in content.translations for entry in other.corrections],
        xmlns="http://www.w3.org/2005/Atom", **{"xml:lang": explainer.language},
    ))  # fmt: skip


def _entry(content: Content, address: str | None, entry: Correction) -> Element:
    words = content.words
    said = el(
        "div",
        el("p", el("b", words.was), " ", entry.was),
        el("p", el("b", words.now), " ", entry.now),
        el("p", el("b", words.since), " ", day(content, entry.since)),
        xmlns="http://www.w3.org/1999/xhtml",
    )
    return el(
        "entry",
        el("id", _name(content.explainer.title, entry.where, entry.date, entry.was)),
        el("title", entry.now),
        el("updated", _moment(entry.date)),
        el("link", href=f"{address}/{place_path(content, entry.where)}") if address else None,
        el("content", said, type="xhtml"),
        **({"xml:lang": content.explainer.language} if content.languages else {}),
    )


def _name(*facts: str) -> str:
    """A name that stays the same wherever the explainer is published."""
    return uuid5(NAMESPACE_URL, " ".join(facts)).urn


def _moment(partial_date: str) -> str:
    """Atom wants a moment: the first that a date leaves open, so that nothing is said to be newer than it is."""
    return f"{(partial_date + '-01-01')[:10]}T00:00:00Z"


def _sitemap(content: Content, address: str) -> bytes:
    """Every page and fact in every language. No dates of change: none is known for a single page."""
    urls = [
        el("url", el("loc", f"{address}/{path}"), [
            el("xhtml:link", rel="alternate", hreflang=language, href=f"{address}/{way}")
            for language, way in alternates(told, path).items() if told.languages
        ])
        for told in content.in_all_languages
        for path in _paths(told)
    ]  # fmt: skip
    names = {"xmlns:xhtml": "http://www.w3.org/1999/xhtml"} if content.languages else {}
    return _xml(el("urlset", urls, xmlns="http://www.sitemaps.org/schemas/sitemap/0.9", **names))


def _paths(content: Content) -> Iterator[str]:
    """The documents that search engines are shown: the index, every page, every fact."""
    yield read_path(content)
    yield from (read_path(content, page) for page in content.explainer.all_pages)
    yield from (fact_path(content, where) for where in content.facts)


def _robots(address: str | None) -> bytes:
    """Everything may be crawled; embeds say themselves that they are no pages of their own."""
    rules = "User-agent: *\nAllow: /\n"
    return (rules + (f"Sitemap: {address}/{SITEMAP}\n" if address else "")).encode()


def _xml(root: Element) -> bytes:
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
