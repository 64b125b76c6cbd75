"""A choice among the numbers: which it keeps, and the address that stands for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args
from urllib.parse import urlencode

from components.model.content import Content
from components.model.schema.blocks import Start, View
from components.sharing.numbers import Number, measures, numbers, things

THING, ATTRIBUTE, KIND, SINCE, UNTIL, UNDATED, VIEW = "thing", "attribute", "kind", "from", "to", "undated", "view"
PARAMETERS = (ATTRIBUTE, THING, KIND, SINCE, UNTIL, UNDATED, VIEW)
"""What an address says of a choice; the first three may stand in it more than once."""
KINDS = ("primary", "secondary", "tertiary")
VIEWS: Sequence[View] = get_args(View)
NO = "no"
Query = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Choice:
    """What is chosen; nothing of a kind is anything of it. `since` and `until` are years, both included."""

    attributes: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    since: int | None = None
    until: int | None = None
    undated: bool = True
    view: View | None = None

    @property
    def is_begun(self) -> bool:
        """Whether it says what is measured, or of what."""
        return bool(self.attributes or self.things)

    @property
    def is_narrowed(self) -> bool:
        """Whether it says who states a number, or for when."""
        return bool(self.kinds or self.since or self.until or not self.undated)

    def keeps(self, number: Number) -> bool:
        """Whether a number fits; what is not stated has neither a source nor a year."""
        if self.attributes and number.measures not in self.attributes:
            return False
        if self.things and not number.things_by_id & set(self.things):
            return False
        if self.kinds and not set(number.kinds) & set(self.kinds):
            return False
        year = year_of(number)
        if year is None:
            return self.undated
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    def query(self) -> dict[str, list[str]]:
        """What an address says of it; what is not chosen goes unsaid."""
        said: dict[str, Sequence[str | int | None]] = {
            ATTRIBUTE: self.attributes, THING: self.things, KIND: self.kinds, SINCE: [self.since], UNTIL: [self.until],
            UNDATED: [None if self.undated else NO], VIEW: [self.view],
        }  # fmt: skip
        told = {name: [str(each) for each in values if each is not None] for name, values in said.items()}
        return {name: values for name, values in told.items() if values}


def year_of(number: Number) -> int | None:
    """The year that a number is for; None where it has no date."""
    return int(number.fact.when[:4]) if number.fact and number.fact.when else None


def years(content: Content) -> tuple[int, int]:
    """The first and the last year of any number."""
    found = [year for number in numbers(content) if (year := year_of(number)) is not None]
    return (min(found), max(found)) if found else (0, 0)


def asked(content: Content, query: Query) -> tuple[Choice, list[str]]:
    """The choice that an address asks for, and each `name=value` in it that names nothing."""
    first, last = years(content)
    every = [str(year) for year in range(first, last + 1)]
    allowed: dict[str, Sequence[str]] = {
        ATTRIBUTE: [*measures(content)], THING: [*things(content)], KIND: KINDS, SINCE: every, UNTIL: every,
        UNDATED: [NO], VIEW: VIEWS,
    }  # fmt: skip
    given = {name: list(dict.fromkeys(query.get(name, ()))) for name in PARAMETERS}
    known = {name: [each for each in given[name] if each in allowed[name]] for name in PARAMETERS}
    since, until = (int(known[name][0]) if known[name] else None for name in (SINCE, UNTIL))
    if since is not None and until is not None and since > until:
        since, until = until, since
    unknown = [f"{name}={each}" for name in PARAMETERS for each in given[name] if each not in known[name]]
    view = next((each for each in VIEWS if each in known[VIEW][:1]), None)
    attributes, about, kinds = (tuple(known[name]) for name in (ATTRIBUTE, THING, KIND))
    return Choice(attributes, about, kinds, since, until, not known[UNDATED], view), unknown


def start_query(start: Start) -> str:
    """What the address of a question to begin with asks for."""
    choice = Choice(tuple(start.attributes), tuple(start.things), view=start.view)
    return urlencode(choice.query(), doseq=True)
