"""Reading a content folder: all of it, or every problem in it, in one run. Never repairs and never guesses."""

import os
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from pydantic import TypeAdapter, ValidationError

from components.model.agreement import AGREEMENTS
from components.model.claims import Disagreement, Source
from components.model.content import Content
from components.model.coverage import COVERAGES
from components.model.draft import Draft, Finding, file_of
from components.model.drawings import Markup, read_drawing
from components.model.drawn import Chart, Figure
from components.model.interface import Interface
from components.model.positions import Document, Loc, parse
from components.model.presented import Explainer, Page
from components.model.problems import ContentError, near
from components.model.references import REFERENCES
from components.model.subject import Correction, Event, Family, Part, Question, Sequence, Term, Variant
from components.model.types import ID_PATTERN
from components.model.wording import PLACEHOLDER, complaint, field_path

FOLDERS: dict[str, Any] = {
    "sources": Source,
    "parts": Part,
    "families": Family,
    "variants": Variant,
    "sequences": Sequence,
    "events": Event,
    "disagreements": Disagreement,
    "glossary": Term,
    "quiz": Question,
    "figures": Figure,
    "charts": Chart,
    "pages": Page,
    "interface": Interface,
}
FILES: dict[str, Any] = {"explainer": Explainer, "corrections": list[Correction]}
NEEDED = ("sources", "parts", "pages", "interface")


@lru_cache(maxsize=4)
def load(folder: Path) -> Content:
    """`read`, once per process and folder."""
    return read(folder)


def folder_from_environment() -> Path:
    """The content folder: `EXPLAINER_CONTENT`, or `content` beside this package."""
    beside = Path(__file__).parents[2] / "content"
    return Path(os.environ.get("EXPLAINER_CONTENT") or beside).resolve()


def read(folder: Path) -> Content:
    """Read and check a whole content folder. Raises `ContentError` with every problem in it."""
    draft = Draft(folder.resolve())
    if draft.folder.is_dir():
        _read_files(draft)
        for rule in (*REFERENCES, *AGREEMENTS, *COVERAGES):
            for finding in rule(draft):
                draft.report(finding)
    else:
        what = f"there is no folder {draft.folder}"
        fix = "name the content folder in EXPLAINER_CONTENT, or with --content DIR"
        draft.note("", 1, 1, "missing-folder", "", what, fix)
    if draft.problems:
        raise ContentError(draft.problems)
    return _content(draft)


def _read_files(draft: Draft) -> None:
    _look_for_strays(draft)
    for name, model in FILES.items():
        if (draft.folder / f"{name}.yaml").is_file():
            _read_entry(draft, "", name, model)
    for name, model in FOLDERS.items():
        _read_folder(draft, name, model)
    _read_drawings(draft)
    language = draft.explainer.language if draft.explainer else None
    needed = ["explainer.yaml", *([f"interface/{language}.yaml"] if language else [])]
    for file in needed:
        if not (draft.folder / file).is_file():
            draft.note(file, 1, 1, "missing-file", "", "is not there", "add it; every explainer needs it")


def _content(draft: Draft) -> Content:
    explainer: Explainer = draft.entries[""]["explainer"]
    words: Interface = draft.entries["interface"][explainer.language]
    corrections = tuple(draft.of("").get("corrections", ()))
    folders = {name: draft.of(name) for name in (*FOLDERS, "art") if name != "interface"}
    return Content(draft.folder, explainer, words, corrections=corrections, **folders)


def _look_for_strays(draft: Draft) -> None:
    """Find what nothing reads, so that a misspelled folder is an error and not a silent gap."""
    folders = (*FOLDERS, "art")
    for path in sorted(draft.folder.iterdir()):
        known = path.name in folders if path.is_dir() else path.stem in FILES and path.suffix == ".yaml"
        if not known and path.name != "README.md" and not path.name.startswith("."):
            match = near(path.name, folders if path.is_dir() else [f"{name}.yaml" for name in FILES])
            fix = f"did you mean '{match}'?" if match else "move it out of the content folder"
            draft.note(path.name, 1, 1, "stray-file", "", "nothing reads this", fix)


def _read_folder(draft: Draft, folder: str, model: Any) -> None:
    for path in _files(draft, folder, ".yaml"):
        _read_entry(draft, folder, path.stem, model)
    if folder in NEEDED and not draft.names[folder]:
        draft.note(folder, 1, 1, "empty-folder", "", "holds no file", f"add {folder}/<id>.yaml")


def _files(draft: Draft, folder: str, suffix: str) -> Iterator[Path]:
    """The files of a folder, in the order of their names; notes those that nothing reads."""
    draft.names[folder] = set()
    draft.entries[folder] = {}
    place = draft.folder / folder
    for path in sorted(place.iterdir()) if place.is_dir() else []:
        if path.name.startswith("."):
            continue
        if path.suffix != suffix or path.is_dir():
            fix = f"a file here is called <id>{suffix}"
            draft.note(f"{folder}/{path.name}", 1, 1, "stray-file", "", "nothing reads this", fix)
        elif not re.match(ID_PATTERN, path.stem):
            fix = "use lower-case words with hyphens, as in 'long-name-2'"
            draft.note(f"{folder}/{path.name}", 1, 1, "bad-name", "", f"'{path.stem}' is no id", fix)
        else:
            draft.names[folder].add(path.stem)
            yield path


def _read_entry(draft: Draft, folder: str, id: str, model: Any) -> None:
    """Read one file into the draft, or note what is wrong with it and keep its text."""
    file = file_of(folder, id)
    raw = (draft.folder / file).read_bytes()
    before = len(draft.problems)
    document = draft.documents[file] = _parse(raw)
    for fault in document.faults:
        draft.report_fault(file, fault)
    if document.root is not None or not document.faults:
        entry = _validate(draft, file, document, model)
    if len(draft.problems) == before:
        draft.entries.setdefault(folder, {})[id] = entry
    else:
        draft.broken.append(raw.decode(errors="replace"))


def _parse(raw: bytes) -> Document:
    return parse(raw.decode(errors="replace").removeprefix("\ufeff"))


def _validate(draft: Draft, file: str, document: Document, model: Any) -> Any:
    """The entry, or None after noting why there is none."""
    unwritten = set(_unwritten(document.data, ()))
    for loc in unwritten:
        draft.report(
            Finding(file, loc, "not-written", "is still a placeholder", "write what the comment above it asks for")
        )
    try:
        return _adapter(model).validate_python({} if document.data is None else document.data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            loc, owner = field_path(model, detail["loc"])
            if detail["type"].startswith("union_tag_"):
                loc = (*loc, "kind")
            if loc not in unwritten:
                name = str(loc[-1]) if loc else ""
                draft.report(Finding(file, loc, *complaint(detail, name, owner)))
    return None


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


def _unwritten(data: Any, loc: Loc) -> Iterator[Loc]:
    if data == PLACEHOLDER:
        yield loc
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from _unwritten(value, (*loc, step))


def _read_drawings(draft: Draft) -> None:
    for path in _files(draft, "art", ".svg"):
        file = f"art/{path.name}"
        draft.documents[file] = Markup(path.read_text(errors="replace"))
        try:
            draft.entries["art"][path.stem] = read_drawing(path)
        except ParseError as error:
            line, column = error.position
            fix = "open it in an editor that shows markup, and mend the line"
            draft.note(file, line, column + 1, "broken-drawing", "", "is not well-formed markup", fix)
        except ValueError as error:
            draft.note(file, 1, 1, "broken-drawing", "", str(error), "see content/README.md, Drawings")
