"""Questions in plain words: easy, short, and never longer than the full ones."""

from collections.abc import Iterator
from statistics import mean

import pytest
import textstat

from components.model.content import Content

GRADE = 6
"""The school grade that plain words are written for, on average, by the formula of Flesch and Kincaid."""


def pairs(content: Content, id: str) -> Iterator[tuple[str, str]]:
    """Each text of a question in full and in plain words."""
    entry = content.quiz[id]
    yield entry.ask, entry.plain.ask
    yield entry.because, entry.plain.because
    if entry.hint:
        yield entry.hint, entry.plain.hint or ""
    for each in (*getattr(entry, "answers", ()), *getattr(entry, "positions", ())):
        if each.because:
            yield each.because, each.plain_because or ""


def test_everything_that_a_question_says_is_there_in_plain_words_and_not_longer(content: Content) -> None:
    looked = 0
    for id in content.quiz:
        for full, plain in pairs(content, id):
            assert plain, f"{id}: no plain words for '{full}'"
            assert len(plain.split()) <= len(full.split()), f"{id}: '{plain}' is longer than '{full}'"
            looked += 1
    assert looked > 2 * len(content.quiz)


def test_questions_are_easy_to_read(content: Content) -> None:
    grades = {
        id: textstat.flesch_kincaid_grade(" ".join(plain for _, plain in pairs(content, id))) for id in content.quiz
    }
    assert mean(grades.values()) <= GRADE
    assert max(grades.values()) <= GRADE + 1, max(grades, key=lambda id: grades[id])


@pytest.mark.parametrize("form", ["choose-one", "choose-many"])
def test_answers_to_choose_among_are_short(content: Content, form: str) -> None:
    texts = [each.plain or each.text for entry in content.quiz.values() if entry.kind == form for each in entry.answers]
    assert texts
    assert max(len(text.split()) for text in texts) <= 18
