"""What stands above and below an article on every surface: the way past the menu, one menu, the credit."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.article.find import find_link
from components.article.page import MAIN, Switch, levels
from components.figures.frame import report_link
from components.html.element import Child, el
from components.html.format import day, language_name
from components.html.source_text import Links
from components.model.content import Content
from components.sharing.addresses import Level

Reading = tuple[Level, Switch]
"""The reading level of a page, and where it is at either."""


def around(
    content: Content, main: Element, links: Links, home: str, page: str = "", reading: Reading | None = None
) -> list[Child]:
    """An article with its menu and credit. `home` is the address of the title; the menu marks `page`, and with
    `reading` it holds the choice of the level."""
    return [
        el("a", content.words.skip_to_text, href=f"#{MAIN}", class_="skip"),
        masthead(content, links, home, page, reading),
        main,
        credit(content),
    ]


def masthead(content: Content, links: Links, home: str, page: str = "", reading: Reading | None = None) -> Element:
    """Title and menu. Wide, the chapters stand in a row and the rest opens; on a phone all of it opens. How one reads
    (level, colours, sources in the text) is chosen at the foot of what opens.

    A page to which `links` knows no way is left out.
    """
    explainer, words = content.explainer, content.words
    chapters = _entries(content, explainer.pages, links, page)
    more = _entries(content, explainer.more_pages, links, page)
    where: Child = [" ", el("span", content.pages[page].menu, class_="here")] if page else None
    here = page in explainer.more_pages
    is_home = bool(page) and links("page", page) == home  # nobody needs a way to where they are
    return el(
        "header",
        el("p", el("span", explainer.title) if is_home else el("a", explainer.title, href=home), class_="name"),
        el(
            "nav",
            el("ul", chapters, class_="chapters"),
            find_link(content, links),
            el(
                "details",
                el(
                    "summary",
                    el("span", words.menu, where, class_="on-phone"),
                    el("span", words.more, where if here else None, class_="on-wide"),
                ),
                el("div", _position(content, page) if page else None,
                   el("ul", _entries(content, explainer.pages, links, page), class_="on-phone"), el("ul", more),
                   levels(content, *reading) if reading else None,
                   _languages(content, links, page), _sources(content), _themes(content), class_="menu-sheet"),
                class_="menu",
            ),
            aria_label=words.pages,
        ),
        class_="masthead",
    )  # fmt: skip


def _entries(content: Content, pages: Sequence[str], links: Links, current: str) -> list[Element]:
    ways = [(id, links("page", id)) for id in pages]
    return [
        el("li", el("a", content.pages[id].menu, href=way, aria_current="page" if id == current else None))
        for id, way in ways
        if way
    ]


def _position(content: Content, page: str) -> Element:
    """Which page it is, and which of how many."""
    every = content.explainer.all_pages
    where = content.words.menus.position.format(number=every.index(page) + 1, count=len(every))
    return el("p", el("b", content.pages[page].menu), " · ", where, class_="position soft")


def _languages(content: Content, links: Links, page: str) -> Element | None:
    """The other languages by their own names, each leading to this page in it."""
    ways = {language: links("language", f"{language}/{page}") for language in content.languages}
    others = [
        el("li", el("a", language_name(language), href=way, lang=language, hreflang=language))
        for language, way in ways.items()
        if way and language != content.explainer.language
    ]
    return el("ul", others, class_="languages") if others else None


def _sources(content: Content) -> Element:
    """Leaves the source marks out of the text; only a script can do it."""
    box = el("input", type="checkbox", class_="sources-switch", checked=True)
    return el("p", el("label", box, " ", content.words.menus.show_sources), class_="sources-choice", hidden=True)


def _themes(content: Content) -> Element:
    """Light, dark, or as the device is set; only a script can do it."""
    words = content.words.sharing
    names = (("", words.by_reader), ("light", words.light), ("dark", words.dark))
    buttons = [el("button", name, type="button", data_theme_choice=theme) for theme, name in names]
    return el("div", el("p", words.colours, class_="soft"), buttons, class_="themes controls", hidden=True,
              role="group", aria_label=words.colours)  # fmt: skip


def credit(content: Content) -> Element:
    """Credit, licence, and where to report an error."""
    words, explainer = content.words, content.explainer
    return el(
        "footer",
        el("p", explainer.credit, " · ", words.reviewed.format(date=day(content, explainer.reviewed))),
        el(
            "p",
            f"{words.licence} ",
            el("a", explainer.licence, href=explainer.licence_address, rel="license"),
            report_link(content),
        ),
        class_="credit-line",
    )
