"""What a teacher needs for one lesson, and the files that go with it."""

from xml.etree.ElementTree import Element

from components.article.folded import fold
from components.figures.positions import every_position
from components.html.element import Child, el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.learning import QuestionSet, Quiz
from components.model.schema.lesson import Aims, Discussion, Lesson, Phase
from components.sharing.addresses import handout_path, offline_path, questions_path


def lesson(content: Content, block: Lesson, to: Links, plain: bool = False) -> Element:
    """Aims, plan, questions to discuss, and what there is to print and to take along."""
    words = content.words.learning
    lists = ((words.easier, block.easier), (words.harder, block.harder), (words.homework, block.homework),
             (words.exit_ticket, block.exit_ticket))  # fmt: skip
    return el(
        "div",
        el("h2", words.aims),
        [[el("h3", aims.subject), el("ul", [el("li", aim) for aim in _can(aims, plain)])] for aims in block.aims],
        el("h2", words.plan),
        el("ol", [_phase(words.minutes, phase, plain) for phase in block.plan], class_="plan"),
        [[el("h2", heading), el("ul", [el("li", each) for each in texts])] for heading, texts in lists],
        el("h2", words.discuss),
        el("ul", [_discussion(content, each, to, plain) for each in block.discuss], class_="discuss"),
        _class_link(content, to),
        _takeaway(words.handout, _reached(_files(content, plain), to)),
        _takeaway(words.question_files, _reached(_question_files(content, plain), to)) if _quiz(content) else None,
        class_="x text",
    )


def _takeaway(heading: str, files: list[tuple[str, str]]) -> Child:
    """Files under a heading; nothing where none can be reached."""
    links = [el("li", el("a", name, href=way)) for name, way in files]
    return [el("h2", heading), el("ul", links, class_="downloads")] if files else None


def _reached(files: list[tuple[str, str]], to: Links) -> list[tuple[str, str]]:
    """The names of files with the ways to them; those to which there is no way are left out."""
    return [(name, way) for name, path in files if (way := to("file", path))]


def _phase(minutes: str, phase: Phase, plain: bool) -> Element:
    return el("li", el("b", minutes.format(count=phase.minutes)), " ", el("span", phase.plain if plain else phase.what))


def _can(aims: Aims, plain: bool) -> list[str]:
    return aims.plain if plain and aims.plain else aims.can


def _discussion(content: Content, each: Discussion, to: Links, plain: bool) -> Element:
    ask = (plain and each.plain) or each.ask
    return el("li", ask, " ", every_position(content, each.disagreement, to("disagreement", each.disagreement)))


def _class_link(content: Content, to: Links) -> Element | None:
    """Choose questions and copy the link to them; only a script can make it."""
    words, found = content.words.learning, _quiz(content)
    if found is None:
        return None
    page, quiz = found
    return el(
        "section",
        el("h2", words.make_set),
        el("p", words.make_set_note),
        [_picks(content, each) for each in quiz.sets],
        el("p", el("input", type="text", readonly=True, class_="link", aria_label=words.make_set), " ",
           el("button", words.copy_link, type="button", data_do="copy"), " ",
           el("span", class_="copied", role="status")),
        class_="class-link",
        data_quiz=to("page", page),
        data_copied=words.copied,
        hidden=True,
    )  # fmt: skip


def _picks(content: Content, each: QuestionSet) -> Element:
    ticks = [
        el(
            "li",
            el("label", el("input", type="checkbox", value=id, data_pick=True), " ", el("span", content.quiz[id].ask)),
        )
        for id in each.questions
    ]
    whole = el("label", el("input", type="checkbox", data_pick_set=each.id), " ", el("b", each.title))
    all_of_them = content.words.chapters.all_listed.format(count=len(ticks))
    return el("fieldset", el("legend", whole), fold(all_of_them, el("ul", ticks, class_="picks")))


def _quiz(content: Content) -> tuple[str, Quiz] | None:
    """The page with the questions, and they."""
    for page in content.explainer.all_pages:
        for block in content.pages[page].blocks:
            if isinstance(block, Quiz):
                return page, block
    return None


def _files(content: Content, plain: bool) -> list[tuple[str, str]]:
    """The sheets on both papers, at the reading level of the page, and the one file."""
    words = content.words.learning
    sheets = (("", words.handout_a4, words.handout_letter), ("key", words.key_a4, words.key_letter),
              ("sources", words.weigh_a4, words.weigh_letter))  # fmt: skip
    names = [(name, handout_path(content, paper, sheet, plain))
             for sheet, *each in sheets for paper, name in zip(("a4", "letter"), each, strict=True)]  # fmt: skip
    named = [(words.plain_sheet.format(sheet=name) if plain else name, path) for name, path in names]
    return [*named, (words.offline, offline_path(content))]


def _question_files(content: Content, plain: bool) -> list[tuple[str, str]]:
    """The questions for learning systems, at the reading level of the page."""
    words = content.words.question_table
    names = (("questions.gift", words.gift), ("questions.xml", words.moodle), ("questions-qti.zip", words.qti),
             ("questions.csv", words.csv))  # fmt: skip
    return [(title, questions_path(content, name, plain)) for name, title in names]
