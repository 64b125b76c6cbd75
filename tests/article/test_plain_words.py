"""Plain words wherever the full ones are harder: easy, short, and never longer."""

from collections.abc import Iterator
from statistics import mean

import pytest
import textstat

from components.model.content import Content
from components.model.schema.lesson import Lesson

GRADE = 6
"""The school grade that plain words are written for, on average, by the formula of Flesch and Kincaid."""
HARD = 6.5
"""A text of a higher grade needs plain words, unless it is only a few words long."""
FEW = 12
LONGEST_SENTENCE = 18


def _figures(content: Content) -> Iterator[tuple[str, str, str | None]]:
    for id, figure in content.figures.items():
        yield f"{id}: caption", figure.caption, figure.plain.caption
        yield f"{id}: description", figure.description, figure.plain.description
        yield f"{id}: simplified", figure.simplified, figure.plain.simplified


def _disagreements(content: Content) -> Iterator[tuple[str, str, str | None]]:
    for id, entry in content.disagreements.items():
        yield f"{id}: wording", entry.wording, entry.plain.wording
        yield f"{id}: reason", entry.reason, entry.plain.reason


def _terms(content: Content) -> Iterator[tuple[str, str, str | None]]:
    for id, term in content.glossary.items():
        yield id, term.definition, term.plain


def _lessons(content: Content) -> Iterator[tuple[str, str, str | None]]:
    lessons = [block for page in content.pages.values() for block in page.blocks if isinstance(block, Lesson)]
    for lesson in lessons:
        for aims in lesson.aims:
            yield aims.subject, " ".join(aims.can), " ".join(aims.plain) or None
        for each in lesson.discuss:
            yield each.disagreement, each.ask, each.plain
        for text in (*lesson.easier, *lesson.harder, *lesson.homework, *lesson.exit_ticket, *lesson.weigh.ask):
            yield "lesson", text, None


KINDS = [_figures, _disagreements, _terms, _lessons]


@pytest.mark.parametrize("texts", KINDS)
def test_what_is_hard_has_plain_words_which_are_short_and_no_longer(texts, content: Content) -> None:
    looked = 0
    for where, full, plain in texts(content):
        looked += 1
        if plain is None:
            easy = textstat.flesch_kincaid_grade(full) <= HARD and _longest(full) <= LONGEST_SENTENCE
            assert easy or len(full.split()) <= FEW, f"{where} needs plain words: {full}"
            continue
        assert len(plain.split()) <= len(full.split()), f"{where}: '{plain}' is longer than '{full}'"
        assert _longest(plain) <= LONGEST_SENTENCE, f"{where}: '{plain}'"
    assert looked > 10


@pytest.mark.parametrize("texts", KINDS)
def test_what_is_read_in_plain_words_is_easy_on_average(texts, content: Content) -> None:
    assert mean(textstat.flesch_kincaid_grade(plain or full) for _, full, plain in texts(content)) <= GRADE


def _longest(text: str) -> int:
    """Words of the longest sentence."""
    for end in "!?":
        text = text.replace(end, ".")
    return max(len(sentence.split()) for sentence in text.split(". "))
