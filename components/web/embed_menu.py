"""The menu of an embed: what can be taken away of it, as plain links that a script improves."""

from xml.etree.ElementTree import Element

from components.figures.frame import drawer, tools_group
from components.html.element import el
from components.html.source_text import Links
from components.model.content import Content
from components.sharing.addresses import between, home_path, image_path, sheet_path
from components.sharing.citations import cite_figure, cite_story


def menu(content: Content, id: str, here: str, links: Links, fixed: str) -> Element:
    """Of the figure or story called `id`: links to its page, its citation and `fixed` version, where there is one, to
    the pictures and data of a figure; full screen where a script finds it allowed."""
    words, more, is_story = content.words.sharing, content.words.embedding, id in content.stories
    files = {} if is_story else {
        words.png: image_path(content, id, ".png"),
        words.svg: image_path(content, id, ".svg"),
        words.csv: sheet_path(content, id),
    }  # fmt: skip
    home = between(here, home_path(content, "story" if is_story else "figure", id))
    cited = (cite_story if is_story else cite_figure)(content, id, None)
    items = [
        el("a", content.words.learning.copy_link, href=home, data_copy=""),
        el("a", more.copy_citation, href=links("offer", id) or home, data_copy=cited.short.read_on(content)),
        *(el("a", name, href=between(here, path)) for name, path in files.items()),
        el("a", more.fixed, href=fixed) if fixed else None,
        el("button", more.full_screen, type="button", hidden=True),
    ]
    listed = el("ul", [el("li", item) for item in items if item is not None])
    keys = el("p", el("b", more.keyboard), " ", more.keyboard_note)
    opened = drawer(more.menu, listed, keys, group=tools_group(id))
    opened.set("class", "more menu")
    opened.set("data-copied", content.words.learning.copied)
    return opened
