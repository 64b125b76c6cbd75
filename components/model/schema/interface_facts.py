"""The words of facts' own documents, of their cards, of citations, and of Find."""

from components.model.schema.types import Strict, Word


class FactWords(Strict):
    """What the document and the card of one fact say around it."""

    about: Word
    """Leads from the sources of a statement to the document of the fact."""
    in_plain: Word
    """Heads the wording for somebody of twelve."""
    answers: Word
    """Before the question to which a position is one answer."""
    always: Word
    """Says that what a fact states does not change."""
    then: Word
    """Says that it held at the time of its date."""
    now: Word
    """Says that it may have changed since."""
    sources_say: Word
    """Heads what the sources say, word for word."""
    used_in: Word
    """Heads what else rests on the fact."""
    copy_text: Word
    """Copies the fact with its sources as text."""
    address: Word
    """Names the address of the fact."""
    embed: Word
    """Heads what can be pasted to show the card of the fact."""
    question: Word
    """Stands over the card, in place of a title."""
    other_sources: Word
    """"and {count} more": the sources that a card has no room for."""
    read_all: Word
    """Leads from the card to the document of the fact."""


class CitationWords(Strict):
    """The names of forms of a citation, and what is said within them."""

    page: Word
    """Opens the citation of a page."""
    apa: Word
    ris: Word
    others: Word
    """Opens the forms but APA."""
    retrieved: Word
    """"Retrieved {date}, from": stands before an address whose contents may change."""
    save: Word
    """"Save as {name}": saves a citation for a reference manager."""


class FindWords(Strict):
    """What Find says; most fields head the results of one kind."""

    find: Word
    """Opens the field, and names it."""
    hint: Word
    """Says what can be typed."""
    count: Word
    """"{count} found", for listeners too."""
    none: Word
    failed: Word
    """Said where the list cannot be fetched."""
    everything: Word
    """Leads to the list of everything, and heads it."""
    further: Word
    """"{count} more": shows the other results of a kind."""
    pages: Word
    scenes: Word
    figures: Word
    facts: Word
    parts: Word
    families: Word
    variants: Word
    terms: Word
    events: Word
    disagreements: Word
    sources: Word
    same: list[list[Word]] = []
    """Beginnings of words that ask for the same: `[hold, carr, fit]`."""
