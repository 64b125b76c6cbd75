"""Questions of every form: what they offer, what settles them, and that nothing gives the answer away."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest

from components.article import answers, quiz
from components.article.question import question
from components.html.element import serialise
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.learning import (
    ChooseMany,
    ChooseOne,
    Estimate,
    Order,
    PointTo,
    QuestionSet,
    Quiz,
    WhichFamily,
    WhichSource,
)
from tests.fragments import classed, having, links, parsed, said

FORMS = (ChooseOne, ChooseMany, PointTo, Order, WhichFamily, Estimate, WhichSource)


def asked(content: Content, id: str, plain: bool = False) -> Element:
    """One question, read back."""
    return parsed(serialise(question(content, id, Notes(content, "quiz", links, plain))))[0]


def right(content: Content, id: str) -> list[str]:
    """What the right answers say."""
    return list(answers.right_answers(content, content.quiz[id]))


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
    assert len(content.quiz) >= 40
    assert all(sum(isinstance(each, form) for each in content.quiz.values()) >= 2 for form in FORMS)
    assert sum(each.asks == "why" for each in content.quiz.values()) * 2 >= len(content.quiz)
    assert {type(each) for each in subject.quiz.values()} == set(FORMS)


def test_each_right_answer_is_in_the_facts_that_settle_the_question(content: Content, subject: Content) -> None:
    for each in (content, subject):
        for id, entry in each.quiz.items():
            facts = {address: each.facts[address] for address in entry.rests_on}
            said = [text for fact in facts.values() for text in (fact.text, fact.plain or "", fact.short or "")]
            told = stems(" ".join([*said, *(name for address in facts for name in owners(each, address))]))
            for answer in right(each, id):
                assert stems(answer) & told, f"{id}: '{answer}' is not in {said}"


def test_no_wrong_answer_stands_among_the_right_ones(content: Content) -> None:
    for id, entry in content.quiz.items():
        if isinstance(entry, ChooseOne | ChooseMany):
            texts = [answer.text for answer in entry.answers]
            assert len(set(texts)) == len(texts), id


def test_the_order_gives_nothing_away_and_is_always_the_same(content: Content) -> None:
    orders = {id: entry for id, entry in content.quiz.items() if isinstance(entry, Order)}
    assert orders
    for id, entry in orders.items():
        items = list(enumerate(entry.items))
        assert answers.mixed(id, items) == answers.mixed(id, items) != items
    first = [answers.options(content, each)[0].right for each in content.quiz.values() if isinstance(each, ChooseOne)]
    assert 0 < sum(first) < len(first), "the right answer always stands in the same place"


def test_one_answer_is_asked_for_with_one_choice_and_several_with_many(subject: Content) -> None:
    for id, entry in subject.quiz.items():
        inputs = [each.get("type") for each in asked(subject, id).iter("input")]
        forms = {ChooseOne: {"radio"}, WhichFamily: {"radio"}, WhichSource: {"radio"}, ChooseMany: {"checkbox"}}
        kinds = forms.get(type(entry), {"range"} if isinstance(entry, Estimate) else set())
        assert set(inputs) == kinds, id


def test_a_point_is_made_in_a_drawing_whose_parts_are_buttons(subject: Content) -> None:
    id, entry = next((id, each) for id, each in subject.quiz.items() if isinstance(each, PointTo))
    root = asked(subject, id)
    [drawing] = classed(root, "drawing-place")
    scene = subject.figures[entry.figure]
    assert drawing.get("data-true") == entry.part
    buttons = {button.get("data-set") for button in having(drawing, "role", "button")}
    assert buttons == {f"part={part}" for part in scene.parts}
    assert not having(drawing, "aria-pressed", "true")


def test_the_answer_is_folded_away_with_reason_and_sources(subject: Content) -> None:
    for id, entry in subject.quiz.items():
        [answer] = asked(subject, id).iter("details")
        assert "open" not in answer.attrib
        assert entry.because in said(answer)
        cited = [subject.sources[source].publisher for source in subject.cites(entry)]
        assert all(publisher in said(facts) for facts in classed(answer, "facts") for publisher in cited)
        assert all(text in said(answer) for text in right(subject, id))


def test_questions_come_in_the_order_of_asking(subject: Content) -> None:
    block = Quiz(kind="quiz", heading="x", sets=[QuestionSet(id="a", title="A", questions=["on-the-rock", "height"])])
    root = parsed(serialise(quiz.draw(subject, block, Notes(subject, "quiz", links))))
    assert [each.get("data-question") for each in classed(root, "question")] == ["on-the-rock", "height"]


@pytest.mark.parametrize("id", ["height", "gives-light"])
def test_a_question_does_not_depend_on_what_stands_before_it(subject: Content, id: str) -> None:
    assert serialise(asked(subject, id)) == serialise(asked(subject, id))


def test_half_of_the_questions_answer_two_wrong_beliefs(content: Content) -> None:
    replies = {id: [option for option in answers.options(content, each) if option.because and not option.right]
               for id, each in content.quiz.items()}  # fmt: skip
    assert sum(len(each) >= 2 for each in replies.values()) * 2 >= len(content.quiz)
    chosen = {id: each for id, each in content.quiz.items() if isinstance(each, ChooseOne | WhichSource)}
    for id, entry in chosen.items():
        for option in answers.options(content, entry):
            assert option.right or option.because, f"{id}: nothing is said to who chose '{option.text}'"


def test_what_is_said_to_who_chose_wrong_stands_in_the_answer(subject: Content) -> None:
    for id, looked in (
        ("on-the-rock", "wind enough"),
        ("whom-to-trust", "repeats what visitors"),
    ):
        (reply,) = [each for each in classed(asked(subject, id), "mistaken") if looked in said(each)]
        assert reply.get("data-of") == "1"


def test_a_source_to_weigh_says_who_says_it_and_of_what_kind_it_is(subject: Content) -> None:
    told = said(asked(subject, "whom-to-trust"))
    for source in ("harbour-board-1931", "gazette-des-phares-1990"):
        entry = subject.sources[source]
        assert entry.publisher in told
        assert getattr(subject.words, entry.kind) in told


def test_a_guess_begins_in_the_middle_of_its_line(subject: Content) -> None:
    (line,) = having(asked(subject, "guess-the-height"), "type", "range")
    found = [line.get(name) for name in ("min", "max", "value", "data-true", "data-near")]
    assert found == ["0", "100", "50", "20", "5"]


def test_every_question_is_asked_in_plain_words_too(subject: Content) -> None:
    for id, entry in subject.quiz.items():
        told = said(asked(subject, id, plain=True))
        assert entry.plain.ask in told
        assert entry.plain.because in told
        assert entry.because not in told


def test_an_answer_leads_to_what_it_is_about(subject: Content) -> None:
    (ways,) = classed(asked(subject, "height"), "read-on")
    assert subject.parts["tower"].name in said(ways)


def test_questions_on_one_figure_share_its_drawing(content: Content) -> None:
    pointed = [id for id, each in content.quiz.items() if isinstance(each, PointTo)]
    sets = [QuestionSet(id="a", title="A", questions=pointed)]
    root = parsed(serialise(quiz.draw(content, Quiz(kind="quiz", heading="x", sets=sets), Notes(content, "q", links))))
    figures = {content.quiz[id].figure for id in pointed}
    assert len(classed(root, "drawing-place")) == len(pointed) > len(classed(root, "point")) == len(figures)
