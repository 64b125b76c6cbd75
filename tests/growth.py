"""Content many times as large, for measuring: most entries again under other names, citing sources of its own."""

import re
import shutil
from pathlib import Path

import yaml

from components.model.load import read
from components.model.reviews import mark_reviewed

COPIED = ("sequences", "events", "disagreements", "glossary", "figures")
CITED = re.compile(r"\b([a-z0-9-]+)#([a-z0-9-]+)")


def grow(content: Path, target: Path, times: int) -> Path:
    """Write `times` as many entries as `content` has into the new folder `target`, and return it."""
    shutil.copytree(content, target)
    originals = [path for folder in COPIED for path in sorted((content / folder).glob("*.yaml"))]
    originals += [path for path in sorted((content / "parts").glob("*.yaml")) if "\nstands:" in path.read_text()]
    sources = {path.stem: yaml.load(path.read_text(), yaml.BaseLoader) for path in (content / "sources").glob("*.yaml")}
    for number in range(2, times + 1):
        cited: dict[str, set[str]] = {}
        for path in originals:
            text = _renamed(path, set(sources), number, cited)
            (target / path.parent.name / f"{path.stem}-{number}.yaml").write_text(text)
        for id, keys in cited.items():
            copy = {**sources[id], "says": {key: sources[id]["says"][key] for key in sorted(keys)}}
            text = yaml.dump(copy, allow_unicode=True, sort_keys=False, width=1000)
            (target / "sources" / f"{id}-{number}.yaml").write_text(text)
    _tell(target, originals, times)
    reviewed = target / "reviewed.yaml"
    if reviewed.exists():
        reviewed.unlink()
        mark_reviewed(read(target), [])
    return target


def _renamed(path: Path, sources: set[str], number: int, cited: dict[str, set[str]]) -> str:
    """The text of a copy: its evidence is that of the copied sources, and it states nothing in the same words."""

    def rename(match: re.Match[str]) -> str:
        if match[1] not in sources:
            return match[0]
        cited.setdefault(match[1], set()).add(match[2])
        return f"{match[1]}-{number}#{match[2]}"

    text = CITED.sub(rename, path.read_text())
    if path.parent.name in ("parts", "events", "disagreements"):
        text = re.sub(r"(?m)^( +text: .{0,180}?)([.]?['\"]?)$", rf"\g<1>, copy{number}\g<2>", text)
    text = re.sub(r"(?m)^((?:title|name|question): .*?)([?'\"]*)$", rf"\g<1> copy{number}\g<2>", text)
    if path.parent.name == "glossary":
        text = re.sub(r"(?m)^also: .*\n(  - .*\n)*", "", text)
    return re.sub(r"(?m)^sequence: (.*)$", rf"sequence: \g<1>-{number}", text)


def _tell(target: Path, originals: list[Path], times: int) -> None:
    """Put what nothing would point to onto the page that has the parts."""
    page = next(path for path in sorted((target / "pages").glob("*.yaml")) if "kind: parts" in path.read_text())
    copies = [(path.parent.name, f"{path.stem}-{number}") for path in originals for number in range(2, times + 1)]
    parts = ", ".join(id for folder, id in copies if folder == "parts")
    blocks = [f"  - {{kind: parts, heading: Copies, parts: [{parts}]}}"]
    blocks += ["  - kind: prose", "    sentences:"]
    for folder, id in copies:
        if folder == "disagreements":
            text = (target / folder / f"{id}.yaml").read_text()
            position = re.findall(r"(?m)^  - id: (.*)$", text)[0]
            blocks.append(f"      - {{text: A copy., plain: A copy., from: [{folder}/{id}#{position}]}}")
    page.write_text(page.read_text() + "\n".join(blocks) + "\n")
