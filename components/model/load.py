"""Reading a content folder: all of it, or every problem in it, in one run. Never repairs and never guesses."""

import os
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from pydantic import TypeAdapter, ValidationError

from components.model.checks.agreement import AGREEMENTS
from components.model.checks.coverage import COVERAGES
from components.model.checks.references import REFERENCES
from components.model.checks.teaching import TEACHINGS
from components.model.content import Content
from components.model.draft import Draft, Finding, file_of
from components.model.drawings import read_drawing
from components.model.folders import FILES, FOLDERS, NEEDED, files, look_for_strays
from components.model.problems import ContentError
from components.model.schema.interface import Interface
from components.model.schema.pages import Explainer
from components.model.validation_messages import PLACEHOLDER, complaint, field_path
from components.model.yaml_source import Document, Fault, Loc, parse


def load(folder: Path) -> Content:
    """`read`, once per process and folder."""
    return _load(folder.resolve())


@lru_cache(maxsize=4)
def _load(folder: Path) -> Content:
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
        for rule in (*REFERENCES, *AGREEMENTS, *COVERAGES, *TEACHINGS):
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
    look_for_strays(draft)
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
    moved = draft.of("").get("moved", {})
    return Content(draft.folder, explainer, words, corrections=corrections, moved=moved, **folders)


def _read_folder(draft: Draft, folder: str, model: Any) -> None:
    for path in files(draft, folder, ".yaml"):
        _read_entry(draft, folder, path.stem, model)
    if folder in NEEDED and not draft.names[folder]:
        draft.note(folder, 1, 1, "empty-folder", "", "holds no file", f"add {folder}/<id>.yaml")


def _read_entry(draft: Draft, folder: str, id: str, model: Any) -> None:
    """Read one file into the draft, or note what is wrong with it."""
    file = file_of(folder, id)
    raw = (draft.folder / file).read_bytes()
    draft.texts[file] = raw.decode("utf-8-sig", errors="replace")
    before = len(draft.problems)
    document = _parse(raw)
    for fault in document.faults:
        draft.report_fault(file, fault)
    entry = None if document.data is None else _validate(draft, file, document.data, model)
    if len(draft.problems) == before:
        draft.entries.setdefault(folder, {})[id] = entry
    else:
        draft.broken.add(file)


def _parse(raw: bytes) -> Document:
    try:
        return parse(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return Document(faults=[Fault(line, 1, "broken-yaml", (), "is not UTF-8 text", "save the file as UTF-8")])


def _validate(draft: Draft, file: str, data: Any, model: Any) -> Any:
    """The entry, or None after noting why there is none."""
    unwritten = set(_unwritten(data, ()))
    for loc in unwritten:
        fix = "write what the comment above it asks for"
        draft.report(Finding(file, loc, "not-written", "is still a placeholder", fix))
    try:
        return _adapter(model).validate_python(data)
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
    for path in files(draft, "art", ".svg"):
        file = f"art/{path.name}"
        draft.texts[file] = path.read_text(errors="replace")
        try:
            draft.entries["art"][path.stem] = read_drawing(path)
        except ParseError as error:
            line, column = error.position
            fix = "open it in an editor that shows markup, and mend the line"
            draft.note(file, line, column + 1, "broken-drawing", "", "is not well-formed markup", fix)
        except ValueError as error:
            draft.note(file, 1, 1, "broken-drawing", "", str(error), "see content/README.md, Drawings")
