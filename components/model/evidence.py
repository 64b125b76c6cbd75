"""Is every fragment in its source, word for word? Compares with the copies of sources that are at hand."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from components.model.content import Content
from components.model.draft import Draft, file_of
from components.model.folders import YAML
from components.model.problems import ContentError, Loc, Problem
from components.model.schema.facts import SourceReference
from components.model.walk import walk

SAME = str.maketrans({"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "‑": "-", "\u00ad": None})
"""Typographic forms that copies keep or lose at random."""


def verify(content: Content, copies: Path) -> int:
    """How many fragments were found in the copies. Raises `ContentError` if one is not, or if there was none."""
    draft = Draft(content.folder)
    texts = _read_copies(content, copies, draft)
    compared = 0
    for file, loc, reference in _evidence(content):
        text = texts.get(content.sources[reference.id].copy_at_hand or "")
        if text is not None:
            compared += 1
            if fold(reference.fragment or "") not in text:
                _report(draft, _not_there(file, (*loc, "fragment"), reference.fragment or "", text))
    if not compared:
        what = f"no source of a fragment has a copy in {copies}"
        fix = "name a copy in `copy_at_hand`, or give the right folder"
        draft.report(Problem("", (), "nothing-compared", what, fix))
    if draft.problems:
        raise ContentError(draft.problems)
    return compared


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


def _evidence(content: Content) -> Iterator[tuple[str, Loc, SourceReference]]:
    for folder in YAML:
        for id, entry in getattr(content, folder, {}).items():
            for node in walk(entry):
                if isinstance(node.value, SourceReference) and node.value.fragment:
                    yield file_of(folder, id), node.loc, node.value


def _report(draft: Draft, problem: Problem) -> None:
    draft.texts[problem.file] = (draft.folder / problem.file).read_text(encoding="utf-8")
    draft.report(problem)


def _not_there(file: str, loc: Loc, fragment: str, text: str) -> Problem:
    wanted = fold(fragment)
    match = SequenceMatcher(None, text, wanted, autojunk=False).find_longest_match()
    start = max(match.a - match.b, 0)
    what = f"the copy of the source does not say '{fragment}'"
    return Problem(file, loc, "not-verified", what, f"the nearest it says is '{text[start : start + len(wanted)]}'")
