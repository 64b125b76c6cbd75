"""A guided tour: every stop is there to read, each in the state that it speaks of."""

from xml.etree.ElementTree import Element

import pytest

from components.article.blocks import blocks
from components.model.content import Content
from components.model.schema.learning import Tour
from tests.fragments import classed, having, links, said


@pytest.fixture
def tour(subject: Content) -> Element:
    """The tour of the lighthouse."""
    [block] = [block for block in blocks(subject, "learn", links) if "tour" in block.get("class", "")]
    return block


def test_the_real_tour_has_eight_to_ten_stops_over_several_figures(content: Content) -> None:
    [stops] = [block.stops for page in content.pages.values() for block in page.blocks if isinstance(block, Tour)]
    assert 8 <= len(stops) <= 10
    assert len({stop.figure for stop in stops}) >= 6
    assert all(1 <= len(stop.sentences) <= 2 for stop in stops)


def test_every_stop_can_be_read_without_a_script(subject: Content, tour: Element) -> None:
    stops = [stop for block in subject.pages["learn"].blocks if isinstance(block, Tour) for stop in block.stops]
    shown = having(tour, "data-panel")
    assert [stop.get("id") for stop in shown] == [f"stop-{stop.id}" for stop in stops]
    assert not [stop for stop in shown if "hidden" in stop.attrib]
    for stop, root in zip(stops, shown, strict=True):
        assert stop.title in said(root)
        assert classed(root, "mark")


def test_a_stop_shows_its_figure_in_the_state_it_speaks_of(tour: Element) -> None:
    first, second = having(tour, "data-panel")
    assert classed(first, "lit")
    assert not having(second, "display", "none")


def test_the_pictures_of_the_stops_hold_nothing_to_press(tour: Element) -> None:
    for picture in tour.iter("figure"):
        assert not having(picture, "data-set")
        assert not having(picture, "role", "button")
        assert not having(picture, "data-when")
        assert not classed(picture, "controls")


def test_every_stop_leads_to_its_figure(subject: Content, tour: Element) -> None:
    stops = [stop for block in subject.pages["learn"].blocks if isinstance(block, Tour) for stop in block.stops]
    led = [[link.get("href") for link in figure.iter("a")] for figure in tour.iter("figure")]
    assert led == [[f"/figure/{stop.figure}"] for stop in stops]


def test_the_buttons_go_through_all_stops(subject: Content, tour: Element) -> None:
    stops = [stop.id for block in subject.pages["learn"].blocks if isinstance(block, Tour) for stop in block.stops]
    [stepper] = having(tour, "data-steps")
    assert stepper.get("data-steps") == "|".join(stops)
    assert tour.get("data-state") == f"stop={stops[0]}"
