"""Find: a link to the list of everything, which a script turns into a field; and that list."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from components.article.find_index import FACT, SCENE, Entry, entries, kinds
from components.article.page import MAIN
from components.figures.frame import drawer
from components.html.element import Child, el
from components.html.source_text import Links
from components.model.content import Content
from components.sharing.addresses import app_forms, between, find_index_path, find_path, reading_forms

FIELD = "find-words"
"""The id of the field."""


def find_link(content: Content, links: Links) -> Element | None:
    """The way to the list of everything; a script opens the field instead, where there is one on the page."""
    way = links("find", "")
    return el("a", content.words.find.find, href=way, class_="find-link") if way else None


def find_dialog(content: Content, links: Links, plain: bool) -> Element:
    """The field in a dialog, over a page of the app."""
    words = content.words
    told = _told(content, links("file", find_index_path(content)), app_forms(content, plain))
    inside: list[Child] = [
        el("div", el("button", words.close, type="button", class_="close", data_close=True), class_="handle"),
        _field(content),
        el("p", el("a", words.find.everything, href=links("find", "")), class_="soft"),
    ]
    return el(
        "dialog", inside, **told, data_first=content.explainer.pages[0], aria_label=words.find.find, class_="find"
    )


def find_article(content: Content, links: Links) -> Element:
    """The field, which needs a script, and the list of everything, folded by kind, which needs none."""
    here = find_path(content)
    told = _told(content, between(here, find_index_path(content)), reading_forms(content, here))
    return el(
        "main",
        el("h1", content.words.find.find),
        el("div", _field(content), **told, class_="find", hidden=True),
        el("h2", content.words.find.everything),
        el("div", *_everything(content, links), class_="everything"),
        id=MAIN,
    )


def _field(content: Content) -> list[Element]:
    words, id = content.words.find, FIELD
    return [
        el("p", el("label", words.find, for_=id), " ", el("span", words.hint, class_="soft", id=f"{id}-hint")),
        el("input", id=id, type="text", role="searchbox", autocomplete="off", spellcheck="false", enterkeyhint="search",
           aria_describedby=f"{id}-hint"),
        el("p", role="status", class_="soft"),
        el("div", class_="found"),
    ]  # fmt: skip


def _told(content: Content, index: str, forms: Mapping[str, str]) -> dict[str, str]:
    """What the script fills in: where the list is, the form of addresses, and what it says."""
    words = content.words.find
    said = {"count": words.count, "none": words.none, "failed": words.failed, "further": words.further}
    return {f"data_{name}": text for name, text in {"index": index, **forms, **said}.items()}


def _everything(content: Content, links: Links) -> Iterator[Element]:
    found = sorted(entries(content), key=lambda entry: list(kinds(content)).index(entry.kind))
    for kind, group in groupby(found, key=lambda entry: entry.kind):
        listed = list(group)
        told = list(_facts(listed, links)) if kind == FACT else [_list(listed, links)]
        yield drawer(f"{kinds(content)[kind]} ({len(listed)})", told)


def _facts(listed: Sequence[Entry], links: Links) -> Iterator[Element]:
    """Facts below what they are about."""
    for thing, group in groupby(listed, key=lambda entry: entry.beside.partition(" · ")[0]):
        yield el("h3", thing)
        yield _list(list(group), links)


def _list(listed: Sequence[Entry], links: Links) -> Element:
    told_in_order = listed[0].kind in (FACT, SCENE, "page")
    order = listed if told_in_order else sorted(listed, key=lambda entry: entry.title.casefold())
    return el(
        "ul",
        [el("li", el("a", entry.title, href=links(entry.kind, _address(entry))), _beside(entry)) for entry in order],
    )


def _beside(entry: Entry) -> Child:
    return [" ", el("span", entry.beside, class_="soft")] if entry.beside and entry.kind != FACT else None


def _address(entry: Entry) -> str:
    """What `links` knows it by."""
    return "#".join(entry.id.rsplit("/", 1)) if entry.kind == FACT else entry.id
