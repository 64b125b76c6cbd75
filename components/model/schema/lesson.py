"""A lesson: its aims, its phases, what is discussed, the sheets for a class."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.types import (
    DisagreementId,
    FactAddress,
    FigureId,
    Line,
    Name,
    Paragraph,
    PlainText,
    QuestionId,
    Strict,
    TermId,
)


class Phase(Strict):
    """One phase of a lesson."""

    minutes: Annotated[int, Field(ge=1, le=600)]
    """How long it takes."""
    what: Paragraph
    """What is done in it."""
    plain: PlainText
    """The same for a substitute who has a minute to read it, and for pupils."""


class Aims(Strict):
    """What somebody can do afterwards, in the words of one subject's curriculum."""

    subject: Name
    """The school subject."""
    can: list[Line] = Field(min_length=1)
    """What somebody can do afterwards, one sentence each."""
    plain: list[PlainText] = []
    """All of them in easy words; left out where they are easy enough."""


class Discussion(Strict):
    """Something to discuss."""

    ask: Line
    """What to discuss, as a question."""
    plain: PlainText | None = None
    """The same in easy words; left out where it is easy enough."""
    disagreement: DisagreementId
    """The question on which sources differ that it is about."""


class Weigh(Strict):
    """Two sources that disagree, on a sheet of paper."""

    disagreement: DisagreementId
    """The question on which they differ."""
    positions: list[FactAddress] = Field(min_length=2, max_length=2)
    """Two of its positions."""
    ask: list[Line] = Field(min_length=1)
    """What to ask of them, in easy words."""


class Handout(Strict):
    """What is printed for a class: drawings, questions, and the words on a sheet apart; the key is another sheet."""

    figures: list[FigureId] = Field(min_length=1)
    """Scenes; their parts get numbers."""
    questions: list[QuestionId] = Field(min_length=1)
    """The questions that are printed, in order."""
    terms: list[TermId] = Field(min_length=1)
    """The words that are explained."""


class Lesson(Strict):
    """What a teacher needs for one lesson."""

    kind: Literal["lesson"]
    aims: list[Aims] = Field(min_length=1)
    """By subject."""
    plan: list[Phase] = Field(min_length=1)
    """In order."""
    easier: list[Line] = Field(min_length=1)
    """For those who need more help or time; this and the next three in easy words, at both reading levels."""
    harder: list[Line] = Field(min_length=1)
    """For those who are done early."""
    homework: list[Line] = Field(min_length=1)
    """What is done at home."""
    exit_ticket: list[Line] = Field(min_length=1)
    """What each pupil answers before leaving, in easy words."""
    discuss: list[Discussion] = Field(min_length=1)
    """What to discuss in class."""
    weigh: Weigh
    """Two sources to weigh against each other."""
    handout: Handout
    """What is printed for the class."""
