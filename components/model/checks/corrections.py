"""Do corrections correct something, and do they say what the content says now?"""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from components.model.draft import Draft
from components.model.problems import Problem
from components.model.schema.facts import Fact, Sentence
from components.model.schema.types import FIRST_DAY

FILE = "corrections.yaml"


def corrections_correct(draft: Draft) -> Iterator[Problem]:
    """What was said and what is said now differ, and it was wrong before it was corrected."""
    seen: set[tuple[str, str]] = set()
    for index, correction in enumerate(draft.of("").get("corrections") or ()):
        if correction.was == correction.now:
            yield _wrong(index, "now", "is what it said before", "write what it says now, or leave the correction out")
        if correction.since > correction.date:
            what = f"{correction.since} is after {correction.date}, when it was corrected"
            yield _wrong(index, "since", what, "correct one of the two dates")
        if correction.since[:4] < str(FIRST_DAY.year):
            what = f"{correction.since} is before there was anything to correct"
            yield _wrong(index, "since", what, "write since when it was published so")
        if (correction.where, correction.now) in seen:
            yield _wrong(index, "where", "is corrected to the same already", "keep one of the two")
        seen.add((correction.where, correction.now))


def corrections_say_what_stands_there(draft: Draft) -> Iterator[Problem]:
    """The last correction of a place says what the place says."""
    corrections = draft.of("").get("corrections") or ()
    last = {correction.where: index for index, correction in enumerate(sorted(corrections, key=lambda each: each.date))}
    ordered = sorted(enumerate(corrections), key=lambda each: each[1].date)
    for number, (index, correction) in enumerate(ordered):
        entry = _entry(draft, correction.where)
        if entry is None or last[correction.where] != number:
            continue
        stated = isinstance(entry, Fact | Sentence)
        if correction.now != entry.text if stated else not any(correction.now in text for text in _texts(entry)):
            what = f"'{correction.now[:60]}' is not what {correction.where} says"
            yield _wrong(index, "now", what, "write what stands there, word for word")


def _entry(draft: Draft, where: str) -> Any:
    """The fact, sentence or file that a correction is about; None when it could not be read."""
    folder, _, id = where.partition("/")
    return draft.facts.get(where) or draft.sentences.get(where) or draft.of(folder).get(id)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        yield from (text for name in type(value).model_fields for text in _texts(getattr(value, name)))
    elif isinstance(value, list | dict):
        yield from (text for each in (value.values() if isinstance(value, dict) else value) for text in _texts(each))


def _wrong(index: int, field: str, what: str, fix: str) -> Problem:
    return Problem(FILE, (index, field), "wrong-correction", what, fix)
