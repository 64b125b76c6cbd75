"""Reading a content folder: all of it, or every problem in it, in one run. Never repairs and never guesses."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from components.model.arranged_scenes import arrange_scenes
from components.model.checks import RULES
from components.model.content import Content
from components.model.content_cache import gc_paused
from components.model.draft import Draft, file_of
from components.model.drawings import Drawing, read_drawing
from components.model.entry import read_entry, validated
from components.model.files import files, look_for_strays, read_bytes
from components.model.folders import FILES, FOLDERS, SUBJECT
from components.model.problems import ContentError, Problem
from components.model.schema.explainer import Explainer
from components.model.schema.interface import Interface
from components.model.translation import NO_WORDS, NOT_TRANSLATED, languages, read_catalog, translated


def read(folder: Path, reviewing: bool = False) -> Content:
    """Read and check a whole content folder. Raises `ContentError` with every problem in it.

    `reviewing` leaves out what authors last looked at, because that is about to be written.
    """
    draft = Draft(folder.resolve())
    if draft.folder.is_dir():
        with gc_paused():
            _read_files(draft, [name for name in FILES if not reviewing or name != "reviewed"])
            as_read = {name: dict(found) for name, found in draft.entries.items()}
            _check(draft)
            others = [] if draft.problems or reviewing else list(_in_other_languages(draft, as_read))
    else:
        what = f"there is no folder {draft.folder}"
        fix = "name the content folder in EXPLAINER_CONTENT, or with --content DIR"
        draft.report(Problem("", (), "missing-folder", what, fix))
    if draft.problems:
        raise ContentError(draft.problems)
    return _with_translations(_content(draft), [_content(other) for other in others])


def drafted(folder: Path) -> Draft:
    """The files of a content folder by themselves. Raises `ContentError` with what is wrong in any of them."""
    draft = Draft(folder.resolve())
    _read_files(draft, list(FILES))
    if draft.problems:
        raise ContentError(draft.problems)
    return draft


def _check(draft: Draft) -> None:
    arrange_scenes(draft)
    for rule in RULES:
        for problem in rule(draft):
            draft.report(problem)


def _in_other_languages(draft: Draft, as_read: dict[str, dict[str, Any]]) -> Iterator[Draft]:
    """The content in each language of `translations/`, checked like the first; what is wrong is reported there."""
    first = replace(draft, entries=as_read)
    for language in languages(draft):
        catalog = read_catalog(draft, language)
        other = Draft(draft.folder, draft.names, {name: draft.entries[name] for name in NOT_TRANSLATED}, draft.texts)
        if language not in other.of("interface"):
            draft.report(Problem(f"interface/{language}.yaml", (), "missing-file", "is not there", NO_WORDS))
        elif catalog:
            for folder, id, data in translated(first, language, catalog):
                model = FOLDERS[folder].holds if folder else FILES[id]
                entry, problems = validated(data, model)
                other.entries.setdefault(folder, {})[id] = entry
                for problem in problems:
                    other.report(replace(problem, file=file_of(folder, id)))
            if not other.problems:
                _check(other)
            draft.problems += (replace(each, what=f"in '{language}', {each.what}") for each in other.problems)
            yield other


def _read_files(draft: Draft, beside: Sequence[str]) -> None:
    look_for_strays(draft)
    for name in beside:
        if os.path.lexists(draft.folder / f"{name}.yaml"):
            _read_entry(draft, "", name, FILES[name])
    for name in FOLDERS:
        _read_folder(draft, name)
    needed = ["explainer.yaml", *([f"interface/{draft.language}.yaml"] if draft.language else [])]
    for file in needed:
        if not os.path.lexists(draft.folder / file):
            draft.report(Problem(file, (), "missing-file", "is not there", "add it; every explainer needs it"))


def _content(draft: Draft) -> Content:
    explainer: Explainer = draft.entries[""]["explainer"]
    words: Interface = draft.entries["interface"][explainer.language]
    corrections = tuple(draft.of("").get("corrections", ()))
    moved = draft.of("").get("moved", {})
    folders: dict[str, Any] = {name: draft.of(name) for name in SUBJECT}
    return Content(draft.folder, explainer, words, corrections=corrections, moved=moved, **folders)


def _read_folder(draft: Draft, name: str) -> None:
    folder = FOLDERS[name]
    for path in files(draft, name):
        _read_entry(draft, name, path.stem, folder.holds)
    if folder.needed and not draft.names[name]:
        draft.report(Problem(name, (), "empty-folder", "holds no file", f"add {name}/<id>{folder.suffix}"))


def _read_entry(draft: Draft, folder: str, id: str, model: Any) -> None:
    """Read one file into the draft, or report what is wrong with it."""
    file = file_of(folder, id)
    raw = read_bytes(draft, file)
    try:
        if raw is not None:
            draft.texts[file] = raw.decode("utf-8-sig", errors="replace")
            entry = read_drawing(draft.folder / file, raw) if model is Drawing else read_entry(raw, model)
            draft.entries.setdefault(folder, {})[id] = entry
            return
    except ContentError as error:
        for problem in error.problems:
            draft.report(replace(problem, file=file))
    draft.broken.add(file)


def _with_translations(first: Content, others: Sequence[Content]) -> Content:
    """The content in its first language, which knows the others."""
    if not others:
        return first
    languages = tuple(each.explainer.language for each in (first, *others))
    return replace(
        first, languages=languages, translations=tuple(replace(each, languages=languages) for each in others)
    )
