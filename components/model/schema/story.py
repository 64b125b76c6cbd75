"""A story: scenes that are read one after the other beside a figure that stands still."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from components.model.schema.facts import Sentence
from components.model.schema.text import refusal
from components.model.schema.types import FigureId, Id, Paragraph, QuestionId, StoryId, Strict, Title

LEAST = 40
"""Layout units across, and down, of the least piece that can be recognised."""


def _wide_enough(window: list[float]) -> list[float]:
    if min(window[2:]) < LEAST:
        what = f"is {window[2]:g} wide and {window[3]:g} high"
        raise refusal("bad-number", what, f"write left, top, width and height; the last two at least {LEAST}")
    return window


Window = Annotated[
    list[Annotated[float, Field(ge=0, le=3000)]], Field(min_length=4, max_length=4), AfterValidator(_wide_enough)
]
"""Left, top, width and height of a piece of a layout, in its units."""


class Crop(Strict):
    """The piece of a figure that a scene shows, in its wide and in its narrow layout; all of it where left out."""

    wide: Window | None = None
    """Left, top, width and height in the wide layout."""
    narrow: Window | None = None
    """Left, top, width and height in the narrow layout."""


class StoryScene(Strict):
    """One scene: a figure in a state, and what is told beside it."""

    id: Id
    """Names it in the address."""
    heading: Title
    """The finding."""
    figure: FigureId
    """What stands beside the text."""
    state: dict[Id, str | int] = {}
    """What is chosen in the figure: `{part: lamp}`, `{step: 7}`."""
    crop: Crop = Crop.model_construct()
    """The piece of the figure that is shown; left out, all of it."""
    guess: QuestionId | None = None
    """A question with one right answer, asked before the scene tells it."""
    sentences: list[Sentence] = Field(min_length=1)
    """Two to four, at most 60 words together."""


class Story(Strict):
    """Scenes in the order of telling."""

    title: Title
    """Heads it where it stands by itself."""
    description: Paragraph
    """What it tells, for link previews."""
    scenes: list[StoryScene] = Field(min_length=2)
    """What is told, scene by scene."""


class ShowStory(Strict):
    """One story."""

    kind: Literal["story"]
    story: StoryId
    """The story."""
