"""Figures that set sizes, loads and attributes side by side."""

from typing import Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.types import AttributeId, Count, DrawingId, FactAddress, Id, Name, Strict, VariantId


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
