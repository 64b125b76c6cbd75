"""The explainer as a whole: its title, languages, menu, units, and what is compared, joined and acting in it."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema import types
from components.model.schema.types import (
    Address,
    Contact,
    Day,
    FigureId,
    Id,
    Language,
    Line,
    Locale,
    Name,
    PageId,
    Paragraph,
    PartId,
    Strict,
    Title,
    UnitId,
)


class Unit(Strict):
    """A unit of measure."""

    id: Id
    """What facts call it."""
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
    """What variants and figures call it."""
    name: Name
    """What readers see."""
    unit: UnitId | None = None
    """The unit of its numbers; left out for words."""
    note: Line | None = None
    """What a reader should know before comparing."""


class Carrier(Strict):
    """What joins or travels between parts."""

    id: Id
    """What links and moves call it."""
    name: Name
    """As it is labelled."""
    line: Literal["solid", "dashed", "dotted", "double", "open"]
    """How it is drawn, so that it is told apart without colour; `open` is what no source states."""


class Actor(Strict):
    """Who acts in the story."""

    id: Id
    """What events call it."""
    name: Name
    """What readers see."""
    mark: Literal["circle", "square", "diamond", "triangle", "cross", "ring"]
    """The shape that stands for it, so that it is told apart without colour."""


class Author(Strict):
    """Who wrote the explainer."""

    name: Name
    """An organisation's name, or a person's family name."""
    given: Name | None = None
    """A person's other names."""


class Explainer(Strict):
    """The explainer as a whole."""

    title: Title
    """What the whole explainer is called."""
    summary: Paragraph
    """What it is, in two sentences."""
    language: Language
    """ISO 639-1 code of the language that the content is written in."""
    locale: Locale
    """How numbers and dates are written: the language, and the country where it matters."""
    whole: PartId
    """The part that is the whole."""
    variant: Name | None = None
    """What one member of the families is called, at the head of a table; left out, the word of the interface."""
    credit: Line
    """The line that stands under each figure."""
    authors: list[Author] = []
    """Whom citations name; left out, they begin with the title."""
    licence: Name
    """The licence of the content."""
    licence_address: Address
    """Where the licence can be read."""
    contact: Contact
    """Where a reader can report an error; `none` where nobody can be told, and then readers see no such link."""
    address: Address | None = None
    """Where the explainer is published, when it is."""
    reviewed: Day
    """The day on which the whole content was last reviewed."""
    pages: list[PageId] = Field(min_length=1)
    """The pages in the order of the menu."""
    more_pages: list[PageId] = []
    """Further pages, gathered under one entry of the menu."""
    moved_pages: dict[Id, PageId] = {}
    """Pages that once were, and the page that tells it now; their addresses lead on."""
    moved_charts: dict[Id, FigureId] = {}
    """Charts that once were, and the figure that shows the same; their addresses lead on."""
    units: list[Unit]
    """The units of numbers."""
    attributes: list[Attribute]
    """What is compared of every variant."""
    carriers: list[Carrier]
    """How parts are joined, and how their lines look."""
    actors: list[Actor]
    """Who acts in events."""

    @property
    def all_pages(self) -> list[str]:
        """Every page in the order of the menu."""
        return [*self.pages, *self.more_pages]
