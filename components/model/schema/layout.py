"""How drawings are put together: what stands where, in a wide column and on a phone."""

from typing import Annotated, Literal

from pydantic import Field

from components.model.schema.types import (
    CarrierId,
    DrawingId,
    FactAddress,
    FamilyId,
    Id,
    Name,
    OptionId,
    PartId,
    PartOrPropId,
    PropId,
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
    curved: bool = False
    """Drawn as one curve; `path` then has three points, and the line bends towards the second."""
    label: Point | None = None
    """Where the carrier's name stands."""
    lines: list[Name] = []
    """The carrier's name broken into lines; left out for one line."""


class Remark(Strict):
    """A few words in a drawing that name no part: a number, a measure, where a line leads."""

    text: Name
    """What it says."""
    at: Point
    """Where the base line begins, is centred or ends."""
    anchor: Literal["start", "middle", "end"] = "middle"
    """Which end of the text stands there."""
    of: PartId | None = None
    """The part that it steps back with."""
    of_the_drawing: bool = False
    """It tells how something is drawn, and so states no fact."""


class Lead(Strict):
    """A line that leaves the drawing: to somebody who is not in it."""

    of: PartId
    """The part from which it leaves."""
    by: CarrierId
    """How it is drawn."""
    path: list[Point] = Field(min_length=3, max_length=3)
    """A curve from the first point to the third, bent towards the second."""


class Stroke(Strict):
    """What travels in a step, or what happens in it: a line where there is one, and its number and word."""

    step: int = Field(ge=1)
    """Counted from 1."""
    family: FamilyId | None = None
    """The family of which only it is true; left out where it is true of both."""
    by: CarrierId | None = None
    """How the line is drawn."""
    path: list[Point] = []
    """Two points: straight; three: a curve bent towards the second; none: no line."""
    word: Name | None = None
    """In one or two words."""
    lines: list[Name] = []
    """The word broken into lines; left out for one line."""
    at: Point | None = None
    """The middle of the disc with the number; the word begins beside it."""


class Flier(Strict):
    """Something in the air."""

    art: DrawingId
    """Its drawing."""
    at: Point
    """Its middle."""
    scale: float = Field(gt=0)
    """Layout units per drawing unit."""
    turn: float = 0
    """Degrees clockwise."""
    prop: PropId | None = None
    """The prop that it shows, whose name it has."""
    name: Name | None = None
    """What it is, where it is no prop; both are written only at `label`."""
    label: Point | None = None
    """Where the middle of the name stands."""
    steps: list[int] = Field(min_length=1)
    """The steps in which it has full ink."""
    family: FamilyId | None = None
    """Whose colour it has."""


class CloseUp(Strict):
    """A large round view of how one of the two ends."""

    family: FamilyId
    """Whose end it is; its name stands above."""
    step: int = Field(ge=1)
    """The step that it shows."""
    at: Point
    """The middle of the circle."""
    radius: float = Field(gt=0)
    """In layout units."""
    fliers: list[Flier] = Field(min_length=1)
    """What is seen in it."""
    word: Name
    """What happens, in a few words below it."""


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
    leads: list[Lead] = []
    """Lines to somebody outside."""
    remarks: list[Remark] = []
    """Words that name no part."""


UNARRANGED = Layout(size=[100, 100], place=[Placing(art="unarranged", at=[0, 0], scale=1)])
"""Stands where an author leaves a layout out, until `arrangement` makes one."""


class Stage(Strict):
    """One arrangement of a process: of a wide column or of a phone."""

    size: Size
    """Width and height."""
    ground: list[float] = []
    """Heights at which a ground line runs."""
    place: list[Placing] = Field(min_length=1)
    """What stands there, back to front."""
    labels: list[Label] = []
    """Names below it."""
    strokes: list[Stroke] = Field(min_length=1)
    """What travels or happens, step by step."""
    fliers: list[Flier] = []
    """What flies."""
    close_ups: list[CloseUp] = Field(default=[], max_length=1)
    """How it ends, seen large."""


class Lanes(Stage):
    """One arrangement of two processes on one stage."""

    close_ups: list[CloseUp] = Field(min_length=2, max_length=2)
    """How each ends."""


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
