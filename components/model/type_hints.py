"""Reading the classes' own type annotations: what a field holds, and what an id in it refers to."""

from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from components.model.schema.types import Refers


def bare(annotation: Any) -> Any:
    """Without `Annotated` and without `| None`."""
    while get_origin(annotation) is Annotated:
        annotation = annotation.__origin__
    if get_origin(annotation) in (Union, UnionType):
        members = [member for member in get_args(annotation) if member is not type(None)]
        return bare(members[0]) if len(members) == 1 else annotation
    return annotation


def parts_of(annotation: Any) -> tuple[Any, ...]:
    """The members of a plain union, else the annotation itself."""
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def is_model(annotation: Any) -> bool:
    """Whether a bare annotation is a class with fields."""
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


@cache
def written_fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a class by the names under which an author writes them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def choices(annotation: Any) -> tuple[Any, ...]:
    """The members of a union that pydantic tells apart by a tag; empty for anything else."""
    annotation = bare(annotation)
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else ()


def tags(member: Any) -> tuple[str, ...]:
    """By which tags a member of a union is chosen: its `Tag`, or the values of its `kind`."""
    named = tuple(mark.tag for mark in getattr(member, "__metadata__", ()) if isinstance(mark, Tag))
    kind = getattr(bare(member), "model_fields", {}).get("kind")
    return named or (literals(kind.annotation) if kind else ())


def literals(annotation: Any) -> tuple[str, ...]:
    """The values that a `Literal` allows; empty for anything else."""
    annotation = bare(annotation)
    return get_args(annotation) if get_origin(annotation) is Literal else ()


def below(annotation: Any) -> Any:
    """What a list or dictionary holds; None for anything else."""
    annotation = bare(annotation)
    return get_args(annotation)[-1] if get_origin(annotation) in (list, dict) else None


def refers(annotation: Any) -> Refers | None:
    """What an id anywhere in a field refers to; for a dictionary, in its values."""
    if get_origin(annotation) is dict:
        annotation = get_args(annotation)[1]
    for piece in (*getattr(annotation, "__metadata__", ()), *get_args(annotation)):
        if mark := piece if isinstance(piece, Refers) else refers(piece):
            return mark
    return None


def key_refers(annotation: Any) -> Refers | None:
    """What the keys of a dictionary refer to."""
    return refers(get_args(annotation)[0]) if get_origin(annotation) is dict else None


def holds_models(annotation: Any) -> bool:
    """Whether there is a class with fields anywhere in it."""
    return is_model(annotation) or any(holds_models(piece) for piece in get_args(annotation))
