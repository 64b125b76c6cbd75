"""The unit of trust: a claim, its sources, and the published works they point to."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, ValidationInfo, field_validator

from components.model.schema.text import refusal
from components.model.schema.types import (
    NOT_STATED,
    Day,
    DisagreementId,
    Id,
    KnownAddress,
    Language,
    Name,
    Paragraph,
    PartialDate,
    PlainText,
    Sentence,
    SourceId,
    StatedDate,
    Strict,
    Text,
    Title,
    UnitId,
    word_count,
)

FRAGMENT_WORDS = 12
Rank = Literal["preferred", "plausible", "unsupported"]


def _short_evidence(fragment: str) -> str:
    if (words := word_count(fragment)) > FRAGMENT_WORDS:
        raise refusal("long-fragment", f"has {words} words, more than {FRAGMENT_WORDS}", "keep the words that prove it")
    return fragment


class Source(Strict):
    """One published work."""

    publisher: Name
    """Who published it, as a reader would name them. A relay names both: "Reuters, relayed by The Star"."""
    title: Title
    """The work's own title, translated where it is not English; `not stated` where the copy shows none."""
    date: StatedDate
    """When it was published, as exact as it says; `not stated` where it shows no date."""
    address: KnownAddress
    """Where it can be read; `not known` where only a copy is at hand."""
    accessed: Day
    """The day on which our record of it was last checked."""
    kind: Literal["primary", "secondary", "tertiary"]
    """Primary: government, maker, learned society. Secondary: think tank, reference work, specialist press.
    Tertiary: news, relays."""
    read: Literal["in full", "opening", "abstract", "captions"]
    """How much of it was read."""
    language: Language = "en"
    """ISO 639-1 code of the language it is written in."""
    note: Paragraph | None = None
    """What a careful reader should know about it."""
    copy_at_hand: str | None = None
    """File name of its text in the folder given to `explainer verify`."""


class SourceReference(Strict):
    """Where in a source a claim is supported."""

    id: SourceId
    """The source's file name."""
    locator: Name | None = None
    """Where in it: paragraph, panel, table, caption."""
    fragment: Annotated[Text, AfterValidator(_short_evidence)] | None = None
    """Evidence: at most 12 words, word for word as printed there."""
    gloss: Sentence | None = None
    """Our translation of a fragment that is not in English."""


class Claim(Strict):
    """One sentence in our own words, and who says so."""

    id: Id | None = None
    """Names the claim within its file, so that a figure, a question or a link can point to it."""
    text: Sentence
    """One sentence in our own words, at most 200 characters."""
    plain: PlainText | None = None
    """The same for somebody of twelve; prose, steps and stops of a tour need it."""
    short: Name | None = None
    """The same in a few words, for labels and table cells."""
    value: float | None = None
    """The number that it states; with `high`, the lower end."""
    high: float | None = None
    """The upper end where the source gives a range."""
    unit: UnitId | None = None
    """A unit named in `explainer.yaml`."""
    when: PartialDate | None = None
    """The date that the number is for, where it is not timeless."""
    calculated: list[Text] = []
    """The inputs, where the number is our arithmetic on sourced numbers."""
    disputed: DisagreementId | None = None
    """The disagreement in which sources differ on this."""
    verified: Day
    """The day on which it was last compared with its sources."""
    sources: list[SourceReference] = Field(min_length=1)
    """At least one; a claim without a source is an opinion."""

    @field_validator("high", "unit")
    @classmethod
    def _belongs_to_a_value(cls, given: float | str | None, info: ValidationInfo) -> float | str | None:
        if given is not None and info.data.get("value", given) is None:
            raise refusal("bad-number", "stands without a value", "add `value`, or leave this out")
        return given

    @field_validator("high")
    @classmethod
    def _above_the_lower_end(cls, high: float | None, info: ValidationInfo) -> float | None:
        value = info.data.get("value")
        if high is not None and value is not None and high <= value:
            raise refusal("bad-number", f"{high:g} is not above {value:g}", "write the lower end in `value`")
        return high


class Position(Claim):
    """What one side of a disagreement says."""

    rank: Rank
    """How well it is supported: `preferred`, `plausible` or `unsupported`."""


class Disagreement(Strict):
    """One question on which sources differ."""

    question: Title
    """What they differ on, as a question."""
    wording: Paragraph
    """How we put it, so that it is true whoever is right."""
    reason: Paragraph
    """Why we rank the positions as we do."""
    positions: list[Position] = Field(min_length=2)
    """Every position found, each with its sources."""


NotStated = Literal["not stated"]


def _statement(value: object) -> str:
    return NOT_STATED if isinstance(value, str) else "claim"


Statement = Annotated[
    Annotated[Claim, Tag("claim")] | Annotated[NotStated, Tag("not stated")], Discriminator(_statement)
]
"""A claim, or `not stated` where no acceptable source says."""
