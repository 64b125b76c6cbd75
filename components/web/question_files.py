"""The questions as files that learning systems import: GIFT, Moodle XML, QTI 2.1, and a table for quiz tools."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from xml.etree.ElementTree import Comment, Element, SubElement, indent, tostring

from components.article.exercises import Exercise, exercises
from components.model.content import Content
from components.sharing import tables
from components.sharing.addresses import questions_path
from components.web import qti
from components.web.file import File

ESCAPED = re.compile(r"([~=#{}:\\])")
PENALTY = -100.0
"""What a wrong choice takes away where several are right, in percent, so that choosing everything gains nothing."""
Made = Callable[[list[Exercise]], bytes]


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """Every format at both reading levels, where there are questions; who made them and where stands in them."""
    title, explainer = content.explainer.title, content.explainer
    credit = " · ".join(filter(None, (explainer.credit, explainer.licence, address and f"{address}/")))
    formats: dict[str, tuple[str, Made]] = {
        "questions.gift": ("text/plain; charset=utf-8", partial(gift, title, credit)),
        "questions.xml": ("application/xml; charset=utf-8", partial(moodle, title, credit)),
        "questions.csv": ("text/csv; charset=utf-8", partial(table, content)),
        "questions-qti.zip": ("application/zip", partial(qti.package, content.explainer.language)),
    }
    for plain in (False, True):
        for name, (media_type, make) in formats.items():
            if any(True for _ in exercises(content)):
                yield questions_path(content, name, plain), File(media_type, partial(_made, content, plain, make))


def _made(content: Content, plain: bool, make: Made) -> bytes:
    return make(list(exercises(content, plain)))


def share(exercise: Exercise) -> float:
    """How much each right choice is worth, in percent, as exact as Moodle wants it."""
    return round(100 / max(1, sum(choice.right for choice in exercise.choices)), 5)


def worth(exercise: Exercise, right: bool) -> float:
    """What choosing something brings, in percent."""
    return share(exercise) if right else PENALTY if exercise.form == "many" else 0.0


def gift(title: str, credit: str, asked: list[Exercise]) -> bytes:
    """Moodle's own text format; other systems read it too."""
    pieces = [f"// {credit}"]
    for topic, group in groupby(asked, key=lambda each: each.topic):
        pieces += [f"$CATEGORY: {title}/{topic}", *(_gift(each) for each in group)]
    return ("\n\n".join(pieces) + "\n").encode()


def _gift(exercise: Exercise) -> str:
    head = f"::{_escaped(exercise.id)}::{_escaped(exercise.text)}"
    if exercise.form == "number":
        body = f"#{exercise.low:g}..{exercise.high:g}"
    else:
        lines = [f"={_escaped(item)} -> {at}" for at, item in enumerate(exercise.items, 1)]
        for choice in exercise.choices:
            many = exercise.form == "many"
            sign = f"~%{worth(exercise, choice.right):g}%" if many else "=" if choice.right else "~"
            lines.append(sign + _escaped(choice.text) + (f"#{_escaped(choice.because)}" if choice.because else ""))
        body = "\n".join(lines)
    return f"{head}{{\n{body}\n####{_escaped(exercise.because)}\n}}"


def _escaped(text: str) -> str:
    return ESCAPED.sub(r"\\\1", text)


def moodle(title: str, credit: str, asked: list[Exercise]) -> bytes:
    """Moodle's question bank as XML, with what is said to wrong answers."""
    root = Element("quiz")
    root.append(Comment(f" {credit} "))
    for topic, group in groupby(asked, key=lambda each: each.topic):
        _told(SubElement(SubElement(root, "question", type="category"), "category"), f"$course$/top/{title}/{topic}")
        for exercise in group:
            _moodle(root, exercise)
    indent(root)
    written: bytes = tostring(root, encoding="utf-8")
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + written + b"\n"


KINDS = {"one": "multichoice", "many": "multichoice", "order": "matching", "number": "numerical"}


def _moodle(root: Element, exercise: Exercise) -> None:
    question = SubElement(root, "question", type=KINDS[exercise.form])
    _told(SubElement(question, "name"), exercise.id)
    _told(SubElement(question, "questiontext", format="plain_text"), exercise.text)
    _told(SubElement(question, "generalfeedback", format="plain_text"), exercise.because)
    SubElement(question, "defaultgrade").text = "1"
    if exercise.choices:
        SubElement(question, "single").text = "true" if exercise.form == "one" else "false"
        SubElement(question, "shuffleanswers").text = "true"
        SubElement(question, "answernumbering").text = "none"
    for choice in exercise.choices:
        answer = SubElement(question, "answer", fraction=f"{worth(exercise, choice.right):g}", format="plain_text")
        SubElement(answer, "text").text = choice.text
        _told(SubElement(answer, "feedback", format="plain_text"), choice.because or "")
    for at, item in enumerate(exercise.items, 1):
        pair = SubElement(question, "subquestion", format="plain_text")
        SubElement(pair, "text").text = item
        _told(SubElement(pair, "answer"), str(at))
    if exercise.form == "number":
        answer = SubElement(question, "answer", fraction="100", format="plain_text")
        SubElement(answer, "text").text = f"{(exercise.low + exercise.high) / 2:g}"
        SubElement(answer, "tolerance").text = f"{(exercise.high - exercise.low) / 2:g}"


def _told(parent: Element, text: str) -> None:
    SubElement(parent, "text").text = text


def table(content: Content, asked: list[Exercise]) -> bytes:
    """One row a question: topic, question, up to six answers, which are right (by number), why. As quiz tools take it;
    of an order the answers stand in the right one, of a number they are the lowest and the highest that are right."""
    words = content.words.question_table
    answers = [words.answer.format(number=number) for number in range(1, 7)]
    return tables.written([words.topic, words.question, *answers, words.right, words.why], map(_row, asked))


def _row(exercise: Exercise) -> list[str]:
    texts = [choice.text for choice in exercise.choices] or list(exercise.items)
    right = [str(at) for at, choice in enumerate(exercise.choices, 1) if choice.right]
    if exercise.form == "number":
        texts = [f"{exercise.low:g}", f"{exercise.high:g}"]
    if not exercise.choices:
        right = [str(at) for at in range(1, len(texts) + 1)]
    return [exercise.topic, exercise.text, *(texts + [""] * 6)[:6], ",".join(right), exercise.because]
