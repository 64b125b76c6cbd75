"""What readers look up: terms and corrections."""

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


def test_terms_stand_under_letters_that_one_can_jump_to(content: Content) -> None:
    letters, columns = reference.glossary(content, Notes(content, "page", links))
    groups = classed(columns, "letter")
    assert len(groups) > 10
    headed = {said(group[0]): group[0].get("id") for group in groups}
    assert list(headed) == sorted(headed)
    assert {said(link): link.get("href") for link in having(letters, "href")} == {
        letter: f"#{id}" for letter, id in headed.items()
    }
    assert sum(len(classed(group, "entry")) for group in groups) == len(content.glossary)
    assert all(said(term)[0].upper() == said(group[0]) for group in groups for term in classed(group, "entry"))


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


def test_of_many_corrections_the_latest_stand_open(content: Content) -> None:
    assert len(content.corrections) > 5
    shown = reference.corrections(content)
    (folded,) = classed(shown, "fold")
    first, rest = classed(shown, "corrections")
    assert len(first) + len(rest) == len(content.corrections)
    assert (len(first), rest in list(folded)) == (3, True)
