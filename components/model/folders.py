"""The one table of what a content folder holds: each folder, what its files are called, and the class that reads it."""

from dataclasses import dataclass
from typing import Any

from components.model.drawings import Drawing
from components.model.schema.explainer import Explainer
from components.model.schema.facts import Disagreement
from components.model.schema.figures import Figure
from components.model.schema.interface import Interface
from components.model.schema.learning import Question
from components.model.schema.pages import Page
from components.model.schema.sources import Source
from components.model.schema.story import Story
from components.model.schema.subject import Correction, Event, Family, Part, Sequence, Term, Variant
from components.model.schema.types import FactAddress, OldAddress


@dataclass(frozen=True)
class Folder:
    """One folder: what its files are called, what reads them, whether an explainer needs at least one."""

    noun: str
    holds: Any
    needed: bool = False
    suffix: str = ".yaml"


FOLDERS = {
    "sources": Folder("source", Source, needed=True),
    "parts": Folder("part", Part, needed=True),
    "families": Folder("family", Family),
    "variants": Folder("variant", Variant),
    "sequences": Folder("sequence", Sequence),
    "events": Folder("event", Event),
    "disagreements": Folder("disagreement", Disagreement),
    "glossary": Folder("term", Term),
    "quiz": Folder("question", Question),
    "figures": Folder("figure", Figure),
    "stories": Folder("story", Story),
    "pages": Folder("page", Page, needed=True),
    "art": Folder("drawing", Drawing, suffix=".svg"),
    "interface": Folder("interface", Interface, needed=True),
}
FILES: dict[str, Any] = {
    "explainer": Explainer,
    "corrections": list[Correction],
    "moved": dict[OldAddress, FactAddress],
    "reviewed": dict[str, dict[FactAddress, str]],
}
"""The files beside the folders, without their ending, and what reads each."""
SUBJECT = [name for name in FOLDERS if name != "interface"]
"""The folders that say something of the subject, in the order of reading."""
YAML = [name for name, folder in FOLDERS.items() if folder.suffix == ".yaml"]
BY_NOUN = {FOLDERS[name].noun: name for name in SUBJECT}
"""The folder of what an author calls a source, a part, a term."""
