"""One content file: its text to a validated entry, or every problem in it."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from components.model.problems import ContentError, Loc, Problem
from components.model.schema.text import hidden_in
from components.model.validation_messages import PLACEHOLDER, explain, field_path
from components.model.yaml_source import parse

MANY = 10
"""More missing fields than this are one problem, so that they do not bury what else is wrong."""


@lru_cache(maxsize=1024)
def read_entry(raw: bytes, model: Any) -> Any:
    """What a file says, read once for the same bytes: who saves one file waits for that one alone.

    Raises `ContentError` with every problem in it, without the file; that is not kept, because a date that lies in the
    future will not for ever.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fault = Problem("", (), "broken-yaml", "is not UTF-8 text", "save the file as UTF-8", line, 1)
        raise ContentError([fault]) from None
    document = parse(text)
    entry, problems = (None, []) if document.data is None else validated(document.data, model, odd=_is_odd(text))
    if problems := [*document.problems, *problems]:
        raise ContentError(problems)
    return entry


def _is_odd(text: str) -> bool:
    """Whether a file could hold a placeholder or a hidden character; YAML itself refuses those that are ASCII."""
    return PLACEHOLDER in text or "\\" in text or not text.isascii()


def validated(data: Any, model: Any, odd: bool = True) -> tuple[Any, list[Problem]]:
    """The entry that the data of a file are, or None with why there is none; the problems do not name the file.

    Only the texts of an `odd` file are looked through for placeholders and hidden characters.
    """
    said, problems = set(), list[Problem]()
    for loc, text in _texts(data, ()) if odd else ():
        if text == PLACEHOLDER:
            said.add(loc)
            fix = "write what the comment above it asks for"
            problems.append(Problem("", loc, "not-written", "is still a placeholder", fix))
        elif hidden := next(hidden_in(text), None):
            said.add(loc)
            what = f"holds {hidden}, a character that nobody sees"
            problems.append(Problem("", loc, "hidden-character", what, "delete it, or type the text again"))
    try:
        return _adapter(model).validate_python(data), problems
    except ValidationError as error:
        details = error.errors(include_url=False)
        missing = [detail for detail in details if detail["type"] == "missing"]
        if len(missing) > MANY:
            names = ", ".join(".".join(map(str, field_path(model, detail["loc"])[0])) for detail in missing)
            what = f"{len(missing)} fields are missing: {names}"
            problems.append(Problem("", (), "missing-field", what, "add them; `explainer schema` tells what each is"))
            details = [detail for detail in details if detail["type"] != "missing"]
        for detail in details:
            loc, owner = field_path(model, detail["loc"])
            if detail["type"].startswith("union_tag_"):
                loc = (*loc, "kind")
            if loc not in said:
                name = str(loc[-1]) if loc else ""
                problems.append(Problem("", loc, *explain(detail, name, owner)))
    return None, problems


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _texts(data: Any, loc: Loc) -> Iterator[tuple[Loc, str]]:
    """Every text in the data, names of fields included."""
    if isinstance(data, str):
        yield loc, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield loc, name
            yield from _texts(value, (*loc, name))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _texts(value, (*loc, index))
