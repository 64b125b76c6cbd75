"""What a class gets on paper, made of parts of the article: tasks, their key, two sources to weigh, an exit ticket."""

from xml.etree.ElementTree import Element

from components.article import answers
from components.article.question import reasons
from components.figures.blank import blank, numbers
from components.figures.inert import without_sources
from components.html.element import Child, el
from components.html.format import counted
from components.html.notes import Notes
from components.html.source_text import source_date
from components.model.content import Content
from components.model.schema.figures import Scene
from components.model.schema.learning import ChooseMany, Estimate, Order, PointTo, Question
from components.model.schema.lesson import Handout, Lesson


def tasks(content: Content, handout: Handout, notes: Notes) -> list[Child]:
    """Drawings without names, questions with room for answers and their marks; the words on a sheet apart."""
    words = content.words.learning
    asked = [content.quiz[id] for id in handout.questions]
    total = counted(content, words.marks, sum(map(marks, asked)))
    return [
        el("h1", content.explainer.title),
        el("p", [el("span", name, ":") for name in (words.name, words.date, total)], class_="fields"),
        el("div", [_figure(content, id, at, notes) for at, id in enumerate(handout.figures, 1)], class_="figures"),
        el("ol", [_question(content, id, handout, notes) for id in handout.questions], class_="asked"),
        el("section", el("h2", words.words_explained), el("dl", [_term(content, id, notes) for id in handout.terms]),
           class_="words"),
    ]  # fmt: skip


def marks(entry: Question) -> int:
    """How many marks a question is worth: one for each thing that is to be known."""
    if isinstance(entry, Order):
        return len(entry.items)
    return sum(answer.right for answer in entry.answers) if isinstance(entry, ChooseMany) else 1


def _figure(content: Content, id: str, number: int, notes: Notes) -> Element:
    """A drawing whose parts have numbers for names."""
    scene = content.figures[id]
    assert isinstance(scene, Scene)
    picture = without_sources(blank(content, id, f"handout-{id}", notes))
    title = f"{content.words.sharing.figure} {number}: {content.parts[scene.of].name}"
    return el("figure", el("h2", title), picture, class_="figure")


def _question(content: Content, id: str, handout: Handout, notes: Notes) -> Element:
    entry, words = content.quiz[id], content.words
    worth = el("span", counted(content, words.learning.marks, marks(entry)), class_="marks")
    asked = el("p", notes.level(entry.ask, entry.plain.ask), " ", worth, class_="ask")
    return el("li", asked, _room(content, id, handout, notes))


def _room(content: Content, id: str, handout: Handout, notes: Notes) -> Child:
    """Where the answer is written."""
    entry, words = content.quiz[id], content.words.asking
    if isinstance(entry, PointTo):
        drawing = f"{content.words.sharing.figure} {handout.figures.index(entry.figure) + 1}"
        return el("p", words.write_number.format(figure=drawing), " ", el("span", class_="blank"), class_="soft")
    if isinstance(entry, Estimate):
        return el("p", words.guess, " ", el("span", class_="blank"), class_="soft")
    texts = answers.mixed(id, entry.items) if isinstance(entry, Order) else [
        option.text for option in answers.options(content, entry, notes.plain)]  # fmt: skip
    boxes = el("ul", [el("li", el("span", class_="box"), " ", text) for text in texts], class_="ticks")
    told = {Order: words.number_them, ChooseMany: words.choose_many}.get(type(entry))
    return [el("p", told, class_="soft") if told else None, boxes]


def _term(content: Content, id: str, notes: Notes) -> list[Element]:
    entry = content.glossary[id]
    return [el("dt", entry.name), el("dd", notes.level(entry.definition, entry.plain))]


def key(content: Content, handout: Handout, notes: Notes) -> list[Child]:
    """The answers with their reasons, who says so, and the marks."""
    words = content.words.learning
    return [
        el("h1", words.key, ": ", content.explainer.title),
        el("ol", [_answer(content, id, notes) for id in handout.questions], class_="asked answered"),
        _marks_table(content, [marks(content.quiz[id]) for id in handout.questions]),
    ]


def _marks_table(content: Content, each: list[int]) -> Element:
    """The marks of each question by its number, and their sum."""
    words = content.words
    heads = [el("th", number, scope="col") for number in (*range(1, len(each) + 1), words.total)]
    table = el(
        "table",
        el("tr", el("th", words.question_table.question, scope="row"), heads),
        el("tr", el("th", words.learning.marks_row, scope="row"), [el("td", worth) for worth in (*each, sum(each))]),
        class_="marks-table",
    )
    return el("div", table, class_="scroll", tabindex=0, role="region", aria_label=words.learning.marks_row)


def _answer(content: Content, id: str, notes: Notes) -> Element:
    entry = content.quiz[id]
    publishers = dict.fromkeys(content.sources[source].publisher for source in content.cites(entry))
    right, _, because = reasons(content, id, notes)  # what is said to wrong answers has no room here
    if isinstance(right, Element) and (number := _number(content, entry)) is not None:
        right.append(number)
    return el(
        "li",
        el("p", notes.level(entry.ask, entry.plain.ask), class_="ask"),
        [right, because],
        el("p", ", ".join(publishers), class_="soft"),
    )


def _number(content: Content, entry: Question) -> Element | None:
    """Which number the answer has in the drawing of the hand-out."""
    scene = content.figures[entry.figure] if isinstance(entry, PointTo) else None
    if not isinstance(entry, PointTo) or not isinstance(scene, Scene):
        return None
    return el("b", numbers(scene)[entry.part], class_="answer-number")


def weighing(content: Content, lesson: Lesson, notes: Notes) -> list[Child]:
    """Two sources that disagree with room to weigh them, and the exit ticket."""
    words, weigh = content.words.learning, lesson.weigh
    return [
        el("h1", content.disagreements[weigh.disagreement].question),
        el("p", el("span", words.name, ":"), el("span", words.date, ":"), class_="fields"),
        el("div", [_source(content, position, notes) for position in weigh.positions], class_="two-sources"),
        el("ol", [el("li", el("p", ask, class_="ask"), _lines(2)) for ask in weigh.ask], class_="asked answered"),
        el("section", el("h2", words.exit_ticket),
           el("ol", [el("li", el("p", ask, class_="ask"), _lines(2)) for ask in lesson.exit_ticket],
              class_="asked answered"),
           class_="ticket"),
    ]  # fmt: skip


def _lines(count: int) -> list[Element]:
    return [el("p", class_="writing") for _ in range(count)]


def _source(content: Content, position: str, notes: Notes) -> Element:
    """What one side says, and who that is."""
    stated = content.facts[position]
    source = content.cites(stated)[0]
    about, date = content.sources[source], source_date(content, source)
    return el(
        "div",
        el("p", el("b", about.publisher), ", ", date),
        el("p", getattr(content.words, about.kind), class_="soft"),
        el("p", notes.level(stated.text, stated.plain)),
    )
