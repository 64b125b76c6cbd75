"""Shows the blocks of a page, one branch per kind."""

from functools import lru_cache
from typing import assert_never

import streamlit as st

from components.article.blocks import Apart, Text, draw_page, levels
from components.article.lesson import lesson
from components.figures.draw import draw
from components.figures.frame import Fragment
from components.html.choices import parameters
from components.html.element import el, serialise
from components.model.content import Content
from components.model.schema.learning import Lesson
from components.model.schema.pages import Charts, EmbedBuilder, ShowFigure
from components.pages.charts import show_charts
from components.pages.embedding import show_embed_builder
from components.pages.mount import show_fragment
from components.sharing.addresses import FULL, LEVEL, PLAIN, app_links, builder_address


@lru_cache(maxsize=256)
def _figure(content: Content, id: str, plain: bool) -> Fragment:
    return draw(content, id, app_links(content, plain), plain=plain)


@lru_cache(maxsize=64)
def _blocks(content: Content, page: str, plain: bool) -> list[Text | Apart]:
    return draw_page(content, page, app_links(content, plain), plain)


def _level(content: Content) -> bool:
    """Whether the reader wants plain words: the address says so, or said so on an earlier page."""
    asked = st.query_params.get(LEVEL)
    if asked in (FULL, PLAIN):
        st.session_state[LEVEL] = asked
    plain: bool = st.session_state.get(LEVEL) == PLAIN
    switch = levels(content, plain, f"?{LEVEL}={FULL}", f"?{LEVEL}={PLAIN}")
    html = serialise(el("div", switch, class_="x"))
    show_fragment("levels", html, {}, scroll=False, keep={LEVEL: PLAIN} if plain else {})
    return plain


def _way_to_take_it(content: Content, figure: str) -> str:
    """A discreet link to where the figure can be embedded, downloaded and cited; nothing where no page has that."""
    address = builder_address(content, figure)
    link = el("a", content.words.sharing.take_away, href=address)
    return serialise(el("div", el("p", link, class_="soft"), class_="x")) if address else ""


def show_page(content: Content, page: str) -> None:
    """Title, summary, and the blocks in reading order."""
    entry = content.pages[page]
    st.title(entry.title, anchor=False)
    summary = st.empty()
    plain = _level(content)
    summary.markdown(f":gray[{entry.plain if plain else entry.summary}]")
    blocks = _blocks(content, page, plain)
    figures = [_figure(content, block.figure, plain) for block in blocks if isinstance(block, ShowFigure)]
    names = parameters({figure.id: figure.choices for figure in figures})
    known = {name for each in names.values() for name in each.values()}
    for block in blocks:
        match block:
            case ShowFigure():
                figure = _figure(content, block.figure, plain)
                html = figure.html + _way_to_take_it(content, figure.id)
                show_fragment(f"figure-{figure.id}", html, figure.choices, scroll=False, names=names[figure.id])
            case Text():
                show_fragment(
                    f"text-{block.id}", block.html, block.choices, scroll=True, still={*known, *block.choices}
                )
            case Charts():
                show_charts(content, block)
            case EmbedBuilder():
                show_embed_builder(content, block)
            case Lesson():
                show_fragment(
                    f"lesson-{page}", serialise(lesson(content, block, app_links(content, plain))), {}, scroll=False
                )
            case _:
                assert_never(block)
