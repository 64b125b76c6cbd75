"""What is said around the numbers of the facts: their tables, and how they are chosen and drawn."""

from components.model.schema.plural import Plural
from components.model.schema.types import Strict, Word


class ExploreWords(Strict):
    """Words of the tables of numbers, and of the choice of what is drawn."""

    all_numbers: Plural
    """"All {count} numbers": opens the tables."""
    everything: Word
    """Leads to all of them as a file."""
    statement: Word
    """Heads what is stated with a number."""
    counts: Word
    """Names what is counted without a unit."""
    choose: Word
    """Heads the choice."""
    measured: Word
    """Names the choice of what is measured."""
    things: Word
    """Names the choice of what the numbers are about."""
    narrow: Word
    """Opens the choice of sources and years."""
    stated_by: Word
    """Names the choice of the kind of source."""
    years: Word
    undated: Word
    """Whether numbers without a date are shown too."""
    anything: Word
    """Seen where nothing is chosen."""
    view: Word
    """Names the choice of how the numbers are drawn."""
    over_time: Word
    by_thing: Word
    low_to_high: Word
    begin: Word
    """Says what to do before anything is chosen."""
    found: Plural
    """"{count} numbers"."""
    nothing: Word
    """Said when no number fits, and how to widen the choice."""
    unknown: Word
    """"{values}": parts of an address that name nothing."""
    undrawn: Plural
    """"{count} more": numbers that a view cannot draw."""
    alone: Word
    """Said where there are too few numbers to draw."""
    of_a_thing: Word
    """Names in a key the numbers that are no position in a dispute."""
    described: Word
    """"{view}: {measured}, {count} numbers in {unit} from {low} to {high}", for those who cannot see it."""
    press: Word
    """Says that a mark can be pressed."""
    clear: Word
    """Takes back the whole choice."""
    save: Word
    """Saves the chosen numbers as a file."""
