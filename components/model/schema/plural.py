"""A phrase with a count in it, in each plural form of the language."""

from components.model.schema.types import Strict, Word


class Plural(Strict):
    """A text with a number in it, in each form that the language has; where one is missing, `other` is taken."""

    zero: Word | None = None
    """"{count} sources"."""
    one: Word | None = None
    """"{count} source"."""
    two: Word | None = None
    """"{count} sources"."""
    few: Word | None = None
    """"{count} sources"."""
    many: Word | None = None
    """"{count} sources"."""
    other: Word
    """"{count} sources"."""
