"""Plain words wherever the full ones are harder: easy, short, and never longer."""

import re
from collections.abc import Iterator
from statistics import mean
from typing import NamedTuple

import pytest
import textstat
from pydantic import BaseModel

from components.model.content import Content
from components.model.schema.lesson import Lesson
from components.model.walk import walk

GRADE = 6
"""The school grade that plain words are written for, on average, by the formula of Flesch and Kincaid."""
HARD = 6.5
"""A text of a higher grade needs plain words, unless it is only a few words long."""
FEW = 12
LONGEST_SENTENCE = 18
FULL = ("text", "what", "ask", "definition", "summary", "role")
"""The fields that a field named `plain` beside them says again."""
FOLDERS = {"parts": 100, "families": 25, "variants": 70, "sequences": 30, "events": 100, "disagreements": 200,
           "glossary": 50, "quiz": 200, "figures": 40, "stories": 45, "pages": 80}  # fmt: skip
"""Where there are plain words, and how many texts there are at least."""


class Text(NamedTuple):
    """A text in full and in plain words, if it has any."""

    where: str
    full: str
    plain: str | None


def texts(content: Content, folder: str) -> Iterator[Text]:
    """Everything in a folder that is said at both reading levels."""
    for id, entry in getattr(content, folder).items():
        for node in walk(entry):
            if isinstance(node.value, BaseModel):
                where = f"{folder}/{id} {'.'.join(map(str, node.loc))}"
                yield from (Text(f"{where} {name}", full, plain) for name, full, plain in _said(node.value) if full)


def _said(model: BaseModel) -> Iterator[tuple[str, str | None, str | None]]:
    fields = type(model).model_fields
    plain = getattr(model, "plain", None)
    if isinstance(plain, BaseModel):
        yield from ((name, getattr(model, name), getattr(plain, name)) for name in type(plain).model_fields)
    elif "plain" in fields and "can" not in fields:
        [name] = [name for name in FULL if name in fields]
        yield name, getattr(model, name), plain
    if "plain_because" in fields:
        yield "because", model.because, model.plain_because  # type: ignore[attr-defined]
    if isinstance(model, Lesson):
        yield from (("aims", " ".join(aims.can), " ".join(aims.plain) or None) for aims in model.aims)
        easy = (*model.easier, *model.harder, *model.homework, *model.exit_ticket, *model.weigh.ask)
        yield from (("lesson", text, None) for text in easy)


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_hard_has_plain_words_which_are_short_and_no_longer(folder: str, content: Content) -> None:
    all_of_them = list(texts(content, folder))
    assert len(all_of_them) >= FOLDERS[folder]
    assert [(each, fault) for each in all_of_them if (fault := _fault(each))] == []


def _fault(each: Text) -> str:
    """What is wrong with the plain words of a text; nothing where all is well."""
    said = each.plain or each.full
    if each.plain is None and textstat.flesch_kincaid_grade(each.full) > HARD and len(each.full.split()) > FEW:
        return "needs plain words"
    if _longest(said) > LONGEST_SENTENCE:
        return "has a long sentence"
    return "is longer than the full words" if len(said.split()) > len(each.full.split()) else ""


@pytest.mark.parametrize("folder", FOLDERS)
def test_what_is_read_in_plain_words_is_easy_on_average(folder: str, content: Content) -> None:
    assert mean(textstat.flesch_kincaid_grade(plain or full) for _, full, plain in texts(content, folder)) <= GRADE


def _longest(text: str) -> int:
    """Words of the longest sentence."""
    return max(len(sentence.split()) for sentence in re.split(r"[.!?][”’]? ", text))
