"""The web edition as files: what is served and what is exported are the same bytes, because both come from here."""

import os
import re
from collections.abc import Mapping
from pathlib import Path

from components.model.content import Content
from components.web import (
    data,
    embed,
    embed_story,
    fact_oembed,
    facts,
    feeds,
    find,
    handout,
    images,
    moved,
    not_found,
    oembed,
    offline,
    question_files,
    reading,
    story_oembed,
)
from components.web.document import asset
from components.web.file import HTML, File
from components.web.fixed_version import ADDRESS as VERSION
from components.web.once import Once

COLLECTED = (
    embed.files,
    embed_story.files,
    reading.files,
    handout.files,
    offline.files,
    moved.files,
    question_files.files,
    not_found.files,
    oembed.files,
    story_oembed.files,
    images.files,
    data.files,
    find.files,
    feeds.files,
)
"""Each names its files; none is made before it is asked for."""

OF_A_LANGUAGE = r"(?:image/|data/)?{0}/|data/find-{0}\.json$"
"""Paths that hold texts of one language."""


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
        self.files: Mapping[str, File] = self._files(content)
        """What follows the content."""
        told = content.in_all_languages
        versions, cards = (embed.versions, embed_story.versions), (facts.files, fact_oembed.files)
        self._versions = Once(lambda: dict(each for one in told for made in versions for each in made(one)))
        self._facts = Once(lambda: dict(each for one in told for files in cards for each in files(one, address)))
        self.content = content

    def _files(self, content: Content) -> Mapping[str, File]:
        found = {path: file for files in COLLECTED for path, file in files(content, self.address)}
        for other in content.translations:  # what is not in a language is told once, in the first
            own = re.compile(OF_A_LANGUAGE.format(other.explainer.language))
            every = (each for files in COLLECTED for each in files(other, self.address))
            found |= {path: file for path, file in every if own.match(path)}
        found["embed.js"] = File("text/javascript; charset=utf-8", lambda: asset("embed.js").encode())
        return found

    @property
    def versions(self) -> Mapping[str, File]:
        """The fixed versions of figures and stories as they are now."""
        return self._versions.get()

    @property
    def card_versions(self) -> Mapping[str, File]:
        """The fixed versions of the cards of facts as they are now, made anew: only an export needs all of them."""
        return dict(each for one in self.content.in_all_languages for each in facts.versions(one))

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
        made = (facts.version_at(one, path) for one in self.content.in_all_languages) if "/fact/" in path else ()
        return next(filter(None, made), None)
