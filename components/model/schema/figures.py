"""What a figure shows (SVG, for reading and embedding)."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.flow import Arrow, Flow, FlowPath, Stop
from components.model.schema.layout import (
    UNARRANGED,
    Label,
    Lanes,
    Layout,
    Option,
    Placing,
    Point,
    Remark,
    Route,
    Stage,
    Switch,
)
from components.model.schema.plots import ByFamily, OverTime, Pictogram, Spread
from components.model.schema.types import (
    AttributeId,
    Count,
    DrawingId,
    EventId,
    FactAddress,
    FigureId,
    Id,
    Name,
    PartId,
    SequenceId,
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
    wide: Stage
    """For a wide column."""
    narrow: Stage
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


Figure = Annotated[
    Scene | SequenceFigure | Pair | Scale | Loadout | Comparison | Timeline | Flow | Spread | OverTime | ByFamily
    | Pictogram,
    Field(discriminator="kind"),
]  # fmt: skip

__all__ = [
    "Arrow", "ByFamily", "Comparison", "Drawn", "Figure", "Flow", "FlowPath", "Label", "Layout", "Load", "Loadout",
    "Option", "OverTime", "Pair", "Pictogram", "Placing", "Point", "Remark", "Route", "Scale", "Scene",
    "SequenceFigure", "Spread", "Stage", "Stop", "Switch", "Timeline",
]  # fmt: skip
