"""The web edition as files: what is served and what is exported are the same bytes, because both come from here."""

import os
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

from components.model.content import Content
from components.web.file import HTML, File
from components.web.fixed_version import ADDRESS as VERSION
from components.web.once import Once


def kept_from_environment() -> Path | None:
    """The folder of an earlier export whose fixed versions the app goes on serving: `EXPLAINER_EXPORT`."""
    return Path(folder) if (folder := os.environ.get("EXPLAINER_EXPORT")) else None


class Site:
    """Every file by its path below the root; a path that ends in a slash is a document."""

    def __init__(self, content: Content, address: str | None = None, kept: Path | None = None) -> None:
        """`kept` is the folder of an earlier export, whose fixed versions stay."""
        self.address, self.kept = address, kept
        self.show(content)

    def show(self, content: Content) -> None:
        """Hold the files of another content from now on; who made answers of these compares `content` with its own."""
        address = self.address
        self._files: Once[Mapping[str, File]] = Once(lambda: _makers().files(content, address))
        self._versions: Once[Mapping[str, File]] = Once(lambda: _makers().versions(content))
        self._facts: Once[Mapping[str, File]] = Once(lambda: _makers().cards(content, address))
        self.content = content

    @property
    def files(self) -> Mapping[str, File]:
        """What follows the content."""
        return self._files.get()

    @property
    def versions(self) -> Mapping[str, File]:
        """The fixed versions of figures and stories as they are now."""
        return self._versions.get()

    @property
    def card_versions(self) -> Mapping[str, File]:
        """The fixed versions of the cards of facts as they are now, made anew: only an export needs all of them."""
        return dict(_makers().card_versions(self.content))

    @property
    def facts(self) -> Mapping[str, File]:
        """The documents of facts: many, each made when somebody asks for it."""
        return self._facts.get()

    def find(self, path: str) -> File | None:
        """The file at a path, or None."""
        if not VERSION.fullmatch(path):
            return self.files.get(path) or self.facts.get(path)
        return self.versions.get(path) or self.rare_version(path)

    def rare_version(self, path: str) -> File | None:
        """A fixed version that is made when it is asked for: of a card, or of the earlier export."""
        document = (self.kept or Path()) / path / "index.html"
        if self.kept and document.is_file():
            return File(HTML, document.read_bytes, policy="")  # its own policy stands in it
        found: File | None = _makers().card_version(self.content, path) if "/fact/" in path else None
        return found


def _makers() -> ModuleType:
    """What makes the files; it comes when one is asked for, because the first page needs none."""
    from components.web import site_files

    return site_files
