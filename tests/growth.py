"""Content many times as large, for measuring: most entries again under other names, citing sources of its own."""

import re
import shutil
from pathlib import Path

COPIED = ("sequences", "events", "disagreements", "glossary", "figures", "charts")


def grow(content: Path, target: Path, times: int) -> Path:
    """Write `times` as many entries as `content` has into the new folder `target`, and return it."""
    shutil.copytree(content, target)
    originals = [path for folder in COPIED for path in sorted((content / folder).glob("*.yaml"))]
    originals += [path for path in sorted((content / "parts").glob("*.yaml")) if "\nstands:" in path.read_text()]
    sources = {path.stem: path for path in (content / "sources").glob("*.yaml")}
    for number in range(2, times + 1):
        cited: set[str] = set()
        for path in originals:
            text = _renamed(path.read_text(), sources, number, cited)
            (target / path.parent.name / f"{path.stem}-{number}.yaml").write_text(text)
        for id in cited:
            shutil.copyfile(sources[id], target / "sources" / f"{id}-{number}.yaml")
    return target


def _renamed(text: str, sources: dict[str, Path], number: int, cited: set[str]) -> str:
    def rename(match: re.Match[str]) -> str:
        if match[2] not in sources:
            return match[0]
        cited.add(match[2])
        return f"{match[1]}{match[2]}-{number}"

    return re.sub(r"(\bid: )([a-z0-9-]+)", rename, text)
