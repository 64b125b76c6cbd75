"""A process in steps: what lights up, what travels, what is said, step by step."""

from xml.etree.ElementTree import Element

import pytest

from components.model.content import Content
from components.model.schema.figures import SequenceFigure
from tests.fragments import classed, drawn, having, hides, said


@pytest.fixture
def sighting(subject: Content) -> Element:
    return drawn(subject, "sighting")


def _shown(root: Element, name: str) -> list[str]:
    """What stands in the elements of a class that are not hidden."""
    return [said(element) for element in classed(root, name) if not hides(element)]


def test_the_overview_numbers_all_that_travels(sighting: Element) -> None:
    (wide,) = classed(sighting, "wide")
    assert [said(badge) for badge in classed(wide, "badge")] == ["1", "2"]
    assert _shown(wide, "move") == ["1 the keeper", "2 light"]
    texts = [text for move in classed(wide, "move") for text in having(move, "data-when")]
    assert len([text for text in texts if hides(text)]) == 2


@pytest.mark.parametrize(("step", "moved"), [("1", "1 the keeper"), ("2", "2 light")])
def test_a_step_shows_only_what_travels_in_it(step: str, moved: str, subject: Content) -> None:
    root = drawn(subject, "sighting", step=step)
    assert _shown(root, "move") == [moved, moved]
    assert all("lit" in move.get("class", "") for move in classed(root, "move") if not hides(move))


def test_a_step_lights_up_what_works_in_it(subject: Content) -> None:
    conditions = {
        group.get("data-lit") for group in classed(drawn(subject, "sighting", step="2"), "lit") if group.tag == "g"
    }
    assert conditions == {"step=1|2", "step=2"}
    (wide,) = classed(drawn(subject, "sighting", step="1"), "wide")
    tower, lamp = (group for group in having(wide, "data-lit") if "move" not in group.get("class", ""))
    assert (tower.get("data-lit"), tower.get("class")) == ("step=1", "lit")
    assert (lamp.get("data-lit"), lamp.get("class")) == ("step=1|2", "lit")


def test_a_prop_is_there_only_in_its_steps(subject: Content) -> None:
    def ships(step: str) -> int:
        root = drawn(subject, "sighting", step=step)
        return len([use for use in having(root, "href", "#sighting-ship") if not _hidden(root, use)])

    assert [ships(step) for step in ("0", "1", "2")] == [0, 0, 2]


def _hidden(root: Element, wanted: Element) -> bool:
    return any(wanted in list(element.iter()) for element in root.iter() if hides(element))


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


def test_an_arrow_leaves_and_arrives_outside_of_what_it_joins(sighting: Element) -> None:
    (wide,) = classed(sighting, "wide")
    beam = classed(wide, "move")[1]
    start, control, end = _curve(classed(beam, "route")[0])
    assert 200 < start[0] < 210
    assert end[0] == pytest.approx(760 - 1200 * 0.1 / 2, abs=20)
    assert start[0] < control[0] < end[0]


def _curve(path: Element) -> list[tuple[float, float]]:
    numbers = [float(number) for number in path.get("d", "").replace("M", "").replace("Q", " ").split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_a_carrier_keeps_its_line(sighting: Element) -> None:
    assert [path.get("class") for path in classed(classed(sighting, "wide")[0], "route")] == [
        "route solid",
        "route dashed",
    ]


def test_a_family_gives_its_colour(sighting: Element) -> None:
    assert len(classed(sighting, "tone-1")) == 2


def test_a_step_with_a_stroke_is_drawn_as_that_and_not_from_spot_to_spot(subject: Content) -> None:
    wide, narrow = (classed(drawn(subject, "electric-sighting", step="2"), name)[0] for name in ("wide", "narrow"))
    assert [said(move) for move in classed(wide, "lit") if "move" in move.get("class", "")] == ["2 is counted"]
    assert "2 flashes" in _shown(narrow, "move")
    assert "2 flashes" not in _shown(wide, "move")


def test_the_overview_shows_how_it_ends(subject: Content) -> None:
    (end,) = classed(drawn(subject, "electric-sighting"), "close-up")
    assert "counts" in said(end)
    assert "tone-2" in end.get("class", "")
    assert "dim" not in end.get("class", "").split()
