"""The whole reading edition in one file, for schools without a network; figures and questions answer in it."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.menu import credit, masthead
from components.article.page import MAIN, article
from components.html.element import Child, add, el, text_of
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Block, EventIndex, PartIndex, ShowFigure
from components.sharing.addresses import Level, builder_page, in_language, offline_path
from components.web.document import asset, document, lift
from components.web.file import HTML, File
from components.web.policy import policy
from components.web.reading import sheet
from components.web.two_levels import merged

LEVELS: tuple[Level, Level] = ("full", "plain")


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One file."""
    make = partial(_offline, content, address)
    yield offline_path(content), File(HTML, make, policy(_sheet(), _script()))


def _offline(content: Content, address: str | None) -> bytes:
    explainer = content.explainer
    pages = [page for page in explainer.all_pages if page != builder_page(content)]
    shown: set[str] = set()
    body: list[Child] = [
        el("a", content.words.skip_to_text, href=f"#{MAIN}", class_="skip"),
        masthead(content, _links(content, address), "#"),
        el(
            "main",
            el("h1", explainer.title),
            el("p", explainer.summary, class_="summary"),
            _level_choice(content),
            el("div", [_page(content, page, shown, address) for page in pages], class_="pages"),
            id=MAIN,
        ),
        credit(content),
    ]
    return document(content, explainer.title, el("meta", name="robots", content="noindex"), body, _sheet(), _script())


def _page(content: Content, page: str, shown: set[str], address: str | None) -> Element:
    """A page below the title of the whole; a figure that another page has shown is not shown again."""

    def new(block: Block) -> bool:
        if not isinstance(block, ShowFigure):
            return not isinstance(block, EventIndex | PartIndex)  # what they lead to is in this file
        before = block.figure in shown
        shown.add(block.figure)
        return not before

    kept = [block for block in content.pages[page].blocks if new(block)]
    links = _links(content, address)
    full, plain = (article(content, page, level, links, address, keep=lambda block: block in kept) for level in LEVELS)
    main = lift(_lighter(merged(full, plain)), -1)
    main.tag = "section"
    main.set("id", f"page-{page}")
    return main


def _lighter(root: Element) -> Element:
    """The same with notes and lists that name sources and lead to them: what a source says stands in this file once."""
    notes = [each for each in root.iter("span") if "note" in each.get("class", "").split()]
    for note in [*notes, *root.findall(".//ol[@class='sources']/li")]:
        if ways := _ways(note):
            del note[:]
            note.text = None
            add(note, [[el("a", name, href=way), " "] for way, name in ways.items()])
    return root


def _ways(note: Element) -> dict[str, str]:
    """Each address in this file to which a note leads, with the name of the source or question there."""
    ways: dict[str, str] = {}
    name = ""
    for each in note.iter():
        name = text_of(each) if each.tag == "b" else name
        if each.tag == "a" and each.get("href", "").startswith("#"):
            leads = each.get("href", "")
            ways[leads] = name if leads.startswith("#source-") else text_of(each)
    return ways


def _links(content: Content, address: str | None) -> Links:
    """All is told in this file; files that stand beside it are reached where all is published, if that is known."""

    def to(kind: str, id: str) -> str:
        if kind == "language":
            return f"{address}/{in_language(id, False)}" if address else ""
        if kind == "file":
            return f"{address}/{id}" if address else ""
        if kind == "page":
            return "" if id == builder_page(content) else f"#page-{id}"
        if kind in ("offer", "fact", "find"):
            return ""
        if kind == "figure":
            return f"#{content.anchors[id]}" if id in content.anchors else ""
        return f"#{kind}-{id}" if (kind, id) in content.homes else ""

    return to


def _level_choice(content: Content) -> list[Element]:
    """Full text or plain words, for all pages; the stylesheet hides the other, so no script is needed."""
    words = content.words.learning
    names = (("read-full", words.full), ("read-plain", words.plain))
    return [
        piece
        for at, (id, name) in enumerate(names)
        for piece in (
            el("input", type="radio", name="read", id=id, checked=at == 0, class_="level-choice"),
            el("label", name, for_=id),
        )
    ]


def _sheet() -> str:
    return sheet() + asset("offline.css")


def _script() -> str:
    turn = 'if(!CSS.supports("selector(:has(*))"))turnPages(document.querySelector(".pages"))'
    return f"{assets.script()}{asset('offline.js')}enliven(document.body, false);{turn}"
