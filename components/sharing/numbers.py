"""Every number of the facts, once: what it measures, what it is about, who states it. Tables, drawings and files take
their rows from here."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from components.figures.positions import label
from components.html.format import capitalised
from components.model.content import Content
from components.model.measured import COUNTS, POSITIONS, VARIANTS
from components.model.schema.facts import Fact, Position
from components.model.schema.types import NOT_STATED, Strict
from components.sharing.citations import thing
from components.sharing.tables import written


class NumberRow(Strict):
    """One row for each number, and for each trait in numbers of which no source says anything."""

    key: str
    """The address of the fact that states it."""
    measures: str
    """What it measures: the id of a question on which sources differ, of a trait, or of a unit; or `counts`."""
    things: str
    """The folder and file of what it is about, apart by spaces."""
    label: str
    """What it is called in a drawing."""
    status: str
    """`stated`, `calculated`, or `not stated`."""
    value: float | None
    """The number; with `high`, the lower end."""
    high: float | None
    """The upper end of a range."""
    unit: str | None
    """The unit of both, by its id."""
    when: str | None
    """The date that it is for: a year, a month or a day."""
    rank: str | None
    """Of a position in a dispute: how well it is supported."""
    kinds: str
    """The kinds of its sources, apart by spaces: primary, secondary, tertiary."""
    sources: str
    """The ids of its sources, apart by spaces."""
    restated: str
    """The addresses of other facts that state the same, apart by spaces."""
    text: str | None
    """One sentence in our words."""


@dataclass(frozen=True)
class Number:
    """One number, or a trait of which none is stated. `keys` are the addresses of the facts that state it, the one
    that is told first; `things` are files, `variants/lamp`; a position about nothing else has its question there."""

    keys: tuple[str, ...]
    measures: str
    things: tuple[str, ...]
    label: str
    fact: Fact | None
    unit: str | None
    sources: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.keys[0]

    @property
    def end(self) -> float:
        """The upper end; 0 where nothing is stated."""
        return (self.fact.high or self.fact.value or 0.0) if self.fact else 0.0

    @property
    def rank(self) -> str | None:
        """How well a position is supported; None for what is none."""
        return self.fact.rank if isinstance(self.fact, Position) else None

    @cached_property
    def things_by_id(self) -> frozenset[str]:
        """The ids of what it is about, without their folders; a question is no thing."""
        return frozenset(each.partition("/")[2] for each in self.things if not each.startswith(POSITIONS))


@lru_cache(maxsize=8)
def numbers(content: Content) -> tuple[Number, ...]:
    """Every number once, then what is not stated.

    Two facts are told as one if they state the same number in the same unit for the same date, and all evidence of one
    is evidence of the other; of a position and a fact disputed in its question also those with the same evidence,
    because positions alone may have a date. Two variants, or two facts of one file, always say two things.
    """
    alike: dict[object, list[list[str]]] = defaultdict(list)
    for address in sorted(content.measured, key=_telling):
        fact = content.facts[address]
        told = alike[fact.value, fact.high, fact.unit]
        same = next((keys for keys in told if all(_restates(content, address, key) for key in keys)), None)
        if same is None:
            told.append(same := [])
        same.append(address)
    found = [_number(content, keys) for told in alike.values() for keys in told]
    return (*sorted(found, key=lambda one: (one.measures, one.end)), *_not_stated(content))


def _telling(address: str) -> int:
    """Which of equal facts is told: a position, or what is said of a variant."""
    return 0 if address.startswith(POSITIONS) else 1 if address.startswith(VARIANTS) else 2


def _restates(content: Content, address: str, known: str) -> bool:
    files = (address.partition("#")[0], known.partition("#")[0])
    one, other = content.facts[address], content.facts[known]
    evidence = (set(one.sources), set(other.sources))
    if files[0] == files[1] or all(each.startswith(VARIANTS) for each in files):
        return False
    if one.when == other.when:
        return evidence[0] <= evidence[1] or evidence[1] <= evidence[0]
    disputed = f"{POSITIONS}{one.disputed}" == files[1] or f"{POSITIONS}{other.disputed}" == files[0]
    return disputed and not (one.when and other.when) and evidence[0] == evidence[1]


def _number(content: Content, keys: list[str]) -> Number:
    fact, sources = content.facts[keys[0]], content.cites(content.facts[keys[0]])
    measures = min((content.measured[key] for key in keys), key=lambda id: _telling_measure(content, id))
    files = [key.partition("#")[0] for key in keys]
    things = tuple(each for each in files if not each.startswith(POSITIONS)) or (files[0],)
    said = label(content, fact) if isinstance(fact, Position) else _named(content, keys[0], measures)
    kinds = tuple(dict.fromkeys(content.sources[id].kind for id in sources))
    return Number(tuple(keys), measures, things, said, fact, fact.unit, sources, kinds)


def _telling_measure(content: Content, id: str) -> int:
    return 0 if id in content.disagreements else 1 if id in content.attributes else 2


def _named(content: Content, key: str, measures: str) -> str:
    """The thing that a fact is about, and the trait where that is not what the number is listed under."""
    file, _, trait = key.partition("#")
    name = thing(content, *file.split("/"))
    other = key.startswith(VARIANTS) and trait in content.attributes and trait != measures
    return f"{name}: {content.attributes[trait].name}" if other else name


def _not_stated(content: Content) -> Iterator[Number]:
    """Traits with a unit of which no source says anything, listed where the numbers of the trait are."""
    for trait in content.explainer.attributes:
        listed = {content.measured[f"{VARIANTS}{id}#{trait.id}"] for id in content.variants
                  if f"{VARIANTS}{id}#{trait.id}" in content.measured}  # fmt: skip
        measures = listed.pop() if len(listed) == 1 else trait.id
        for id, variant in content.variants.items():
            key = f"{VARIANTS}{id}#{trait.id}"
            if trait.unit and variant.attributes[trait.id] == NOT_STATED:
                yield Number((key,), measures, (f"{VARIANTS}{id}",), _named(content, key, measures), None, trait.unit)


def measures(content: Content) -> dict[str, str]:
    """What is measured, by id, and what it is called: questions, then traits, then units, then what is counted."""
    used = {number.measures for number in numbers(content)}
    named = {id: entry.question for id, entry in content.disagreements.items()}
    named = {**{each.id: each.name for each in content.explainer.attributes}, **named}
    units = {each.id: capitalised(each.name) for each in content.explainer.units}
    every = {**units, **named, COUNTS: content.words.explore.counts}
    order = [*content.disagreements, *content.attributes, *content.units, COUNTS]
    return {id: every[id] for id in dict.fromkeys(order) if id in used}


def things(content: Content) -> dict[str, str]:
    """What numbers are about, by id, and what it is called: variants and families, parts, events."""
    folders = ("variants", "families", "parts", "events")
    about = {each for number in numbers(content) for each in number.things if not each.startswith(POSITIONS)}
    listed = [(folder, id) for folder in folders for id in getattr(content, folder) if f"{folder}/{id}" in about]
    named: dict[str, str] = {}
    for folder, id in sorted(listed, key=lambda each: family_order(content, each[1])):
        named.setdefault(id, thing(content, folder, id))
    return named


def family_order(content: Content, variant: str) -> int:
    """Where a variant stands when families follow each other; what is none stands behind all."""
    members = [id for family in content.families.values() for id in family.members]
    return members.index(variant) if variant in members else len(members)


def as_csv(shown: Iterable[Number]) -> bytes:
    """Numbers as CSV in UTF-8, without a mark at its beginning."""
    return written([*NumberRow.model_fields], ([*dict(number_row(each)).values()] for each in shown))


def number_row(number: Number) -> NumberRow:
    """The row of a number in a file."""
    fact = number.fact
    status = NOT_STATED if fact is None else "calculated" if fact.calculated else "stated"
    return NumberRow(
        key=number.key, measures=number.measures, things=" ".join(number.things), label=number.label, status=status,
        value=fact.value if fact else None, high=fact.high if fact else None, unit=number.unit,
        when=fact.when if fact else None, rank=number.rank, kinds=" ".join(number.kinds),
        sources=" ".join(number.sources), restated=" ".join(number.keys[1:]), text=fact.text if fact else None,
    )  # fmt: skip
