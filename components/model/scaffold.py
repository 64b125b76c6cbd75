"""A starting file for a new entry, written from its class: every field with what it means, so nobody looks it up."""

import re
from collections.abc import Iterator
from pathlib import Path

from pydantic import BaseModel

from components.model.editor_schemas import modeline
from components.model.folders import BY_NOUN, FOLDERS, YAML
from components.model.forms import Form
from components.model.problems import suggestion
from components.model.schema.types import ID_PATTERN
from components.model.type_hints import bare, choices, tags
from components.model.validation_messages import PLACEHOLDER
from components.model.yaml_source import parse

KINDS = {noun: name for noun, name in BY_NOUN.items() if name in YAML}
"""What an author calls one file, and the folder that it stands in."""

NEXT = {
    "source": "cite what it says in `sources` of a fact, as {id}#name",
    "part": "draw art/{id}.svg with that id on it, and write `art: {id}`; name it in `parts` of a scene "
    "and in a `parts` block of a page",
    "family": "begin its variants, and list them in `members`",
    "variant": "list it in `members` of its family",
    "sequence": "show it with a figure of kind sequence",
    "event": "a page with an `events` block tells it; name it in `events` of a timeline to draw it",
    "disagreement": "write `disputed: {id}` in the facts on which sources differ",
    "term": "it is explained wherever its name stands in a text",
    "question": "list it in a set of a `quiz` block of a page",
    "figure": "show it on a page with a block {{kind: figure, figure: {id}}}",
    "story": "show it on a page with a block {{kind: story, story: {id}}}",
    "page": "add it to `pages` in explainer.yaml",
}
"""What an author does with a file once it is written, by kind."""


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


def next_step(kind: str, id: str) -> str:
    """What to do with a file that was begun."""
    return f"replace each {PLACEHOLDER} in it; `explainer check` says what is left. Then {NEXT[kind].format(id=id)}"


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
    yield from Form(_attributes(content)).fields(model)


def _summary(model: type[BaseModel]) -> str:
    return (model.__doc__ or "").strip().splitlines()[0]


def _attributes(content: Path) -> list[str]:
    """Ids of the attributes that `explainer.yaml` names, as far as it can be read."""
    file = content / "explainer.yaml"
    data = parse(file.read_text(encoding="utf-8", errors="replace")).data if file.is_file() else None
    listed = data.get("attributes") if isinstance(data, dict) else None
    named = [item.get("id") for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return [str(id) for id in named if id]
