"""What an author's YAML must not be: broken, cut off by a comment, nested without end, full of aliases and tags."""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from components.model.problems import Loc, Problem

FASTEST: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
HINT = re.compile(r"(^|[\s\[{,:-])[&*!]")
OPEN_QUOTE = re.compile(r"""(?m)^[ \t-]*(?:[^\s'"#:]+: )?(?P<quote>["'])(?!.*(?P=quote))""")
CUT = re.compile(r"""(?m)^(?P<before>[ \t-]*+(?:[\w-]+: )?+[^\s'"#|>\[{](?:[^'"\n]|(?<=\w)'|"[^"\n]*")*?) +#(?=\S)""")
BLOCK = re.compile(r"[|>][-+0-9]*\s*$", re.MULTILINE)
MERGED = re.compile(r"(?m)^(?:<{7}|={7}|>{7})(?: |$)")
YAML_TAG = "tag:yaml.org,2002:"
TEXT = f"{YAML_TAG}str"
DEEPEST = 30
LOOK = "look at this line and the one before it"
OPENING = ("while parsing a flow", "while scanning a quoted")
SIGN = ("begins with a sign of YAML's own", "put the text in quotation marks")
COMPLAINTS = {
    "mapping values": ("has a second ': ' on the line", "put a text that holds ': ' in quotation marks"),
    "cannot start any token": ("begins with a tab or a sign of YAML's own", "indent with spaces, or quote the text"),
    "expected ',' or": ("a bracket is not closed", "close it, or put a text in it in quotation marks"),
    "end of stream": ("a quotation mark is not closed", "close it at the end of the text"),
    "not allowed in this context": SIGN,
    "comment or line break": SIGN,
    "directive": SIGN,
    "escape character": ("holds '\\' within double quotation marks", "use single quotation marks"),
    "expected ':'": ("a line is no `field: value`", LOOK),
    "another document": ("holds '---', which begins another document", "take that line out"),
    "expected <block end>": ("is indented in another way than its neighbours", LOOK),
    "expected key": ("is indented in another way than its neighbours", LOOK),
    "expected '-' indicator": ("is indented in another way than its neighbours", LOOK),
    "nesting depth": ("is nested too deep", "look for a bracket that is not closed"),
    "node content": ("a bracket is not closed", LOOK),
    "control characters": ("holds a character that cannot be seen", "delete it"),
}
"""What the YAML library says, and how an author would say it."""


class Loader(FASTEST):  # type: ignore[misc]
    """Leaves what a value is to `_plain`, and guesses no types, which takes a third of the reading."""

    def descend_resolver(self, *_: Any) -> None:
        """Nothing to prepare."""

    def ascend_resolver(self) -> None:
        """Nothing to end."""

    def resolve(self, *_: Any) -> str:
        """The tag of every value that has none."""
        return TEXT


def faults_in(text: str) -> Iterator[Problem]:
    """What is wrong with a text that may still be YAML. Raises `yaml.YAMLError`."""
    yield from _cut(text)
    yield from _refused(text) if HINT.search(text) else ()
    yield from _deep(text)


def _refused(text: str) -> Iterator[Problem]:
    for event in yaml.parse(text, Loader=Loader):
        name = getattr(event, "anchor", None)
        line, column = spot(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            what = f"'*{name}' repeats another place"
            yield fault(line, column, "refused-yaml", (), what, f"put it in quotation marks, '*{name}', if it is text")
        elif name:
            what = f"'&{name}' names a value to repeat"
            yield fault(line, column, "refused-yaml", (), what, "leave it out, or put all of it in quotation marks")
        elif tag := getattr(event, "tag", None):
            what = f"'{tag.replace(YAML_TAG, '!!')}' forces a type"
            yield fault(line, column, "refused-yaml", (), what, "leave it out, or put all of it in quotation marks")


def _cut(text: str) -> Iterator[Problem]:
    """Where ` #` begins a comment within a text, so that the rest of the text would be lost without a word."""
    for match in CUT.finditer(text) if " #" in text and not BLOCK.search(text) else ():
        line, column = text.count("\n", 0, match.end()) + 1, match.end() - text.rfind("\n", 0, match.end()) - 1
        what = "what follows ' #' is a comment, so the text would end here"
        yield fault(
            line, column, "cut-text", (), what, "put the text in quotation marks, or write '# ' before a comment"
        )


def _deep(text: str) -> Iterator[Problem]:
    """Where values are nested deeper than any content is; asked only of texts that could be."""
    indentation = max((len(line) - len(line.lstrip(" -")) for line in text.split("\n")), default=0)
    if text.count("[") + text.count("{") + indentation <= DEEPEST:
        return
    depth = 0
    for event in yaml.parse(text, Loader=Loader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            line, column = spot(event.start_mark)
            what = f"is nested more than {DEEPEST} deep"
            yield fault(line, column, "broken-yaml", (), what, "look for a bracket that is not closed")
            return


def broken(text: str, error: yaml.YAMLError) -> Problem:
    """What is wrong with a text that is not YAML; a bracket or quotation mark that is not closed, where it opens."""
    context = getattr(error, "context", None) or ""
    mark = getattr(error, "context_mark" if context.startswith(OPENING) else "problem_mark", None)
    line, column = spot(mark or getattr(error, "context_mark", None))
    complaint = str(getattr(error, "problem", None) or getattr(error, "reason", None) or "")
    what, fix = next((words for part, words in COMPLAINTS.items() if part in complaint), ("cannot be read", LOOK))
    before = [*text.split("\n"), ""][line - 1][: column - 1].rstrip()
    if merged := MERGED.search(text):
        line, column = text.count("\n", 0, merged.start()) + 1, 1
        what, fix = "a merge left both versions here", "keep one of them, and take out the lines of '<', '=' and '>'"
    elif "expected key" in complaint and before.endswith(("'", '"')):
        what, fix = "goes on after its quotation mark", "put all of it between two marks that it does not hold"
    elif "expected" in complaint and before.endswith(("]", "}")):
        what, fix = "goes on after its bracket", "put the text in quotation marks if the bracket is part of it"
    elif (start := _open_quote(text)) is not None and (opened := text.count("\n", 0, start) + 1) <= line:
        line, column = opened, start - text.rfind("\n", 0, start)
        what, fix = "a quotation mark is not closed", "close it at the end of the text"
    return fault(line, column, "broken-yaml", (), what, fix)


def _open_quote(text: str) -> int | None:
    """Where the first text in quotation marks begins that does not end as one."""
    for match in OPEN_QUOTE.finditer(text):
        end = text.find(match["quote"], match.end())
        if end < 0 or not re.match(r"[ ]*(?:[,\]}#:].*)?(?:\n|$)", text[end + 1 :]):
            return match.start("quote")
    return None


def fault(line: int, column: int, code: str, loc: Loc, what: str, fix: str) -> Problem:
    return Problem("", loc, code, what, fix, line, column)


def spot(mark: Any) -> tuple[int, int]:
    """Line and column as editors count them."""
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
