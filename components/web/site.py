"""The web edition as files: what is served and what is exported are the same bytes, because both come from here."""

import os
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from components.model.content import Content
from components.web import data, embed, feeds, handout, images, not_found, oembed, offline, reading
from components.web.document import asset
from components.web.file import HTML, File

COLLECTED = (
    embed.files,
    reading.files,
    handout.files,
    offline.files,
    not_found.files,
    oembed.files,
    images.files,
    data.files,
    feeds.files,
)
"""Each names its files; none is made before it is asked for."""
VERSION = re.compile(rf"[a-z]{{2}}/embed/[a-z0-9-]+/(step-\d/)?[0-9a-f]{{{embed.HASH_LENGTH}}}/")


def kept_from_environment() -> Path | None:
    """The folder of an earlier export whose fixed versions the app goes on serving: `EXPLAINER_EXPORT`."""
    return Path(folder) if (folder := os.environ.get("EXPLAINER_EXPORT")) else None


class Site:
    """Every file by its path below the root; a path that ends in a slash is a document."""

    def __init__(self, content: Content, address: str | None = None, kept: Path | None = None) -> None:
        """`kept` is the folder of an earlier export, whose fixed versions stay."""
        self.content, self.address, self.kept = content, address, kept

    @cached_property
    def files(self) -> Mapping[str, File]:
        """What follows the content."""
        found = {path: file for files in COLLECTED for path, file in files(self.content, self.address)}
        found["embed.js"] = File("text/javascript; charset=utf-8", lambda: asset("embed.js").encode())
        return found

    @cached_property
    def versions(self) -> Mapping[str, File]:
        """The fixed versions of the embeds as they are now."""
        return dict(embed.versions(self.content))

    def find(self, path: str) -> File | None:
        """The file at a path, or None."""
        if not VERSION.fullmatch(path):
            return self.files.get(path)
        return self.versions.get(path) or self._kept(path)

    def _kept(self, path: str) -> File | None:
        document = self.kept / path / "index.html" if self.kept else None
        if document is None or not document.is_file():
            return None
        return File(HTML, document.read_bytes, policy="")  # its own policy stands in it
