"""The one place that assembles a page: heading, lead, levels, blocks. Every surface shows the tree that it returns."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from components.article.blocks import blocks
from components.article.citing import apa_code
from components.figures.frame import drawer
from components.figures.shared_drawings import share_drawings
from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Block
from components.model.schema.story import ShowStory
from components.sharing.addresses import Level
from components.sharing.citations import cite_page

MAIN = "main"
"""The id of the article, for the link that skips the menu."""
PAGE_TOOLS = "page-tools"
"""The class of the line of tools at a page's end."""
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
    told = blocks(content, page, links, level == "plain", address, keep)
    heading = _lead_heading(told[0]) if told else None
    main = el(
        "main",
        el("h1", entry.title, tabindex="-1") if heading is None else heading,
        el("p", entry.plain if level == "plain" else entry.summary, class_="summary"),
        levels(content, level, switch) if switch else None,
        told,
        tools_of(content, page, links, address),
        next_page(content, page, links),
        id=MAIN,
    )  # fmt: skip
    share_drawings(main, at=2)  # what is painted first stands before them
    return main


def _lead_heading(first: Element) -> Element | None:
    """Takes the heading out of a page's first block where that is a figure: it becomes the page's own, an `<h1>`, and
    the caption of the figure moves below its picture. None where the first block is no figure."""
    heading, caption = first.find("h2"), first.find("p[@class='caption']")
    if first.tag != "figure" or heading is None:
        return None
    first.remove(heading)
    heading.tag = "h1"
    heading.set("tabindex", "-1")
    for level in (3, 4):
        for below in first.iter(f"h{level}"):
            below.set("aria-level", str(level - 1))
    foot = first.find("figcaption")
    if caption is not None and foot is not None:
        first.remove(caption)
        first.insert(list(first).index(foot), caption)
    return heading


def tools_of(content: Content, page: str, links: Links, address: str | None) -> Element | None:
    """How to cite a page, and the way to where its story can be embedded; None in a file that knows no address."""
    words = content.words.sharing
    if not (address or links("file", "")):
        return None
    cited = drawer(content.words.citing.page, apa_code(content, cite_page(content, page, address)))
    told = next((block.story for block in content.pages[page].blocks if isinstance(block, ShowStory)), "")
    way = links("offer", told) if told else ""
    link = el("a", words.take_away, href=way, class_="take-away") if way else None
    return el("div", cited, link, class_=f"{PAGE_TOOLS} tools", data_root=links("file", ""), data_copy=words.copy_code,
              data_copied=content.words.learning.copied)  # fmt: skip


def next_page(content: Content, page: str, links: Links) -> Element | None:
    """Where to read on: the next chapter in the order of the menu, after the last one the first again."""
    order = [id for id in content.explainer.all_pages if links("page", id)]
    following = order[(order.index(page) + 1) % len(order)] if page in order else page
    if following == page:
        return None
    word, title = content.words.chapters.next_page, content.pages[following].title
    link = el("a", title, href=links("page", following))
    return el("nav", el("b", word), " ", link, class_="next-page", aria_label=f"{word} {title}")


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
