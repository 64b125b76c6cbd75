"""What a figure shows (SVG, for reading and embedding)."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.flow import Arrow, Flow, FlowPath, Stop
from components.model.schema.layout import Label, Layout, Option, Placing, Point, Remark, Route, Stage, Switch
from components.model.schema.plots import ByFamily, OverTime, Pictogram, Spread
from components.model.schema.scenes import Pair, Scene, SequenceFigure
from components.model.schema.sizes import Comparison, Load, Loadout, Scale
from components.model.schema.types import EventId


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
