"""Parts, families, variants, events and disagreements as they stand on a page."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from components.article import entries
from components.html.notes import Notes
from components.model.content import Content
from tests.fragments import classed, having, links, said


@pytest.fixture
def notes(subject: Content) -> Notes:
    return Notes(subject, "page", links)


def _heads(element: Element) -> list[str]:
    return [said(head) for head in element.iter() if head.tag in ("h3", "h4")]


def test_a_part_says_what_it_is_what_it_does_and_what_it_is_joined_to(subject: Content, notes: Notes) -> None:
    shown = entries.part(subject, "tower", notes)
    assert _heads(shown) == ["Tower Tower No. 7"]
    assert said(classed(shown, "lead")[0]) == "Carries the lamp high above the waves."
    assert said(classed(shown, "facts")[0]).startswith("The tower is 20 metres high.")
    joined = said(classed(shown, "joined")[0])
    assert joined.startswith("Stair, to the Lamp 1 Gull Rock Harbour Board")
    assert "a stair leads to the lamp" in joined


def test_a_part_that_is_joined_to_nothing_has_no_list_of_links(subject: Content, notes: Notes) -> None:
    assert not classed(entries.part(subject, "lamp", notes), "joined")


def test_a_portrait_shows_the_whole_drawing_to_those_who_see_it(subject: Content, notes: Notes) -> None:
    (portrait,) = classed(entries.part(subject, "tower", notes), "portrait")
    (svg,) = portrait.iter("svg")
    assert (portrait.get("aria-hidden"), svg.get("viewBox")) == ("true", "0 0 400 2000")
    assert len(list(svg.iter("path"))) == 2
    assert not having(svg, "id")


def test_a_part_without_a_drawing_has_no_portrait(subject: Content, notes: Notes) -> None:
    assert not classed(entries.part(subject, "lighthouse", notes), "portrait")


def test_a_family_shows_its_members_in_its_colour(subject: Content, notes: Notes) -> None:
    shown = entries.family(subject, "oil", notes)
    assert "tone-1" in shown.get("class", "").split()
    assert _heads(shown) == ["Oil lamps", "Great oil lamp O-1"]


def test_a_variant_states_every_attribute_or_says_that_nobody_does(subject: Content, notes: Notes) -> None:
    shown = entries.variant(subject, "small-electric-lamp", notes)
    (attributes,) = classed(shown, "attributes")
    assert [said(name) for name in attributes.iter("dt")] == [
        "What it burns",
        "Length",
        "Thickness",
        "Reach",
        "In one crate",
    ]
    assert [_before_its_mark(value) for value in attributes.iter("dd")] == [
        "current",
        "0.3 m",
        "left open",
        "18 sea miles",
        "left open",
    ]
    assert [value.get("class") for value in attributes.iter("dd")] == [None, None, "not-stated", None, "not-stated"]
    assert len(classed(attributes, "mark")) == 3


def _before_its_mark(value: Element) -> str:
    kept = classed(value, "keep")
    return f"{value.text or ''}{kept[0].text if kept else ''}"


def test_a_disputed_attribute_says_so(content: Content) -> None:
    disputed = [
        (id, name)
        for id, variant in content.variants.items()
        for name, statement in variant.attributes.items()
        if not isinstance(statement, str) and statement.disputed
    ]
    assert disputed
    for id in {id for id, _ in disputed}:
        shown = entries.variant(content, id, Notes(content, "page", links))
        (attributes,) = classed(shown, "attributes")
        assert len(classed(attributes, "differs")) == len([name for of, name in disputed if of == id])


def test_an_event_has_its_date_for_readers_and_for_machines(subject: Content, notes: Notes) -> None:
    shown = entries.event(subject, "first-lit", notes)
    (when,) = shown.iter("time")
    assert (when.text, when.get("datetime")) == ("1902", "1902")
    assert said(classed(shown, "soft")[0]) == "Harbour board, Keepers"
    assert _heads(shown) == ["The lamp is lit for the first time"]


def test_positions_stand_by_rank_with_their_numbers_and_the_reason(subject: Content, notes: Notes) -> None:
    entry = subject.disagreements["reach"]
    turned = entry.model_copy(update={"positions": entry.positions[::-1]})
    shown = entries.disagreement(replace(subject, disagreements={"reach": turned}), "reach", notes)
    (positions,) = classed(shown, "positions")
    assert [said(rank) for rank in classed(positions, "rank")] == ["Most trusted", "Not trusted"]
    assert [said(number) for number in positions.iter("b") if "sea miles" in said(number)] == [
        "from 9 to 11 sea miles",
        "25 sea miles",
    ]
    assert said(shown).endswith("Because The board measured it, the gazette repeats what visitors said.")
    assert "We say The light reaches at least 9 sea miles" in said(shown)
