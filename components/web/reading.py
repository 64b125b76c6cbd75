"""The reading edition: every page as a document that is whole without a script, to read, print and find."""

from collections.abc import Callable, Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.menu import Reading, around
from components.article.page import MAIN, article
from components.html.element import Child, el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import ShowFigure
from components.model.schema.pages import Page
from components.model.schema.story import ShowStory
from components.sharing.addresses import Level, between, builder_page, read_path, reading_links
from components.web.document import asset, document, style
from components.web.file import HTML, File
from components.web.minify import minified_js
from components.web.policy import policy
from components.web.seo_tags import findable

BUILD = 'document.querySelectorAll(".embed-builder").forEach(buildEmbeds)'
Way = Callable[[str], str]
"""Makes an address of a path: relative to where the document stands."""


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The index, which also stands at the root of an export and of its language, and every page."""
    for here in (read_path(content), "", f"{content.explainer.language}/"):
        yield here, File(HTML, partial(index, content, address, here), rules(content))
    for page in content.explainer.all_pages:
        for plain in (False, True):
            yield (
                read_path(content, page, plain),
                File(HTML, partial(read, content, address, page, plain), rules(content, page)),
            )


def read(content: Content, address: str | None, page: str, plain: bool) -> bytes:
    """One page at one of the two reading levels; the plain one leads search engines to the full one."""
    entry, here = content.pages[page], read_path(content, page, plain)
    shown = (first_figure(content, entry), first_story(entry))
    head = findable(content, address, entry.title, entry.summary, read_path(content, page), *shown)
    title = f"{entry.title} · {content.explainer.title}"
    switch = (between(here, read_path(content, page)), between(here, read_path(content, page, True)))
    to = reading_links(content, here, plain)
    level: Level = "plain" if plain else "full"
    main = article(content, page, level, to, address)
    return framed(content, title, head, to, between(here, read_path(content)), main, page, (level, switch))


def index(content: Content, address: str | None, here: str) -> bytes:
    """What there is to read."""
    explainer = content.explainer
    figures = (first_figure(content, content.pages[page]) for page in explainer.all_pages)
    figure = next(filter(None, figures), "")
    head = findable(content, address, explainer.title, explainer.summary, read_path(content), figure)
    main = el(
        "main",
        el("h1", explainer.title),
        el("p", explainer.summary, class_="summary"),
        listing(content, partial(between, here)),
        id=MAIN,
    )
    return framed(content, explainer.title, head, reading_links(content, here), between(here, read_path(content)), main)


def listing(content: Content, way: Way) -> Element:
    """Every page with its summary and its figures; `way` makes an address of a path."""
    return el("ul", [_entry(content, page, way(read_path(content, page))) for page in content.explainer.all_pages],
              class_="contents")  # fmt: skip


def _entry(content: Content, page: str, address: str) -> Element:
    entry = content.pages[page]
    figures = [id for (kind, id), home in content.homes.items() if kind == "figure" and home == page]
    return el(
        "li",
        el("h2", el("a", entry.title, href=address)),
        el("p", entry.summary),
        el(
            "ul",
            [el("li", el("a", content.figures[id].title, href=f"{address}#{content.anchors[id]}")) for id in figures],
        )
        if figures
        else None,
    )


def first_figure(content: Content, page: Page) -> str:
    """The figure that stands for a page in previews, for a story that of its first scene; "" where it has none."""
    for block in page.blocks:
        if isinstance(block, ShowFigure):
            return block.figure
        if isinstance(block, ShowStory):
            return content.stories[block.story].scenes[0].figure
    return ""


def first_story(page: Page) -> str:
    """The story with which a page begins; "" where it has none, or shows a figure before."""
    told = next((block for block in page.blocks if isinstance(block, ShowFigure | ShowStory)), None)
    return told.story if isinstance(told, ShowStory) else ""


def framed(
    content: Content, title: str, head: Child, links: Links, home: str, main: Element,
    page: str = "", reading: Reading | None = None, more: str = "",
) -> bytes:  # fmt: skip
    """A document with the menu above and the credit below; `page` is the one that the menu marks, `home` the index,
    `reading` its level and where the other is; `more` runs after the script of all these documents."""
    script = page_script(content, page) + more
    body = around(content, main, links, home, page, reading)
    return document(content, title, head, body, sheet(), script, connect=_builds(content, page))


def _builds(content: Content, page: str) -> bool:
    """Whether figures are taken along on a page, to which a script then fetches what is long."""
    return page != "" and page == builder_page(content)


def page_script(content: Content, page: str = "") -> str:
    """What every document improves; where figures are taken along it shows one at a time as well."""
    builds = f"\n{assets.builder_script()}{BUILD}" if _builds(content, page) else ""
    return minified_js(f"{assets.reading_script()}{builds}")


def rules(content: Content, page: str = "", more: str = "") -> str:
    """The policy of a framed document."""
    return policy(sheet(), page_script(content, page) + more, connect=_builds(content, page))


def sheet() -> str:
    """The style of these documents."""
    return style("document") + assets.stylesheet() + asset("reading.css")
