"""What every figure says of itself."""

from components.model.schema.types import Paragraph, Sentence, Strict, Title


class Drawn(Strict):
    """What every figure says of itself."""

    title: Title
    """The point of the figure, in one line."""
    description: Paragraph
    """For those who cannot see it: what is drawn and how it is arranged."""
    caption: Sentence
    """One sentence that says what it shows."""
    simplified: Sentence
    """What is to scale and what is not."""
