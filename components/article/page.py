"""The one place that assembles a page: heading, lead, levels, blocks. Every surface shows the tree that it returns."""

from collections.abc import Callable
from typing import Literal
from xml.etree.ElementTree import Element

from components.article.blocks import blocks
from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Block

MAIN = "main"
"""The id of the article, for the link that skips the menu."""
Level = Literal["full", "plain"]
Switch = tuple[str, str]
"""Where a page is at the full and at the plain reading level."""


def article(
    content: Content,
    page: str,
    level: Level,
    links: Links,
    address: str | None = None,
    switch: Switch | None = None,
    keep: Callable[[Block], bool] = lambda _: True,
) -> Element:
    """A page as a `<main>`. `links` says where things are told, `address` where all is published, if that is known;
    without `switch` there is no choice of level; `keep` says which blocks are shown."""
    entry = content.pages[page]
    return el(
        "main",
        el("h1", entry.title, tabindex="-1"),
        el("p", entry.plain if level == "plain" else entry.summary, class_="summary"),
        levels(content, level, switch) if switch else None,
        blocks(content, page, links, level == "plain", address, keep),
        id=MAIN,
    )


def levels(content: Content, level: Level, switch: Switch) -> Element:
    """The choice of the two reading levels; each has an address."""
    words, full, plain = content.words.learning, *switch
    return el(
        "nav",
        el("a", words.full, href=full, aria_current="true" if level == "full" else None),
        " ",
        el("a", words.plain, href=plain, aria_current="true" if level == "plain" else None),
        class_="levels",
        aria_label=words.level,
    )
