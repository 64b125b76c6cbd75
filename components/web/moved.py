"""Addresses of pages that once were: they lead on to the page that tells it now, in the app and in documents."""

import json
import re
from collections.abc import Iterator
from functools import partial
from urllib.parse import parse_qs

from starlette.responses import RedirectResponse

from components.article.page import MAIN
from components.html.element import el
from components.model.content import Content
from components.model.schema.explainer import Explainer
from components.sharing.addresses import app_links, between, read_path, reading_links
from components.web.file import HTML, File
from components.web.reading import framed, rules

SCENE = re.compile(r"[a-z0-9-]+")


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


def way_to_figure(content: Content, query: str) -> RedirectResponse | None:
    """From the address of a chart that once was to the figure that shows the same."""
    figure = content.explainer.moved_charts.get(parse_qs(query).get("chart", [""])[0], "")
    return RedirectResponse(app_links(content)("figure", figure)) if ("figure", figure) in content.homes else None


def way_to_page(explainer: Explainer, name: str, query: str) -> RedirectResponse | None:
    """From a page's name with a slash, the first page's own name, or that of a page that once was, to the page."""
    page = name.removesuffix("/")
    page = explainer.moved_pages.get(page, page)
    if page not in explainer.all_pages:
        return None
    way = ("../" if name.endswith("/") else "./") + ("" if page == explainer.pages[0] else page)
    stop = parse_qs(query).get("stop", [""])[0]  # of the tour that stories replaced
    return RedirectResponse(way + (f"?{query}" if query else "") + (f"#scene-{stop}" if SCENE.fullmatch(stop) else ""))
