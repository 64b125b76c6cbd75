"""A site whose files are made once in a run of tests, whichever worker asks first."""

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

from components.model.content_cache import load
from components.web.file import File
from components.web.once import Once
from components.web.site import Site

KEPT = "TESTS_KEEP_FILES_IN"
"""The setting that names the folder of a run, which all its workers share."""


@cache
def kept_site(folder: Path, address: str | None) -> Site:
    """The web edition of a content that nobody edits; what another worker has made is not made again."""
    content, kept = load(folder), Path(os.environ[KEPT])
    site = Site(content, address)
    for path, file in {**site.files, **site.facts}.items():
        _keep(file, kept / sha256(f"{content.folder} {address} {path}".encode()).hexdigest())
    return site


def _keep(file: File, kept: Path) -> None:
    made = file._bytes._make

    def read_or_make() -> bytes:
        if kept.exists():
            return kept.read_bytes()
        mine = kept.with_suffix(f".{id(file)}")
        mine.write_bytes(made())
        return mine.rename(kept).read_bytes()

    file._bytes = Once(read_or_make)
