"""Charts to explore below the article, one at a time; plotly.js comes only when a reader asks for one."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from components.model.content import Content
from components.model.schema.blocks import Charts
from components.pages.mount import theme_chosen
from components.pages.streamlit_workarounds import literal

if TYPE_CHECKING:
    from components.figures.charts import Plot

PARAMETER, FIRST = "chart", "chart-first"


def show_charts(content: Content, block: Charts) -> None:
    """A drawer with a choice of charts; their numbers stand as tables in the article."""
    asked = st.query_params.get(PARAMETER, "")
    first = st.session_state.setdefault(FIRST, asked if asked in block.charts else None)
    titles = {id: literal(content.charts[id].title) for id in block.charts}
    with st.expander(literal(block.heading), expanded=asked in block.charts):
        chosen = st.pills(
            literal(content.words.charts_note),
            block.charts,
            format_func=titles.__getitem__,
            default=first,
            key=PARAMETER,
        )
        if chosen:
            st.query_params[PARAMETER] = chosen
            _show(content, chosen)


def _show(content: Content, id: str) -> None:
    from components.figures.charts import plot

    drawn = _drawn(plot, content, id, (theme_chosen() or st.context.theme.type) == "dark")
    alt = content.charts[id].alt
    config = {"displayModeBar": False, "scrollZoom": False}
    st.plotly_chart(drawn.figure, theme=None, alt=alt, key=f"chart-{id}", config=config)


@lru_cache(maxsize=32)
def _drawn(plot: Callable[..., "Plot"], content: Content, id: str, dark: bool) -> "Plot":
    return plot(content, id, dark=dark)
