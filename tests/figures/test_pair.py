"""Two processes side by side: stepped together, what they share told once, what differs marked."""

from xml.etree.ElementTree import Element

import pytest

from components.figures.draw import draw
from components.model.content import Content
from components.model.schema.facts import Sentence
from tests.fragments import classed, drawn, having, links, said

ID = "both-sightings"


@pytest.fixture
def pair(subject: Content) -> Element:
    """The two lamps of the lighthouse."""
    return drawn(subject, ID)


def test_both_drawings_follow_one_step(subject: Content) -> None:
    fragment = draw(subject, ID, links, {"step": "2"})
    assert fragment.choices == {"step": ["0", "1", "2"]}
    root = drawn(subject, ID, step="2")
    assert root[0].get("data-state") == "step=2"


def test_a_step_lights_up_what_happens_in_it_and_dims_the_rest(subject: Content) -> None:
    (wide,) = classed(drawn(subject, ID, step="2"), "wide")
    lit, dim = ({said(each) for each in classed(wide, name)} - {""} for name in ("lit", "dim"))
    assert {"2 is seen", "2 is counted"} <= lit
    assert dim == {"1 shines", "Tower"}


def test_the_overview_shows_every_word_and_both_ends_in_the_colours_of_the_families(pair: Element) -> None:
    (wide,) = classed(pair, "wide")
    assert not classed(wide, "dim")
    told = said(wide)
    assert [word for word in ("shines", "is seen", "is counted", "sees", "counts") if word not in told] == []
    ends = classed(wide, "close-up")
    assert ["tone-1" in (end.get("class") or "") for end in ends] == [True, False]
    assert ["tone-2" in (end.get("class") or "") for end in ends] == [False, True]


def test_words_that_one_family_has_alone_have_its_colour(pair: Element) -> None:
    tones = {said(each): each.get("class", "").split()[-1] for each in classed(classed(pair, "narrow")[0], "move")}
    assert tones == {"1 shines": "lane"}
    tones = {said(each): each.get("class", "").split()[-1] for each in classed(classed(pair, "wide")[0], "move")}
    assert (tones["2 is seen"], tones["2 is counted"]) == ("tone-1", "tone-2")


def test_steps_that_differ_are_marked_in_words(subject: Content, pair: Element) -> None:
    numbers = classed(pair, "number")
    told = subject.words.learning.differs
    assert [f"({told})" in (number.get("aria-label") or "") for number in numbers] == [False, True]
    assert ["differs" in (number.get("class") or "") for number in numbers] == [False, True]


def test_a_shared_title_stands_once_and_each_difference_under_its_family(subject: Content, pair: Element) -> None:
    first, second = list(classed(pair, "steps")[0])
    assert said(first).count("The lamp is lit") == 1
    assert "The ship sees it" in said(second)
    assert "The ship counts the flashes" in said(second)
    tags = [said(tag) for tag in classed(second, "tag") if not having(tag, "popover")]
    assert [family.name for family in subject.families.values() if family.name in tags]


def test_no_sentence_of_either_is_lost(content: Content) -> None:
    figure = content.figures["interceptions-side-by-side"]
    drawn = draw(content, "interceptions-side-by-side", links)
    shown = {each.text for each in drawn.stated if isinstance(each, Sentence)}
    told = [step for name in figure.figures for step in content.sequences[content.figures[name].sequence].steps]
    assert {each.text for step in told for each in step.sentences} == shown


def test_a_figure_that_only_a_pair_shows_has_its_place_there(subject: Content) -> None:
    assert subject.anchors["electric-sighting"] == ID
    assert subject.anchors["sighting"] == "sighting"
    assert subject.homes["figure", "electric-sighting"] == "learn"
