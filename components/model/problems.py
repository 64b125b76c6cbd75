"""What is wrong with a content folder: one value per problem, which says where it is and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

Loc = tuple[str | int, ...]
"""The way to a value: keys and, counted from 0, places in lists."""

CODES = (
    "missing-folder", "missing-file", "empty-folder", "stray-file", "unreadable-file", "bad-name", "broken-yaml",
    "cut-text", "refused-yaml", "duplicate-key", "broken-drawing", "not-written", "missing-field", "unknown-field",
    "wrong-type", "wrong-choice", "too-long", "too-short", "hidden-character", "untidy-text", "bad-id", "bad-date",
    "future-date", "bad-address", "placeholder-address", "bad-number", "no-source", "long-fragment", "unknown-id",
    "duplicate-id", "duplicate-name", "common-term", "self-reference", "unused-entry", "missing-block",
    "wrong-correction", "unused-source", "unused-evidence", "missing-fragment", "duplicate-evidence",
    "duplicate-fact", "unbacked-number", "passing-word", "not-reviewed", "early-access", "missing-gloss",
    "missing-attribute", "wrong-unit", "missing-value", "unsaid-value", "wrong-scale", "wrong-total", "equal-ranks",
    "missing-answer", "missing-plain", "long-sentence", "not-shown", "own-parent", "wrong-parent", "unlisted-page",
    "unlisted-question", "unlisted-member", "missing-drawing", "missing-shape", "unknown-shape", "missing-label",
    "wrong-row", "wrong-label", "overlapping-places", "missing-basis", "missing-route", "missing-stroke",
    "missing-link", "missing-arrow", "wrong-step", "wrong-placeholder", "broken-translation", "missing-translation",
    "stale-translation", "missing-copy", "not-verified", "nothing-compared",
)  # fmt: skip
"""Every code of a problem; the README of the content shows each with what is wrong and what is right."""


@dataclass(frozen=True)
class Problem:
    """One thing to mend, in a file of the content folder, at a field and, once it is placed, at a line and column."""

    file: str
    """Relative to the content folder; empty for the folder itself."""
    loc: Loc
    code: str
    what: str
    fix: str
    line: int = 0
    """Counted from 1, as `column`; 0 as long as nobody looked where the field stands."""
    column: int = 0
    folder: str = ""
    """The name of the content folder."""

    def __post_init__(self) -> None:
        if self.code not in CODES:
            raise KeyError(f"'{self.code}' is no problem code; add it to CODES and to the content README")

    @property
    def path(self) -> str:
        """`content/parts/lamp.yaml`"""
        return "/".join(piece for piece in (self.folder, self.file) if piece)

    @property
    def field(self) -> str:
        """The field as its author writes it: `facts[0].sources[1]`."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.loc).removeprefix(".")

    def __str__(self) -> str:
        field = f"{self.field}: " if self.field else ""
        place = f"{self.path}:{self.line}:{self.column}" if "." in self.file else self.path  # a folder has no line
        return f"{place}: {self.code}: {field}{self.what}\n    fix: {self.fix}"


class ContentError(Exception):
    """Every problem of a content folder, sorted by file and line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        def order(problem: Problem) -> tuple[object, ...]:
            return (problem.path, problem.line, problem.column, problem.code, problem.field, problem.what)

        self.problems = sorted(set(problems), key=order)
        super().__init__("\n".join(map(str, self.problems)))


def near(name: str, known: Iterable[str]) -> str | None:
    """The known name that is most like `name`, if any is."""
    return next(iter(get_close_matches(name, list(known), n=1, cutoff=0.7)), None)


def suggestion(name: str, known: Iterable[str], otherwise: str) -> str:
    """A fix that offers the nearest known name, a short list of them, or `otherwise`."""
    names = list(known)
    if match := near(name, names):
        return f"did you mean '{match}'?"
    if 0 < len(names) <= 8:
        return f"{otherwise}, or use one of: {', '.join(names)}"
    return otherwise
