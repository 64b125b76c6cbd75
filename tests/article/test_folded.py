"""What stands open on a page and what opens on demand."""

from components.article import entries
from components.article.folded import FEW
from components.html.notes import Notes
from components.model.content import Content
from tests.fragments import classed, links, said


def test_of_many_facts_three_stand_open_and_the_rest_opens(subject: Content) -> None:
    shown = entries.part(subject, "lamp", Notes(subject, "page", links))
    count = len(subject.parts["lamp"].facts)
    (folded,) = classed(shown, "fold")
    first, rest = classed(shown, "facts")
    assert said(folded[0]) == f"Every one of the {count}"
    assert (len(first), len(rest)) == (FEW, count - FEW)
    assert rest in list(folded)


def test_in_plain_words_all_facts_open_on_demand(subject: Content) -> None:
    shown = entries.part(subject, "tower", Notes(subject, "page", links, plain=True))
    (folded,) = classed(shown, "fold")
    assert [len(facts) for facts in classed(shown, "facts")] == [len(subject.parts["tower"].facts)]
    assert classed(folded, "facts")


def test_a_single_fact_more_is_not_folded_away(subject: Content) -> None:
    part = subject.parts["tower"]
    assert len(part.facts) < FEW + 2
    shown = entries.part(subject, "tower", Notes(subject, "page", links))
    assert not classed(shown, "fold")
    assert len(classed(shown, "facts")[0]) == len(part.facts)


def test_each_fact_has_an_address_of_its_own(subject: Content) -> None:
    shown = entries.part(subject, "lamp", Notes(subject, "page", links))
    ids = [item.get("id") for facts in classed(shown, "facts") for item in facts]
    assert ids == [f"part-lamp--{fact.id}" for fact in subject.parts["lamp"].facts]
