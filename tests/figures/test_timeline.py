"""Dated events: in order, true to time, filtered by who acted."""

from xml.etree.ElementTree import Element

import pytest

from components.figures.symbols import SHAPES
from components.model.content import Content
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import classed, drawn, drawn_once, having, hides, said

ID = "years"


def _shown(root: Element) -> list[str]:
    (timeline,) = classed(root, "timeline")
    return [said(classed(item, "what")[0]) for item in timeline.find("ol") or [] if not hides(item)]


def _ends(root: Element) -> list[float]:
    """Where the threads arrive, as parts of a hundred of the list's height."""
    groups = [group for group in classed(root, "thread")[0].findall("g") if "data-when" in group.attrib]
    return [float(classed(group, "leader")[-1].get("y2", "").removesuffix("%")) for group in groups]


def test_events_stand_in_order_of_time(subject: Content) -> None:
    assert _shown(drawn_once(SUBJECT, ID)) == [subject.events[id].title for id in ("first-lit", "current-laid")]


def test_titles_and_dates_stand_there_untouched() -> None:
    rows = classed(drawn_once(SUBJECT, ID), "row")
    assert "1902" in said(rows[0])
    assert "14 March 1931 A wire from the shore replaces the oil" in said(rows[1])


def test_threads_arrive_at_the_middles_of_the_rows() -> None:
    assert _ends(drawn_once(SUBJECT, ID)) == [25, 75]


def test_a_date_lies_where_its_time_is() -> None:
    discs = list(drawn_once(SUBJECT, ID).iter("circle"))
    first, last = (float(disc.get("cy", "").removesuffix("%")) for disc in discs)
    years = 1931.2 - 1902.5
    assert (last - first) / years == pytest.approx(100 / (1931.2 - 1902) / 1.06, rel=0.01)


def test_actors_are_told_apart_by_shape_and_label(subject: Content) -> None:
    assert len({path for path, _ in SHAPES.values()}) == len(SHAPES)
    (row, _) = classed(drawn_once(SUBJECT, ID), "row")
    actors = classed(row, "actor")
    assert [said(actor) for actor in actors] == ["Harbour board", "Keepers"]
    marks = [next(actor.iter("path")).get("d") for actor in actors]
    assert marks == [SHAPES[subject.actors[id].mark][0] for id in ("board", "keepers")]


@pytest.mark.parametrize(("actor", "count"), [("board", 2), ("keepers", 1)])
def test_a_filter_leaves_what_the_actor_did(actor: str, count: int, subject: Content) -> None:
    root = drawn(subject, ID, actor=actor)
    assert len(_shown(root)) == count
    threads = [group for group in classed(root, "thread")[0].findall("g") if "data-when" in group.attrib]
    assert sum(not hides(thread) for thread in threads) == count


def test_an_event_opens_its_facts_with_their_sources(subject: Content) -> None:
    opened = [panel for panel in classed(drawn(subject, ID, event="first-lit"), "about") if "open" in panel.attrib]
    (panel,) = opened
    assert "for the first time in 1902." in said(panel)
    assert classed(panel, "mark")
    assert not [panel for panel in classed(drawn_once(SUBJECT, ID), "about") if "open" in panel.attrib]


def test_a_cut_is_drawn_and_says_which_years_it_leaves_out() -> None:
    (thread,) = classed(drawn_once(REPOSITORY / "content", "japan-transfer"), "thread")
    assert [said(text) for text in classed(thread, "small")] == ["2015–2022"]
    assert not classed(classed(drawn_once(SUBJECT, ID), "thread")[0], "small")


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
