"""What is made once in a run of tests, whichever worker asks first: the files of a site, and the trees read back."""

import os
from collections.abc import Callable
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
    content = load(folder)
    site = Site(content, address)
    for path, file in {**site.files, **site.facts}.items():
        _keep(file, f"{content.folder} {address} {path}")
    return site


def _keep(file: File, name: str) -> None:
    made = file._bytes._make
    file._bytes = Once(lambda: kept(name, made))


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """What another worker has made under this name, else what is made now."""
    place = Path(os.environ[KEPT]) / sha256(name.encode()).hexdigest()
    if not place.exists():
        mine = place.with_suffix(f".{os.getpid()}")
        mine.write_bytes(make())
        mine.rename(place)
    return place.read_bytes()
