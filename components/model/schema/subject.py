"""What the explainer is about: parts, families, variants, processes, events and terms."""

from typing import Literal

from pydantic import Field

from components.model.schema.facts import NamedFact, Resting, Sentence, Statement
from components.model.schema.types import (
    ActorId,
    AttributeId,
    CarrierId,
    DrawingId,
    FamilyId,
    Id,
    Line,
    Name,
    Paragraph,
    PartialDate,
    PartId,
    PartOrPropId,
    Place,
    PlainText,
    Strict,
    TermId,
    Title,
    VariantId,
)


class Link(Resting):
    """What joins a part to another."""

    to: PartId
    """The other part."""
    by: CarrierId
    """A carrier named in `explainer.yaml`."""


class Part(Strict):
    """One component: what it is, where it stands, what it does."""

    name: Name
    """As the field calls it."""
    designation: Name | None = None
    """Official type names, where sources give them."""
    stands: PartId | None = None
    """The part that it belongs to; left out for the whole."""
    art: DrawingId | None = None
    """The drawing that shows it."""
    role: Line
    """What it is for, in one sentence that the facts bear out."""
    plain: PlainText
    """The same for somebody of twelve."""
    facts: list[NamedFact] = Field(min_length=1)
    """What is known of it, the most important first."""
    links: list[Link] = []
    """What it is joined to."""


class Family(Strict):
    """One family that is compared."""

    name: Name
    """As the field calls it."""
    tone: Literal[1, 2]
    """Which of the theme's two family colours and patterns it keeps everywhere."""
    role: Line
    """What sets it apart, in one sentence that the facts bear out."""
    plain: PlainText
    """The same for somebody of twelve."""
    members: list[VariantId] = Field(min_length=1)
    """Its variants, the oldest first."""
    facts: list[NamedFact] = Field(min_length=1)
    """What is known of the whole family."""


class Variant(Strict):
    """One member of a family."""

    name: Name
    """As the field calls it."""
    designation: Name | None = None
    """Official type name, where sources give it."""
    family: FamilyId
    """The family that it belongs to, and that names it among its members."""
    art: DrawingId | None = None
    """Its silhouette, nose to the left, as long as its stated length."""
    role: Line
    """What sets it apart from its relatives, in one sentence that the facts bear out."""
    plain: PlainText
    """The same for somebody of twelve."""
    attributes: dict[AttributeId, Statement]
    """One statement for each attribute named in `explainer.yaml`, or `not stated`."""
    facts: list[NamedFact] = []
    """What else is known of it."""


class Prop(Strict):
    """Something that a process moves or shows but that is no part."""

    id: Id
    """Its name within the process."""
    name: Name
    """As it is labelled."""


class Move(Strict):
    """Something that travels in one step of a process."""

    between: list[PartOrPropId] = Field(min_length=2, max_length=2)
    """From which part or prop to which."""
    by: CarrierId
    """A carrier named in `explainer.yaml`."""
    carries: Name
    """What travels, in a few words."""


class Step(Strict):
    """One step of a process."""

    title: Name
    """What happens, in a few words."""
    sentences: list[Sentence] = Field(min_length=1)
    """What happens."""
    lit: list[PartOrPropId] = []
    """Parts and props that work in this step."""
    moves: list[Move] = []
    """What travels."""


class Sequence(Strict):
    """One process in steps."""

    name: Name
    """What the process is called."""
    family: FamilyId | None = None
    """The family that it is about."""
    props: list[Prop] = []
    """What is shown beside the parts."""
    steps: list[Step] = Field(min_length=2, max_length=9)
    """In order."""


class Event(Strict):
    """One dated event of the story."""

    date: PartialDate
    """When, as exact as the sources are."""
    title: Title
    """What happened, in one line."""
    actors: list[ActorId] = Field(min_length=1)
    """Who acted: ids from `explainer.yaml`."""
    facts: list[NamedFact] = Field(min_length=1)
    """What happened, and who says so."""


class Term(Strict):
    """One term of the glossary."""

    name: Name
    """The term as it is written in running text."""
    also: list[Name] = []
    """Other spellings, abbreviations and plurals that mean the same."""
    definition: Paragraph
    """What it means, in our own words, for somebody who has never heard it."""
    plain: PlainText | None = None
    """The same for somebody of twelve; left out where it is plain enough."""
    see: list[TermId] = []
    """Related terms."""


class Correction(Strict):
    """What was wrong, since when, what it says now."""

    date: PartialDate
    """When it was corrected."""
    where: Place
    """The file, fact or sentence that was wrong: `folder/file` or `folder/file#fact`."""
    was: Paragraph
    """What it said."""
    now: Paragraph
    """What it says now."""
    since: PartialDate
    """Since when it was wrong."""
