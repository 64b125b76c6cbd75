"""Addresses of pages that once were: they lead on to the page that tells it now, in the app and in documents."""

import json
from collections.abc import Iterator
from functools import partial

from components.article.page import MAIN
from components.html.element import el
from components.model.content import Content
from components.sharing.addresses import between, read_path, reading_links
from components.web.file import HTML, File
from components.web.reading import framed, rules


def files(content: Content, _: str | None) -> Iterator[tuple[str, File]]:
    """One document for each page and reading level."""
    for old in content.explainer.moved_pages:
        for plain in (False, True):
            policy = rules(content, more=_leave(_way(content, old, plain)))
            yield read_path(content, old, plain), File(HTML, partial(lead_on, content, old, plain), policy)


def _way(content: Content, old: str, plain: bool) -> str:
    page = content.explainer.moved_pages[old]
    return between(read_path(content, old, plain), read_path(content, page, plain))


def _leave(way: str) -> str:
    """The script that keeps the end of the address; a stop of the tour that stories replaced is a scene."""
    return f"\nlocation.replace({json.dumps(way)}+location.hash.replace(/^#stop-/,'#scene-'))"


def lead_on(content: Content, old: str, plain: bool) -> bytes:
    """The way to the page of today, taken at once where the browser allows it."""
    here, page = read_path(content, old, plain), content.explainer.moved_pages[old]
    entry, way = content.pages[page], _way(content, old, plain)
    head = [
        el("meta", name="robots", content="noindex"),
        el("link", rel="canonical", href=way),
        el("meta", http_equiv="refresh", content=f"0; url={way}"),
    ]
    main = el("main", el("h1", el("a", entry.title, href=way)), el("p", entry.summary), id=MAIN)
    return framed(
        content,
        entry.title,
        head,
        reading_links(content, here, plain),
        between(here, read_path(content)),
        main,
        more=_leave(way),
    )
