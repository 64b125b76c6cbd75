"""The script that Streamlit runs for every reader: menu, page, and what it says when the content has problems."""

from functools import partial

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.html.format import direction
from components.model.content import Content
from components.model.load import folder_from_environment, load
from components.model.problems import ContentError
from components.pages.blocks import show_page

COLUMN = """<style>
[data-testid=stMainBlockContainer]{max-width:1132px;padding:4.5rem 1rem 4rem}
[data-testid=stHeading] h1{font-size:clamp(2rem,1.4rem + 2.4vw,2.75rem);line-height:1.15;text-wrap:balance}
[data-testid=stHeading] h2{font-size:1.75rem;line-height:1.2;padding:1.5rem 0 .75rem}
</style>"""
BACKWARD = """<style>
[data-testid=stMain],[data-testid=stSidebarContent],[role=listbox]{direction:rtl}
[data-testid=stHeading] *,[data-testid=stMarkdown] *,[role=listbox] *{text-align:start!important}
[data-testid=stPlotlyChart],[data-testid=stCode]{direction:ltr}
@media (min-width:768px){[data-testid=stHeader]{direction:rtl}}
</style>"""


def main() -> None:
    """Show the page that the address names."""
    try:
        content = load(folder_from_environment())
    except ContentError as error:
        show_problems(error)
        return
    page = _menu(content)
    st.set_page_config(f"{page.title} · {content.explainer.title}", layout="wide", initial_sidebar_state="collapsed")
    st.html(COLUMN + (BACKWARD if direction(content) else ""))
    page.run()


def _menu(content: Content) -> StreamlitPage:
    explainer = content.explainer

    def page(id: str) -> StreamlitPage:
        first = id == explainer.pages[0]
        show = partial(show_page, content, id)
        return st.Page(show, title=content.pages[id].menu, url_path="" if first else id, default=first)

    sections = {"": [page(id) for id in explainer.pages]}
    if explainer.more_pages:
        sections[content.words.more] = [page(id) for id in explainer.more_pages]
    return st.navigation(sections, position="hidden" if st.context.is_embedded else "top")


def show_problems(error: ContentError) -> None:
    """What is wrong with the content, for its author."""
    st.code(str(error), language=None, wrap_lines=True)


main()
