"""Drawn figures and pages read back from their HTML as a browser would read them."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder

import pytest

from components.article.page import article
from components.figures.draw import draw
from components.figures.frame import Fragment
from components.html.element import serialise
from components.model.content import Content
from components.model.content_cache import load
from tests.conftest import REPOSITORY, SUBJECT

FIGURES = [
    (folder, path.stem)
    for folder in (REPOSITORY / "content", SUBJECT)
    for path in sorted(folder.glob("figures/*.yaml"))
]
"""Content folder and id of every figure of both subjects."""
OPENED_FIGURES = pytest.mark.parametrize(
    ("folder", "id"),
    [
        pytest.param(folder, id, id=f"{folder.name}-{id}", marks=[pytest.mark.slow] if folder == SUBJECT else [])
        for folder, id in FIGURES
    ],
)
"""The same for a browser: those of the second subject, whose kinds the first has too, in `.ci/matrix` alone."""
PAGES = [
    (folder, path.stem) for folder in (REPOSITORY / "content", SUBJECT) for path in sorted(folder.glob("pages/*.yaml"))
]
"""Content folder and id of every page of both subjects."""


def links(kind: str, id: str) -> str:
    """An address for everything."""
    return f"/{kind}/{id}"


def fragment(content: Content, id: str, **state: str) -> Fragment:
    """A figure in a state."""
    return draw(content, id, links, state)


def drawn(content: Content, id: str, **state: str) -> Element:
    """A figure in a state, read back."""
    return parsed(fragment(content, id, **state).html)


@cache
def drawn_once(folder: Path, id: str) -> Element:
    """A figure as it is shown first, read back."""
    return drawn(load(folder), id)


@cache
def page_html(folder: Path, id: str) -> str:
    """Everything that is drawn on a page, in one document."""
    return serialise(article(load(folder), id, "full", links))


def page_heading(content: Content, page: str) -> str:
    """What the heading of a page says."""
    heading = article(content, page, "full", links).find("h1")
    assert heading is not None
    return "".join(heading.itertext())


class _Reader(HTMLParser):
    EMPTY = frozenset({"br", "hr", "img", "input", "link", "meta"})

    def __init__(self) -> None:
        super().__init__()
        self.tree, self.open = TreeBuilder(), ["root"]
        self.tree.start("root", {})

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attributes]
        assert len(set(names)) == len(names), f"<{tag}> has an attribute twice: {names}"
        self.tree.start(tag, {name: value or "" for name, value in attributes})
        self.open.append(tag)
        if tag in self.EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"
        self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        self.tree.data(data)


def parsed(html: str) -> Element:
    """HTML as a tree below one root; fails where tags do not match."""
    reader = _Reader()
    reader.feed(re.sub("</?no-break>", "", html))  # as one reads it
    reader.close()
    assert reader.open == ["root"], f"never closed: {reader.open[1:]}"
    reader.tree.end("root")
    return reader.tree.close()


def classed(root: Element, name: str) -> list[Element]:
    """Every element of a class, in document order."""
    return [element for element in root.iter() if name in element.get("class", "").split()]


def having(root: Element, name: str, value: str | None = None) -> list[Element]:
    """Every element with an attribute, or with this value of it."""
    return [e for e in root.iter() if name in e.attrib and value in (None, e.get(name))]


def hides(element: Element) -> bool:
    """Whether an element is not shown in the state of its figure."""
    return "hidden" in element.attrib or element.get("display") == "none"


def said(element: Element) -> str:
    """What it says, white space folded."""
    return " ".join(" ".join(element.itertext()).split())


def within(root: Element) -> Iterator[tuple[Element, Element]]:
    """Every element with its parent."""
    yield from ((child, parent) for parent in root.iter() for child in parent)
