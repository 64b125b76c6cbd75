"""How facts are drawn: figures (SVG, for reading and embedding) and charts (Plotly, for exploring)."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.claims import Claim
from components.model.types import (
    ActorId, AttributeId, ClaimAddress, Count, DisagreementId, DrawingId, EventId, Id, Name, OptionId, Paragraph,
    PartId, PartOrPropId, PropId, Sentence, SequenceId, StopId, Strict, Title, UnitId, VariantId,
)  # fmt: skip

Point = Annotated[list[float], Field(min_length=2, max_length=2)]
"""x and y in the layout's own units, y downwards."""


class Placing(Strict):
    """One drawing put into a layout."""

    art: DrawingId
    """The drawing."""
    at: Point
    """Where the middle of its bottom edge stands."""
    scale: float = Field(gt=0)
    """Layout units per drawing unit."""
    turn: float = 0
    """Degrees clockwise about the middle of the drawing."""
    flip: bool = False
    """Mirrored left to right."""
    when: OptionId | None = None
    """Only in this option of the figure's switch."""


class Label(Strict):
    """The name of a part, on the part."""

    of: PartOrPropId
    """The part or prop."""
    at: Point
    """Where the text's base line begins, is centred or ends."""
    anchor: Literal["start", "middle", "end"] = "middle"
    """Which end of the text stands there."""
    to: Point | None = None
    """Where a thin line leads, when the text cannot stand on the part."""
    lines: list[Name] = []
    """The name broken into lines; left out for one line."""
    when: OptionId | None = None
    """Only in this option of the figure's switch."""


class Route(Strict):
    """How the line of a link runs."""

    between: list[PartId] = Field(min_length=2, max_length=2)
    """The two parts that a link joins."""
    path: list[Point] = Field(min_length=2)
    """The corners, from the first part to the second."""
    label: Point | None = None
    """Where the carrier's name stands."""


class Pose(Strict):
    """Where a prop is in some steps of a sequence."""

    prop: PropId
    """The prop."""
    art: DrawingId
    """Its drawing."""
    steps: list[int] = Field(min_length=1)
    """In which steps, counted from 1."""
    at: Point
    """Its middle."""
    scale: float = Field(gt=0)
    """Layout units per drawing unit."""
    turn: float = 0
    """Degrees clockwise."""


class Layout(Strict):
    """One arrangement: of a wide column or of a phone."""

    size: Point
    """Width and height."""
    ground: list[float] = []
    """Heights at which a ground line runs."""
    place: list[Placing] = Field(min_length=1)
    """Drawings, back to front."""
    labels: list[Label] = []
    """Names on the parts."""
    routes: list[Route] = []
    """Lines of links."""
    spots: dict[PartOrPropId, Point] = {}
    """Where what travels leaves from or arrives at, by part."""
    poses: list[Pose] = []
    """Where props are, step by step."""


class Option(Strict):
    """One position of a switch."""

    id: Id
    """Its name in the address."""
    name: Name
    """What the button says."""
    claim: ClaimAddress | None = None
    """The claim that it illustrates."""


class Switch(Strict):
    """A choice that changes what is drawn; the first option is shown first."""

    name: Name
    """What is chosen."""
    options: list[Option] = Field(min_length=2)
    """The positions."""


class Drawn(Strict):
    """What every figure says of itself."""

    title: Title
    """The point of the figure, in one line."""
    description: Paragraph
    """For those who cannot see it: what is drawn and how it is arranged."""
    caption: Sentence
    """One sentence that says what it shows."""
    simplified: Sentence
    """What is to scale and what is not."""


class Scene(Drawn):
    """A drawing whose parts are buttons."""

    kind: Literal["scene"]
    of: PartId
    """The part whose components it shows."""
    parts: list[PartId] = Field(min_length=1)
    """The parts, in reading order."""
    switch: Switch | None = None
    """A choice that changes what is drawn."""
    wide: Layout
    narrow: Layout


class SequenceFigure(Drawn):
    """A scene in which things happen in steps."""

    kind: Literal["sequence"]
    sequence: SequenceId
    """The process."""
    wide: Layout
    narrow: Layout


class Scale(Drawn):
    """Silhouettes side by side at one scale."""

    kind: Literal["scale"]
    variants: list[VariantId] = Field(min_length=2)
    """What is compared."""
    length: AttributeId
    """The attribute that is drawn as length, in metres."""
    thickness: AttributeId
    """The attribute that is drawn as thickness, in metres."""
    measures: list[AttributeId] = Field(min_length=1)
    """Attributes that the reader can switch between."""
    person: DrawingId
    """The drawing that gives the eye a measure, 100 units to the metre."""
    person_name: Name
    """What it is, with its height."""


class Load(Strict):
    """One way to fill the boxes."""

    id: Id
    """Its name in the address."""
    variant: VariantId
    """What is loaded."""
    name: Name
    """What the button says."""
    boxes: Count
    """How many boxes are filled."""
    each: Count
    """How many each box holds."""
    claim: ClaimAddress
    """The claim that states the total."""


class Loadout(Drawn):
    """How many fit."""

    kind: Literal["loadout"]
    boxes: Count
    """How many boxes there are."""
    box_name: Name
    """What a box is called, in the singular."""
    art: dict[Id, DrawingId]
    """Drawing of a box seen from the front, by how many it holds: `holds-0`, `holds-1`, ..."""
    loads: list[Load] = Field(min_length=2)
    """The ways to fill them; the first is shown first."""


class Comparison(Drawn):
    """A table with bars."""

    kind: Literal["comparison"]
    variants: list[VariantId] = Field(min_length=2)
    """Columns."""
    attributes: list[AttributeId] = Field(min_length=1)
    """Rows."""


class Timeline(Drawn):
    """Dated events on a line."""

    kind: Literal["timeline"]
    events: list[EventId] = Field(min_length=2)
    """The events; they are drawn by date."""


class Stop(Strict):
    """One station of a flow."""

    id: Id
    """Its name in the figure."""
    name: Name
    """What or who it is."""
    actor: ActorId
    """Who it belongs to."""
    column: Count
    row: Count
    claim: Claim
    """What happens here, and who says so."""


class Arrow(Strict):
    """What goes from one stop to another, and under which rule."""

    between: list[StopId] = Field(min_length=2, max_length=2)
    rule: Literal["allowed", "forbidden", "with-consent"]
    """What the rule on it says."""
    label: Name
    """The rule in a few words."""
    claim: Claim
    """The rule, and who says so."""


class FlowPath(Strict):
    """One path that a reader can follow."""

    id: Id
    name: Name
    stops: list[StopId] = Field(min_length=2)
    """In order; every pair must be joined by an arrow."""


class Flow(Drawn):
    """Who makes, who approves, who receives."""

    kind: Literal["flow"]
    stops: list[Stop] = Field(min_length=2)
    arrows: list[Arrow] = Field(min_length=1)
    paths: list[FlowPath] = Field(min_length=1)
    """The first is shown first."""


class Spread(Drawn):
    """One question, one mark per source."""

    kind: Literal["spread"]
    disagreement: DisagreementId
    """The question; its positions that have a value are drawn."""
    unit: UnitId
    """The unit of the axis."""


Figure = Annotated[
    Scene | SequenceFigure | Scale | Loadout | Comparison | Timeline | Flow | Spread, Field(discriminator="kind")
]


class Charted(Strict):
    """What every chart says of itself."""

    title: Title
    """The question that it answers."""
    alt: Paragraph
    """What a reader who cannot see it should take from it."""


class Bars(Charted):
    """One attribute across variants."""

    kind: Literal["bars"]
    attributes: list[AttributeId] = Field(min_length=1)
    variants: list[VariantId] = Field(min_length=2)


class Intervals(Charted):
    """The positions of a disagreement, each with its value or range."""

    kind: Literal["intervals"]
    disagreement: DisagreementId
    unit: UnitId


class Series(Charted):
    """Values with dates, over time: positions of a disagreement."""

    kind: Literal["series"]
    disagreement: DisagreementId
    unit: UnitId


class Dates(Charted):
    """Events by date and actor."""

    kind: Literal["dates"]
    events: list[EventId] = Field(min_length=2)


Chart = Annotated[Bars | Intervals | Series | Dates, Field(discriminator="kind")]

__all__ = [name for name, value in list(globals().items()) if isinstance(value, type) and issubclass(value, Strict)]
