"""Charts: the numbers of the facts, who states them, and the look of the theme."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from components.figures.charts import Plot, plot
from components.html import theme
from components.model.content import Content
from components.model.load import load
from tests.conftest import REPOSITORY, SUBJECT

CHARTS = [
    (folder, path.stem) for folder in (REPOSITORY / "content", SUBJECT) for path in sorted(folder.glob("charts/*.yaml"))
]
EVERY = pytest.mark.parametrize(("folder", "id"), CHARTS, ids=[id for _, id in CHARTS])


def _traces(drawn: Plot) -> list[Any]:
    return list(drawn.figure.data)


def _axis(drawn: Plot, name: str) -> Any:
    return drawn.figure.layout[name]


def test_bars_are_as_long_as_the_numbers_that_are_stated(subject: Content) -> None:
    length, reach = _traces(plot(subject, "lengths", dark=False))
    assert (list(length.y), list(length.x)) == (["Great oil lamp", "Small electric lamp"], [1.2, 0.3])
    assert list(reach.x) == [9, 18]
    assert list(reach.text) == ["from 9 to 11 sea miles", "18 sea miles"]


def test_each_bar_has_the_colour_and_the_pattern_of_its_family(subject: Content) -> None:
    length, *_ = _traces(plot(subject, "lengths", dark=False))
    assert list(length.marker.color) == [theme.LIGHT.fam1, theme.LIGHT.fam2]
    assert list(length.marker.pattern.shape) == ["", "/"]


def test_what_is_not_stated_has_no_bar_and_says_so(subject: Content) -> None:
    chart = subject.charts["lengths"].model_copy(update={"attributes": ["thickness"]})
    drawn = plot(replace(subject, charts={"lengths": chart}), "lengths", dark=False)
    (bars,) = _traces(drawn)
    assert (list(bars.x), bars.text[1]) == ([40, 0], "left open")


def test_every_bar_fits_on_its_axis(content: Content, subject: Content) -> None:
    for each, id in ((content, next(id for id, c in content.charts.items() if c.kind == "bars")), (subject, "lengths")):
        drawn = plot(each, id, dark=False)
        for number, bars in enumerate(_traces(drawn), 1):
            assert _axis(drawn, f"xaxis{number}" if number > 1 else "xaxis").range[1] >= max(bars.x)


def test_an_interval_runs_from_its_low_to_its_high_end(subject: Content) -> None:
    board, gazette = _traces(plot(subject, "reach-stated", dark=False))
    assert (list(board.x), list(gazette.x)) == ([9, 11], [25, 25])
    assert list(board.y) != list(gazette.y)
    assert board.marker.symbol != gazette.marker.symbol


def test_a_series_places_each_value_at_its_date(subject: Content) -> None:
    traces = _traces(plot(subject, "reach-by-year", dark=False))
    points = {(x, y) for trace in traces for x, y in zip(trace.x, trace.y, strict=True)}
    assert points == {(1931.5, 9), (1990.5, 25)}
    (board,) = [trace for trace in traces if 1931.5 in trace.x]
    assert (board.error_y.visible, list(board.error_y.array)) == (True, [2])


def test_dates_stand_on_a_line_for_each_actor(subject: Content) -> None:
    drawn = plot(subject, "years", dark=False)
    board, keepers = _traces(drawn)
    assert [round(x) for x in board.x] == [1902, 1931]
    assert [round(x) for x in keepers.x] == [1902]
    assert list(_axis(drawn, "yaxis").ticktext) == ["Harbour board", "Keepers"]
    assert board.marker.symbol != keepers.marker.symbol


@EVERY
def test_every_mark_says_who_states_it(folder: Path, id: str) -> None:
    content = load(folder)
    publishers = {source.publisher for source in content.sources.values()}
    looked_at = 0
    for trace in _traces(plot(content, id, dark=False)):
        hovers = [trace.hovertext] if isinstance(trace.hovertext, str) else list(trace.hovertext)
        for text in hovers:
            assert content.words.not_stated in text or any(publisher in text for publisher in publishers), text
            looked_at += 1
        assert trace.hoverinfo == "text"
    assert looked_at >= 2


@EVERY
def test_every_chart_stands_as_a_table_too(folder: Path, id: str) -> None:
    drawn = plot(load(folder), id, dark=False)
    assert len(drawn.rows) >= 2
    assert {len(row) for row in drawn.rows} == {len(drawn.head)}


@EVERY
def test_a_chart_wears_the_theme_in_light_and_dark(folder: Path, id: str) -> None:
    for dark, palette in ((False, theme.LIGHT), (True, theme.DARK)):
        layout = plot(load(folder), id, dark=dark).figure.layout
        assert (layout.paper_bgcolor, layout.plot_bgcolor) == (palette.paper, palette.paper)
        assert (layout.font.color, layout.font.family) == (palette.ink, theme.SANS)


@EVERY
def test_a_chart_has_a_text_for_those_who_cannot_see_it(folder: Path, id: str) -> None:
    assert len(load(folder).charts[id].alt) > 30


@EVERY
def test_the_same_facts_give_the_same_chart(folder: Path, id: str) -> None:
    content = load(folder)
    assert plot(content, id, dark=True).figure.to_json() == plot(content, id, dark=True).figure.to_json()
