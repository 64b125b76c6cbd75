"""What rests on what: the facts and sentences of an entry, and everything that must follow when a fact changes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from components.model.problems import Loc
from components.model.schema.facts import Fact, Sentence
from components.model.schema.figures import Drawn, Scale
from components.model.schema.learning import Asked
from components.model.schema.subject import Link, Variant
from components.model.walk import Node

FACT_FOLDERS = ("parts", "families", "variants", "events", "disagreements")
"""The folders whose files hold facts."""
SENTENCE_FOLDERS = ("sequences", "figures", "stories", "pages")
"""The folders whose files hold sentences."""
RESTING_FOLDERS = (*SENTENCE_FOLDERS, "quiz")
"""The folders whose files rest on facts."""


class Dependent(NamedTuple):
    """Something that must be looked at again when one of its facts changes.

    `kind` is sentence, question, figure, link, calculation or drawing; `address` is where it stands,
    `folder/file` or `folder/file#name`; `facts` are addresses.
    """

    kind: str
    address: str
    facts: tuple[str, ...]
    loc: Loc = ()
    """The way to it in its file."""


def named(nodes: Iterable[Node], model: type[Fact] | type[Sentence]) -> Iterator[tuple[str, Node]]:
    """The facts or sentences among nodes in reading order, each with its name: its id, else the key that it stands
    under, else its number counted from 1."""
    found = (node for node in nodes if isinstance(node.value, model))
    for number, node in enumerate(found, 1):
        yield node.value.id or node.key or str(number), node


def dependents(place: str, entry: object, nodes: Sequence[Node]) -> Iterator[Dependent]:
    """What in the entry at `folder/file` rests on facts, the silhouettes of a figure to scale apart."""
    for name, node in named(nodes, Sentence):
        yield Dependent("sentence", f"{place}#{name}", tuple(node.value.rests_on), node.loc)
    for name, node in named(nodes, Fact):
        if node.value.inputs:
            yield Dependent("calculation", f"{place}#{name}", tuple(node.value.inputs), node.loc)
    links = [address for node in nodes if isinstance(node.value, Link) for address in node.value.rests_on]
    if links:
        yield Dependent("link", place, tuple(dict.fromkeys(links)))
    if isinstance(entry, Asked):
        yield Dependent("question", place, tuple(entry.rests_on))
    if isinstance(entry, Drawn):
        pointed = [
            node.value for node in nodes if node.refers and node.refers.to[0] == "facts" and "from" not in node.loc
        ]
        worded = [address for each in entry.wording for address in each.rests_on]
        if facts := tuple(dict.fromkeys((*entry.rests_on, *worded, *pointed))):
            yield Dependent("figure", place, facts)


def silhouettes(figures: Iterable[object], variants: Mapping[str, Variant]) -> Iterator[Dependent]:
    """The drawings that are as long and as thick as facts state."""
    for figure in (each for each in figures if isinstance(each, Scale)):
        for id in figure.variants:
            variant = variants.get(id)
            said = variant.attributes if variant and variant.art else {}
            stated = [name for name in (figure.length, figure.thickness) if isinstance(said.get(name), Fact)]
            if variant and stated:
                yield Dependent("drawing", f"art/{variant.art}", tuple(f"variants/{id}#{name}" for name in stated))


def with_inputs(addresses: Iterable[str], facts: Mapping[str, Fact]) -> tuple[str, ...]:
    """Facts and what they are calculated from, however far down, each once; those that are not there are left out."""
    found: dict[str, None] = {}
    waiting = list(addresses)
    while waiting:
        address = waiting.pop(0)
        if address in facts and address not in found:
            found[address] = None
            waiting += facts[address].inputs
    return tuple(found)


def digest(fact: Fact) -> str:
    """Eight letters that change when what a fact states changes; its evidence and the day of checking do not count."""
    states = (fact.text, fact.value, fact.high, fact.unit, fact.when, fact.holds)
    return sha256(repr(states).encode()).hexdigest()[:8]
