"""Questions of every form: what they offer, what settles them, and that nothing gives the answer away."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from components.article import quiz
from components.html.element import serialise
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.learning import ChooseMany, ChooseOne, Order, PointTo, Question, Quiz, WhichFamily
from tests.fragments import classed, having, links, parsed, said

FORMS = (ChooseOne, ChooseMany, PointTo, Order, WhichFamily)


def asked(content: Content, id: str) -> Element:
    """One question, read back."""
    return parsed(serialise(quiz.question(content, id, Notes(content, "quiz", links))))[0]


def right(content: Content, question: Question) -> list[str]:
    """What the right answers say."""
    match question:
        case PointTo():
            return [content.parts[question.part].name]
        case WhichFamily():
            return [content.families[question.family].name]
        case Order():
            return question.items
    return [answer.text for answer in question.answers if answer.right]


def owners(content: Content, place: str) -> Iterator[str]:
    """The names of what a fact is about: its part, its variant and the family of that, or its family."""
    folder, id = place.partition("#")[0].split("/")
    entry = getattr(content, folder)[id]
    yield getattr(entry, "name", "")
    if folder == "variants":
        yield content.families[entry.family].name


def stems(text: str) -> set[str]:
    """The beginnings of its words, short ones left out."""
    words = re.findall(r"[a-z0-9]+(?:-[0-9])?", text.lower())
    return {word[:5] for word in words if len(word) > 3 or word[0].isdigit()}


def test_there_are_enough_questions_of_every_form(content: Content, subject: Content) -> None:
    assert len(content.quiz) >= 24
    assert all(sum(isinstance(each, form) for each in content.quiz.values()) >= 4 for form in FORMS)
    assert {type(each) for each in subject.quiz.values()} == set(FORMS)


def test_each_right_answer_is_in_the_facts_that_settle_the_question(content: Content, subject: Content) -> None:
    for each in (content, subject):
        for id, question in each.quiz.items():
            facts = {address: each.facts[address] for address in question.rests_on}
            said = [text for fact in facts.values() for text in (fact.text, fact.plain or "", fact.short or "")]
            told = stems(" ".join([*said, *(name for address in facts for name in owners(each, address))]))
            for answer in right(each, question):
                assert stems(answer) & told, f"{id}: '{answer}' is not in {said}"


def test_no_wrong_answer_stands_among_the_right_ones(content: Content) -> None:
    for id, question in content.quiz.items():
        if isinstance(question, ChooseOne | ChooseMany):
            texts = [answer.text for answer in question.answers]
            assert len(set(texts)) == len(texts), id


def test_the_order_gives_nothing_away_and_is_always_the_same(content: Content) -> None:
    orders = {id: question for id, question in content.quiz.items() if isinstance(question, Order)}
    assert orders
    for id, question in orders.items():
        items = list(enumerate(question.items))
        assert quiz.mixed(id, items) == quiz.mixed(id, items) != items
    first = [quiz.options(content, each)[0][2] for each in content.quiz.values() if isinstance(each, ChooseOne)]
    assert 0 < sum(first) < len(first), "the right answer always stands in the same place"


def test_one_answer_is_asked_for_with_one_choice_and_several_with_many(subject: Content) -> None:
    for id, question in subject.quiz.items():
        inputs = [each.get("type") for each in asked(subject, id).iter("input")]
        kinds = {ChooseOne: {"radio"}, WhichFamily: {"radio"}, ChooseMany: {"checkbox"}}.get(type(question), set())
        assert set(inputs) == kinds, id


def test_a_point_is_made_in_a_drawing_whose_parts_are_buttons(subject: Content) -> None:
    id, question = next((id, each) for id, each in subject.quiz.items() if isinstance(each, PointTo))
    root = asked(subject, id)
    [drawing] = classed(root, "point")
    scene = subject.figures[question.figure]
    assert drawing.get("data-true") == question.part
    buttons = {button.get("data-set") for button in having(drawing, "role", "button")}
    assert buttons == {f"part={part}" for part in scene.parts}
    assert not having(drawing, "aria-pressed", "true")


def test_the_answer_is_folded_away_with_reason_and_sources(subject: Content) -> None:
    for id, question in subject.quiz.items():
        [answer] = asked(subject, id).iter("details")
        assert "open" not in answer.attrib
        assert question.because in said(answer)
        assert classed(answer, "mark"), id
        assert all(text in said(answer) for text in right(subject, question))


def test_questions_come_in_the_order_of_asking(subject: Content) -> None:
    block = Quiz(kind="quiz", heading="x", questions=["on-the-rock", "height"])
    root = parsed(serialise(quiz.draw(subject, block, Notes(subject, "quiz", links))))
    assert [each.get("data-question") for each in classed(root, "question")] == ["on-the-rock", "height"]
    assert [each.get("value") for each in having(root, "data-pick")] == ["on-the-rock", "height"]


@pytest.mark.parametrize("id", ["height", "gives-light"])
def test_a_question_does_not_depend_on_what_stands_before_it(subject: Content, id: str) -> None:
    assert serialise(asked(subject, id)) == serialise(asked(subject, id))
