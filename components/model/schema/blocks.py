"""What a page is made of: one class for each kind of block."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.facts import Sentence
from components.model.schema.learning import Lesson, Quiz
from components.model.schema.story import ShowStory
from components.model.schema.types import ChartId, FigureId, Line, PageId, Paragraph, PartId, PlainText, Strict, Title


class Prose(Strict):
    """Running text, each sentence resting on facts."""

    kind: Literal["prose"]
    heading: Title | None = None
    sentences: list[Sentence] = Field(min_length=1)


class Note(Strict):
    """A sentence about the explainer itself; it states nothing about the subject."""

    kind: Literal["note"]
    heading: Title | None = None
    text: Paragraph
    plain: PlainText | None = None
    """The same for somebody of twelve; left out where the text is plain enough."""


class ShowFigure(Strict):
    """One figure."""

    kind: Literal["figure"]
    figure: FigureId
    folded: bool = False
    """Whether it opens on demand, under its title; for a figure that a story on the page has shown already."""


class Ways(Strict):
    """Where to go on."""

    kind: Literal["ways"]
    heading: Title
    pages: list[PageId] = Field(min_length=1)


class Charts(Strict):
    """Charts, opened one at a time."""

    kind: Literal["charts"]
    heading: Title
    charts: list[ChartId] = Field(min_length=1)


class Parts(Strict):
    """Parts, each with all that is known of it."""

    kind: Literal["parts"]
    heading: Title
    parts: list[PartId] = Field(min_length=1)
    """In reading order."""


class Families(Strict):
    """The families, their variants, and all that is known of them."""

    kind: Literal["families"]
    heading: Title


class Events(Strict):
    """The story, event by event."""

    kind: Literal["events"]
    heading: Title


class PartIndex(Strict):
    """Parts in a line each; each leads to where it is told."""

    kind: Literal["part-index"]
    heading: Title
    parts: list[PartId] = Field(min_length=1)
    """In reading order."""


class EventIndex(Strict):
    """Every event by its title, folded away; each leads to where it is told."""

    kind: Literal["event-index"]


class Disagreements(Strict):
    """Every question on which sources differ."""

    kind: Literal["disagreements"]
    heading: Title


class Glossary(Strict):
    """Every term."""

    kind: Literal["glossary"]
    heading: Title


class Sources(Strict):
    """Every published work that is cited."""

    kind: Literal["sources"]
    heading: Title


class Corrections(Strict):
    """What was wrong and has been put right."""

    kind: Literal["corrections"]
    heading: Title


class EmbedBuilder(Strict):
    """Every figure to embed, download and cite."""

    kind: Literal["embed-builder"]
    promises: list[Line] = Field(min_length=1)
    """What an embed does and does not do; what it weighs is measured and said beside them."""


Block = Annotated[
    Prose
    | Note
    | ShowFigure
    | Charts
    | Parts
    | Families
    | Events
    | EventIndex
    | PartIndex
    | Disagreements
    | Glossary
    | Sources
    | Corrections
    | EmbedBuilder
    | Ways
    | ShowStory
    | Quiz
    | Lesson,
    Field(discriminator="kind"),
]
