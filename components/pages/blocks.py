"""Shows the blocks of a page, one branch per kind."""

from functools import lru_cache
from typing import assert_never

import streamlit as st

from components.figures.draw import draw
from components.figures.frame import Fragment
from components.figures.texts import Text, draw_page
from components.model.content import Content
from components.model.presented import Charts, ShowFigure
from components.pages.addresses import links
from components.pages.charts import show_charts
from components.pages.mount import show_fragment


@lru_cache(maxsize=256)
def _figure(content: Content, id: str) -> Fragment:
    return draw(content, id, links(content))


@lru_cache(maxsize=64)
def _blocks(content: Content, page: str) -> list[Text | ShowFigure | Charts]:
    return draw_page(content, page, links(content))


def show_page(content: Content, page: str) -> None:
    """Title, summary, and the blocks in reading order."""
    entry = content.pages[page]
    st.title(entry.title, anchor=False)
    st.markdown(f":gray[{entry.summary}]")
    blocks = _blocks(content, page)
    known = {key for block in blocks if isinstance(block, ShowFigure) for key in _figure(content, block.figure).choices}
    for block in blocks:
        match block:
            case ShowFigure():
                figure = _figure(content, block.figure)
                show_fragment(f"figure-{figure.id}", figure.html, figure.choices, scroll=False)
            case Text():
                show_fragment(f"text-{block.id}", block.html, {}, scroll=not known)
            case Charts():
                show_charts(content, block)
            case _:
                assert_never(block)
