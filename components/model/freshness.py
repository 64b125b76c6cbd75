"""`explainer due`: which facts must be looked at again, because what they say may have changed."""

from datetime import date, timedelta
from typing import NamedTuple

from components.model.content import Content


class Due(NamedTuple):
    """A fact that must be looked at again on `day`, with the addresses of its sources."""

    day: date
    fact: str
    text: str
    read_at: tuple[str, ...]


def due(content: Content, on: date, within: int = 0) -> list[Due]:
    """The facts that are due on a day or in so many days after it, the oldest first."""
    last = on + timedelta(days=within)
    return sorted(
        Due(day, address, fact.text, tuple(f"{id} {content.sources[id].address}" for id in content.cites(fact)))
        for address, fact in content.facts.items()
        if (day := fact.due) and day <= last
    )
