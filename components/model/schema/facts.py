"""The unit of trust: a fact and its evidence, the sentences that rest on facts, and where sources differ."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal, NamedTuple

from pydantic import Discriminator, Field, Tag, ValidationInfo, field_validator

from components.model.schema.text import refusal
from components.model.schema.types import (
    FACT_PATTERN,
    NOT_STATED,
    Day,
    DisagreementId,
    EvidenceAddress,
    FactAddress,
    FutureDay,
    Id,
    Input,
    Line,
    Name,
    Paragraph,
    PartialDate,
    PlainParagraph,
    PlainText,
    ShortLine,
    Strict,
    Title,
    UnitId,
)

Rank = Literal["preferred", "plausible", "unsupported"]
YEAR = timedelta(days=365)


class Evidence(NamedTuple):
    """What one source says, as a reader is shown it; `fragment` or `reason` is there."""

    source: str
    key: str
    locator: str | None
    fragment: str | None
    gloss: str | None
    reason: str | None


class Fact(Strict):
    """One sentence in our own words, and the evidence for it."""

    id: Id | None = None
    """Names the fact within its file: whatever rests on it points here with `folder/file#id`."""
    text: Line
    """One sentence in our own words, at most 200 characters."""
    plain: PlainText | None = None
    """The same for somebody of twelve."""
    short: Name | None = None
    """The same in a few words, for labels and table cells."""
    value: float | None = None
    """The number that it states; with `high`, the lower end."""
    high: float | None = None
    """The upper end where the source gives a range."""
    unit: UnitId | None = None
    """A unit named in `explainer.yaml`."""
    when: PartialDate | None = None
    """The date that it is for, where it is not timeless."""
    calculated: list[Input] = []
    """The inputs, where the number is our arithmetic: addresses of facts, or text where there is no such fact."""
    disputed: DisagreementId | None = None
    """The disagreement in which sources differ on this."""
    holds: Literal["always", "then", "now"] = "always"
    """`then`: at the time of `when`, told as past. `now`: may change, told "as of", looked at again at `review`."""
    review: FutureDay | None = None
    """When to look again at what holds now; a year after `verified` where it is left out."""
    verified: Day
    """The day on which it was last compared with its sources."""
    sources: list[EvidenceAddress] = Field(min_length=1)
    """What sources say for it, as `source#name`; at least one, for a fact without a source is an opinion."""

    @property
    def due(self) -> date | None:
        """The day on which to look at it again; None for what does not change."""
        return (self.review or self.verified + YEAR) if self.holds == "now" else None

    @property
    def inputs(self) -> list[str]:
        """The addresses of the facts that it is calculated from."""
        return [given for given in self.calculated if re.fullmatch(FACT_PATTERN, given)]

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

    @field_validator("review")
    @classmethod
    def _only_for_what_changes(cls, review: date | None, info: ValidationInfo) -> date | None:
        if review is not None and info.data.get("holds", "now") != "now":
            raise refusal("bad-date", "is for what may change", "write `holds: now`, or leave this out")
        return review


class NamedFact(Fact):
    """A fact in a list, which must have a name."""

    id: Id
    """Names the fact within its file: whatever rests on it points here with `folder/file#id`."""


class Position(NamedFact):
    """What one side of a disagreement says."""

    rank: Rank
    """How well it is supported: `preferred`, `plausible` or `unsupported`."""


class Resting(Strict):
    """What states nothing itself: it rests on facts, and takes over their evidence, disputes and age."""

    rests_on: list[FactAddress] = Field(alias="from", min_length=1)
    """The addresses of the facts that it rests on."""


class Sentence(Resting):
    """One sentence of running text."""

    id: Id | None = None
    """Names the sentence within its file."""
    text: Line
    """One sentence in our own words, at most 200 characters."""
    plain: PlainText | None = None
    """The same for somebody of twelve; prose, steps and scenes need it."""


class PlainDisagreement(Strict):
    """What is said of a disagreement, for somebody of twelve; left out where it is plain enough."""

    wording: PlainParagraph | None = None
    """How we put it."""
    reason: PlainParagraph | None = None
    """Why we rank the positions as we do."""


class Disagreement(Strict):
    """One question on which sources differ."""

    question: Title
    """What they differ on, as a question."""
    topic: Name
    """The same in a few words that follow "disputed:": `price`."""
    answer: ShortLine
    """Our answer in one line, at most 80 characters; or that it is open, and why."""
    wording: Paragraph
    """How we put it, so that it is true whoever is right."""
    reason: Paragraph
    """Why we rank the positions as we do."""
    plain: PlainDisagreement = PlainDisagreement.model_construct()
    """The same for somebody of twelve."""
    compatible: bool = False
    """Whether all positions are right, each for its own case; then, and only then, all are `preferred`."""
    positions: list[Position] = Field(min_length=2)
    """Every position found, each with its evidence."""

    @property
    def named(self) -> list[tuple[str, Position]]:
        """Each position with its id."""
        return [(one.id, one) for one in self.positions]


NotStated = Literal["not stated"]


def _statement(value: object) -> str:
    return NOT_STATED if isinstance(value, str) else "fact"


Statement = Annotated[Annotated[Fact, Tag("fact")] | Annotated[NotStated, Tag("not stated")], Discriminator(_statement)]
"""A fact, or `not stated` where no acceptable source says."""
