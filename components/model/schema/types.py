"""The words that every content class shares: identifiers, dates, lengths of text, and the strict base class."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from babel.localedata import exists
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from components.model.schema.text import contact, reachable, refusal, tidy, worded

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
DATE_PATTERN = r"^\d{4}(-\d{2}(-\d{2})?)?$"
STATED_DATE_PATTERN = r"^(not stated|\d{4}(-\d{2}(-\d{2})?)?)$"
ADDRESS_PATTERN = r"^https?://[^\s]+$"
CONTACT_PATTERN = r"^(none|https?://[^\s]+)$"
KNOWN_ADDRESS_PATTERN = r"^(not known|https?://[^\s]+)$"
FACT_PATTERN = r"^[a-z]+/[a-z0-9-]+#[a-z0-9-]+$"
EVIDENCE_PATTERN = r"^[a-z0-9-]+#[a-z0-9-]+$"
PLACE_PATTERN = r"^[a-z]+/[a-z0-9-]+(#[a-z0-9-]+)?$"
LANGUAGE_PATTERN = r"^[a-z]{2}$"
LOCALE_PATTERN = r"^[a-z]{2}(_[A-Z]{2})?$"
SYMBOL_PATTERN = r"^[^\t\n\r]*$"
PLAIN_WORDS = 18
FIRST_DAY = date(2000, 1, 1)
NOT_STATED: Literal["not stated"] = "not stated"
NOT_KNOWN: Literal["not known"] = "not known"


class Strict(BaseModel):
    """Refuse unknown keys and wrong types, so that a misspelled field is an error and not a silent gap.

    A default that is such a model is made by `model_construct`: to check one would build a validator at each start."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, allow_inf_nan=False, defer_build=True)


@dataclass(frozen=True)
class Refers:
    """Marks an id whose owner must exist: a file of a folder, an entry in `explainer.yaml`, or one in the same file."""

    to: tuple[str, ...]


def _short_sentences(text: str) -> str:
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if (words := word_count(sentence)) > PLAIN_WORDS:
            what = f"has a sentence of {words} words, more than {PLAIN_WORDS}"
            raise refusal("long-sentence", what, "make two sentences of it")
    return text


def _not_in_the_future(day: date) -> date:
    if day > date.today():
        raise refusal("future-date", f"{day} lies in the future", "write a day that has been")
    return day


def _in_our_time(day: date) -> date:
    if day < FIRST_DAY:
        raise refusal("bad-date", f"{day} is too early", f"write the day on which it was done, not before {FIRST_DAY}")
    return day


def _day(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise _no_date(value) or refusal("bad-date", f"'{value[:40]}' is no date", "write the day as 2026-11-22")
    return _possible_day(value, value)


def _no_date(value: str) -> PydanticCustomError | None:
    """What to say of digits without hyphens; None for anything else."""
    if not re.fullmatch(r"\d{6}|\d{8}", value):
        return None
    hyphens = "-".join(piece for piece in (value[:4], value[4:6], value[6:]) if piece)
    return refusal("bad-date", f"'{value}' is no date", f"did you mean {hyphens}?")


def _possible_day(value: str, written: str) -> date:
    year, month, day = map(int, value.split("-"))
    if not 1 <= month <= 12:
        raise refusal("bad-date", f"'{written}' is not in the calendar", f"there is no month {month}; correct it")
    try:
        return date(year, month, day)
    except ValueError:
        fix = f"there is no day {day} in that month; correct it" if year else "there is no year 0; correct it"
        raise refusal("bad-date", f"'{written}' is not in the calendar", fix) from None


def _partial_date(value: object) -> object:
    value = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(value, str) and (amiss := _no_date(value)):
        raise amiss
    return value


def _in_the_calendar(value: str) -> str:
    _possible_day((value + "-01-01")[:10], value)
    return value


def _possible(value: str) -> str:
    if value != NOT_STATED:
        _not_in_the_future(_possible_day((value + "-01-01")[:10], value))
    return value


def _known_locale(locale: str) -> str:
    if not exists(locale):
        raise refusal("bad-id", f"'{locale}' is no locale", "write one that there is, as in 'en_GB' or 'fr'")
    return locale


def _reachable_if_known(address: str) -> str:
    return address if address == NOT_KNOWN else reachable(address)


Text = Annotated[str, StringConstraints(min_length=1, max_length=500), AfterValidator(tidy)]
"""Any text on one line."""
Word = Text
"""What a button or label says."""
Menu = Annotated[str, StringConstraints(min_length=1, max_length=28), AfterValidator(tidy), AfterValidator(worded)]
Name = Annotated[str, StringConstraints(min_length=1, max_length=70), AfterValidator(tidy), AfterValidator(worded)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=120), AfterValidator(tidy), AfterValidator(worded)]
ShortLine = Annotated[str, StringConstraints(min_length=1, max_length=80), AfterValidator(tidy), AfterValidator(worded)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200), AfterValidator(tidy), AfterValidator(worded)]
Paragraph = Annotated[
    str, StringConstraints(min_length=1, max_length=500), AfterValidator(tidy), AfterValidator(worded)
]
PlainText = Annotated[
    str, StringConstraints(min_length=1, max_length=300), AfterValidator(tidy), AfterValidator(worded),
    AfterValidator(_short_sentences),
]  # fmt: skip
"""The same as a text beside it, for somebody of twelve: short sentences, everyday words."""
PlainParagraph = Annotated[
    str, StringConstraints(min_length=1, max_length=500), AfterValidator(tidy), AfterValidator(worded),
    AfterValidator(_short_sentences),
]  # fmt: skip
"""The same as a paragraph beside it."""
_WrittenDay = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
_WrittenDate = Annotated[str, StringConstraints(pattern=STATED_DATE_PATTERN)] | Annotated[int, Field(ge=1000, le=9999)]
"""A year alone is a number in YAML."""
_ReadDay = BeforeValidator(_day, json_schema_input_type=_WrittenDay)
_ReadDate = BeforeValidator(_partial_date, json_schema_input_type=_WrittenDate)
Day = Annotated[date, _ReadDay, AfterValidator(_not_in_the_future), AfterValidator(_in_our_time)]
"""YYYY-MM-DD, on which somebody did something for this explainer: not in the future, not before there was a web."""
FutureDay = Annotated[date, _ReadDay]
"""YYYY-MM-DD, also in the future."""
PartialDate = Annotated[str, _ReadDate, StringConstraints(pattern=DATE_PATTERN), AfterValidator(_possible)]
"""YYYY, YYYY-MM or YYYY-MM-DD, as exact as the source is."""
PlannedDate = Annotated[str, _ReadDate, StringConstraints(pattern=DATE_PATTERN), AfterValidator(_in_the_calendar)]
"""The same; it may lie in the future, as the year of a goal does."""
StatedDate = Annotated[str, _ReadDate, StringConstraints(pattern=STATED_DATE_PATTERN), AfterValidator(_possible)]
"""The same, or `not stated`."""
Language = Annotated[str, StringConstraints(pattern=LANGUAGE_PATTERN)]
"""ISO 639-1 code."""
Locale = Annotated[str, StringConstraints(pattern=LOCALE_PATTERN), AfterValidator(_known_locale)]
"""The language, and the country where it matters: `en_GB`."""
Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN), AfterValidator(reachable)]
Contact = Annotated[str, StringConstraints(pattern=CONTACT_PATTERN), AfterValidator(contact)]
"""An address at which somebody reads, or `none`."""
KnownAddress = Annotated[str, StringConstraints(pattern=KNOWN_ADDRESS_PATTERN), AfterValidator(_reachable_if_known)]
"""An address, or `not known`."""
Count = Annotated[int, Field(ge=0, le=60)]
"""Of what is drawn one by one."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Lower-case words with hyphens."""
PartId = Annotated[Id, Refers(("parts",))]
PropId = Annotated[Id, Refers(("props",))]
PartOrPropId = Annotated[Id, Refers(("parts", "props"))]
FamilyId = Annotated[Id, Refers(("families",))]
VariantId = Annotated[Id, Refers(("variants",))]
SequenceId = Annotated[Id, Refers(("sequences",))]
EventId = Annotated[Id, Refers(("events",))]
DisagreementId = Annotated[Id, Refers(("disagreements",))]
TermId = Annotated[Id, Refers(("glossary",))]
FigureId = Annotated[Id, Refers(("figures",))]
StoryId = Annotated[Id, Refers(("stories",))]
QuestionId = Annotated[Id, Refers(("quiz",))]
PageId = Annotated[Id, Refers(("pages",))]
DrawingId = Annotated[Id, Refers(("art",))]
UnitId = Annotated[Id, Refers(("units",))]
AttributeId = Annotated[Id, Refers(("attributes",))]
AttributeOrQuestionId = Annotated[Id, Refers(("disagreements", "attributes", "units"))]
ThingId = Annotated[Id, Refers(("parts", "families", "variants", "events"))]
CarrierId = Annotated[Id, Refers(("carriers",))]
ActorId = Annotated[Id, Refers(("actors",))]
OptionId = Annotated[Id, Refers(("options",))]
PositionId = Annotated[Id, Refers(("positions",))]
"""A position of the disagreement that the figure draws."""
StopId = Annotated[Id, Refers(("stops",))]
FactAddress = Annotated[str, StringConstraints(pattern=FACT_PATTERN), Refers(("facts",))]
"""Folder, file and fact: `parts/lamp#height`."""
OldAddress = Annotated[str, StringConstraints(pattern=FACT_PATTERN)]
"""Where a fact once was."""
EvidenceAddress = Annotated[str, StringConstraints(pattern=EVIDENCE_PATTERN), Refers(("says",))]
"""Source and what it says: `harbour-board-1931#tower`."""
Input = Annotated[str, StringConstraints(min_length=1, max_length=120), AfterValidator(tidy), Refers(("inputs",))]
"""What a calculation starts from: the address of a fact, or text."""
Place = Annotated[str, StringConstraints(pattern=PLACE_PATTERN), Refers(("places",))]
"""Folder and file, and the fact or sentence where it is one: `parts/lamp` or `parts/lamp#height`."""


def word_count(text: str) -> int:
    """How many words a fragment has; text without spaces between words counts as one."""
    return len(re.findall(r"\S+", text))
