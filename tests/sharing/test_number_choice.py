"""A choice and its address say the same, and what an address asks in vain is named."""

import pytest

from components.model.content import Content
from components.sharing.number_choice import KINDS, Choice, asked, years
from components.sharing.numbers import Number, numbers


@pytest.fixture(params=["subject", "content"])
def told(request: pytest.FixtureRequest) -> Content:
    """The lighthouse, then what readers see."""
    found: Content = request.getfixturevalue(request.param)
    return found


CHOICES = [
    Choice(),
    Choice(attributes=("reach",), view="ranges"),
    Choice(
        attributes=("length", "thickness"), things=("great-oil-lamp",), kinds=("primary", "tertiary"), view="things"
    ),
    Choice(things=("tower",), since=1931, until=1990, undated=False, view="time"),
]


@pytest.mark.parametrize("choice", CHOICES)
def test_an_address_brings_the_choice_back(choice: Choice, subject: Content) -> None:
    assert asked(subject, choice.query()) == (choice, [])


def test_what_is_not_chosen_goes_unsaid() -> None:
    assert Choice().query() == {}
    assert Choice(undated=False).query() == {"undated": ["no"]}


def test_what_names_nothing_is_left_out_and_named(subject: Content) -> None:
    query = {"attribute": ["reach", "<b>"], "kind": ["rumour"], "from": ["never"], "view": ["pie"], "part": ["lamp"]}
    choice, unknown = asked(subject, query)
    assert choice == Choice(attributes=("reach",))
    assert unknown == ["attribute=<b>", "kind=rumour", "from=never", "view=pie"]


def test_years_the_wrong_way_round_are_turned(subject: Content) -> None:
    choice, unknown = asked(subject, {"from": ["1990"], "to": ["1931"]})
    assert (choice.since, choice.until, unknown) == (1931, 1990, [])
    assert years(subject) == (1931, 1990)


def _kept(content: Content, choice: Choice) -> list[Number]:
    return [number for number in numbers(content) if choice.keeps(number)]


def test_each_part_of_a_choice_narrows_it(subject: Content) -> None:
    every = len(numbers(subject))
    reach = _kept(subject, Choice(attributes=("reach",)))
    assert {number.measures for number in reach} == {"reach"}
    assert 1 < len(reach) < every
    lamp = _kept(subject, Choice(things=("small-electric-lamp",)))
    assert {number.things for number in lamp} == {("variants/small-electric-lamp",)}
    early = _kept(subject, Choice(until=1950, undated=False))
    assert early
    assert {number.fact.when for number in early if number.fact} == {"1931"}
    assert early == _kept(subject, Choice(until=1931, undated=False))  # both years are included
    assert _kept(subject, Choice(since=1931, undated=False)) == _kept(subject, Choice(undated=False))


def test_each_of_several_things_and_kinds_is_enough(told: Content) -> None:
    every = numbers(told)
    for things in (("small-electric-lamp", "tower"), ("gem-t", "pac-3")):
        kept = _kept(told, Choice(things=things))
        assert kept == [number for number in every if number.things_by_id & set(things)]
    for kind in KINDS:
        assert _kept(told, Choice(kinds=(kind,))) == [number for number in every if kind in number.kinds]
    both = _kept(told, Choice(kinds=("primary", "secondary")))
    assert both == [number for number in every if {"primary", "secondary"} & set(number.kinds)]


def test_what_has_no_year_stays_unless_it_is_left_out(subject: Content) -> None:
    kept = _kept(subject, Choice(since=1950))
    assert any(number.fact and number.fact.when is None for number in kept)
    assert all(number.fact and number.fact.when for number in _kept(subject, Choice(since=1950, undated=False)))
