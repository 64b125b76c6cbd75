"""What a question offers to choose among, what of it is right, and what is said to who chose something else."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple, TypeVar

from components.html.format import amount
from components.html.source_text import source_date
from components.model.content import Content
from components.model.schema.figures import Scene
from components.model.schema.learning import (
    Answer,
    ChooseMany,
    ChooseOne,
    Estimate,
    Order,
    PointTo,
    Question,
    Weighed,
    WhichFamily,
    WhichSource,
)

T = TypeVar("T")


class Option(NamedTuple):
    """One thing to choose: its value, what it says, whether it is right, what is said to who chose it, who says it."""

    value: str
    text: str
    right: bool
    because: str | None = None
    beside: str | None = None


def options(content: Content, entry: Question, plain: bool = False) -> list[Option]:
    """What can be chosen, in an order that gives nothing away and is always the same; [] where nothing is listed."""
    match entry:
        case WhichFamily():
            return [
                Option(id, family.name, id == entry.family, None if id == entry.family else _role(family, plain))
                for id, family in content.families.items()
            ]
        case PointTo():
            scene = content.figures[entry.figure]
            parts = scene.parts if isinstance(scene, Scene) else []
            return [Option(id, content.parts[id].name, id == entry.part,
                           None if id == entry.part else _role(content.parts[id], plain)) for id in parts]  # fmt: skip
        case ChooseOne() | ChooseMany():
            return mixed(entry.ask, [_answer(str(at), each, plain) for at, each in enumerate(entry.answers)])
        case WhichSource():
            return mixed(
                entry.ask, [_weighed(content, str(at), each, plain) for at, each in enumerate(entry.positions)]
            )
    return []


def _role(entry: object, plain: bool) -> str | None:
    """What a part is for, or what a family is."""
    return getattr(entry, "plain" if plain else "role", None)


def _level(plain: bool, full: str | None, easy: str | None) -> str | None:
    return easy if plain and easy else full


def _answer(value: str, given: Answer, plain: bool) -> Option:
    text = _level(plain, given.text, given.plain) or given.text
    return Option(value, text, given.right, _level(plain, given.because, given.plain_because))


def _weighed(content: Content, value: str, given: Weighed, plain: bool) -> Option:
    """A position with who says it, when, and what kind of source that is."""
    fact = content.facts[given.position]
    id = content.cites(fact)[0]
    source = content.sources[id]
    beside = f"{source.publisher}, {source_date(content, id)} · {getattr(content.words, source.kind)}"
    right = getattr(fact, "rank", None) == "preferred"
    text = _level(plain, fact.text, fact.plain) or fact.text
    return Option(value, text, right, _level(plain, given.because, given.plain_because), beside)


def right_answers(content: Content, entry: Question, plain: bool = False) -> Iterator[str]:
    """What the right answers say; of an order, its items one by one."""
    match entry:
        case Order():
            yield from entry.items
        case Estimate():
            fact = content.facts[entry.fact]
            yield amount(content, fact.value or 0, fact.unit)
        case _:
            yield from (option.text for option in options(content, entry, plain) if option.right)


def mixed(seed: str, items: Sequence[T]) -> list[T]:
    """The items in another order, the same for the same seed; three or more never in the order given."""
    keys = {number: sha256(f"{seed}{number}".encode()).digest() for number in range(len(items))}
    order = sorted(keys, key=lambda number: keys[number])
    if len(order) > 2 and order == sorted(order):
        order.append(order.pop(0))
    return [items[number] for number in order]
