"""What a reader has chosen, applied to a drawn figure."""

from xml.etree.ElementTree import Element

import pytest

from components.html.choices import apply, holds, written
from components.html.element import el
from tests.figures.conditions import CONDITIONS


@pytest.mark.parametrize(("condition", "state", "expected"), CONDITIONS)
def test_a_condition_holds_in_some_states(condition: str, state: dict[str, str], expected: bool) -> None:
    assert holds(condition, state) is expected


def _figure() -> Element:
    return el(
        "figure",
        el("g", data_when="step=1", id="when"),
        el("g", data_lit="step=1", id="lit", class_="shape"),
        el("button", data_set="step=1", id="set"),
        el("details", data_panel="step=1", id="panel"),
        el("li", data_panel="step=1", id="item"),
    )


def _after(*states: dict[str, str]) -> dict[str, dict[str, str]]:
    figure = _figure()
    for state in states:
        apply(figure, state)
    return {element.get("id", "figure"): element.attrib for element in figure.iter()}


def test_an_element_is_shown_in_its_states_only() -> None:
    assert "display" not in _after({"step": "2"}, {"step": "1"})["when"]
    assert "aria-hidden" not in _after({"step": "2"}, {"step": "1"})["when"]
    hidden = _after({"step": "2"})["when"]
    assert (hidden["display"], hidden["aria-hidden"]) == ("none", "true")


def test_html_is_hidden_by_its_own_attribute() -> None:
    item = el("li", data_when="step=1")
    apply(item, {"step": "2"})
    assert (item.get("hidden"), item.get("display")) == ("", None)
    apply(item, {"step": "1"})
    assert item.get("hidden") is None


def test_only_a_button_says_whether_it_is_pressed() -> None:
    shape = el("g", data_set="part=mast")
    apply(shape, {"part": "mast"})
    assert shape.get("aria-pressed") is None


def test_a_drawer_opens_for_what_is_chosen_in_it_and_stays_open() -> None:
    drawer = el("details", data_open="step=1|2")
    apply(drawer, {"step": "3"})
    assert drawer.get("open") is None
    apply(drawer, {"step": "2"})
    apply(drawer, {"step": "3"})
    assert drawer.get("open") == ""


def test_what_is_lit_keeps_its_other_classes() -> None:
    assert _after({"step": "1"})["lit"]["class"] == "shape lit"
    assert _after({"step": "2"})["lit"]["class"] == "shape"


def test_what_steps_back_is_dimmed_in_these_states_only() -> None:
    shape = el("g", data_dim="part=mast|crew", class_="shape")
    apply(shape, {"part": "crew"})
    assert shape.get("class") == "shape dim"
    apply(shape, {"part": ""})
    assert shape.get("class") == "shape"


def test_a_button_says_whether_it_is_pressed() -> None:
    assert _after({"step": "1"})["set"]["aria-pressed"] == "true"
    assert _after({"step": "2"})["set"]["aria-pressed"] == "false"


def test_a_panel_opens_but_none_is_hidden_without_a_script() -> None:
    assert _after({"step": "1"})["panel"]["open"] == ""
    assert "open" not in _after({"step": "2"})["panel"]
    assert "hidden" not in _after({"step": "2"})["panel"]
    assert _after({"step": "1"})["item"] == _after({"step": "2"})["item"]


def test_a_state_leaves_nothing_of_the_one_before() -> None:
    assert _after({"step": "1"}, {"step": "2"}, {"step": "1"}) == _after({"step": "1"})
    assert _after({"step": "1"}, {"step": "2"}) == _after({"step": "2"})


def test_a_figure_carries_its_state() -> None:
    assert _after({"part": "", "step": "2"})["figure"]["data-state"] == "part=;step=2"
    assert written({}) == ""
