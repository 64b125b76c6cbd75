"""What the script shows a reader: the page of the address, or what is wrong with the content."""

from copy import copy
from functools import lru_cache, partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.article.view import title
from components.html.element import el, serialise
from components.model.content import Content
from components.model.content_cache import folder_from_environment, load
from components.model.problems import ContentError
from components.model.schema.blocks import Numbers
from components.pages.explorer import show_explorer
from components.pages.mount import show_article
from components.sharing.addresses import LANGUAGE, LEVEL, PLAIN, Level


def show() -> None:
    """Show the page that the address names."""
    try:
        content = load(folder_from_environment()).in_language(st.query_params.get(LANGUAGE))
    except ContentError as error:
        show_problems(error)
        return
    pages = [copy(each) for each in shared_pages(content)]  # a page refuses to run twice
    st.navigation(pages, position="hidden").run()


@lru_cache(maxsize=8)
def shared_pages(content: Content) -> list[StreamlitPage]:
    """All pages of a content, made once for all readers; copy one before it runs."""
    return [_page(content, id) for id in content.explainer.all_pages]


def _page(content: Content, id: str) -> StreamlitPage:
    first = id == content.explainer.pages[0]
    runs = partial(show_page, content, id)
    return st.Page(runs, title=title(content, id), url_path="" if first else id, default=first)


def show_page(content: Content, page: str) -> None:
    """The article, below it what only Streamlit can draw, and there a place for the end of the article."""
    level: Level = "plain" if st.query_params.get(LEVEL) == PLAIN else "full"
    show_article(content, page, level, bool(st.context.is_embedded))
    for block in content.pages[page].blocks:
        if isinstance(block, Numbers):
            show_explorer(content)
            st.html(serialise(el("div", class_="end")))


def show_problems(error: ContentError) -> None:
    """What is wrong with the content, for its author."""
    st.code(str(error), language=None, wrap_lines=True)
