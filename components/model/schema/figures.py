"""What a figure shows (SVG, for reading and embedding)."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.charts import Bars, Chart, Charted, Dates, Intervals, Series
from components.model.schema.drawn import Drawn
from components.model.schema.facts import Sentence
from components.model.schema.layout import (
    UNARRANGED,
    Label,
    Lanes,
    Layout,
    Option,
    Placing,
    Point,
    Pose,
    Remark,
    Route,
    Switch,
)
from components.model.schema.plots import ByFamily, OverTime, Pictogram, Spread
from components.model.schema.types import (
    ActorId,
    AttributeId,
    Count,
    DrawingId,
    EventId,
    FactAddress,
    FigureId,
    Id,
    Line,
    Name,
    PartId,
    SequenceId,
    StopId,
    Strict,
    VariantId,
)


class Scene(Drawn):
    """A drawing whose parts are buttons."""

    kind: Literal["scene"]
    of: PartId
    """The part whose components it shows."""
    parts: list[PartId] = Field(min_length=1)
    """The parts, in reading order."""
    words: dict[PartId, Name] = {}
    """One word above a part's name: what it is there for."""
    switch: Switch | None = None
    """A choice that changes what is drawn."""
    rows: list[list[PartId]] = []
    """Who stands on one ground, from left to right, row by row; left out, all of `parts`."""
    wide: Layout = Field(default_factory=lambda: UNARRANGED)
    """For a wide column; left out, the scene lays itself out."""
    narrow: Layout = Field(default_factory=lambda: UNARRANGED)
    """For a phone; left out, the scene lays itself out."""


class SequenceFigure(Drawn):
    """A scene in which things happen in steps."""

    kind: Literal["sequence"]
    sequence: SequenceId
    """The process."""
    wide: Layout
    """For a wide column."""
    narrow: Layout
    """For a phone."""


class Pair(Drawn):
    """Two processes on one stage, stepped together, that part in colour where they differ."""

    kind: Literal["pair"]
    figures: list[FigureId] = Field(min_length=2, max_length=2)
    """Two figures of kind `sequence` with equally many steps."""
    wide: Lanes
    """For a wide column."""
    narrow: Lanes
    """For a phone."""


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
    together: AttributeId | None = None
    """The attribute that says how many share a box; they are drawn from the front, as thick as stated."""
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
    boxes: Count | None = None
    """How many boxes are filled; left out where no source says how they are divided."""
    each: Count
    """How many each box holds; without `boxes`, how many there are in all."""
    fact: FactAddress
    """The fact that states the total."""

    @property
    def total(self) -> int:
        """How many there are in all."""
        return self.each if self.boxes is None else self.boxes * self.each


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
    heroes: list[AttributeId] = Field(default=[], max_length=3)
    """The rows that are drawn large, above the others; without it the first three."""
    attributes: list[AttributeId] = Field(min_length=1)
    """Rows; those that are named in `heroes` need not stand here too."""


class Timeline(Drawn):
    """Dated events on a line."""

    kind: Literal["timeline"]
    events: list[EventId] = Field(min_length=2)
    """The events; they are drawn by date."""
    big: list[EventId] = []
    """The events among them that weigh most; they are drawn larger."""


class Stop(Strict):
    """One station of a flow."""

    id: Id
    """Its name in the figure."""
    name: Name
    """What or who it is."""
    actor: ActorId
    """Who it belongs to."""
    column: Count
    """Counted from 0, left to right."""
    row: Count
    """Counted from 0, top to bottom."""
    sentence: Sentence
    """What happens here."""


class Arrow(Strict):
    """What goes from one stop to another, and under which rule."""

    between: list[StopId] = Field(min_length=2, max_length=2)
    """From which stop to which."""
    rule: Literal["allowed", "forbidden", "with-consent"]
    """What the rule on it says."""
    label: Name
    """The rule in a few words."""
    wall: bool = False
    """Whether it is the wall of the figure, drawn larger than all else."""
    note: Name | None = None
    """Since when it holds, or what changed."""
    sentence: Sentence
    """The rule."""


class FlowPath(Strict):
    """One path that a reader can follow."""

    id: Id
    """Its name in the address."""
    name: Name
    """What the button says."""
    stops: list[StopId] = Field(min_length=2)
    """In order; every pair must be joined by an arrow."""


class Flow(Drawn):
    """Who makes, who approves, who receives."""

    kind: Literal["flow"]
    as_of: Line | None = None
    """When the rules that are drawn held."""
    columns: list[Name] = []
    """What stands in each column, left to right."""
    stops: list[Stop] = Field(min_length=2)
    arrows: list[Arrow] = Field(min_length=1)
    paths: list[FlowPath] = Field(min_length=1)
    """The first is shown first."""


Figure = Annotated[
    Scene
    | SequenceFigure
    | Pair
    | Scale
    | Loadout
    | Comparison
    | Timeline
    | Flow
    | Spread
    | OverTime
    | ByFamily
    | Pictogram,
    Field(discriminator="kind"),
]

__all__ = [
    "Arrow",
    "Bars",
    "ByFamily",
    "Chart",
    "Charted",
    "Comparison",
    "Dates",
    "Drawn",
    "Figure",
    "Flow",
    "FlowPath",
    "Intervals",
    "Label",
    "Layout",
    "Load",
    "Loadout",
    "Option",
    "OverTime",
    "Pair",
    "Pictogram",
    "Placing",
    "Point",
    "Pose",
    "Remark",
    "Route",
    "Scale",
    "Scene",
    "SequenceFigure",
    "Series",
    "Spread",
    "Stop",
    "Switch",
    "Timeline",
]  # fmt: skip
