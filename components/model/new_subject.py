"""A whole small explainer to begin with, copied from `starter/`; it passes `check`, runs and exports as it is."""

import shutil
import sys
from pathlib import Path

from components.model.editor_schemas import SCHEMAS, modeline, write_schemas
from components.model.scaffold import Refusal

STARTER = Path(__file__).parent / "starter"
WORDS = (
    Path(__file__).parents[1] / "server" / "interface",
    Path(__file__).parents[2] / "content" / "interface",
)
"""The words of buttons and labels: as a wheel brings them, as a checkout has them."""


def start_subject(folder: Path, language: str) -> Path:
    """Write a new content folder and return it. Raises `Refusal` if something is there, or no words in the language."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refusal(f"{folder} is not empty; name a folder that is not there yet")
    words = next((path for place in WORDS if (path := place / f"{language}.yaml").is_file()), None)
    if words is None:
        known = ", ".join(sorted(path.stem for place in WORDS if place.is_dir() for path in place.iterdir()))
        fix = f"begin with one of: {known}; then translate interface/<language>.yaml and the texts"
        raise Refusal(f"there are no words of buttons and labels in '{language}'; {fix}")
    shutil.copytree(STARTER, folder, dirs_exist_ok=True)
    (folder / "interface").mkdir()
    shutil.copyfile(words, folder / "interface" / words.name)
    write_schemas(folder / SCHEMAS)
    for path in folder.rglob("*.yaml"):
        first = modeline(path.stem, "") if path.parent == folder else modeline(path.parent.name)
        path.write_text(f"{first}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return folder


def next_steps(folder: Path) -> str:
    """What to do with a new content folder, as commands that work where this one did."""
    command = "explainer" if Path(sys.argv[0]).name == "explainer" else "python -m components"
    return f"""wrote a small explainer of a kettle to {folder}; look at it:

    {command} serve {folder} --watch author

then open http://localhost:8501, change a file and save it: the page follows. {folder / "README.md"} says where to
begin, `{command} check --content {folder}` what is left to mend, and

    {command} export site --content {folder}

writes files for any static host; `python -m http.server -d site` shows them at http://localhost:8000."""
