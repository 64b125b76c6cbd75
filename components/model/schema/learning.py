"""What helps to learn: questions of several forms, the stops of a tour, a lesson."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.facts import Resting
from components.model.schema.types import (
    DisagreementId,
    FamilyId,
    FigureId,
    Line,
    Paragraph,
    PartId,
    QuestionId,
    Strict,
    TermId,
    Title,
)


class Asked(Resting):
    """What every question says."""

    ask: Line
    """The question."""
    because: Paragraph
    """Why, shown after answering."""


class Answer(Strict):
    """One possible answer."""

    text: Line
    """What it says."""
    right: bool = False
    """Whether it is right."""


class ChooseOne(Asked):
    """One answer is right."""

    kind: Literal["choose-one"]
    answers: list[Answer] = Field(min_length=2)
    """One right, the others wrong."""


class ChooseMany(Asked):
    """Several answers are right."""

    kind: Literal["choose-many"]
    answers: list[Answer] = Field(min_length=3)
    """At least two right and one wrong."""


class PointTo(Asked):
    """A part of a figure is the answer."""

    kind: Literal["point"]
    figure: FigureId
    """A scene."""
    part: PartId
    """The part to point to."""


class Order(Asked):
    """Things to put in order."""

    kind: Literal["order"]
    items: list[Line] = Field(min_length=3)
    """In the right order."""


class WhichFamily(Asked):
    """A statement that holds for one family."""

    kind: Literal["which-family"]
    family: FamilyId
    """The family for which it holds."""


Question = Annotated[ChooseOne | ChooseMany | PointTo | Order | WhichFamily, Field(discriminator="kind")]


class Quiz(Strict):
    """Questions, asked one at a time."""

    kind: Literal["quiz"]
    heading: Title
    questions: list[QuestionId] = Field(min_length=1)
    """In the order of asking."""


class Phase(Strict):
    """One phase of a lesson."""

    minutes: Annotated[int, Field(ge=1, le=600)]
    what: Paragraph
    """What is done in it."""


class Discussion(Strict):
    """Something to discuss."""

    ask: Line
    disagreement: DisagreementId
    """The question on which sources differ that it is about."""


class Handout(Strict):
    """What is printed for a class: two pages, and the key apart."""

    figures: list[FigureId] = Field(min_length=1)
    questions: list[QuestionId] = Field(min_length=1)
    terms: list[TermId] = Field(min_length=1)
    """The words that are explained at its end."""


class Lesson(Strict):
    """What a teacher needs for one lesson."""

    kind: Literal["lesson"]
    aims: list[Line] = Field(min_length=1)
    """What somebody can do afterwards."""
    plan: list[Phase] = Field(min_length=1)
    """In order."""
    discuss: list[Discussion] = Field(min_length=1)
    handout: Handout
