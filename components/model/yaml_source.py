"""YAML text to plain data, with the line and column of every value. Holds YAML to what an author sees: text is text."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf
from typing import Any

import yaml

from components.model.problems import Loc, Problem
from components.model.yaml_faults import Loader, broken, fault, faults_in, spot

WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    form(word): word == "true" for word in ("true", "false") for form in (str.lower, str.title, str.upper)
}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
DIGITS = 30
"""As many as a number may have."""


@dataclass
class Document:
    """One YAML file: its data, and what is wrong with it. There is no data when it is not YAML."""

    data: Any = None
    problems: list[Problem] = field(default_factory=list)
    """Placed, but without the file."""


def parse(text: str) -> Document:
    """Read one YAML file. Never raises: what is wrong stands in `problems`."""
    try:
        problems = list(faults_in(text))
        root = None if problems else yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return Document(problems=[broken(text, error)])
    data = None if root is None else _data(root, (), problems)
    if data is None and not problems:
        problems.append(fault(1, 1, "broken-yaml", (), "holds nothing", "write it, or remove the file"))
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
    return spot(mark)


@lru_cache(maxsize=16)
def _composed(text: str) -> yaml.Node | None:
    """Composed again for problems only: to keep every node of a large content costs more than all else."""
    try:
        return yaml.compose(text, Loader=Loader)
    except yaml.YAMLError:
        return None


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
        line, column = spot(key.start_mark)
        if not isinstance(key, yaml.ScalarNode):
            problems.append(fault(line, column, "broken-yaml", loc, "a field has no plain name", "write `name: value`"))
            continue
        if key.value in fields:
            what = f"stands twice, first on line {lines[key.value]}"
            problems.append(fault(line, column, "duplicate-key", (*loc, key.value), what, "keep one of the two"))
        fields[key.value] = _data(value, (*loc, key.value), problems)
        lines.setdefault(key.value, line)
    return fields


def _plain(text: str) -> str | int | float | bool | None:
    """A value without quotation marks, as YAML 1.2 reads it: dates, times, `on` and `yes` stay text."""
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text) and len(text) <= DIGITS:
        return int(text)
    if NUMBER.fullmatch(text):
        # more digits than any number needs: infinite, so that whoever wanted a number refuses it
        return inf if len(text) > DIGITS else float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
