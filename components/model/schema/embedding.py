"""The words of what can be pasted, and of what the address of an embed may ask."""

from components.model.schema.types import Strict, Word


class EmbedOptions(Strict):
    """What each option in the address of an embed does."""

    state: Word
    """With {example}, a state as the address has it."""
    theme: Word
    plain: Word
    level: Word
    font: Word
    accent: Word
    ground: Word
    radius: Word
    seen: Word


class Builder(Strict):
    """Words of the embed builder that open what is not needed at first."""

    looks: Word
    """Version, level, colours, typeface and the like."""
    others: Word
    """Every form but the first."""


class Embedding(Strict):
    """What is said where a frame is made and copied."""

    sized: Word
    """Names the frame with a style instead of a script."""
    sized_note: Word
    noscript: Word
    """Names the frame with a picture for those without scripts."""
    noscript_note: Word
    version: Word
    """Names the choice whether corrections are followed."""
    live: Word
    level: Word
    """Names the choice of the reading level."""
    bare: Word
    """Leaves title, tools and drawers out."""
    font: Word
    own_font: Word
    serif: Word
    sans: Word
    system: Word
    """The typeface of the reader's device."""
    accent: Word
    """Names the colour of what is picked."""
    ground: Word
    own_ground: Word
    clear: Word
    """The page shows through."""
    ground_colour: Word
    radius: Word
    """Names the choice of round corners."""
    square: Word
    pixels: Word
    """"{count} pixels"."""
    refused: Word
    """Said where text would not stand out from a colour that was asked for."""
    menu: Word
    """Opens what can be taken away of an embed, in the embed itself."""
    copy_citation: Word
    full_screen: Word
    fixed: Word
    """Leads from an embed to a version of it that never changes."""
    fixed_note: Word
    keyboard: Word
    """Heads how an embed is used without a pointer."""
    keyboard_note: Word
    options: Word
    """Heads the options that an address may have."""
    option: EmbedOptions
    builder: Builder
