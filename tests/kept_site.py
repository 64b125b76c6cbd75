"""A site whose files are made once in a run of tests, whichever worker asks first."""

from hashlib import sha256
from pathlib import Path

from components.model.content import Content
from components.web.file import File
from components.web.once import Once
from components.web.site import Site


def kept_site(content: Content, address: str | None, folder: Path) -> Site:
    """The web edition; a file that another process has made is read from `folder` instead of being made again."""
    site = Site(content, address)
    for path, file in {**site.files, **site.facts}.items():
        _keep(file, folder / sha256(f"{content.folder} {address} {path}".encode()).hexdigest())
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
