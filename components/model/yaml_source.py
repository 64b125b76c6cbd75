"""YAML text to plain data, with the line and column of every value. Holds YAML to what an author sees: text is text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from components.model.problems import Loc, Problem

FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HINT = re.compile(r"(^|[\s\[{,:-])[&*!]")
WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    form(word): word == "true" for word in ("true", "false") for form in (str.lower, str.title, str.upper)
}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
YAML_TAG = "tag:yaml.org,2002:"
LOOK = "look at this line and the one before it"
COMPLAINTS = {
    "mapping values": ("has a second ': ' on the line", "put a text that holds ': ' in quotation marks"),
    "cannot start any token": ("begins with a tab or a sign of YAML's own", "indent with spaces, or quote the text"),
    "expected ',' or": ("a bracket is not closed", LOOK),
    "end of stream": ("a quotation mark or bracket is not closed", LOOK),
    "expected ':'": ("a line is no `field: value`", LOOK),
    "another document": ("holds '---', which begins another document", "take that line out"),
    "expected <block end>": ("is indented in another way than its neighbours", LOOK),
    "expected key": ("is indented in another way than its neighbours", LOOK),
    "expected '-' indicator": ("is indented in another way than its neighbours", LOOK),
    "control characters": ("holds a character that cannot be seen", "delete it"),
}
"""What the YAML library says, and how an author would say it."""


class Loader(FASTEST):  # type: ignore[misc]
    """Leaves what a value is to `_plain`."""

    yaml_implicit_resolvers: dict[str, Any] = {}


@dataclass
class Document:
    """One YAML file: its data, and what is wrong with it. There is no data when it is not YAML."""

    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    """Placed, but without the file."""


def parse(text: str) -> Document:
    """Read one YAML file. Never raises: what is wrong stands in `problems`."""
    try:
        problems = list(_refused(text)) if HINT.search(text) else []
        root = None if problems else yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return Document(problems=[_broken(error)])
    data = None if root is None else _data(root, (), problems)
    if data is None and not problems:
        problems.append(_fault(1, 1, "broken-yaml", (), "holds nothing", "write it, or remove the file"))
    return Document(data, problems)


def place(text: str, loc: Loc) -> tuple[int, int]:
    """Line and column of the key or list entry at `loc`, or of the nearest one around it."""
    node = _composed(text)
    mark = getattr(node, "start_mark", None)
    for step in loc:
        found = _child(node, step)
        if found is None:
            break
        mark, node = found
    return _spot(mark)


@lru_cache(maxsize=16)
def _composed(text: str) -> yaml.Node | None:
    """Composed again for problems only: to keep every node of a large content costs more than all else."""
    try:
        return yaml.compose(text, Loader=Loader)
    except yaml.YAMLError:
        return None


def _spot(mark: Any) -> tuple[int, int]:
    """Line and column as editors count them."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Mark, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark, value
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark, node.value[step]
    return None


def _data(node: yaml.Node, loc: Loc, problems: list[Problem]) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style in ("'", '"', "|", ">") else _plain(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*loc, index), problems) for index, item in enumerate(node.value)]
    return _fields(node, loc, problems)


def _fields(node: yaml.Node, loc: Loc, problems: list[Problem]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line, column = _spot(key.start_mark)
        if not isinstance(key, yaml.ScalarNode):
            problems.append(
                _fault(line, column, "broken-yaml", loc, "a field has no plain name", "write `name: value`")
            )
            continue
        if key.value in fields:
            what = f"stands twice, first on line {lines[key.value]}"
            problems.append(_fault(line, column, "duplicate-key", (*loc, key.value), what, "keep one of the two"))
        fields[key.value] = _data(value, (*loc, key.value), problems)
        lines.setdefault(key.value, line)
    return fields


def _plain(text: str) -> str | int | float | bool | None:
    """A value without quotation marks, as YAML 1.2 reads it: dates, times, `on` and `yes` stay text."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text)
    if NUMBER.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text


def _refused(text: str) -> Iterator[Problem]:
    for event in yaml.parse(text, Loader=Loader):
        name = getattr(event, "anchor", None)
        line, column = _spot(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            yield _fault(line, column, "refused-yaml", (), f"'*{name}' repeats another place", "write the value itself")
        elif name:
            yield _fault(line, column, "refused-yaml", (), f"'&{name}' names a value to repeat", "leave it out")
        elif tag := getattr(event, "tag", None):
            what = f"'{tag.replace(YAML_TAG, '!!')}' forces a type"
            yield _fault(line, column, "refused-yaml", (), what, "leave it out")


def _broken(error: yaml.YAMLError) -> Problem:
    line, column = _spot(getattr(error, "problem_mark", None) or getattr(error, "context_mark", None))
    complaint = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    what, fix = next((words for part, words in COMPLAINTS.items() if part in complaint), ("cannot be read", LOOK))
    return _fault(line, column, "broken-yaml", (), what, fix)


def _fault(line: int, column: int, code: str, loc: Loc, what: str, fix: str) -> Problem:
    return Problem("", loc, code, what, fix, line, column)
