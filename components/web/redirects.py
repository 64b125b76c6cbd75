"""Redirects of the app: from addresses that once were, or are written otherwise, to those of today."""

import re
from urllib.parse import parse_qs

from starlette.responses import RedirectResponse

from components.model.content import Content
from components.model.schema.explainer import Explainer
from components.sharing.addresses import app_links

SCENE = re.compile(r"[a-z0-9-]+")


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
