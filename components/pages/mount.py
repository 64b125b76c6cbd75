"""Mounts the article in Streamlit's page: the one that the first answer brought, or, where there is none, a new one."""

import json
from functools import lru_cache
from pathlib import Path

import streamlit as st

from components.article import assets
from components.article.view import name, title, view
from components.figures import assets as figure_assets
from components.html.element import serialise
from components.model.content import Content
from components.pages import adoption
from components.sharing.addresses import Level, known_address, page_path

KEY = "article"
WANTED, FIRST, MOVED = "wanted", "article-first", "article-moved"
THEME = "theme"
STYLE = "style"
"""Follows the name of a view that is wanted where the document has no style and no script for it either."""

_article = st.components.v2.component(
    "explainer.article",
    js=(Path(__file__).parent / "mount.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def show_article(content: Content, page: str, level: Level, bare: bool) -> None:
    """The article, without its HTML while the document that the reader came with has it."""
    shown = name(page, level, bare)
    if st.session_state.setdefault(FIRST, shown) != shown:
        st.session_state[MOVED] = True
    wanted = (st.session_state.get(KEY) or {}).get(WANTED) or ""
    asked = wanted.startswith(shown)
    data = {
        "shown": shown,
        "title": title(content, page),
        "html": _html(content, page, level, bare) if asked or MOVED in st.session_state else "",
        "style": _style() if wanted.endswith(STYLE) else "",
        "script": assets.app_script() + adoption.script() if wanted.endswith(STYLE) else "",
        "pages": [page_path(content, each).removeprefix("./") for each in content.explainer.all_pages],
    }
    default = {WANTED: "", THEME: ""}
    told = json.dumps(data).encode()  # Streamlit 1.67 looks for tables in all but bytes
    _article(key=KEY, data=told, default=default, on_wanted_change=lambda: None, on_theme_change=lambda: None)


def theme_chosen() -> str:
    """The colours that the reader chose, "light" or "dark"; "" where the device decides."""
    return (st.session_state.get(KEY) or {}).get(THEME) or ""


@lru_cache(maxsize=64)
def _html(content: Content, page: str, level: Level, bare: bool) -> str:
    return serialise(view(content, page, level, bare, known_address(content)), typeset=True)


def _style() -> str:
    return figure_assets.stylesheet() + assets.stylesheet() + adoption.stylesheet()
