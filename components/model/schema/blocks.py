"""What a page is made of: one class for each kind of block."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.facts import Sentence
from components.model.schema.learning import Quiz
from components.model.schema.lesson import Lesson
from components.model.schema.story import ShowStory
from components.model.schema.types import (
    AttributeOrQuestionId,
    DisagreementId,
    FigureId,
    Line,
    PageId,
    Paragraph,
    PartId,
    PlainText,
    Strict,
    ThingId,
    Title,
)


class Prose(Strict):
    """Running text, each sentence resting on facts."""

    kind: Literal["prose"]
    heading: Title | None = None
    """Stands above it; left out, it follows on what is before it."""
    sentences: list[Sentence] = Field(min_length=1)
    """What is told, sentence by sentence."""


class Note(Strict):
    """A sentence about the explainer itself; it states nothing about the subject."""

    kind: Literal["note"]
    heading: Title | None = None
    """Stands above it; left out, it follows on what is before it."""
    text: Paragraph
    """What it says."""
    plain: PlainText | None = None
    """The same for somebody of twelve; left out where the text is plain enough."""


class ShowFigure(Strict):
    """One figure."""

    kind: Literal["figure"]
    figure: FigureId
    """The figure."""
    folded: bool = False
    """Whether it opens on demand, under its title; for a figure that a story on the page has shown already."""


class Ways(Strict):
    """Where to go on."""

    kind: Literal["ways"]
    heading: Title
    """Stands above the pages."""
    pages: list[PageId] = Field(min_length=1)
    """The pages to go on to, in order."""


View = Literal["time", "things", "ranges"]


class Start(Strict):
    """A question with which exploring can begin, and the choice that answers it."""

    question: Title
    """What one presses."""
    attributes: list[AttributeOrQuestionId] = Field(min_length=1)
    """What is measured: disagreements that numbers answer, attributes with a unit, or units."""
    things: list[ThingId] = []
    """What the numbers are about; left out, anything."""
    view: View
    """`time`: by date. `things`: a bar for each thing. `ranges`: from the lowest to the highest."""


class Numbers(Strict):
    """Every number of the facts in tables; in the app they can be chosen and drawn."""

    kind: Literal["numbers"]
    heading: Title
    """Stands above the questions to begin with."""
    starts: list[Start] = Field(min_length=1)
    """Questions to begin with."""


class Parts(Strict):
    """Parts, each with all that is known of it."""

    kind: Literal["parts"]
    heading: Title
    """Stands above the parts."""
    parts: list[PartId] = Field(min_length=1)
    """In reading order."""


class Families(Strict):
    """The families, their variants, and all that is known of them."""

    kind: Literal["families"]
    heading: Title
    """Stands above the families."""


class Events(Strict):
    """The story, event by event."""

    kind: Literal["events"]
    heading: Title
    """Stands above the events."""


class PartIndex(Strict):
    """Parts in a line each; each leads to where it is told."""

    kind: Literal["part-index"]
    heading: Title
    """Stands above the list."""
    parts: list[PartId] = Field(min_length=1)
    """In reading order."""


class EventIndex(Strict):
    """Every event by its title, folded away; each leads to where it is told."""

    kind: Literal["event-index"]


class QuestionGroup(Strict):
    """Questions of one theme."""

    heading: Title
    """Stands above them."""
    questions: list[DisagreementId] = Field(min_length=1)
    """In reading order."""


class Disagreements(Strict):
    """Every question on which sources differ."""

    kind: Literal["disagreements"]
    heading: Title
    """Stands above the questions that no group names."""
    groups: list[QuestionGroup] = []
    """Questions by theme."""


class Glossary(Strict):
    """Every term."""

    kind: Literal["glossary"]
    heading: Title
    """Stands above the terms."""


class Sources(Strict):
    """Every published work that is cited."""

    kind: Literal["sources"]
    heading: Title
    """Stands above the sources."""


class Corrections(Strict):
    """What was wrong and has been put right."""

    kind: Literal["corrections"]
    heading: Title
    """Stands above the corrections."""


class EmbedBuilder(Strict):
    """Every figure to embed, download and cite."""

    kind: Literal["embed-builder"]
    promises: list[Line] = Field(min_length=1)
    """What an embed does and does not do; what it weighs is measured and said beside them."""


Block = Annotated[
    Prose | Note | ShowFigure | Numbers | Parts | Families | Events | EventIndex | PartIndex | Disagreements
    | Glossary | Sources | Corrections | EmbedBuilder | Ways | ShowStory | Quiz | Lesson,
    Field(discriminator="kind"),
]  # fmt: skip
