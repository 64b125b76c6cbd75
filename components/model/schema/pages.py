"""How it is presented: the explainer as a whole, its pages and their blocks, the words of its buttons."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema import types
from components.model.schema.facts import Sentence
from components.model.schema.learning import Lesson, Quiz, Tour
from components.model.schema.types import (
    Address,
    ChartId,
    Day,
    FigureId,
    Id,
    Language,
    Line,
    Locale,
    Menu,
    Name,
    PageId,
    Paragraph,
    PartId,
    PlainText,
    Strict,
    Title,
    UnitId,
)

RESERVED_PAGES = (
    "oembed", "image", "data", "app", "static", "media", "component", "healthz",
    "script-health-check", "vendor",
)  # fmt: skip
"""First pieces of addresses that are served already, by the explainer or by Streamlit."""
RESERVED_FIGURES = ("claims", "facts", "evidence", "sources")
"""Names of tables beside those of figures."""


class Unit(Strict):
    """A unit of measure."""

    id: Id
    name: Name
    """In words, plural."""
    symbol: Annotated[str, Field(max_length=30, pattern=types.SYMBOL_PATTERN)]
    """As it follows a number; may begin with a space or be empty."""
    before: bool = False
    """Whether the symbol stands before the number."""
    metres: float | None = Field(default=None, gt=0)
    """How many metres one is, for units of length."""
    range: list[float] = Field(min_length=2, max_length=2)
    """The least and the most that is measured in it here; what lies outside is a slip of the pen."""


class Attribute(Strict):
    """One thing that is compared across variants."""

    id: Id
    name: Name
    unit: UnitId | None = None
    """The unit of its numbers; left out for words."""
    note: Line | None = None
    """What a reader should know before comparing."""


class Carrier(Strict):
    """What joins or travels between parts."""

    id: Id
    name: Name
    """As it is labelled."""
    line: Literal["solid", "dashed", "dotted", "double", "open"]
    """How it is drawn, so that it is told apart without colour; `open` is what no source states."""


class Actor(Strict):
    """Who acts in the story."""

    id: Id
    name: Name
    mark: Literal["circle", "square", "diamond", "triangle", "cross", "ring"]
    """The shape that stands for it, so that it is told apart without colour."""


class Explainer(Strict):
    """The explainer as a whole."""

    title: Title
    summary: Paragraph
    """What it is, in two sentences."""
    language: Language
    """ISO 639-1 code of the language that the content is written in."""
    locale: Locale
    """How numbers and dates are written: the language, and the country where it matters."""
    whole: PartId
    """The part that is the whole."""
    credit: Line
    """The line that stands under each figure."""
    licence: Name
    """The licence of the content."""
    licence_address: Address
    contact: Address
    """Where a reader can report an error."""
    address: Address | None = None
    """Where the explainer is published, when it is."""
    reviewed: Day
    """The day on which the whole content was last reviewed."""
    pages: list[PageId] = Field(min_length=1)
    """The pages in the order of the menu."""
    more_pages: list[PageId] = []
    """Further pages, gathered under one entry of the menu."""
    units: list[Unit]
    attributes: list[Attribute]
    carriers: list[Carrier]
    actors: list[Actor]

    @property
    def all_pages(self) -> list[str]:
        """Every page in the order of the menu."""
        return [*self.pages, *self.more_pages]


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
    | Disagreements
    | Glossary
    | Sources
    | Corrections
    | EmbedBuilder
    | Ways
    | Tour
    | Quiz
    | Lesson,
    Field(discriminator="kind"),
]


class Page(Strict):
    """One page."""

    title: Title
    """The heading."""
    menu: Menu
    """The entry in the menu."""
    summary: Paragraph
    """One or two sentences under the heading; also the description for link previews."""
    plain: PlainText
    """The summary for somebody of twelve."""
    blocks: list[Block] = Field(min_length=1)
    """In reading order."""
