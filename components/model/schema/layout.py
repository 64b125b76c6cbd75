"""How drawings are put together: what stands where, in a wide column and on a phone."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.types import (
    DrawingId,
    FactAddress,
    Id,
    Name,
    OptionId,
    PartId,
    PartOrPropId,
    PropId,
    SpotId,
    Strict,
)

Point = Annotated[list[float], Field(min_length=2, max_length=2)]
"""x and y in the layout's own units, y downwards."""
Size = Annotated[list[Annotated[float, Field(ge=100, le=3000)]], Field(min_length=2, max_length=2)]
"""Width and height in layout units."""
Turn = Annotated[float, Field(ge=-360, le=360)]
Scale = Annotated[float, Field(gt=0, le=1000)]


class Placing(Strict):
    """One drawing put into a layout."""

    art: DrawingId
    """The drawing."""
    at: Point
    """Where the middle of its bottom edge stands."""
    scale: Scale
    """Layout units per drawing unit."""
    turn: Turn = 0
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
    """In which steps, counted from 1; 0 is the overview."""
    at: Point
    """Its middle."""
    scale: Scale
    """Layout units per drawing unit."""
    turn: Turn = 0
    """Degrees clockwise."""
    label: Point | None = None
    """Where the prop's name stands, if it is written here."""


class Layout(Strict):
    """One arrangement: of a wide column or of a phone."""

    size: Size
    """Width and height."""
    ground: list[float] = []
    """Heights at which a ground line runs."""
    place: list[Placing] = Field(min_length=1)
    """Drawings, back to front."""
    labels: list[Label] = []
    """Names on the parts."""
    routes: list[Route] = []
    """Lines of links."""
    spots: dict[SpotId, Point] = {}
    """Where what travels leaves from or arrives at, by part; `part-carrier` where it differs for one carrier."""
    poses: list[Pose] = []
    """Where props are, step by step."""


class Option(Strict):
    """One position of a switch."""

    id: Id
    """Its name in the address."""
    name: Name
    """What the button says."""
    fact: FactAddress | None = None
    """The fact that it illustrates."""


class Switch(Strict):
    """A choice that changes what is drawn; the first option is shown first."""

    name: Name
    """What is chosen."""
    options: list[Option] = Field(min_length=2)
    """The positions."""
