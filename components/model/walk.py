"""Every model and reference in an entry, with the way to it, so that no kind of entry needs a walk of its own."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from pydantic import BaseModel

from components.model.problems import Loc
from components.model.schema.types import Refers
from components.model.type_hints import holds_models, key_refers, refers


class Node(NamedTuple):
    """A model, or a text that refers to something; `key` is the dictionary key that it stands under, if any."""

    loc: Loc
    value: Any
    refers: Refers | None = None
    key: str | None = None


def walk(value: object, loc: Loc = (), key: str | None = None) -> Iterator[Node]:
    """Models and references below `value`, itself included, in reading order."""
    if isinstance(value, BaseModel):
        yield Node(loc, value, None, key)
        for name, written, keys, values in _fields(type(value)):
            yield from _below(getattr(value, name), (*loc, written), keys, values)
    else:
        yield from _below(value, loc, None, None)


def _below(
    value: object, loc: Loc, keys: Refers | None, values: Refers | None, key: str | None = None
) -> Iterator[Node]:
    if isinstance(value, str):
        if values:
            yield Node(loc, value, values, key)
    elif isinstance(value, BaseModel):
        yield from walk(value, loc, key)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _below(item, (*loc, index), None, values)
    elif isinstance(value, dict):
        for name, item in value.items():
            if keys:
                yield Node((*loc, name), name, keys)
            yield from _below(item, (*loc, name), None, values, name)


@cache
def _fields(model: type[BaseModel]) -> list[tuple[str, str, Refers | None, Refers | None]]:
    """Each field that can hold something: its name, as it is written, what its keys and its values refer to."""
    found = []
    for name, field in model.model_fields.items():
        # pydantic takes the marks of the outermost annotation off it
        mark = next((mark for mark in field.metadata if isinstance(mark, Refers)), None) or refers(field.annotation)
        keys = key_refers(field.annotation)
        if keys or mark or holds_models(field.annotation):
            found.append((name, field.alias or name, keys, mark))
    return found
