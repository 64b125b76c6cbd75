"""Documents of the web edition read back, and what they lead to."""

import pickle
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from xml.etree.ElementTree import Element

from components.web.file import HTML, File
from components.web.site import Site
from tests.fragments import having, parsed
from tests.kept_site import kept


def documents(site: Site) -> dict[str, File]:
    """Every document by its path, facts and fixed versions included."""
    every = {**site.files, **site.facts, **site.versions}
    return {path: file for path, file in every.items() if file.media_type == HTML}


@cache
def tree(file: File) -> Element:
    """A document as a tree."""
    text = file.content.decode()
    assert text.startswith("<!doctype html>")
    read: Element = pickle.loads(kept(text, lambda: pickle.dumps(parsed(text.removeprefix("<!doctype html>")))))
    return read


def headings(root: Element) -> list[int]:
    """The levels of all headings, in document order."""
    found = [element for element in root.iter() if re.fullmatch("h[1-6]", element.tag)]
    return [int(element.get("aria-level") or element.tag[1]) for element in found]


def ids_given_twice(root: Element) -> list[str]:
    """Every id that more than one element has."""
    return [
        id for id, count in Counter(element.get("id") for element in having(root, "id")).items() if count > 1 and id
    ]


def addresses(root: Element) -> Iterator[str]:
    """Every address that a document names."""
    yield from (
        element.get(name, "") for name in ("href", "src", "poster", "data", "action") for element in having(root, name)
    )


def meta(root: Element, name: str) -> list[str]:
    """What a document says of itself under a name."""
    return [
        e.get("content", "")
        for e in root.iter("meta")
        if name in (e.get("name"), e.get("property"), e.get("http-equiv"))
    ]


def link(root: Element, rel: str) -> list[str]:
    """Where a document says that a relation leads."""
    return [element.get("href", "") for element in root.iter("link") if element.get("rel") == rel]
