"""The hand-out for a class and its key: two pages to print on A4 or US Letter, made from the same content."""

from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from components.article import answers, assets
from components.article.question import reasons
from components.figures import static_picture
from components.figures.blank import blank, numbers
from components.figures.inert import without_sources
from components.html.element import Child, el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.figures import Scene
from components.model.schema.learning import Handout, Lesson, Order, PointTo
from components.sharing.addresses import handout_path, read_path, reading_links
from components.web.document import asset, document, style
from components.web.file import HTML, File
from components.web.policy import policy

PAPERS = {"a4": "A4", "letter": "letter"}
"""What the stylesheet calls each paper."""


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """Hand-out and key on each paper, where a page has a lesson."""
    lessons = [block for page in content.explainer.all_pages for block in content.pages[page].blocks
               if isinstance(block, Lesson)]  # fmt: skip
    for lesson in lessons[:1]:
        for paper in PAPERS:
            rules = policy(_sheet(paper))
            for key, make in ((False, _handout), (True, _key)):
                here = handout_path(content, paper, key)
                yield here, File(HTML, partial(make, content, lesson.handout, paper, here, address), rules)


def _handout(content: Content, handout: Handout, paper: str, here: str, address: str | None) -> bytes:
    words = content.words.learning
    notes = Notes(content, "handout", reading_links(content, here))
    body = el(
        "main",
        el("h1", content.explainer.title),
        el("p", el("span", words.name, ":"), el("span", words.date, ":"), class_="fields"),
        el(
            "div",
            [_figure(content, handout, id, number, notes) for number, id in enumerate(handout.figures, 1)],
            class_="figures",
        ),
        el("ol", [_question(content, id, handout, notes) for id in handout.questions], class_="asked"),
        el(
            "section",
            el("h2", words.words_explained),
            el("dl", [_term(content, id) for id in handout.terms]),
            class_="words",
        ),
        _foot(content, address),
    )
    return _document(content, words.handout, body, paper)


def _figure(content: Content, handout: Handout, id: str, number: int, notes: Notes) -> Element:
    """A drawing; one in which a part is to be found does not name its parts."""
    asked = {entry.figure for entry in map(content.quiz.__getitem__, handout.questions) if isinstance(entry, PointTo)}
    scope = f"handout-{id}"
    drawn = blank(content, id, scope, notes) if id in asked else static_picture.picture(content, id, scope, {}, notes)
    picture = without_sources(drawn)
    return el("figure", el("h2", f"{number}. {content.figures[id].title}"), picture, class_="figure")


def _question(content: Content, id: str, handout: Handout, notes: Notes) -> Element:
    entry = content.quiz[id]
    body: Child
    if isinstance(entry, PointTo):
        figures = handout.figures
        where = f" ({figures.index(entry.figure) + 1})" if entry.figure in figures else ""
        body = el("p", content.words.asking.point, where, " ", el("span", class_="blank"), class_="soft")
    elif isinstance(entry, Order):
        mixed = [el("li", el("span", class_="box"), " ", item) for item in answers.mixed(id, entry.items)]
        body = [el("p", content.words.asking.number_them, class_="soft"), el("ul", mixed, class_="ticks")]
    else:
        options = answers.options(content, entry)
        body = el("ul", [el("li", el("span", class_="box"), " ", option.text) for option in options], class_="ticks")
    notes.marks(entry)
    return el("li", el("p", entry.ask, class_="ask"), body)


def _term(content: Content, id: str) -> list[Element]:
    entry = content.glossary[id]
    return [el("dt", entry.name), el("dd", entry.definition)]


def _key(content: Content, handout: Handout, paper: str, here: str, address: str | None) -> bytes:
    words = content.words.learning
    notes = Notes(content, "key", reading_links(content, here))
    body = el(
        "main",
        el("h1", words.key, ": ", content.explainer.title),
        el(
            "ol",
            [_answer(content, id, notes) for id in handout.questions],
            class_="asked answered",
        ),
        el("section", el("h2", content.words.sources), notes.listing()),
        _foot(content, address),
    )  # fmt: skip
    return _document(content, words.key, body, paper)


def _answer(content: Content, id: str, notes: Notes) -> Element:
    asked = el("p", content.quiz[id].ask, class_="ask")
    return el(
        "li",
        asked,
        _number(content, id),
        reasons(content, id, notes),
        notes.paragraph(content.facts_under(content.quiz[id])),
    )


def _number(content: Content, id: str) -> Child:
    """Which number the answer has in the drawing of the hand-out."""
    entry = content.quiz[id]
    if not isinstance(entry, PointTo):
        return None
    scene = content.figures[entry.figure]
    assert isinstance(scene, Scene)
    return el("p", el("b", str(numbers(scene)[entry.part])), class_="answer-number")


def _foot(content: Content, address: str | None) -> Element:
    explainer = content.explainer
    where = f" · {address}/{read_path(content)}" if address else None
    return el("footer", explainer.credit, " · ", explainer.licence_address, where)


def _document(content: Content, title: str, body: Element, paper: str) -> bytes:
    head = el("meta", name="robots", content="noindex")
    return document(content, f"{title} · {content.explainer.title}", head, body, _sheet(paper))


def _sheet(paper: str) -> str:
    page = f"@page{{size:{PAPERS[paper]} portrait;margin:12mm 13mm}}"
    return style("document") + assets.stylesheet() + asset("handout.css") + page
