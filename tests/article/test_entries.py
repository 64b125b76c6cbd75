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


def test_a_portrait_is_for_those_who_see_it(subject: Content, notes: Notes) -> None:
    (portrait,) = classed(entries.part(subject, "tower", notes), "portrait")
    assert portrait.get("aria-hidden") == "true"
    assert len(list(portrait.iter("svg"))) == 1


def test_a_family_shows_its_members_in_its_colour(subject: Content, notes: Notes) -> None:
    shown = entries.family(subject, "oil", notes)
    assert "tone-1" in shown.get("class", "").split()
    assert _heads(shown) == ["Oil lamps", "Great oil lamp O-1"]


def test_a_variant_repeats_nothing_of_what_figures_compare(subject: Content, notes: Notes) -> None:
    shown = said(entries.variant(subject, "small-electric-lamp", notes))
    assert shown.startswith("Small electric lamp")
    assert subject.attributes["reach"].name not in shown


def test_an_event_has_its_date_for_readers_and_for_machines(subject: Content, notes: Notes) -> None:
    shown = entries.event(subject, "first-lit", notes)
    (when,) = shown.iter("time")
    assert (when.text, when.get("datetime")) == ("1902", "1902")
    assert said(classed(shown, "soft")[0]) == "Harbour board, Keepers"
    assert _heads(shown) == ["The lamp is lit for the first time"]


def test_an_event_stands_folded_and_its_address_is_inside(subject: Content, notes: Notes) -> None:
    shown = entries.event(subject, "first-lit", notes)
    (folded,) = classed(shown, "event-fold")
    assert said(folded[0]) == "1902 The lamp is lit for the first time Harbour board, Keepers"
    assert [entry.get("id") for entry in having(folded[1], "data-entry")] == ["event-first-lit"]


def test_the_index_of_events_leads_to_each_from_where_it_once_stood(subject: Content) -> None:
    shown = entries.event_index(subject, links)
    assert said(shown[0]) == "The 2 days"
    assert [(item.get("id"), having(item, "href")[0].get("href")) for item in shown.iter("li")] == [
        ("event-first-lit", "/event/first-lit"),
        ("event-current-laid", "/event/current-laid"),
    ]


def test_positions_stand_by_rank_with_their_numbers_and_the_reason(subject: Content, notes: Notes) -> None:
    entry = subject.disagreements["reach"]
    turned = entry.model_copy(update={"positions": entry.positions[::-1]})
    shown = entries.disagreement(replace(subject, disagreements={"reach": turned}), "reach", notes, "doubts")
    (positions,) = classed(shown, "positions")
    assert [said(rank) for rank in classed(positions, "rank")] == ["Most trusted", "Not trusted"]
    assert [said(number) for number in positions.iter("b") if "sea miles" in said(number)] == [
        "from 9 to 11 sea miles",
        "25 sea miles",
    ]
    assert "Because The board measured it, the gazette repeats what visitors said." in said(shown)
    assert "We say The light reaches at least 9 sea miles" in said(shown)


def test_a_question_stands_folded_with_our_answer_in_a_line_and_one_of_a_group_is_open(
    subject: Content, notes: Notes
) -> None:
    shown = entries.disagreement(subject, "reach", notes, "doubts")
    assert (shown.tag, shown.get("name")) == ("details", "doubts")
    assert said(shown[0]) == "How far does the light reach? At least 9 sea miles."
    assert [entry.get("id") for entry in having(shown, "data-entry")] == ["disagreement-reach"]
    ways = {said(link): link.get("href") for link in having(shown, "href")}
    assert ways["Point to this doubt"] == "/disagreement/reach"
    assert ways[subject.figures["reach"].title] == "/figure/reach"
