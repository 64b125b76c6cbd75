"""The whole reading edition in one file, for schools without a network; figures and questions answer in it."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.menu import credit, masthead
from components.article.page import article
from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Block, EventIndex, ShowFigure
from components.sharing.addresses import builder_page, offline_path
from components.web.document import document, lift
from components.web.file import HTML, File
from components.web.policy import policy
from components.web.reading import sheet


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One file."""
    make = partial(_offline, content, address)
    yield offline_path(content), File(HTML, make, policy(sheet(), _script()))


def _offline(content: Content, address: str | None) -> bytes:
    explainer = content.explainer
    pages = [page for page in explainer.all_pages if page != builder_page(content)]
    shown: set[str] = set()
    body = [
        masthead(content, _links(content, address), "#"),
        el(
            "main",
            el("h1", explainer.title),
            el("p", explainer.summary, class_="summary"),
            [_page(content, page, shown, address) for page in pages],
        ),
        credit(content),
    ]
    return document(content, explainer.title, el("meta", name="robots", content="noindex"), body, sheet(), _script())


def _page(content: Content, page: str, shown: set[str], address: str | None) -> Element:
    """A page below the title of the whole; a figure that another page has shown is not shown again."""

    def new(block: Block) -> bool:
        if not isinstance(block, ShowFigure):
            return not isinstance(block, EventIndex)  # the events themselves are in this file
        before = block.figure in shown
        shown.add(block.figure)
        return not before

    main = lift(article(content, page, "full", _links(content, address), address, keep=new), -1)
    main.tag = "section"
    main.set("id", f"page-{page}")
    return main


def _links(content: Content, address: str | None) -> Links:
    """All is told in this file; files that stand beside it are reached where all is published, if that is known."""

    def to(kind: str, id: str) -> str:
        if kind == "file":
            return f"{address}/{id}" if address else ""
        if kind == "page":
            return "" if id == builder_page(content) else f"#page-{id}"
        if kind in ("offer", "fact", "find"):
            return ""
        if kind == "figure":
            return f"#{content.anchors[id]}" if id in content.anchors else ""
        return f"#{kind}-{id}"

    return to


def _script() -> str:
    return f"{assets.script()}enliven(document.body, false)"
