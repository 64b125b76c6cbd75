"""The form of a file: every field that its class has, each with what it means; what may be left out behind a #."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from components.model.field_docs import field_docs
from components.model.schema.types import Refers
from components.model.type_hints import (
    bare,
    below,
    choices,
    holds_models,
    is_model,
    key_refers,
    literals,
    tags,
    written_fields,
)
from components.model.validation_messages import PLACEHOLDER


@dataclass
class Form:
    """Writes the form of one file."""

    attributes: Sequence[str]
    """Ids of the attributes that a variant states."""
    shown: set[Any] = field(default_factory=set)
    """Annotations of fields that may be left out whose form stands in the file already."""

    def fields(self, model: type[BaseModel]) -> Iterator[str]:
        """The lines of all fields of a class."""
        for name, info in written_fields(model).items():
            meaning = field_docs(model).get(name, "").replace("\n", " ")
            if info.is_required():
                if meaning:
                    yield f"# {meaning}"
                yield from self._required(name, info)
            else:
                yield from _commented(self._optional(name, meaning, info))

    def _optional(self, name: str, meaning: str, info: FieldInfo) -> Iterator[str]:
        """One line, or the form of what it holds, that once in a file."""
        annotation = info.rebuild_annotation()
        held = repr(bare(annotation))
        if holds_models(annotation) and held in self.shown:
            yield f"{name}: {meaning} Its form stands above."
        elif holds_models(annotation):
            self.shown.add(held)
            yield f"{name}:  # {meaning}"
            yield from (f"  {line}" for line in self._value(annotation))
        else:
            yield f"{name}: {meaning}".rstrip()

    def _required(self, name: str, info: FieldInfo) -> Iterator[str]:
        allowed = literals(info.annotation)
        if len(allowed) == 1:
            yield f"{name}: {allowed[0]}"
        elif allowed:
            yield f"{name}: {PLACEHOLDER}  # {', '.join(map(str, allowed))}"
        else:
            value = self._value(info.rebuild_annotation())
            yield f"{name}: {value[0]}" if len(value) == 1 else f"{name}:"
            yield from (f"  {line}" for line in value if len(value) > 1)

    def _value(self, annotation: Any) -> list[str]:
        """One line that can stand behind a field's name, or the lines below it without their indentation."""
        if members := _models(annotation):
            return list(self.fields(members[0]))
        if is_model(bare(annotation)):
            return list(self.fields(bare(annotation)))
        if get_origin(bare(annotation)) is dict:
            return self._dictionary(annotation)
        return self._list(annotation) if below(annotation) else [PLACEHOLDER]

    def _dictionary(self, annotation: Any) -> list[str]:
        known = self.attributes if key_refers(bare(annotation)) == Refers(("attributes",)) else []
        if known:
            return [f"{key}: {PLACEHOLDER}" for key in known]
        held = bare(below(annotation))
        form = [f"#   {line.removeprefix('# ')}" for line in self.fields(held)] if is_model(held) else []
        more = ["# each so:", f"# {PLACEHOLDER}:", *form] if form else ["# and so on"]
        return [f"{PLACEHOLDER}: {PLACEHOLDER}", *more]

    def _list(self, annotation: Any) -> list[str]:
        """As many entries as there must be at least; where they may be of several kinds, the others behind a #."""
        held = self._value(below(annotation))
        least = max((getattr(mark, "min_length", None) or 1 for mark in _marks(annotation)), default=1)
        if len(held) == 1:
            return [f"[{', '.join(held * least)}]"]
        others = [line for member in _models(below(annotation))[1:] for line in self._other(member)]
        return [*_entry(held) * least, *others]

    def _other(self, member: type[BaseModel]) -> Iterator[str]:
        yield f"# or, {(member.__doc__ or '').strip().splitlines()[0]}"
        yield from _commented(_entry(self.fields(member)))


def _entry(lines: Iterable[str]) -> list[str]:
    return ["-", *(f"  {line}" for line in lines)]


def _commented(lines: Iterable[str]) -> Iterator[str]:
    return (f"# {line}" for line in lines)


def _models(annotation: Any) -> list[type[BaseModel]]:
    """The classes that something may be of, told apart by their kind."""
    return [bare(member) for member in choices(annotation) if is_model(bare(member)) and tags(member)]


def _marks(annotation: Any) -> Iterator[Any]:
    for mark in getattr(annotation, "__metadata__", ()):
        yield from (mark.metadata if isinstance(mark, FieldInfo) else [mark])
