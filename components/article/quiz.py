"""Questions in sets by topic; `quiz.js` asks those of a set, or a mixed round, one at a time."""

from xml.etree.ElementTree import Element

from components.article.question import question, said
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.learning import QuestionSet, Quiz

MIXED, MISSED = "mixed", "missed"
"""The rounds that are no topic: some of every set, and what was answered wrong before."""


def draw(content: Content, block: Quiz, notes: Notes) -> Element:
    """Every set under its title, in the order of asking, with all that the script says."""
    words, drawn = content.words.asking, dict[str, str]()
    names = ("question", "again", "score", "finished", "no_set", "missed_before", "result", "first_right",
             "first_wrong", "left_out", "done", "date", "later")  # fmt: skip
    return el(
        "div",
        _choice(content, block),
        el("p", class_="progress", role="status"),
        [_set(content, each, notes, drawn) for each in block.sets],
        _end(content),
        class_="quiz",
        data_mixed=block.mixed,
        data_locale=content.explainer.locale.replace("_", "-"),
        **{f"data_{name}": getattr(words, name) for name in names},
        **said(content),
    )


def _choice(content: Content, block: Quiz) -> Element:
    """The rounds to choose among; only a script can ask them."""
    words = content.words.asking
    rounds = [(MIXED, words.mixed.format(count=min(block.mixed, len(block.questions)))), (MISSED, words.missed)]
    rounds += [(each.id, each.title) for each in block.sets]
    buttons = [
        el("button", name, type="button", data_round=id, aria_pressed="false", hidden=id == MISSED)
        for id, name in rounds
    ]
    return el("div", buttons, class_="rounds controls", role="group", aria_label=words.rounds)


def _set(content: Content, each: QuestionSet, notes: Notes, drawn: dict[str, str]) -> Element:
    return el(
        "section",
        el("h3", each.title, class_="set-title"),
        el("ol", [question(content, id, notes, drawn) for id in each.questions], class_="questions"),
        class_="question-set",
        data_set_id=each.id,
        data_questions=",".join(each.questions),
    )


def _end(content: Content) -> Element:
    """What is shown at the end of a round: the result, for paper or a file, and the ways on. Nothing of it is sent."""
    words = content.words.asking
    return el(
        "div",
        el("h3", words.review, tabindex="-1", class_="round-title"),
        el("p", class_="result"),
        el("p", el("span", content.words.learning.name, ": "), el("span", class_="blank"), class_="pupil"),
        el(
            "p",
            el("button", words.again_missed, type="button", data_do="again_missed"),
            el("button", words.anew, type="button", data_do="anew"),
            el("button", words.print, type="button", data_do="print"),
            el("button", words.save, type="button", data_do="save"),
            class_="actions",
        ),
        el("p", words.not_sent, class_="soft"),
        class_="round-end",
        hidden=True,
    )
