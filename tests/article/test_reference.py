"""What readers look up: terms, sources with what rests on them, corrections."""

from dataclasses import replace

import pytest

from components.article import reference
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.subject import Correction
from tests.fragments import classed, having, links, said


@pytest.fixture
def notes(subject: Content) -> Notes:
    return Notes(subject, "page", links)


def test_a_term_leads_to_related_terms(subject: Content, notes: Notes) -> None:
    shown = el("dl", reference.term(subject, "wick", notes))
    assert [child.tag for child in shown] == ["dt", "dd"]
    assert said(shown) == "wick A cord that draws oil up into the flame. More on this keeper"
    assert [link.get("href") for link in having(shown, "href")] == ["/term/keeper"]
    assert not having(el("dl", reference.term(subject, "keeper", notes)), "href")


@pytest.mark.parametrize(
    ("kind", "listed"),
    [("primary", ["source=harbour-board-1931"]), ("secondary", []), ("tertiary", ["source=gazette-des-phares-1990"])],
)
def test_sources_stand_under_their_kind(kind: str, listed: list[str], subject: Content, notes: Notes) -> None:
    shown = reference.sources(subject, kind, notes)
    assert shown[0].text == getattr(subject.words, kind)
    assert [entry.get("data-entry") for entry in having(shown, "data-entry")] == listed


def test_sources_of_a_kind_stand_by_publisher(content: Content) -> None:
    shown = reference.sources(content, "tertiary", Notes(content, "page", links))
    publishers = [said(next(entry.iter("b"))).casefold() for entry in having(shown, "data-entry")]
    assert len(publishers) > 10
    assert publishers == sorted(publishers)


def test_a_source_says_how_it_was_read_and_what_to_know_of_it(subject: Content, notes: Notes) -> None:
    shown = said(reference.sources(subject, "tertiary", notes))
    assert "first lines read" in shown
    assert "Only the opening could be read; the year is that of the relay." in shown
    assert "Looked at 1 May 2024" in shown


def test_a_source_lists_what_it_says_and_the_facts_that_rest_on_each_linked_where_they_have_a_home(
    subject: Content, notes: Notes
) -> None:
    shown = reference.sources(subject, "primary", notes)
    (cited,), source = classed(shown, "more"), subject.sources["harbour-board-1931"]
    assert said(next(cited.iter("summary"))) == f"What rests on it ({len(source.says)})"
    passages = classed(cited, "said")
    assert len(passages) == len(source.says)
    facts = [address for key in source.says for address in subject.facts_on[f"harbour-board-1931#{key}"]]
    assert len(list(cited.iter("li"))) == len(passages) + len(facts)
    (height,) = [said(each) for each in passages if "20 metres" in said(each)]
    assert height == "page 2 It reads: a tower of twenty metres The tower is 20 metres high."
    assert "page 3 The page is a table without words." in said(cited)
    linked = {said(link): link.get("href") for link in having(cited, "href")}
    assert linked["The tower is 20 metres high."] == "/part/tower"
    assert linked["The board measured 9 to 11 sea miles."] == "/disagreement/reach"
    assert "It stands on Gull Rock and has a tower and a lamp." not in linked
    assert "It stands on Gull Rock and has a tower and a lamp." in said(cited)


def test_a_correction_says_what_was_wrong_since_when_and_what_holds_now(subject: Content) -> None:
    shown = reference.corrections(subject)
    assert said(shown) == (
        "2 May 2024 Before The tower is 21 metres high. (Wrong from 1 May 2024) After The tower is 20 metres high."
    )
    assert [element.tag for element in shown.iter() if element.tag in ("del", "ins")] == ["del", "ins"]


def test_the_latest_correction_stands_first(subject: Content) -> None:
    (first,) = subject.corrections
    later = first.model_copy(update={"date": "2024-05-03"})
    shown = reference.corrections(replace(subject, corrections=(first, later)))
    assert [when.get("datetime") for when in shown.iter("time")] == ["2024-05-03", "2024-05-02"]


def test_where_nothing_was_wrong_that_is_said(subject: Content) -> None:
    none: tuple[Correction, ...] = ()
    assert said(reference.corrections(replace(subject, corrections=none))) == "Nothing was wrong so far."
