"""Shows charts one at a time; plotly.js comes only when a reader opens one."""

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

import streamlit as st

from components.figures.frame import table
from components.html.element import el, serialise
from components.model.content import Content
from components.model.schema.pages import Charts
from components.pages.mount import show_fragment

if TYPE_CHECKING:
    from components.figures.charts import Plot


def show_charts(content: Content, block: Charts) -> None:
    """A choice of charts; the one that is chosen, with its text alternative and its table."""
    st.header(block.heading, anchor=False)
    titles = {id: content.charts[id].title for id in block.charts}
    chosen = st.pills(
        content.words.charts_note, block.charts, format_func=lambda id: titles[id], key="chart", bind="query-params"
    )
    if chosen:
        _show(content, chosen)


def _show(content: Content, id: str) -> None:
    from components.figures.charts import plot

    drawn = _drawn(plot, content, id, st.context.theme.type == "dark")
    chart = content.charts[id]
    st.plotly_chart(
        drawn.figure,
        theme=None,
        alt=chart.alt,
        key=f"chart-{id}",
        config={"displayModeBar": False, "scrollZoom": False},
    )
    st.caption(chart.alt)
    html = serialise(el("div", table(chart.title, list(drawn.head), drawn.rows), class_="x"))
    with st.expander(content.words.data_table):
        show_fragment(f"table-{id}", html, {}, scroll=False)


@lru_cache(maxsize=32)
def _drawn(plot: Callable[..., "Plot"], content: Content, id: str, dark: bool) -> "Plot":
    return plot(content, id, dark=dark)
