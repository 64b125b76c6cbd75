"""A document and a card for each fact, at addresses that it keeps; made when somebody asks, written by an export."""

from collections.abc import Iterator
from functools import cache, partial
from typing import Any
from xml.etree.ElementTree import Element

from components.article.assets import citing_script
from components.article.fact import fact_article
from components.article.find import find_link
from components.article.menu import credit
from components.html import theme
from components.html.element import Child, add, el
from components.html.source_text import Links
from components.model.content import Content
from components.sharing.addresses import card_path, fact_path, reading_links
from components.sharing.citations import titled
from components.sharing.fact_card import card
from components.web.document import asset, described, document
from components.web.file import HTML, File
from components.web.fixed_version import live_path, note, path_of_any, version
from components.web.minify import minified_js
from components.web.policy import policy
from components.web.seo_tags import data_block

NO_CHOICES = "const enhance=()=>({choose(){}});"
"""A card has nothing to choose; otherwise its script is that of every embed."""
RUN = (
    "const main=document.querySelector('main');dateCitations(main);"
    "offerCopies(main,main.dataset.copy,main.dataset.copied)"
)


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One document and one card for each fact, and one document for each address that a fact had before."""
    rules, of_cards = policy(sheet(), script()), policy(card_sheet(), card_script())
    for where in content.facts:
        yield fact_path(content, where), File(HTML, partial(_fact, content, address, where, where), rules)
        yield card_path(content, where), File(HTML, partial(_card, content, address, where), of_cards)
    for before, where in content.moved.items():
        if where in content.facts:
            yield fact_path(content, before), File(HTML, partial(_fact, content, address, where, before), rules)


def _fact(content: Content, address: str | None, where: str, at: str) -> bytes:
    """The fact at `where`, to be read at the address `at`."""
    links = reading_links(content, fact_path(content, at))
    title = titled(content, where)
    head = [*described(content, address, title, content.words.fact.question, fact_path(content, where), ""),
            _discovered(content, address, where),
            data_block(_claim(content, where, address))]  # fmt: skip
    body = [_site(content, links), fact_article(content, where, links, address), credit(content)]
    return document(content, f"{title} · {content.explainer.title}", head, body, sheet(), script())


def versions(content: Content) -> Iterator[tuple[str, File]]:
    """The cards as they are now, for ever: each at an address that ends in the hash of its bytes."""
    rules = policy(card_sheet(), card_script())
    for where in content.facts:
        made = pinned(content, where)
        yield f"{card_path(content, where)}{version(made)}/", File(HTML, partial(bytes, made), rules)


def version_at(content: Content, path: str) -> File | None:
    """The card at the path of a fixed version, if the fact's card is still what it was then."""
    folder, file, fact = live_path(path).rstrip("/").split("/")[-3:]
    where = f"{folder}/{file}#{fact}"
    if where not in content.facts or f"{card_path(content, where)}{version(made := pinned(content, where))}/" != path:
        return None
    return File(HTML, partial(bytes, made), policy(card_sheet(), card_script()))


def _card(content: Content, address: str | None, where: str) -> bytes:
    """The live card."""
    title, question = titled(content, where), content.words.fact.question
    about = described(content, address, title, question, fact_path(content, where), "")
    about.append(_discovered(content, address, where))
    return _card_document(content, where, about, fixed=f"./{version(pinned(content, where))}/")


def pinned(content: Content, where: str) -> bytes:
    """The card that never changes; it knows no address, so that it is the same wherever it is published."""
    return _card_document(content, where, el("meta", name="description", content=content.words.fact.question))


def _card_document(content: Content, where: str, about: Child, fixed: str = "") -> bytes:
    """The live card, which leads to a `fixed` version; without one, the fixed version."""
    live = card_path(content, where)
    robots = el("meta", name="robots", content="noindex")
    sizing = el("meta", name="responsive-embedded-sizing", content="allow-origins=*")
    shown = card(content, where, reading_links(content, live if fixed else path_of_any(live)), fixed)
    add(shown, None if fixed else note(content, live))
    named = f"{titled(content, where)} · {content.explainer.title}"
    head: Child = [robots, sizing, about]
    return document(content, named, head, el("main", shown), card_sheet(), card_script(), schemes="light")


def _discovered(content: Content, address: str | None, where: str) -> Element | None:
    """Where a content system that knows oEmbed asks for the frame."""
    asked = f"{address}/{card_path(content, where)}oembed.json"
    kind = "application/json+oembed"
    return el("link", rel="alternate", type=kind, href=asked, title=titled(content, where)) if address else None


def _site(content: Content, links: Links) -> Element:
    """The ways to the explainer and to everything else in it."""
    home = el("a", content.explainer.title, href=links("page", content.explainer.pages[0]), class_="name")
    return el("header", home, find_link(content, links), class_="site")


def _claim(content: Content, where: str, address: str | None) -> dict[str, Any]:
    """What search engines read."""
    fact, explainer = content.facts[where], content.explainer
    return {
        "@context": "https://schema.org",
        "@type": "Claim",
        "text": fact.text,
        "inLanguage": explainer.language,
        "license": explainer.licence_address,
        "dateModified": fact.verified.isoformat(),
        **({"url": f"{address}/{fact_path(content, where)}"} if address else {}),
        "citation": [_work(content, id) for id in content.cites(fact)],
    }


def _work(content: Content, id: str) -> dict[str, Any]:
    source = content.sources[id]
    known = {"name": source.title, "datePublished": source.date, "url": source.address}
    told = {name: value for name, value in known.items() if value not in ("not stated", "not known")}
    return {"@type": "CreativeWork", "publisher": {"@type": "Organization", "name": source.publisher}, **told}


@cache
def sheet() -> str:
    """The style of these documents."""
    return f"{theme.variables()}{asset('fact.css')}".strip()


@cache
def script() -> str:
    """It dates the citations, and copies."""
    return minified_js(f"{citing_script()}\n{RUN}")


@cache
def card_sheet() -> str:
    """The style of cards, with the colours that a host page may ask for."""
    return f"{theme.variables()}{asset('embed.css')}{asset('card.css')}".strip()


@cache
def card_script() -> str:
    """It takes the colours of the host page, and tells it the height."""
    return minified_js(f"{NO_CHOICES}\n{asset('embed-child.js')}")
