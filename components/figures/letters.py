"""Which letters of the content the typefaces lack: pictures would show boxes in their place."""

from components.model.content import Content
from components.model.folders import SUBJECT
from components.model.translation import turned

SURE = 0x17F
"""Every letter up to here, of Latin scripts, is in both typefaces."""
SURE_SIGNS = "\u202f–—‘’‚“”„†‡•…€→−"
"""So are these."""
UNDRAWN = ("sources", "art")
"""Folders of which no text stands in a picture."""


def missing_letters(content: Content) -> dict[str, str]:
    """For each letter that a picture cannot show, the first text that holds it; sources are quoted as they are."""
    holding: dict[str, str] = {}

    def collect(text: str) -> str:
        for letter in text:
            if ord(letter) > SURE and letter not in SURE_SIGNS:
                holding.setdefault(letter, text)
        return text

    for folder in SUBJECT:
        for entry in getattr(content, folder).values() if folder not in UNDRAWN else ():
            turned(entry, collect, content.explainer.language)
    if not holding:
        return {}
    from components.figures.typefaces import SANS, SERIF, characters  # reading typefaces takes a while

    there = characters(SANS) & characters(SERIF)
    return {letter: text for letter, text in holding.items() if letter not in there}
