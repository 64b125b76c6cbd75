"""Which files and folders a content folder has, and what class reads each. Anything else there is a problem."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from components.model.draft import Draft
from components.model.problems import near
from components.model.schema.facts import Disagreement
from components.model.schema.figures import Chart, Figure
from components.model.schema.interface import Interface
from components.model.schema.learning import Question
from components.model.schema.pages import Explainer, Page
from components.model.schema.sources import Source
from components.model.schema.subject import Correction, Event, Family, Part, Sequence, Term, Variant
from components.model.schema.types import ID_PATTERN, FactAddress, OldAddress

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
FILES: dict[str, Any] = {
    "explainer": Explainer,
    "corrections": list[Correction],
    "moved": dict[OldAddress, FactAddress],
    "reviewed": dict[str, dict[FactAddress, str]],
}
NEEDED = ("sources", "parts", "pages", "interface")


def look_for_strays(draft: Draft) -> None:
    """Find what nothing reads, so that a misspelled folder is an error and not a silent gap."""
    folders = (*FOLDERS, "art")
    for path in sorted(draft.folder.iterdir()):
        known = path.name in folders if path.is_dir() else path.stem in FILES and path.suffix == ".yaml"
        if not known and path.name != "README.md" and not path.name.startswith("."):
            match = near(path.name, folders if path.is_dir() else [f"{name}.yaml" for name in FILES])
            fix = f"did you mean '{match}'?" if match else "move it out of the content folder"
            draft.note(path.name, 1, 1, "stray-file", "", "nothing reads this", fix)


def files(draft: Draft, folder: str, suffix: str) -> Iterator[Path]:
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
