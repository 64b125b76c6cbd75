"""A starting file for a new entry, written from its class: every field with what it means, so nobody looks it up."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from components.model.editor_schemas import modeline
from components.model.folders import BY_NOUN, FOLDERS, YAML
from components.model.problems import suggestion
from components.model.schema.types import ID_PATTERN, Refers
from components.model.type_hints import bare, below, choices, is_model, key_refers, literals, tags, written_fields
from components.model.validation_messages import PLACEHOLDER
from components.model.yaml_source import parse

KINDS = {noun: name for noun, name in BY_NOUN.items() if name in YAML}
"""What an author calls one file, and the folder that it stands in."""


class Refusal(Exception):  # noqa: N818 - a sentence for an author, not an error of the program
    """A sentence that says why no file was begun."""


def start(content: Path, kind: str, id: str, of_kind: str | None = None) -> Path:
    """Begin a file and return its path. Raises `Refusal` for a wrong name or kind, or when the file exists."""
    if kind not in KINDS:
        every = [*KINDS, "subject"]
        raise Refusal(f"'{kind}' is no kind of file; {suggestion(kind, every, 'use one of: ' + ', '.join(every))}")
    if not re.match(ID_PATTERN, id):
        raise Refusal(f"'{id}' is no id: use lower-case words with hyphens, as in 'long-name-2'")
    path = content / KINDS[kind] / f"{id}.yaml"
    if path.exists():
        raise Refusal(f"{path} is there already; nothing was written")
    model = _class(kind, of_kind)
    if not content.is_dir():
        raise Refusal(f"there is no folder {content}; name the content folder with --content DIR")
    path.parent.mkdir(exist_ok=True)
    lines = [modeline(KINDS[kind]), *_lines(model, content)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _class(kind: str, of_kind: str | None) -> type[BaseModel]:
    annotation = FOLDERS[KINDS[kind]].holds
    members = {tag: bare(member) for member in choices(annotation) for tag in tags(member)}
    if members and of_kind not in members:
        raise Refusal(f"say which kind of {kind}: --kind {', '.join(members)}")
    if not members and of_kind:
        raise Refusal(f"a {kind} has no kinds; leave --kind out")
    chosen: type[BaseModel] = members[of_kind] if of_kind else annotation
    return chosen


def _lines(model: type[BaseModel], content: Path) -> Iterator[str]:
    yield f"# {_summary(model)}"
    yield f"# Replace each {PLACEHOLDER}; what stands behind a # may be added. `explainer check` says what is left."
    yield ""
    yield from _fields(model, content)


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def _fields(model: type[BaseModel], content: Path) -> Iterator[str]:
    for name, field in written_fields(model).items():
        meaning = f"{field.description or ''}".replace("\n", " ")
        if field.is_required():
            if meaning:
                yield f"# {meaning}"
            yield from _required(name, field, content)
        else:
            yield f"# {name}: {meaning}".rstrip()


def _required(name: str, field: FieldInfo, content: Path) -> Iterator[str]:
    allowed = literals(field.annotation)
    if len(allowed) == 1:
        yield f"{name}: {allowed[0]}"
    elif allowed:
        yield f"{name}: {PLACEHOLDER}  # {', '.join(map(str, allowed))}"
    else:
        value = _value(field.rebuild_annotation(), content)
        yield f"{name}: {value[0]}" if len(value) == 1 else f"{name}:"
        yield from (f"  {line}" for line in value if len(value) > 1)


def _value(annotation: Any, content: Path) -> list[str]:
    """One line that can stand behind a field's name, or the lines below it without their indentation."""
    if members := [bare(member) for member in choices(annotation) if is_model(bare(member))]:
        kinds = ", ".join(tag for member in members for tag in tags(member))
        return [f"# kinds: {kinds}" for _ in members[1:2]] + list(_fields(members[0], content))
    if is_model(bare(annotation)):
        return list(_fields(bare(annotation), content))
    if get_origin(bare(annotation)) is dict:
        known = _attributes(content) if key_refers(bare(annotation)) == Refers(("attributes",)) else []
        return [f"{key}: {PLACEHOLDER}" for key in known] or [f"{PLACEHOLDER}: {PLACEHOLDER}", "# and so on"]
    return _list(annotation, content) if below(annotation) else [PLACEHOLDER]


def _list(annotation: Any, content: Path) -> list[str]:
    """As many entries as there must be at least."""
    held = _value(below(annotation), content)
    least = max((getattr(mark, "min_length", None) or 1 for mark in _marks(annotation)), default=1)
    if len(held) == 1:
        return [f"[{', '.join(held * least)}]"]
    return ["-", *(f"  {line}" for line in held)] * least


def _marks(annotation: Any) -> Iterator[Any]:
    for mark in getattr(annotation, "__metadata__", ()):
        yield from (mark.metadata if isinstance(mark, FieldInfo) else [mark])


def _attributes(content: Path) -> list[str]:
    """Ids of the attributes that `explainer.yaml` names, as far as it can be read."""
    file = content / "explainer.yaml"
    data = parse(file.read_text(encoding="utf-8", errors="replace")).data if file.is_file() else None
    listed = data.get("attributes") if isinstance(data, dict) else None
    named = [item.get("id") for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return [str(id) for id in named if id]
