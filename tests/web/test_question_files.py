"""The questions as learning systems take them, each opened by a reader of its format."""

import csv
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import pytest
from moodle_xml_parser import parser as moodle_xml
from onyx2moodle.parser import AssessmentItem, parse_item

from components.article.exercises import Exercise, exercises
from components.model.content import Content
from components.web.site import Site

LEVELS = pytest.mark.parametrize("level", ["", "plain/"])
FORMS = {"one": "multichoice", "many": "multichoice", "order": "matching", "number": "numerical"}


class Read(NamedTuple):
    """A question of a GIFT file: its name, its text, its answers with their signs, and what is said to all of them."""

    name: str
    text: str
    answers: list[tuple[str, str]]
    because: str


def asked(content: Content, level: str) -> dict[str, Exercise]:
    """What the files are made of."""
    return {each.id: each for each in exercises(content, bool(level))}


def gift(text: str) -> Iterator[Read]:
    """Each question, read as the format's description says: apart by empty lines, `\\` before signs that are meant."""
    for piece in text.split("\n\n"):
        lines = "\n".join(line for line in piece.splitlines() if not line.startswith(("//", "$CATEGORY")))
        if lines:
            found = re.fullmatch(r"::((?:[^:\\]|\\.)*)::((?:[^{\\]|\\.)*)\{(.*)\}\s*", lines, re.DOTALL)
            assert found, lines
            name, asked, body = found.groups()
            body, _, because = body.partition("####")
            answers = re.findall(r"(=|~(?:%-?[\d.]+%)?|#)((?:[^=~#{}\\]|\\.)+)", body)
            yield Read(
                _unescaped(name),
                _unescaped(asked),
                [(sign, _unescaped(text).strip()) for sign, text in answers],
                _unescaped(because).strip(),
            )


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


@LEVELS
def test_gift_holds_every_question_with_its_answers(either: Site, level: str) -> None:
    known = asked(either.content, level)
    read = {each.name: each for each in gift(either.files[f"en/quiz/{level}questions.gift"].content.decode())}
    assert list(read) == list(known)
    for id, exercise in known.items():
        assert (read[id].text, read[id].because) == (exercise.text, exercise.because)
        right = [choice.text for choice in exercise.choices if choice.right]
        signs = [text for sign, text in read[id].answers if sign == "=" or (sign.startswith("~%") and "-" not in sign)]
        if exercise.choices:
            assert signs == right, id
        for at, item in enumerate(exercise.items, 1):
            assert f"{item} -> {at}" in signs


@LEVELS
def test_moodle_reads_every_question_with_choices(either: Site, level: str) -> None:
    known = asked(either.content, level)
    document = either.files[f"en/quiz/{level}questions.xml"].content
    read = {each.name: each for each in moodle_xml.parse_bytes(document)["multichoice"]}
    assert set(read) == {id for id, exercise in known.items() if exercise.choices}
    for id, question in read.items():
        assert question.general_feedback == known[id].because
        assert question.single is (known[id].form == "one")
        assert [option.answer for option in question.options] == [choice.text for choice in known[id].choices]
        assert [option.score_fraction > 0 for option in question.options] == [
            choice.right for choice in known[id].choices
        ]
    kinds = Counter(re.findall(r'<question type="(\w+)">', document.decode()))
    assert kinds - Counter(category=99) == Counter(FORMS[exercise.form] for exercise in known.values())


def _items(site: Site, level: str, folder: Path) -> Iterator[AssessmentItem]:
    with ZipFile(BytesIO(site.files[f"en/quiz/{level}questions-qti.zip"].content)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        manifest = archive.read("imsmanifest.xml").decode()
        archive.extractall(folder)
    assert re.findall(r'<file href="(.*?)"', manifest) == names[1:]
    yield from (parse_item(folder / name) for name in names[1:])


@LEVELS
def test_a_reader_of_qti_opens_every_item(either: Site, level: str, tmp_path: Path) -> None:
    known = asked(either.content, level)
    looked = 0
    for item in _items(either, level, tmp_path):
        exercise = known[item.identifier.removeprefix("question-")]
        response = item.response_decls["RESPONSE"]
        assert item.title == exercise.text
        if exercise.choices:
            (choice,) = item.interactions
            assert [each.html for each in choice.choices] == [each.text for each in exercise.choices]
            right = [f"c{each.value}" for each in exercise.choices if each.right]
            assert sorted(response.correct_values) == sorted(right)
        elif exercise.items:
            assert (response.cardinality, len(response.correct_values)) == ("ordered", len(exercise.items))
        else:
            assert exercise.low <= float(response.correct_values[0]) <= exercise.high
        looked += 1
    assert looked == len(known)


@LEVELS
def test_the_table_has_one_row_a_question_and_says_which_answers_are_right(either: Site, level: str) -> None:
    known = list(asked(either.content, level).values())
    rows = list(csv.reader(StringIO(either.files[f"en/quiz/{level}questions.csv"].content.decode())))
    assert len(rows) == len(known) + 1
    assert {len(row) for row in rows} == {10}
    for exercise, (topic, text, *answers, right, why) in zip(known, rows[1:], strict=True):
        assert (topic, text, why) == (exercise.topic, exercise.text, exercise.because)
        if exercise.choices:
            numbers = [int(number) for number in right.split(",")]
            assert {answers[number - 1] for number in numbers} == {each.text for each in exercise.choices if each.right}


def test_whoever_chooses_everything_gains_nothing(content: Content) -> None:
    from components.web.question_files import worth

    many = [exercise for exercise in exercises(content) if exercise.form == "many"]
    assert many
    for exercise in many:
        assert sum(worth(exercise, choice.right) for choice in exercise.choices) <= 0
