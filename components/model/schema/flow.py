"""Who makes, who approves, who receives."""

from typing import Literal

from pydantic import Field

from components.model.schema.drawn import Drawn
from components.model.schema.facts import Sentence
from components.model.schema.types import ActorId, Count, Id, Line, Name, StopId, Strict


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
    """Who or what takes part."""
    arrows: list[Arrow] = Field(min_length=1)
    """What goes from stop to stop."""
    paths: list[FlowPath] = Field(min_length=1)
    """The first is shown first."""
