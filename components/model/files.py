"""The files of a content folder: which are there, which nothing reads, which cannot be read. Never hangs or raises."""

import re
import stat
from collections.abc import Iterator
from pathlib import Path

from components.model.draft import Draft
from components.model.folders import FILES, FOLDERS
from components.model.problems import Problem, near
from components.model.schema.types import ID_PATTERN

ENDINGS = {".yaml": (".yml", ".txt", ".json", ""), ".svg": (".xml", ".txt", "")}
"""What an editor may have put in place of the ending that is read."""
LARGEST = 2_000_000
"""Bytes of a file that is read."""


def look_for_strays(draft: Draft) -> None:
    """Find what nothing reads, so that a misspelled folder is an error and not a silent gap."""
    for path in _listed(draft, draft.folder, ""):
        if path.name not in ("README.md", "translations") and (fix := _stray(path)):
            draft.report(Problem(path.name, (), "stray-file", *fix))


def _stray(path: Path) -> tuple[str, str] | None:
    """What is wrong with a name beside the folders, and the fix; None when something reads it."""
    names = [f"{name}.yaml" for name in FILES]
    if path.name in names or (path.name in FOLDERS and path.is_dir()):
        return None
    if path.name in FOLDERS:
        return "is no folder", f"make it a folder that holds <id>{FOLDERS[path.name].suffix}"
    known = list(FOLDERS) if path.is_dir() else names
    match = near(path.name, known)
    return "nothing reads this", f"did you mean '{match}'?" if match else "move it out of the content folder"


def files(draft: Draft, folder: str) -> Iterator[Path]:
    """The files of a folder that are to be read, in the order of their names; reports the others."""
    names = draft.names.setdefault(folder, set())
    draft.entries.setdefault(folder, {})
    suffix = FOLDERS[folder].suffix
    for path in _listed(draft, draft.folder / folder, folder):
        id = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")
        wanted = f"{id}{suffix}"
        if path.name == wanted and re.match(ID_PATTERN, path.stem):
            names.add(path.stem)
            yield path
            continue
        if path.stem != id and id and path.suffix in (suffix, ".yml"):
            what, fix = ("bad-name", f"'{path.stem}' is no id"), f"rename it to {wanted}"
            names.add(id)
        elif path.stem == id and path.suffix in ENDINGS[suffix] and not (path.parent / wanted).exists():
            what, fix = ("stray-file", "nothing reads this"), f"rename it to {wanted}"
            names.add(id)
        else:
            what, fix = ("stray-file", "nothing reads this"), f"a file here is called <id>{suffix}"
        draft.broken.add(f"{folder}/{path.name}")
        draft.report(Problem(f"{folder}/{path.name}", (), *what, fix))


def _listed(draft: Draft, folder: Path, name: str) -> list[Path]:
    """What is in a folder, but hidden files."""
    if not folder.is_dir():
        return []
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        draft.report(Problem(name, (), "unreadable-file", *_refused(error)))
        draft.broken.add(name)
        return []


def read_bytes(draft: Draft, file: str) -> bytes | None:
    """What a file holds; None after reporting why it cannot be read."""
    path = draft.folder / file
    try:
        if amiss := _unreadable(path, draft.folder):
            draft.report(Problem(file, (), "unreadable-file", *amiss))
            return None
        return path.read_bytes()
    except (OSError, RuntimeError) as error:
        draft.report(Problem(file, (), "unreadable-file", *_refused(error)))
        return None


def _unreadable(path: Path, folder: Path) -> tuple[str, str] | None:
    """Why a file is not to be read, and the fix. Raises `OSError` for a link that leads nowhere or in a circle."""
    target = path.resolve(strict=True)
    kind = target.stat()
    if stat.S_ISDIR(kind.st_mode):
        return "is a folder, but must be a file", "move what is in it up, or remove it"
    if not stat.S_ISREG(kind.st_mode):
        return "is no ordinary file, but a pipe, socket or device", "write a file in its place"
    if not target.is_relative_to(folder):
        return "is a link that leads out of the content folder", "put the file itself here"
    if kind.st_size > LARGEST:
        return f"has {kind.st_size} bytes, more than {LARGEST}", "make several files of it"
    return None


def _refused(error: Exception) -> tuple[str, str]:
    if isinstance(error, FileNotFoundError):
        return "is a link to a file that is not there", "put the file itself here, or remove the link"
    if isinstance(error, PermissionError):
        return "may not be read", "give yourself the right to read it: chmod u+r"
    return "is a link that leads back to itself", "put the file itself here, or remove the link"
