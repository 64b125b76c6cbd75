"""The whole reading edition in one file, for schools without a network; figures and questions answer in it."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import assets
from components.html import theme
from components.html.element import el
from components.html.notes import Links
from components.model.content import Content
from components.model.schema.pages import Block, EmbedBuilder, ShowFigure
from components.sharing.addresses import offline_path
from components.web.document import asset, document, lift
from components.web.file import HTML, File
from components.web.policy import policy
from components.web.reading import article, footer, sheet


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One file."""
    make = partial(_offline, content, address)
    yield offline_path(content), File(HTML, make, policy(sheet(), _script()))


def _offline(content: Content, address: str | None) -> bytes:
    explainer = content.explainer
    pages = [page for page in explainer.all_pages if not _is_for_embedding(content, page)]
    shown: set[str] = set()
    body = [
        el("header", el("p", explainer.title, class_="name"), _menu(content, pages)),
        el(
            "main",
            el("h1", explainer.title),
            el("p", explainer.summary, class_="summary"),
            [_page(content, page, shown, address) for page in pages],
        ),
        footer(content),
    ]
    return document(content, explainer.title, el("meta", name="robots", content="noindex"), body, sheet(), _script())


def _is_for_embedding(content: Content, page: str) -> bool:
    return any(isinstance(block, EmbedBuilder) for block in content.pages[page].blocks)


def _menu(content: Content, pages: list[str]) -> Element:
    entries = [el("li", el("a", content.pages[page].menu, href=f"#page-{page}")) for page in pages]
    return el("nav", el("ul", entries), aria_label=content.words.pages)


def _page(content: Content, page: str, shown: set[str], address: str | None) -> Element:
    """A page below the title of the whole; a figure that another page has shown is not shown again."""

    def new(block: Block) -> bool:
        if not isinstance(block, ShowFigure):
            return True
        before = block.figure in shown
        shown.add(block.figure)
        return not before

    main = lift(article(content, page, _links(content, address), address, keep=new), -1)
    main.tag = "section"
    main.set("id", f"page-{page}")
    return main


def _links(content: Content, address: str | None) -> Links:
    """All is told in this file; files that stand beside it are reached where all is published, if that is known."""

    def to(kind: str, id: str) -> str:
        if kind == "file":
            return f"{address}/{id}" if address else ""
        if kind == "page" and _is_for_embedding(content, id):
            return ""
        if kind == "figure":
            return f"#{content.anchors[id]}" if id in content.anchors else ""
        return f"#{kind}-{id}"

    return to


def _script() -> str:
    return theme.script() + assets.script() + asset("offline.js")
