"""Drawings of chosen numbers: one unit each, marks of the figures, nothing on anything else."""

from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from components.figures.number_plots import plot
from components.figures.number_points import Point, placed
from components.html import theme
from components.model.content import Content
from components.model.content_cache import load
from components.model.schema.blocks import View
from components.sharing.number_choice import VIEWS, Choice
from components.sharing.number_panels import Panel, described, fullest_view, key_words, panels, points, possible_views
from components.sharing.numbers import measures, numbers
from tests.conftest import REPOSITORY, SUBJECT

EVERY = [(folder, id, view) for folder in (SUBJECT, REPOSITORY / "content") for id in measures(load(folder))
         for view in VIEWS]  # fmt: skip


YEARS_ON_A_PHONE = 7


def _panel(content: Content, *attributes: str) -> Panel:
    return _panels(content, Choice(attributes=attributes))[0]


def _panels(content: Content, choice: Choice) -> list[Panel]:
    return panels([number for number in numbers(content) if choice.keeps(number)])


def _plot(content: Content, view: View, panel: Panel, dark: bool = False) -> go.Figure:
    return plot(content, view, points(content, view, panel), key_words(content), dark=dark)


def _marks(figure: go.Figure) -> list[Any]:
    """The traces that can be pointed at."""
    return [trace for trace in figure.data if trace.customdata is not None]


@pytest.mark.parametrize(("folder", "id", "view"), EVERY)
def test_every_panel_draws_what_it_shows_and_says_who_states_it(folder: Path, id: str, view: View) -> None:
    content = load(folder)
    sources = {number.key: number.sources for number in numbers(content)}
    for panel in _panels(content, Choice(attributes=(id,))):
        if not panel.shown(view):
            continue
        (trace,) = _marks(_plot(content, view, panel))
        assert {key for (key,) in trace.customdata} == {number.key for number in panel.shown(view)}
        for text, (key,) in zip(trace.hovertext, trace.customdata, strict=True):
            said = unescape(text).replace("<br>", " ").replace("\u2011", "-")
            assert sources[key] or content.words.not_stated in said, text
            assert all(content.sources[source].publisher in said for source in sources[key]), text


def test_units_are_never_mixed(content: Content) -> None:
    found = _panels(content, Choice(attributes=("length", "diameter", "mass")))
    assert {panel.unit for panel in found} == {"metres", "centimetres"}  # of mass one number alone is stated
    for panel in found:
        assert {number.unit for number in panel.numbers} == {panel.unit}
        assert panel.unit is not None
    assert panels([number for number in numbers(content) if number.unit is None]) == []


def test_views_are_offered_where_they_draw_something(content: Content) -> None:
    assert possible_views(_panels(content, Choice(attributes=("length",)))) == ["things", "ranges"]
    assert possible_views(_panels(content, Choice(attributes=("yearly-output",)))) == ["time", "things", "ranges"]
    assert fullest_view(_panels(content, Choice(attributes=("stated-range",)))) == "ranges"
    assert possible_views([]) == []


def test_a_bar_is_as_long_as_its_number_and_wears_its_family(subject: Content) -> None:
    figure = _plot(subject, "things", _panel(subject, "length"))
    (bars,) = _marks(figure)
    assert list(bars.x) == [0.3, 1.2]
    assert list(bars.marker.color) == [theme.LIGHT.fam2, theme.LIGHT.fam1]
    assert list(bars.marker.pattern.shape) == ["/", ""]


def test_what_is_not_stated_has_no_bar_and_says_so(content: Content) -> None:
    figure = _plot(content, "things", _panel(content, "length"))
    (bars,) = _marks(figure)
    words = next(trace for trace in figure.data if trace.mode == "markers+text")
    silent = [x for x, said in zip(bars.x, words.text, strict=True) if said == f"?\u2002{content.words.not_stated}"]
    assert len(silent) >= 3
    assert set(silent) == {0}


def test_a_range_has_a_mark_at_both_ends_and_a_line_between(subject: Content) -> None:
    figure = _plot(subject, "ranges", _panel(subject, "reach"))
    (marks,) = _marks(figure)
    line = next(trace for trace in figure.data if trace.mode == "lines")
    assert sorted(marks.x) == [9, 9, 11, 11, 18, 25]
    assert [x for x in line.x if x is not None] == [9, 11, 9, 11]
    assert figure.layout.xaxis.range[1] >= 25


def test_a_mark_over_time_stands_at_its_date_in_the_symbol_of_its_rank(subject: Content) -> None:
    figure = _plot(subject, "time", _panel(subject, "reach"))
    (marks,) = _marks(figure)
    assert set(zip(marks.x, marks.y, strict=True)) == {(1931.5, 9), (1990.5, 25)}
    assert set(marks.marker.symbol) == {"circle", "x-thin"}
    left, right = figure.layout.xaxis.range
    assert left < 1931 < 1991 < right


@pytest.mark.parametrize("view", VIEWS)
def test_ticks_are_told_apart(view: View, content: Content) -> None:
    looked_at = 0
    for panel in panels(numbers(content)):
        if panel.shown(view):
            layout = _plot(content, view, panel).layout
            axes = [layout.xaxis.ticktext, *([layout.yaxis.ticktext] if view == "time" else [])]
            assert all(len(set(texts)) == len(texts) >= 2 for texts in axes)
            assert view != "time" or len(layout.xaxis.ticktext) <= YEARS_ON_A_PHONE
            looked_at += 1
    assert looked_at >= 2


@pytest.mark.parametrize("view", VIEWS)
def test_what_is_drawn_fills_the_field(view: View, content: Content) -> None:
    for panel in panels(numbers(content)):
        if panel.shown(view):
            drawn, layout = points(content, view, panel), _plot(content, view, panel).layout
            axis, largest = layout.yaxis if view == "time" else layout.xaxis, max(point.end for point in drawn)
            assert 0.5 < axis.tickvals[-1] / largest < 1.7, panel.unit
            assert 1 < axis.range[1] / largest < (1.7 if view == "time" else 2.5), panel.unit
            assert view != "time" or axis.range[1] < 1.15 * axis.tickvals[-1]


def test_numbers_beside_marks_are_left_out_where_they_have_no_room() -> None:
    crowd = [((100.0 + 6 * n, 100.0), Point(str(n), "", "1,234", [], 1.0, None, None, "fact", 0)) for n in range(9)]
    said = placed(crowd, 300, 200)
    assert 1 <= len(said) < 9
    assert len(placed([crowd[0], ((250.0, 20.0), crowd[1][1])], 300, 200)) == 2
    assert len({point.key for point, _ in said}) == len(said)
    assert all(one != other for one, other in combinations([(p.key, side) for p, side in said], 2))


@pytest.mark.parametrize("view", VIEWS)
def test_a_drawing_wears_the_theme_and_is_the_same_again(view: View, subject: Content) -> None:
    panel = _panel(subject, "reach")
    for dark, palette in ((False, theme.LIGHT), (True, theme.DARK)):
        layout = _plot(subject, view, panel, dark).layout
        assert (layout.paper_bgcolor, layout.plot_bgcolor) == (palette.paper, palette.paper)
        assert (layout.font.color, layout.font.family) == (palette.ink, theme.SANS)
    assert _plot(subject, view, panel).to_json() == _plot(subject, view, panel).to_json()


def test_who_cannot_see_it_is_told_what_is_drawn(subject: Content) -> None:
    said = described(subject, "ranges", _panel(subject, "reach"))
    assert said == "Small to large: How far does the light reach?. 4 in sea miles, 9 up to 25."
