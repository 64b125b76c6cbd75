"""What each number of the content measures: the question that it answers, a trait of a variant, or its unit."""

from collections import Counter
from collections.abc import Collection, Mapping

from components.model.schema.facts import Fact, Position

COUNTS = "counts"
"""What a number without a unit measures."""
POSITIONS = "disagreements/"
VARIANTS = "variants/"
COMPARABLE = 2
"""So many numbers answer a question at least, or a comparison would show one alone."""


def measured(facts: Mapping[str, Fact], attributes: Collection[str]) -> dict[str, str]:
    """For the address of each fact with a number the id of what it measures.

    That is the question of which it is a position, else the one in which it is disputed, where at least two positions
    answer with numbers in its unit; else the trait of a variant; else the unit, or `counts`.
    """
    answers = Counter((_question(address), fact.unit) for address, fact in facts.items()
                      if isinstance(fact, Position) and fact.value is not None)  # fmt: skip
    found: dict[str, str] = {}
    for address, fact in facts.items():
        if fact.value is not None:
            asked = [_question(address), fact.disputed]
            questions = [each for each in asked if each and answers[each, fact.unit] >= COMPARABLE]
            found[address] = (questions or [_trait(address, attributes) or fact.unit or COUNTS])[0]
    return found


def _question(address: str) -> str | None:
    """The id of the question of which a fact is a position."""
    file = address.partition("#")[0]
    return file.removeprefix(POSITIONS) if file.startswith(POSITIONS) else None


def _trait(address: str, attributes: Collection[str]) -> str | None:
    """The attribute that a fact of a variant states."""
    name = address.partition("#")[2]
    return name if address.startswith(VARIANTS) and name in attributes else None
