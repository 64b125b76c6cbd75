"""What helps to learn: questions of several forms, in sets."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.facts import Resting
from components.model.schema.types import (
    FactAddress,
    FamilyId,
    FigureId,
    Id,
    Line,
    Name,
    Paragraph,
    PartId,
    PlainText,
    QuestionId,
    Strict,
    Title,
)


class PlainQuestion(Strict):
    """A question for somebody of twelve."""

    ask: PlainText
    """The question in easy words."""
    because: PlainText
    """Why, shown after answering, in easy words."""
    hint: PlainText | None = None
    """Where the question has a hint."""


class Asked(Resting):
    """What every question says."""

    ask: Line
    """The question."""
    asks: Literal["what", "why"] = "what"
    """Whether it asks what something is, or how or why."""
    because: Paragraph
    """Why, shown after answering."""
    hint: Line | None = None
    """What helps somebody who does not know."""
    plain: PlainQuestion
    """The same question for somebody of twelve."""


class Believed(Strict):
    """What is said to somebody who chose a wrong answer."""

    because: Paragraph | None = None
    """Why one may think so, and why it is not so."""
    plain_because: PlainText | None = None
    """The same for somebody of twelve."""


class Answer(Believed):
    """One possible answer."""

    text: Line
    """What it says."""
    plain: PlainText | None = None
    """The same for somebody of twelve; left out where the text is plain enough."""
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


class Estimate(Asked):
    """A number to guess on a line."""

    kind: Literal["estimate"]
    fact: FactAddress
    """The fact whose value is the answer."""
    least: float
    """Where the line begins."""
    most: float
    """The ends of the line."""
    step: float = Field(gt=0)
    """By how much the guess moves at a time."""
    near: float = Field(gt=0)
    """How far off a guess may be and still be right."""


class Weighed(Believed):
    """A position to weigh against others."""

    position: FactAddress
    """A position of a disagreement; it is right to trust it where its rank is `preferred`."""


class WhichSource(Asked):
    """Which of several sources to trust, and why."""

    kind: Literal["which-source"]
    positions: list[Weighed] = Field(min_length=2)
    """One of them preferred, the others not."""


Question = Annotated[
    ChooseOne | ChooseMany | PointTo | Order | WhichFamily | Estimate | WhichSource, Field(discriminator="kind")
]


class QuestionSet(Strict):
    """Questions on one topic."""

    id: Id
    """Names it in the address."""
    title: Name
    """Its topic, on the button that begins it."""
    questions: list[QuestionId] = Field(min_length=1)
    """In the order of asking."""


class Quiz(Strict):
    """Questions in sets, asked one at a time."""

    kind: Literal["quiz"]
    heading: Title
    """Stands above the questions."""
    sets: list[QuestionSet] = Field(min_length=1)
    """One for each topic."""
    mixed: Annotated[int, Field(ge=1, le=60)] = 8
    """How many questions of all sets make a mixed round."""

    @property
    def questions(self) -> list[str]:
        """The ids of all questions in the order of asking."""
        return [id for each in self.sets for id in each.questions]
