"""Dated events: in order, true to time, a lane for each actor, weighed as the content says."""

from itertools import pairwise
from xml.etree.ElementTree import Element

import pytest

from components.figures.draw import draw
from components.figures.symbols import SHAPES
from components.figures.time_scale import Span, span, stretches
from components.figures.timeline_axis import far_before
from components.html.choices import holds
from components.html.element import text_of
from components.html.source_note import DISPUTED as SIGN
from components.model.content import Content
from components.model.content_cache import load
from components.model.schema.figures import Timeline
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import classed, drawn, drawn_once, having, said

ID, LONGER = "years", "japan-transfer"
LAYOUTS = ["wide", "narrow"]


def _layout(root: Element, name: str = "wide") -> Element:
    return next(each for each in classed(root, "timeline") if name in each.get("class", "").split())


def _rows(root: Element, name: str = "wide") -> list[Element]:
    return [group for group in _layout(root, name).iter("g") if group.find("a") is not None]


def _row_tops(root: Element, name: str) -> list[tuple[float, float]]:
    """Top and height of what a finger can hit in each row; a row is moved down as a whole."""
    tops = [float(row.get("transform", "").removeprefix("translate(0 ").removesuffix(")")) for row in _rows(root, name)]
    hits = [classed(row, "hit")[0] for row in _rows(root, name)]
    return [(top + float(hit.get("y", "")), float(hit.get("height", ""))) for top, hit in zip(tops, hits, strict=True)]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_rows_stand_in_order_of_time_with_dates_and_titles(layout: str) -> None:
    rows = [said(row) for row in _rows(drawn_once(SUBJECT, ID), layout)]
    assert [row.startswith(date) for row, date in zip(rows, ("1902", "14 March 1931"), strict=True)] == [True, True]
    assert "A wire from the shore replaces the oil" in rows[1]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_event_has_the_sign_exactly_when_sources_differ_on_a_fact_of_it(content: Content, layout: str) -> None:
    figure = content.figures[LONGER]
    assert isinstance(figure, Timeline)
    rows = {row.get("data-lit", "").removeprefix("event="): row for row in _rows(drawn(content, LONGER), layout)}
    disputed = {name for name in figure.events if any(map(content.disputes, content.events[name].facts))}
    assert {name for name, row in rows.items() if SIGN in said(row)} == disputed
    heard = {name for name, row in rows.items() if content.words.marks.differ in row[0].get("aria-label", "")}
    assert heard == disputed
    assert 0 < len(disputed) < len(rows)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("folder", "id"), [(SUBJECT, ID), (REPOSITORY / "content", LONGER)])
def test_no_row_lies_on_another_and_none_outside(folder: str, id: str, layout: str) -> None:
    root = drawn_once(folder, id)
    tops = _row_tops(root, layout)
    assert len(tops) > 1
    assert all(top + high <= after for (top, high), (after, _) in pairwise(tops))
    box = next(_layout(root, layout).iter("svg")).get("viewbox", "")
    assert sum(tops[-1]) <= float(box.split()[3])


def test_a_date_lies_where_its_time_is() -> None:
    axis = classed(drawn_once(SUBJECT, ID), "thread")[0]
    first, last = (float(disc.get("cy", "")) for disc in axis.iter("circle"))
    line = next(each for each in classed(axis, "axis"))
    long = float(line.get("y2", "")) - float(line.get("y1", ""))
    assert (last - first) / (1931.2 - 1902.5) == pytest.approx(long / (1931.2 - 1902) / 1.06, rel=0.01)


def test_a_thread_leads_from_each_date_to_the_middle_of_its_row() -> None:
    root = drawn_once(SUBJECT, ID)
    paths = [each.get("d", "") for each in classed(classed(root, "thread")[0], "leader")]
    ends = [float(path.split("H")[1].split("L")[1].split(" ")[1]) for path in paths]
    assert ends == pytest.approx([top - 1 + (high + 2) / 2 for top, high in _row_tops(root, "wide")], abs=0.01)


def test_each_who_acted_has_its_mark_in_its_own_lane(subject: Content) -> None:
    first, second = _rows(drawn_once(SUBJECT, ID))
    shapes = [[path.get("d") for path in row.iter("path")] for row in (first, second)]
    assert shapes == [
        [SHAPES[subject.actors[id].mark][0] for id in acted] for acted in (("board", "keepers"), ("board",))
    ]
    names = [said(name) for name in classed(_layout(drawn_once(SUBJECT, ID)), "lane-name")]
    assert names == ["Harbour board", "Keepers"]


def test_a_big_event_is_written_larger() -> None:
    first, second = _rows(drawn_once(SUBJECT, ID))
    assert not classed(first, "big")
    assert "".join(map(text_of, classed(second, "big"))).startswith("A wire")


def test_an_actor_lets_the_others_step_back_and_leaves_no_gap(subject: Content) -> None:
    root = drawn(subject, ID, actor="keepers")
    assert ["dim" in row.get("class", "") for row in _rows(root)] == [False, True]
    assert not having(_layout(root), "display")
    assert holds(_rows(root)[1].get("data-dim", ""), {"actor": "keepers"})


def test_an_event_opens_its_facts_with_their_sources(subject: Content) -> None:
    def opened(root: Element) -> list[Element]:
        return [panel for panel in root.iter("details") if "data-panel" in panel.attrib and "open" in panel.attrib]

    (panel,) = opened(drawn(subject, ID, event="first-lit"))
    assert "for the first time in 1902." in said(panel)
    assert classed(panel, "mark")
    assert not opened(drawn_once(SUBJECT, ID))


def test_what_lies_far_before_stands_above_the_axis() -> None:
    spans = [span(date) for date in ("1902", "1990-01", "1991-01", "1992", "1993")]
    assert far_before(stretches(spans), spans) == 1
    assert far_before(stretches(spans[1:]), spans[1:]) == 0
    assert far_before(stretches([Span(1, 2), *spans]), [Span(1, 2), *spans]) in (0, 1, 2)


def test_a_break_says_which_years_it_leaves_out() -> None:
    root = drawn_once(REPOSITORY / "content", LONGER)
    assert "2015–2022" in [said(text) for text in classed(_layout(root), "small")]
    assert len(classed(_layout(root), "cut")) == 2
    assert not classed(_layout(drawn_once(SUBJECT, ID)), "cut")


@pytest.mark.parametrize(("width", "has_axis"), [(720, True), (360, False)])
def test_paper_holds_the_same_drawing(subject: Content, width: float, has_axis: bool) -> None:
    fragment = draw(subject, ID, lambda kind, id: f"#{kind}-{id}")
    picture = fragment.paper(width)
    written = text_of(picture)
    assert "A wire" in written
    assert "Keepers" in written
    assert ("1910" in written) is has_axis


def test_words_and_table_hold_date_event_actors_and_facts() -> None:
    for drawer in classed(drawn_once(SUBJECT, ID), "more")[:2]:
        for name in (
            "1902",
            "14 March 1931",
            "The lamp is lit",
            "Harbour board, Keepers",
            "a wire from the shore replaced",
        ):
            assert name in said(drawer)
    assert having(drawn_once(SUBJECT, ID), "data-say")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_event_that_is_picked_does_not_step_back_when_another_actor_is_chosen(layout: str) -> None:
    root = drawn(load(REPOSITORY / "content"), LONGER, actor="makers", event="rules-changed")
    picked = [row for row in _rows(root, layout) if "lit" in row.get("class", "").split()]
    assert ["dim" in row.get("class", "").split() for row in picked] == [True]
