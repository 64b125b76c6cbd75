"""The sheets for a class to print on A4 or US Letter, at both reading levels: tasks, key, two sources to weigh."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import assets, handout
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.lesson import Lesson
from components.sharing.addresses import SHEETS, handout_path, read_path, reading_links
from components.web.document import asset, document, style
from components.web.file import HTML, File
from components.web.policy import policy

PAPERS = {"a4": "A4", "letter": "letter"}
"""What the stylesheet calls each paper."""


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """Every sheet on each paper at each level, where a page has a lesson."""
    lessons = [block for page in content.explainer.all_pages for block in content.pages[page].blocks
               if isinstance(block, Lesson)]  # fmt: skip
    for lesson in lessons[:1]:
        for paper in PAPERS:
            rules = policy(_style(paper))
            for sheet in SHEETS:
                for plain in (False, True):
                    here = handout_path(content, paper, sheet, plain)
                    yield here, File(HTML, partial(_sheet, content, lesson, paper, sheet, plain, address), rules)


def _sheet(content: Content, lesson: Lesson, paper: str, sheet: str, plain: bool, address: str | None) -> bytes:
    here = handout_path(content, paper, sheet, plain)
    notes = Notes(content, "sheet", reading_links(content, here, plain), plain)
    words = content.words.learning
    title, body = {
        "": lambda: (words.handout, handout.tasks(content, lesson.handout, notes)),
        "key": lambda: (words.key, handout.key(content, lesson.handout, notes)),
        "sources": lambda: (words.weigh, handout.weighing(content, lesson, notes)),
    }[sheet]()
    return _document(
        content, title, el("main", body, _foot(content, address), class_=f"{sheet}-sheet" if sheet else None), paper
    )


def _foot(content: Content, address: str | None) -> Element:
    explainer = content.explainer
    where = f" · {address}/{read_path(content)}" if address else None
    return el("footer", explainer.credit, " · ", explainer.licence_address, where)


def _document(content: Content, title: str, body: Child, paper: str) -> bytes:
    head = el("meta", name="robots", content="noindex")
    return document(content, f"{title} · {content.explainer.title}", head, body, _style(paper))


def _style(paper: str) -> str:
    page = f"@page{{size:{PAPERS[paper]} portrait;margin:12mm 13mm}}"
    return style("document") + assets.stylesheet() + asset("handout.css") + page
