"""The fields of blocks and layouts as Markdown, from the docstrings; `pytest tests/model/test_fields.py --renew`."""

from collections.abc import Iterable, Iterator
from typing import Any, get_args

from pydantic import BaseModel

from components.model.field_docs import field_docs
from components.model.type_hints import bare, is_model, literals, tags, written_fields


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Every class with fields below an annotation, itself included, in the order of mention."""
    found: dict[type[BaseModel], None] = {}
    _visit(annotation, found)
    yield from found


def _visit(annotation: Any, found: dict[type[BaseModel], None]) -> None:
    annotation = bare(annotation)
    if not is_model(annotation):
        for piece in get_args(annotation):
            _visit(piece, found)
    elif annotation not in found:
        found[annotation] = None
        for info in written_fields(annotation).values():
            _visit(info.annotation, found)


def undescribed(models: Iterable[type[BaseModel]]) -> list[str]:
    """The fields that say nothing of themselves; a kind of one word is said by its class."""
    return [
        f"{model.__name__}.{name}"
        for model in models
        for name, info in written_fields(model).items()
        if name not in field_docs(model) and not (name == "kind" and literals(info.annotation))
    ]


def described(models: Iterable[type[BaseModel]]) -> str:
    """A paragraph for each class, a line for each of its fields."""
    return "\n\n".join("\n".join(_lines(model)) for model in models)


def _lines(model: type[BaseModel]) -> Iterator[str]:
    named = ", ".join(f"`{tag}`" for tag in tags(model)) or model.__name__
    yield f"**{named}**: {_one_line(model.__doc__)}"
    fields = {name: info for name, info in written_fields(model).items() if name != "kind"}
    if fields:
        yield ""
    for name, info in fields.items():
        optional = "" if info.is_required() else " (may be left out)"
        allowed = literals(info.annotation)
        values = f" One of: {', '.join(f'`{value}`' for value in allowed)}." if allowed else ""
        yield f"- `{name}`{optional}: {_one_line(field_docs(model).get(name))}{values}"


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
