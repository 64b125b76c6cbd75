"""Is every fragment in its source, word for word? Compares with the copies of sources that are at hand."""

from collections import Counter
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from components.model.content import Content
from components.model.draft import Draft, file_of
from components.model.problems import ContentError, Loc, Problem

SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00ad": None})
"""Typographic forms that copies keep or lose at random."""


class Compared(NamedTuple):
    """How many fragments stand in the copies, and for each source without a copy how many could not be compared."""

    found: int
    without_copy: Mapping[str, int]


def verify(content: Content, copies: Path) -> Compared:
    """Look every fragment up in the copy of its source. Raises `ContentError` where one is not there, or
    nothing could be compared."""
    draft = Draft(content.folder)
    if not copies.is_dir():
        fix = "name the folder with the copies of sources"
        draft.report(Problem("", (), "missing-folder", f"there is no folder {copies}", fix))
        raise ContentError(draft.problems)
    texts = _read_copies(content, copies, draft)
    compared = 0
    without: Counter[str] = Counter()
    for id, loc, fragment in _fragments(content):
        text = texts.get(content.sources[id].copy_at_hand or "")
        if text is None:
            without[id] += 1
            continue
        compared += 1
        if fold(fragment) not in text:
            _report(draft, _not_there(file_of("sources", id), loc, fragment, text))
    if not compared:
        what = f"no source of a fragment has a copy in {copies}"
        fix = "name a copy in `copy_at_hand`, or give the right folder"
        draft.report(Problem("", (), "nothing-compared", what, fix))
    if draft.problems:
        raise ContentError(draft.problems)
    return Compared(compared, without)


def fold(text: str) -> str:
    """Text with one space between words and plain quotation marks, apostrophes and dashes."""
    return " ".join(text.translate(SAME).split())


def _read_copies(content: Content, copies: Path, draft: Draft) -> dict[str, str]:
    texts = {}
    for id, source in content.sources.items():
        if name := source.copy_at_hand:
            if (copies / name).is_file():
                texts[name] = fold((copies / name).read_text(encoding="utf-8", errors="replace"))
            else:
                what = f"there is no file '{name}' in {copies}"
                problem = Problem(
                    file_of("sources", id), ("copy_at_hand",), "missing-copy", what, "correct it or add the copy"
                )
                _report(draft, problem)
    return texts


def _fragments(content: Content) -> Iterator[tuple[str, Loc, str]]:
    """Each fragment with its source and where it stands in the source's file."""
    for id, source in content.sources.items():
        for key, passage in source.says.items():
            if passage.fragment:
                yield id, ("says", key, "fragment"), passage.fragment


def _report(draft: Draft, problem: Problem) -> None:
    draft.texts[problem.file] = (draft.folder / problem.file).read_text(encoding="utf-8")
    draft.report(problem)


def _not_there(file: str, loc: Loc, fragment: str, text: str) -> Problem:
    wanted = fold(fragment)
    match = SequenceMatcher(None, text, wanted, autojunk=False).find_longest_match()
    start = max(match.a - match.b, 0)
    what = f"the copy of the source does not say '{fragment}'"
    return Problem(file, loc, "not-verified", what, f"the nearest it says is '{text[start : start + len(wanted)]}'")
