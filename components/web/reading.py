"""The reading edition: every page as a document without a script, to read, print and find."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import assert_never
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.blocks import Apart, Text, draw_page, levels
from components.article.embed_builder import offers
from components.article.lesson import lesson
from components.figures.chart_tables import publishers, tabulate
from components.figures.draw import draw
from components.figures.frame import drawer, table
from components.html.element import Child, el
from components.html.format import day
from components.html.notes import Links, Notes
from components.model.content import Content
from components.model.schema.facts import Fact
from components.model.schema.learning import Lesson
from components.model.schema.pages import Block, Charts, EmbedBuilder, Page, ShowFigure
from components.sharing.addresses import between, read_path, reading_links
from components.web.document import asset, document, style
from components.web.file import HTML, File
from components.web.policy import policy
from components.web.seo_tags import findable

MAIN = "main"
Way = Callable[[str], str]
"""Makes an address of a path: relative to where the document stands."""


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The index, which also stands at the root of an export, and every page."""
    rules = policy(sheet())
    for here in (read_path(content), ""):
        yield here, File(HTML, partial(index, content, address, here), rules)
    for page in content.explainer.all_pages:
        for plain in (False, True):
            yield read_path(content, page, plain), File(HTML, partial(read, content, address, page, plain), rules)


def read(content: Content, address: str | None, page: str, plain: bool) -> bytes:
    """One page at one of the two reading levels; the plain one leads search engines to the full one."""
    entry, here = content.pages[page], read_path(content, page, plain)
    head = findable(content, address, entry.title, entry.summary, read_path(content, page), first_figure(entry))
    title = f"{entry.title} · {content.explainer.title}"
    switch = (between(here, read_path(content, page)), between(here, read_path(content, page, True)))
    main = article(content, page, reading_links(content, here, plain), address, plain, switch)
    return framed(content, title, head, partial(between, here), main, page)


def index(content: Content, address: str | None, here: str) -> bytes:
    """What there is to read."""
    explainer = content.explainer
    figures = (first_figure(content.pages[page]) for page in explainer.all_pages)
    figure = next(filter(None, figures), "")
    head = findable(content, address, explainer.title, explainer.summary, read_path(content), figure)
    main = el(
        "main",
        el("h1", explainer.title),
        el("p", explainer.summary, class_="summary"),
        listing(content, partial(between, here)),
        id=MAIN,
    )
    return framed(content, explainer.title, head, partial(between, here), main)


def article(
    content: Content,
    page: str,
    to: Links,
    address: str | None = None,
    plain: bool = False,
    switch: tuple[str, str] | None = None,
    keep: Callable[[Block], bool] = lambda _: True,
) -> Element:
    """Title, summary and blocks of a page. `to` says where things are told, `address` where all is published,
    `switch` where the page is at each of the two reading levels, `keep` which blocks it has."""
    entry = content.pages[page]
    blocks = draw_page(content, page, to, plain, keep)
    return el(
        "main",
        el("h1", entry.title),
        el("p", entry.plain if plain else entry.summary, class_="summary"),
        levels(content, plain, *switch) if switch else None,
        [
            _block(content, block, to, f"page-{page}-charts-{number}", address, plain)
            for number, block in enumerate(blocks)
        ],
        id=MAIN,
    )


def _block(content: Content, block: Text | Apart, to: Links, scope: str, address: str | None, plain: bool) -> Element:
    match block:
        case Text():
            return block.root
        case ShowFigure():
            return draw(content, block.figure, to, plain=plain).root
        case Charts():
            return _tables(content, block, Notes(content, scope, to))
        case EmbedBuilder():
            return offers(content, block, to, address)
        case Lesson():
            return lesson(content, block, to)
        case _:
            assert_never(block)


def _tables(content: Content, block: Charts, notes: Notes) -> Element:
    """Charts as their tables, each number with its sources."""

    def cite(fact: Fact) -> Child:
        return [publishers(content, fact), " ", notes.marks(fact)]

    charts = [content.charts[id] for id in block.charts]
    drawn = [
        [el("h3", chart.title), el("p", chart.alt), table(chart.title, *tabulate(content, chart, cite))]
        for chart in charts
    ]
    sources = drawer(f"{content.words.sources} ({len(notes.numbers)})", notes.listing())
    return el("div", el("h2", block.heading), drawn, sources, class_="text")


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


def first_figure(page: Page) -> str:
    """The figure that stands for a page in previews; "" where it has none."""
    return next((block.figure for block in page.blocks if isinstance(block, ShowFigure)), "")


def framed(content: Content, title: str, head: Child, way: Way, main: Element, page: str = "") -> bytes:
    """A document with the menu above and the credit below; `page` is the one that the menu marks."""
    body = [
        el("a", content.words.skip_to_text, href=f"#{MAIN}", class_="skip"),
        _masthead(content, way, page),
        main,
        footer(content),
    ]
    return document(content, title, head, body, sheet())


def _masthead(content: Content, way: Way, page: str) -> Element:
    entries = [
        el("li", el("a", content.pages[id].menu, href=way(read_path(content, id)), aria_current=_current(id == page)))
        for id in content.explainer.all_pages
    ]
    return el(
        "header",
        el("p", el("a", content.explainer.title, href=way(read_path(content))), class_="name"),
        el("nav", el("ul", entries), aria_label=content.words.pages),
    )


def _current(is_current: bool) -> str | None:
    return "page" if is_current else None


def footer(content: Content) -> Element:
    """Credit, licence, and where to report an error."""
    words, explainer = content.words, content.explainer
    return el(
        "footer",
        el("p", explainer.credit, " · ", words.reviewed.format(date=day(content, explainer.reviewed))),
        el(
            "p",
            f"{words.licence} ",
            el("a", explainer.licence, href=explainer.licence_address, rel="license"),
            " · ",
            el("a", words.report_error, href=explainer.contact),
        ),
    )


def sheet() -> str:
    """The style of these documents."""
    return style("document") + assets.stylesheet() + asset("reading.css")
