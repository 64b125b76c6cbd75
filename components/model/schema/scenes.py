"""Figures with a stage: one scene, a process in steps, two processes side by side."""

from typing import Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.layout import UNARRANGED, Lanes, Layout, Stage, Switch
from components.model.schema.types import FigureId, Name, PartId, SequenceId


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
