"""An article as the app shows it, with its menu: the first answer brings it, the live page takes it over as it is."""

from xml.etree.ElementTree import Element

from components.article.find import find_dialog
from components.article.menu import around
from components.article.page import article
from components.html.element import Child, el
from components.html.format import direction
from components.model.content import Content
from components.model.schema.blocks import Numbers
from components.sharing.addresses import FULL, PLAIN, Level, app_links, query
from components.sharing.number_choice import ATTRIBUTE, THING

ROOM = "choose"
"""The id of what heads the choice of numbers, which the live page draws."""


def view(content: Content, page: str, level: Level, bare: bool, address: str | None) -> Element:
    """A page of the app, `bare` without the menu; `address` is where all is published, if that is known."""
    links = app_links(content, level == PLAIN)
    switch = (query(content, FULL), query(content, PLAIN))
    main = article(content, page, level, links, address, switch if bare else None)
    home = links("page", content.explainer.pages[0])
    shown: list[Child] = [main]
    if not bare:
        menu = around(content, main, links, home, page, (level, switch))
        shown = [*menu, find_dialog(content, links, level == PLAIN)]
    root = el(
        "div", shown, class_="x view", lang=content.explainer.language, dir=direction(content),
        data_shown=name(page, level, bare),
    )  # fmt: skip
    if any(isinstance(block, Numbers) for block in content.pages[page].blocks):
        _make_room(content, root)
    return root


def _make_room(content: Content, view: Element) -> None:
    """Ends the article where the live page draws the choice of numbers. What follows the tables of numbers stands in a
    box of its own, which the live page moves below that choice."""
    words, [main], credit = content.words.explore, view.findall("main"), view.find("footer")
    [tables] = (
        at for at, block in enumerate(main) if block.find("details[@class='fold entry-fold all-numbers']") is not None
    )
    last, main[tables + 1 :] = main[tables + 1 :], []
    if credit is not None:
        view.remove(credit)
        credit.tag = "div"
    head = [el("h2", words.choose), el("p", words.begin)]
    main.set("class", "open-ended")
    main.append(el("div", head, class_="explorer-room text", id=ROOM, data_asked_by=f"{ATTRIBUTE} {THING}"))
    view.append(el("div", el("footer", last, credit), class_="x rest"))


def name(page: str, level: Level, bare: bool) -> str:
    """What tells one view from another in one language: `light full`, `light plain bare`."""
    return f"{page} {level}" + (" bare" if bare else "")


def title(content: Content, page: str) -> str:
    """What the window is called."""
    return f"{content.pages[page].menu} · {content.explainer.title}"
