"""The menu of an embed: what can be taken away of it, as plain links that a script improves."""

from xml.etree.ElementTree import Element

from components.figures.frame import drawer, tools_group
from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.sharing.addresses import between, data_path, home_path, image_path
from components.sharing.citations import cite_figure


def menu(content: Content, figure: str, here: str, links: Links, fixed: str) -> Element:
    """Links to the figure's page, its citation, pictures, data and `fixed` version, where there is one; full screen
    where a script finds it allowed."""
    words, more = content.words.sharing, content.words.embedding
    files = {words.png: image_path(content, figure, ".png"), words.svg: image_path(content, figure, ".svg"),
             words.csv: data_path(content, f"{figure}.csv")}  # fmt: skip
    home = between(here, home_path(content, "figure", figure))
    short = cite_figure(content, figure, None).short.read_on(content)
    items = [
        el("a", content.words.learning.copy_link, href=home, data_copy=""),
        el("a", more.copy_citation, href=links("offer", figure) or home, data_copy=short),
        *(el("a", name, href=between(here, path)) for name, path in files.items()),
        el("a", more.fixed, href=fixed) if fixed else None,
        el("button", more.full_screen, type="button", hidden=True),
    ]
    listed = el("ul", [el("li", item) for item in items if item is not None])
    keys = el("p", el("b", more.keyboard), " ", more.keyboard_note)
    opened = drawer(more.menu, listed, keys, group=tools_group(figure))
    opened.set("class", "more menu")
    opened.set("data-copied", content.words.learning.copied)
    return opened
