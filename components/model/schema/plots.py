"""Figures that draw the numbers of one disagreement: over time, by family, as rows of small drawings."""

from typing import Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.types import (
    DisagreementId,
    DrawingId,
    FamilyId,
    Id,
    Name,
    PlannedDate,
    PositionId,
    Strict,
    UnitId,
)

Look = Literal["solid", "light", "hollow"]
Shape = Literal["circle", "square", "diamond", "triangle"]


class Plot(Drawn):
    """Draws positions of a disagreement; those that it does not draw are told in words below."""

    disagreement: DisagreementId
    """The question that the numbers answer."""
    unit: UnitId
    """The unit of the numbers that are drawn."""


class Spread(Plot):
    """One question, one mark for each source, by rank."""

    kind: Literal["spread"]


class DatedMark(Strict):
    """One number at a time."""

    position: PositionId
    """Who says so."""
    at: PlannedDate | None = None
    """The time that it is drawn at, where that is not the time that the position is for: the year of a goal."""
    look: Look = "solid"
    """How it is filled; `key` says what that means."""
    note: Name | None = None
    """A few words beside the mark."""


class Series(Strict):
    """Marks of one shape and colour."""

    id: Id
    """Names it in the figure."""
    name: Name
    """What the key calls it."""
    family: FamilyId | None = None
    """Whose colour it wears."""
    shape: Shape = "circle"
    """The shape of its marks."""
    marks: list[DatedMark] = Field(min_length=1)
    """Its numbers, by time."""


class Band(Strict):
    """What most say: from the lowest to the highest of some positions."""

    name: Name
    """What the key calls it."""
    positions: list[PositionId] = Field(min_length=2)
    """The positions from whose lowest to whose highest number it reaches."""


class OverTime(Plot):
    """Numbers by the time that they are for."""

    kind: Literal["over-time"]
    key: dict[Look, Name]
    """What each look means: delivered, reported, a goal."""
    series: list[Series] = Field(min_length=1)
    """What is drawn, one shape and colour each."""
    band: Band | None = None
    """What most say, drawn behind the marks."""


class Reading(Strict):
    """One row: a position and what the row is called."""

    position: PositionId
    """Who says so."""
    name: Name | None = None
    """What the row is called, where that is not what the position is called in short."""


class Group(Strict):
    """Rows under one heading."""

    id: Id
    """Names it in the figure."""
    name: Name
    """What they have in common: a family, a target, a kind of speaker."""
    family: FamilyId | None = None
    """Whose colour and pattern they wear."""
    rows: list[Reading] = Field(min_length=1)
    """Its rows, from the top."""


class ByFamily(Plot):
    """Numbers and ranges as bars from nothing, in groups."""

    kind: Literal["by-family"]
    axis_to: float = Field(default=0, ge=0)
    """To where the axis goes at least, in the unit of the figure: 100 for parts of a hundred."""
    groups: list[Group] = Field(min_length=1)
    """The rows, group by group."""


class Pictogram(Plot):
    """Numbers counted out in small drawings, in groups."""

    kind: Literal["pictogram"]
    drawing: DrawingId
    """What stands for one."""
    groups: list[Group] = Field(min_length=1)
    """The rows, group by group."""
