"""What the fields of a schema class mean: the text that stands under each in its source.

Read when an author is told of it and not when a class is made (pydantic's `use_attribute_docstrings`), because that
takes a third of what importing all of them takes.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema


@cache
def field_docs(model: type[BaseModel]) -> Mapping[str, str]:
    """The meaning of each field that has one, inherited fields included, by the name that an author writes."""
    found: dict[str, str] = {}
    for kind in reversed(model.__mro__):
        if issubclass(kind, BaseModel) and not kind.__module__.startswith("pydantic"):
            found.update(_in_module(kind.__module__).get(kind.__name__, {}))
    return {info.alias or name: found[name] for name, info in model.model_fields.items() if name in found}


@cache
def _in_module(name: str) -> dict[str, dict[str, str]]:
    """The documented fields of each class of a module."""
    classes = [node for node in ast.parse(inspect.getsource(sys.modules[name])).body if isinstance(node, ast.ClassDef)]
    return {node.name: dict(_documented(node)) for node in classes}


def _documented(node: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, below in pairwise(node.body):
        match field, below:
            case ast.AnnAssign(target=ast.Name(name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)


class DescribedSchema(GenerateJsonSchema):
    """JSON Schema with the meaning of each field as its description."""

    def model_schema(self, schema: Any) -> dict[str, Any]:
        """The schema of one class."""
        made, model = super().model_schema(schema), schema["cls"]
        for name, meaning in field_docs(model).items():
            made["properties"][name].setdefault("description", meaning)
        for written in made["properties"].values():
            if "const" in written and model.__doc__:  # the name of its kind
                written.setdefault("description", model.__doc__.strip().splitlines()[0])
        return made
