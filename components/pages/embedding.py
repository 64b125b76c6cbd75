"""Chooses a figure, shows its embed as readers will see it, and gives what is copied, cited and downloaded."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

import streamlit as st

from components.article.embed_builder import citations, downloads, forms, promises
from components.figures.draw import draw
from components.figures.frame import Fragment
from components.html.element import Child, el, serialise, text_of
from components.model.content import Content
from components.model.schema.pages import EmbedBuilder
from components.pages.mount import show_fragment
from components.sharing.addresses import app_links, known_address
from components.sharing.citations import cite_figure, cite_statement
from components.sharing.embed_size import told
from components.sharing.heights import Chosen, height
from components.sharing.snippets import COLUMN, PHONE, Snippets, snippets

FIGURE = "figure"
Code = tuple[str, str, str]
"""Name, advice and text of something to copy."""


def show_embed_builder(content: Content, block: EmbedBuilder) -> None:
    """The whole builder; the figure is chosen in the address, `?figure=rock`."""
    words = content.words.sharing
    figure, state, colours = st.columns(3)
    id = _figure(content, figure)
    fragment = _drawn(content, id)
    chosen = _state(content, fragment, state)
    theme = _theme(content, colours)
    address = known_address(content) or _here()
    if address:
        made = _made(content, id, address, tuple(chosen.items()), theme)
        _preview(content, id, made.source.replace(address, _here() or address, 1), chosen)
        _codes(content, "code", words.copy_code, [*forms(content, made)])
    else:
        st.caption(words.no_address)
    _take(content, id, fragment, address)
    _show("promises", promises(content, block), el("p", el("b", told(content, id))))


@lru_cache(maxsize=64)
def _drawn(content: Content, id: str) -> Fragment:
    return draw(content, id, app_links(content))


@lru_cache(maxsize=128)
def _made(content: Content, id: str, address: str, chosen: Chosen, theme: str) -> Snippets:
    return snippets(content, id, address, dict(chosen), theme)


def _figure(content: Content, place: st.delta_generator.DeltaGenerator) -> str:
    """The figure that the address names or the reader chose; `bind` would put its title there instead of its id."""
    asked, seen = st.query_params.get(FIGURE), st.session_state.get(f"{FIGURE}-seen")
    if asked in content.figures and (asked != seen or FIGURE not in st.session_state):
        st.session_state[FIGURE] = asked
    titles = {id: figure.title for id, figure in content.figures.items()}
    chosen = place.selectbox(content.words.sharing.figure, [*titles], format_func=titles.__getitem__, key=FIGURE)
    st.query_params[FIGURE] = st.session_state[f"{FIGURE}-seen"] = chosen
    return chosen


def _here() -> str | None:
    """The root of the app as the reader sees it, without a slash at its end."""
    address = st.context.url
    return urljoin(address, ".").rstrip("/") if address and urlsplit(address).scheme else None


def _state(content: Content, fragment: Fragment, place: st.delta_generator.DeltaGenerator) -> Mapping[str, str]:
    """What is open in the embed: nothing but what is open at first, or one thing."""
    words = content.words.sharing
    first = fragment.body.first
    choices = ((key, value) for key, values in fragment.choices.items() for value in values if first.get(key) != value)
    options = ["", *(f"{key}={value}" for key, value in choices)]
    names = {"": words.as_it_opens} | {option: _name(fragment.root, option) for option in options[1:]}
    chosen = place.selectbox(words.state, options, format_func=names.__getitem__, key=f"state-{fragment.id}")
    return dict([chosen.split("=", 1)]) if chosen else {}


def _name(root: Element, choice: str) -> str:
    """What the button says that makes a choice."""
    buttons = (element for element in root.iter() if element.get("data-set") == choice)
    names = (button.get("aria-label") or text_of(button) for button in buttons)
    return next(filter(None, names), choice.partition("=")[2])


def _theme(content: Content, place: st.delta_generator.DeltaGenerator) -> str:
    words = content.words.sharing
    names = {"": words.by_reader, "light": words.light, "dark": words.dark}
    return place.selectbox(words.colours, [*names], format_func=names.__getitem__, key="theme")


def _preview(content: Content, id: str, source: str, chosen: Mapping[str, str]) -> None:
    """The embed itself, as wide as on a phone or in a column, with the height that the snippet reserves."""
    words = content.words.sharing
    names = {PHONE: words.on_phone.format(width=PHONE), COLUMN: words.in_column.format(width=COLUMN)}
    width = _pick("width", names, words.preview)
    high = height(content, id, width, tuple(chosen.items()))
    title = content.figures[id].title
    _show("preview", [el("iframe", src=source, title=title, width=width, height=high, class_="preview")])


def _take(content: Content, id: str, fragment: Fragment, address: str | None) -> None:
    """Citations of the figure and of any statement, and files."""
    words = content.words.sharing
    st.header(words.cite, anchor=False)
    _codes(content, "cite", words.form, [*citations(content, cite_figure(content, id, address))])
    texts = {where: content.stated_at(where).text for where in _statements(content, fragment)}
    where = st.selectbox(words.cite_statement, [*texts], format_func=texts.__getitem__, key="statement")
    _codes(content, "cite-statement", words.form, [*citations(content, cite_statement(content, where, address))])
    st.header(words.download, anchor=False)
    _show("downloads", [downloads(content, id, app_links(content))])


def _statements(content: Content, fragment: Fragment) -> list[str]:
    """The addresses of all facts and sentences, those of the figure first."""
    shown = {id(stated) for stated in fragment.stated}
    return sorted((*content.facts, *content.sentences), key=lambda where: id(content.stated_at(where)) not in shown)


def _codes(content: Content, key: str, heading: str, codes: Sequence[Code]) -> None:
    """One form at a time, with a button that copies it."""
    names = {number: name for number, (name, _, _) in enumerate(codes)}
    _, advice, code = codes[_pick(key, names, heading)]
    words = content.words
    button = el("button", words.sharing.copy_code, type="button", data_copy=True, data_copied=words.learning.copied)
    box = el("pre", el("code", code), tabindex=0)  # Streamlit's own box brings half a megabyte of highlighting
    _show(f"{key}-shown", [el("p", advice, class_="soft")] if advice else [], el("div", box, button, class_="code"))


def _pick(key: str, names: Mapping[int, str], label: str) -> int:
    """One of a few."""
    return st.pills(label, [*names], format_func=names.__getitem__, default=next(iter(names)), key=key, required=True)


def _show(key: str, children: Sequence[Element], *more: Child) -> None:
    show_fragment(key, serialise(el("div", *children, *more, class_="x text")), {}, scroll=False)
