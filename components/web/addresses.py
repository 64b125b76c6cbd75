"""The relative way from one file of the web edition to another; the paths themselves stand in `sharing`."""

import posixpath

from components.html.notes import Links
from components.model.content import Content
from components.sharing.addresses import embed_path, home_path, known_address, read_path

__all__ = ["between", "embed_path", "home_path", "known_address", "links", "read_path"]


def between(here: str, there: str) -> str:
    """The relative address that leads from one document to another file: `../../read/light/#part-lamp`."""
    path, mark, fragment = there.partition("#")
    way = posixpath.relpath(path or ".", posixpath.dirname(here) or ".")
    return way + ("/" if path.endswith("/") or way.endswith(".") else "") + mark + fragment


def links(content: Content, here: str, plain: bool = False) -> Links:
    """Where things are told in the reading edition, seen from a document of one reading level."""

    def to(kind: str, id: str) -> str:
        paths = {"file": id, "page": read_path(content, id, plain)}
        return between(here, paths.get(kind) or home_path(content, kind, id, plain))

    return to
