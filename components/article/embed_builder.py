"""Every figure to embed, download and cite, as texts that need no script."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.figures.frame import drawer
from components.html.element import el
from components.html.notes import Links
from components.model.content import Content
from components.model.schema.pages import EmbedBuilder
from components.sharing.addresses import data_path, embed_path, image_path
from components.sharing.citations import Citations, cite_figure
from components.sharing.snippets import Snippets, snippets


def offers(content: Content, block: EmbedBuilder, to: Links, address: str | None) -> Element:
    """All figures; what can be pasted only where the address is known at which all is published."""
    words = content.words.sharing
    return el(
        "div",
        [_offer(content, id, to, address) for id in content.figures],
        promises(content, block),
        el("p", el("a", words.all_claims, href=to("file", data_path("claims.csv")), download=True)),
        class_="text",
    )


def promises(content: Content, block: EmbedBuilder) -> list[Element]:
    """What an embed does and does not do."""
    return [el("h2", content.words.sharing.promises), el("ul", [el("li", promise) for promise in block.promises])]


def _offer(content: Content, id: str, to: Links, address: str | None) -> Element:
    words = content.words.sharing
    codes = forms(content, snippets(content, id, address, {})) if address else ()
    return el(
        "section",
        el("h2", content.figures[id].title),
        downloads(content, id, to),
        drawer(words.copy_code, [_code(*each) for each in codes]) if address else None,
        drawer(words.cite, [_code(*each) for each in citations(content, cite_figure(content, id, address))]),
    )


def _code(name: str, note: str, code: str) -> list[Element]:
    return [el("h3", name), *([el("p", note)] if note else []), el("pre", el("code", code), tabindex=0)]


def downloads(content: Content, id: str, to: Links) -> Element:
    """Links to the files of a figure and to its embed."""
    words = content.words.sharing
    files = [
        (words.svg, image_path(content, id, ".svg")),
        (words.png, image_path(content, id, ".png")),
        (words.csv, data_path(f"{id}.csv")),
    ]
    links = [el("li", el("a", name, href=to("file", path), download=True)) for name, path in files]
    links.append(el("li", el("a", words.embed_alone, href=to("file", embed_path(content, id)), target="_blank")))
    return el("ul", links, class_="downloads")


def forms(content: Content, made: Snippets) -> Iterator[tuple[str, str, str]]:
    """Name, advice and code of everything that can be pasted."""
    words = content.words.sharing
    yield words.frame, words.frame_note, made.frame
    yield words.script, words.script_note, made.script
    yield words.inline, words.inline_note, made.inline
    yield words.image, words.image_note, made.image
    yield words.amp, words.amp_note, made.amp
    yield words.oembed, words.oembed_note, f"{made.source}\n{made.oembed}"


def citations(content: Content, made: Citations) -> Iterator[tuple[str, str, str]]:
    """The same of every form of a citation; they need no advice."""
    words = content.words.sharing
    yield words.short, "", made.short
    yield words.full, "", made.full
    yield words.bibtex, "", made.bibtex
    yield words.csl, "", made.csl
    yield words.wikipedia, "", made.wikipedia
