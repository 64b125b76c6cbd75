"""The numbers to choose among, below the article: they are drawn by Plotly, which comes when something is chosen."""

from codecs import BOM_UTF8
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

import streamlit as st

from components.article.numbers import FILE, number_table
from components.html.element import Child, el, serialise
from components.html.format import counted, direction
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.blocks import View
from components.pages.mount import theme_chosen
from components.pages.streamlit_workarounds import literal
from components.sharing import number_choice
from components.sharing.addresses import LEVEL, PLAIN, app_links
from components.sharing.number_choice import ATTRIBUTE, KIND, KINDS, PARAMETERS, THING, UNDATED, VIEW, Choice
from components.sharing.number_panels import (
    Panel,
    described,
    fullest_view,
    heading,
    key_words,
    panels,
    points,
    possible_views,
    stated,
    view_names,
)
from components.sharing.numbers import Number, as_csv, measures, numbers, things

KEY = "explorer"
YEARS, NARROWED = "years", "explorer-narrowed"
ADDRESS = "explorer-address"
"""Under which the session keeps what the address said when controls and address last agreed."""
CONFIG = {"displayModeBar": False, "scrollZoom": False}


@st.fragment
def show_explorer(content: Content) -> None:
    """Controls in the order of the choice, then what it keeps: drawn, as a table, as a file."""
    words = content.words.explore
    with st.container(key=KEY):
        unknown = _set_by_address(content)
        choice = _controls(content)
        kept = [each for each in numbers(content) if choice.keeps(each)] if choice.is_begun else []
        drawn = panels(kept)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            choice = replace(choice, view=_view(content, drawn) if drawn else None)
            if choice.is_begun:
                st.button(literal(words.clear), on_click=_clear)
        _keep_in_address(choice)
        if unknown:
            _html(content, el("p", words.unknown.format(values=", ".join(unknown)), role="alert"))
        found = counted(content, words.found, stated(kept)) if kept else words.nothing
        _html(content, el("p", found if choice.is_begun else None, role="status"))
        for panel in drawn:
            _show_panel(content, choice, panel)
        if kept:
            _html(content, None if drawn else el("p", words.alone, class_="soft"), _table(content, kept, "all"))
            st.download_button(literal(words.save), BOM_UTF8 + as_csv(kept), FILE, "text/csv", on_click="ignore")


def _html(content: Content, *children: Child) -> None:
    st.html(serialise(el("div", *children, class_="x text", dir=direction(content))))


def _set_by_address(content: Content) -> list[str]:
    """Set the controls as the address says when that is news, and return what in it names nothing."""
    query = {name: st.query_params.get_all(name) for name in PARAMETERS}
    said = {name: values for name, values in query.items() if values}
    if st.session_state.get(ADDRESS) == said and ATTRIBUTE in st.session_state:
        return []
    choice, unknown = number_choice.asked(content, query)
    first, last = number_choice.years(content)
    st.session_state.update({
        ATTRIBUTE: list(choice.attributes), THING: list(choice.things), KIND: list(choice.kinds), VIEW: choice.view,
        YEARS: (choice.since or first, choice.until or last), UNDATED: choice.undated, ADDRESS: said,
        NARROWED: choice.is_narrowed,
    })  # fmt: skip
    return unknown


def _controls(content: Content) -> Choice:
    """What is measured and of what; who states it and when is folded, unless an address asked for some of it."""
    words, (first, last) = content.words.explore, number_choice.years(content)
    kinds = {kind: getattr(content.words, kind).partition(" (")[0] for kind in KINDS}
    left, right = st.columns(2)
    with left:
        attributes = _several(words.measured, ATTRIBUTE, measures(content), words.anything)
    with right:
        about = _several(words.things, THING, things(content), words.anything)
    with st.expander(literal(words.narrow), expanded=st.session_state[NARROWED]):
        picked = st.pills(literal(words.stated_by), KINDS, selection_mode="multi", key=KIND, wrap=True,
                          format_func=kinds.__getitem__)  # fmt: skip
        since, until = (first, last)
        if first < last:
            st.slider(literal(words.years), first, last, key=YEARS)
            since, until = st.session_state[YEARS]
        undated = st.checkbox(literal(words.undated), key=UNDATED)
    years = (since if since > first else None, until if until < last else None)
    return Choice(tuple(attributes), tuple(about), tuple(picked), *years, undated=undated)


def _several(label: str, key: str, options: Mapping[str, str], anything: str) -> list[str]:
    named = {id: literal(name) for id, name in options.items()}
    return st.multiselect(literal(label), list(options), key=key, format_func=named.__getitem__, placeholder=anything)


def _clear() -> None:
    for name in PARAMETERS:
        st.query_params.pop(name, None)


def _view(content: Content, drawn: Sequence[Panel]) -> View:
    """The view that a reader picks among those that can draw something; at first the one that draws most."""
    possible, names = possible_views(drawn), view_names(content)
    if st.session_state.get(VIEW) not in possible:
        st.session_state[VIEW] = fullest_view(drawn)
    words = content.words.explore
    st.segmented_control(literal(words.view), possible, required=True, key=VIEW, format_func=names.__getitem__)
    picked: View = st.session_state[VIEW]
    return picked


def _keep_in_address(choice: Choice) -> None:
    """Say in the address what is chosen, so that it can be shared; what else it says stays."""
    told = choice.query()
    if told == st.session_state[ADDRESS]:
        return
    st.session_state[ADDRESS] = told
    for name in PARAMETERS:
        if name in told:
            st.query_params[name] = told[name]
        else:
            st.query_params.pop(name, None)


def _show_panel(content: Content, choice: Choice, panel: Panel) -> None:
    """The drawing of one unit, below it what a picked mark stands for, and how many numbers it leaves out."""
    from components.figures.number_plots import plot

    view, words = choice.view, content.words.explore
    shown = panel.shown(view) if view else []
    if not (view and shown):
        return
    dark = (theme_chosen() or st.context.theme.type) == "dark"
    figure = plot(content, view, points(content, view, panel), key_words(content), dark=dark)
    _html(content, el("h3", heading(content, panel)))
    event: Any = st.plotly_chart(
        figure, theme=None, alt=described(content, view, panel), config=CONFIG, on_select="rerun",
        selection_mode="points", key=f"{KEY}-{panel.unit}-{urlencode(choice.query(), doseq=True)}",
    )  # fmt: skip
    keys = [key for point in event.selection.points for key in point.get("customdata") or ()]
    picked = [each for each in shown if each.key in keys[:1]]
    told = _table(content, picked, panel.unit) if picked else el("p", words.press, class_="soft")
    left = stated(panel.numbers) - stated(shown)
    rest = el("p", counted(content, words.undrawn, left), class_="soft") if left else None
    _html(content, el("div", told, role="status"), rest)


def _table(content: Content, shown: Sequence[Number], scope: str) -> Element:
    plain = st.query_params.get(LEVEL) == PLAIN
    notes = Notes(content, f"{KEY}-{scope}", app_links(content, plain), plain)
    notes.leave_out_terms(content.glossary)
    return number_table(content, content.words.data_table, shown, notes)
