"""YAML text to plain data, with the line and column of every value. Holds YAML to what an author sees: text is text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

Loc = tuple[str | int, ...]
"""The way to a value: keys and, counted from 0, places in lists."""

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HINT = re.compile(r"(^|[\s\[{,:-])[&*!]")
WORDS = {"": None, "~": None, "null": None, "Null": None, "NULL": None} | {
    form(word): word == "true" for word in ("true", "false") for form in (str.lower, str.title, str.upper)
}
INTEGER = re.compile(r"[-+]?[0-9]+")
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")


@dataclass(frozen=True)
class Fault:
    """What is wrong with the YAML itself, at a line and column counted from 1."""

    line: int
    column: int
    code: str
    loc: Loc
    what: str
    fix: str


@dataclass
class Document:
    """One YAML file: its data, what is wrong with it, and where everything stands."""

    data: Any = None
    root: yaml.Node | None = None
    faults: list[Fault] = field(default_factory=list)

    def place(self, loc: Loc) -> tuple[int, int]:
        """Line and column of the key or list entry at `loc`, or of the nearest one around it."""
        node, mark = self.root, getattr(self.root, "start_mark", None)
        for step in loc:
            found = _child(node, step)
            if found is None:
                break
            mark, node = found
        return _spot(mark)


def parse(text: str) -> Document:
    """Read one YAML file. Never raises: what is wrong stands in `faults`, and `data` is None if nothing can be read."""
    try:
        faults = list(_refused(text)) if HINT.search(text) else []
        if faults:
            return Document(faults=faults)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        return Document(faults=[_broken(error, text)])
    document = Document(root=root)
    document.data = None if root is None else _data(root, (), document.faults)
    return document


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


def _data(node: yaml.Node, loc: Loc, faults: list[Fault]) -> Any:
    if isinstance(node, yaml.ScalarNode):
        return node.value if node.style in ("'", '"', "|", ">") else _plain(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [_data(item, (*loc, index), faults) for index, item in enumerate(node.value)]
    return _fields(node, loc, faults)


def _fields(node: yaml.Node, loc: Loc, faults: list[Fault]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, value in node.value:
        line, column = _spot(key.start_mark)
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(line, column, "broken-yaml", loc, "a field has no plain name", "write `name: value`"))
            continue
        if key.value in fields:
            what = f"stands twice, first on line {lines[key.value]}"
            faults.append(Fault(line, column, "duplicate-key", (*loc, key.value), what, "keep one of the two"))
        fields[key.value] = _data(value, (*loc, key.value), faults)
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


def _refused(text: str) -> Iterator[Fault]:
    for event in yaml.parse(text, Loader=LOADER):
        name = getattr(event, "anchor", None)
        line, column = _spot(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            yield Fault(line, column, "refused-yaml", (), f"'*{name}' repeats another place", "write the value itself")
        elif name:
            yield Fault(line, column, "refused-yaml", (), f"'&{name}' names a value to repeat", "leave it out")
        elif tag := getattr(event, "tag", None):
            yield Fault(line, column, "refused-yaml", (), f"'{tag}' forces a type", "leave it out")


def _broken(error: yaml.YAMLError, text: str) -> Fault:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = _spot(mark)
    complaint = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    return Fault(line, column, "broken-yaml", (), complaint, _advice(complaint, text))


def _advice(complaint: str, text: str) -> str:
    if "mapping values" in complaint:
        return "a text that holds ': ' needs quotation marks around it"
    if "\t" in text:
        return "indent with spaces, not with a tab"
    if "did not find expected" in complaint or "could not find expected" in complaint:
        return "look at this line and the one before it: indentation, a missing colon, quotation mark or bracket"
    return "look at this line and the one before it"
