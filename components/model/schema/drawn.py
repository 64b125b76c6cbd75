"""What every figure says of itself."""

from pydantic import Field

from components.model.schema.facts import Resting
from components.model.schema.types import FactAddress, Line, Name, Paragraph, PlainParagraph, PlainText, Strict, Title


class Wording(Resting):
    """Words in a drawing that state something, and the facts on which they rest."""

    words: list[Name] = Field(min_length=1)
    """As they are drawn, without line breaks."""


class PlainDrawn(Strict):
    """What a figure says of itself, for somebody of twelve; left out where it is plain enough."""

    description: PlainParagraph | None = None
    """What is drawn and how it is arranged."""
    caption: PlainText | None = None
    """One sentence that says what it shows."""
    simplified: PlainText | None = None
    """What is to scale and what is not."""


class Drawn(Resting):
    """What every figure says of itself."""

    rests_on: list[FactAddress] = Field(default=[], alias="from")
    """The facts on which its title, caption and description rest."""

    title: Title
    """The point of the figure, in one line."""
    description: Paragraph
    """For those who cannot see it: what is drawn and how it is arranged."""
    caption: Line
    """One sentence that says what it shows."""
    simplified: Line
    """What is to scale and what is not."""
    plain: PlainDrawn = PlainDrawn.model_construct()
    """The same for somebody of twelve."""
    wording: list[Wording] = []
    """The facts under every word of a scene or process that is no name."""
