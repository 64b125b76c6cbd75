"""What can be explored in a chart (Plotly)."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.facts import Resting
from components.model.schema.types import (
    AttributeId,
    DisagreementId,
    EventId,
    FactAddress,
    Paragraph,
    Title,
    UnitId,
    VariantId,
)


class Charted(Resting):
    """What every chart says of itself."""

    rests_on: list[FactAddress] = Field(default=[], alias="from")
    """The facts on which what it says rests."""
    title: Title
    """The question that it answers."""
    alt: Paragraph
    """What a reader who cannot see it should take from it."""


class Bars(Charted):
    """One attribute across variants."""

    kind: Literal["bars"]
    attributes: list[AttributeId] = Field(min_length=1)
    """What is measured; each has a unit."""
    variants: list[VariantId] = Field(min_length=2)
    """What is compared."""


class Intervals(Charted):
    """The positions of a disagreement, each with its value or range."""

    kind: Literal["intervals"]
    disagreement: DisagreementId
    """The question."""
    unit: UnitId
    """The unit of the axis."""


class Series(Charted):
    """Values with dates, over time: positions of a disagreement."""

    kind: Literal["series"]
    disagreement: DisagreementId
    """The question."""
    unit: UnitId
    """The unit of the axis."""


class Dates(Charted):
    """Events by date and actor."""

    kind: Literal["dates"]
    events: list[EventId] = Field(min_length=2)
    """The events; they are drawn by date."""


Chart = Annotated[Bars | Intervals | Series | Dates, Field(discriminator="kind")]
