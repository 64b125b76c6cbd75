"""The document for an address at which there is nothing: what there is instead, and no word of what was asked."""

from collections.abc import Iterator
from functools import partial

from components.article.page import MAIN
from components.html.element import el
from components.model.content import Content
from components.sharing.addresses import read_path
from components.web.file import HTML, File
from components.web.reading import framed, listing, rules


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """For static hosts: they show it at any address, so that its links hold only where our address is known. That of
    a second language stands in its folder, where some hosts look for the nearest."""
    first = content.explainer.language == content.languages[0] if content.languages else True
    yield (
        "404.html" if first else f"{content.explainer.language}/404.html",
        File(HTML, partial(missing, content, f"{address}/" if address else ""), rules(content)),
    )


def missing(content: Content, root: str) -> bytes:
    """The document; `root` leads from where it is shown to the root of the web edition."""
    words = content.words

    def way(path: str) -> str:
        return f"{root}{path}"

    main = el("main", el("h1", words.nothing_here), el("p", words.nothing_here_note), listing(content, way), id=MAIN)
    head = el("meta", name="robots", content="noindex")

    def links(_: str, id: str) -> str:
        return way(read_path(content, id))

    return framed(content, words.nothing_here, head, links, way(read_path(content)), main)
