"""Writes the web edition into a folder, for any static host."""

from dataclasses import dataclass
from pathlib import Path

from components.web.site import Site


@dataclass(frozen=True)
class Written:
    """What an export did."""

    files: int
    changed: int
    size: int


def export(site: Site, out: Path) -> Written:
    """Write every file. What is there and equal is not touched; fixed versions of earlier exports stay."""
    files = changed = size = 0
    for path, file in [*site.files.items(), *site.facts.items(), *site.versions.items(), *site.card_versions.items()]:
        files += 1
        size += len(file.content)
        changed += _write(out / path / "index.html" if path.endswith("/") or not path else out / path, file.content)
    return Written(files, changed, size)


def _write(path: Path, content: bytes) -> bool:
    """Whether it had to be written; a reader never sees half a file. Raises `OSError`, such as for a full disk."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return True
