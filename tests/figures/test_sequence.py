"""A process in steps: what lights up, what travels, what is said, step by step."""

from xml.etree.ElementTree import Element

import pytest

from components.model.content import Content
from components.model.schema.figures import SequenceFigure
from tests.fragments import classed, drawn, having, said


@pytest.fixture
def sighting(subject: Content) -> Element:
    return drawn(subject, "sighting")


def test_the_overview_numbers_all_that_travels(sighting: Element) -> None:
    (wide,) = classed(sighting, "wide")
    assert [said(move) for move in classed(wide, "move")] == ["1 shines", "2 is seen"]
    assert not classed(wide, "dim")


@pytest.mark.parametrize(("step", "moved"), [("1", "1 shines"), ("2", "2 is seen")])
def test_a_step_lights_up_what_travels_in_it_and_dims_the_rest(step: str, moved: str, subject: Content) -> None:
    (wide,) = classed(drawn(subject, "sighting", step=step), "wide")
    moves = {said(move): set(move.get("class", "").split()) for move in classed(wide, "move")}
    assert [name for name, classes in moves.items() if "lit" in classes] == [moved]
    assert [name for name, classes in moves.items() if "dim" not in classes] == [moved]


def test_a_step_lights_up_what_works_in_it(subject: Content) -> None:
    (wide,) = classed(drawn(subject, "sighting", step="2"), "wide")
    tower, lamp = (group for group in having(wide, "data-lit") if "move" not in group.get("class", ""))
    assert (tower.get("data-lit"), tower.get("class")) == ("step=1", "dim")
    assert (lamp.get("data-lit"), lamp.get("class")) == ("step=1|2", "lit")


def test_what_flies_is_in_the_overview_and_steps_back_in_other_steps(subject: Content) -> None:
    def ships(step: str) -> list[bool]:
        return [
            "dim" in ship.get("class", "").split() for ship in classed(drawn(subject, "sighting", step=step), "flier")
        ]

    assert [ships(step) for step in ("0", "1", "2")] == [[False] * 2, [True] * 2, [False] * 2]


def test_what_flies_has_the_name_of_its_prop(content: Content) -> None:
    figure = content.figures["interception-pac-2"]
    assert isinstance(figure, SequenceFigure)
    names = {prop.id: prop.name for prop in content.sequences[figure.sequence].props}
    (wide,) = classed(drawn(content, "interception-pac-2"), "wide")
    told = {said(flier) for flier in classed(wide, "flier")} - {""}
    assert told == {names[flier.prop] for flier in figure.wide.fliers if flier.prop and flier.label}
    assert len(told) == 2


def test_texts_of_the_steps_are_numbered_and_sourced(sighting: Element) -> None:
    (steps,) = classed(sighting, "steps")
    first, second = list(steps)
    assert (first.get("value"), first[0].text, second[0].text) == ("1", "The lamp is lit", "The ship sees it")
    assert said(second).startswith("The ship sees it The beam crosses the water")
    assert [mark.text for mark in classed(steps, "mark")] == ["1", "1"]
    assert [item.get("data-say") for item in steps] == ["1. The lamp is lit", "2. The ship sees it"]


def test_every_step_is_reached_by_button(sighting: Element) -> None:
    (controls,) = classed(sighting, "controls")
    assert (controls.get("data-steps"), controls.get("data-key")) == ("0|1|2", "step")
    assert [button.text for button in controls.iter("button")] == ["Everything", "Go back", "Go on", "Run", "1", "2"]
    assert [button.get("aria-label") for button in classed(controls, "number")] == [
        "1 of 2: The lamp is lit",
        "2 of 2: The ship sees it",
    ]
    (play,) = having(controls, "data-play")
    assert (play.get("data-label"), play.get("data-pause")) == ("Run", "Hold")


def test_the_words_and_the_table_name_every_step_and_all_that_travels(content: Content, subject: Content) -> None:
    looked_at = 0
    for each in (content, subject):
        for id, figure in each.figures.items():
            if not isinstance(figure, SequenceFigure):
                continue
            root = drawn(each, id)
            words, table = said(classed(root, "more")[0]), said(classed(root, "more")[1])
            for step in each.sequences[figure.sequence].steps:
                for what in (step.title, *(move.carries for move in step.moves)):
                    assert what in words
                    assert what in table
                    looked_at += 1
    assert looked_at > 20


def test_what_travels_is_told_with_both_ends_and_its_carrier(sighting: Element) -> None:
    words = said(classed(sighting, "more")[0])
    assert "Tower → Lamp: the keeper (Stair)" in words
    assert "Lamp → Ship: light (Beam of light)" in words


def test_the_head_of_the_table_holds_no_placeholder(sighting: Element) -> None:
    assert not [head.text for head in sighting.iter("th") if "{" in (head.text or "")]


def test_a_carrier_keeps_its_line(sighting: Element) -> None:
    assert [path.get("class") for path in classed(classed(sighting, "wide")[0], "route")] == [
        "route solid",
        "route dashed",
    ]


def test_a_family_gives_its_colour(sighting: Element) -> None:
    assert len([each for each in classed(sighting, "tone-1") if "lane" not in each.get("class", "")]) == 2


def test_the_overview_shows_how_it_ends(subject: Content) -> None:
    (end,) = classed(drawn(subject, "electric-sighting"), "close-up")
    assert "counts" in said(end)
    assert "tone-2" in end.get("class", "")
    assert "dim" not in end.get("class", "").split()
