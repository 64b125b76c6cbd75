"""Numbers, dates and facts in short, in the language of the content."""

from dataclasses import replace
from datetime import date

import pytest

from components.html.format import amount, day, in_short, number, ordinal, quantity
from components.model.content import Content


def _in(locale: str, content: Content) -> Content:
    return replace(content, explainer=content.explainer.model_copy(update={"locale": locale}))


@pytest.mark.parametrize(
    ("value", "english", "german"),
    [(1234.5, "1,234.5", "1.234,5"), (20, "20", "20"), (0.256, "0.26", "0,26"), (2_000_000, "2,000,000", "2.000.000")],
)
def test_numbers_follow_the_locale(value: float, english: str, german: str, subject: Content) -> None:
    assert number(subject, value) == english
    assert number(_in("de_DE", subject), value) == german


def test_a_symbol_stands_on_the_side_that_its_unit_says(subject: Content) -> None:
    assert amount(subject, 20, "metres") == "20 m"
    pounds = subject.units["lamps"].model_copy(update={"id": "pounds", "symbol": "£", "before": True})
    explainer = subject.explainer.model_copy(update={"units": [*subject.explainer.units, pounds]})
    assert amount(replace(subject, explainer=explainer), 1.5, "pounds") == "£1.5"


def test_a_number_without_a_unit_stands_alone(subject: Content) -> None:
    assert amount(subject, 7, None) == "7"


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("variants/great-oil-lamp#length", "1.2 m"),
        ("variants/great-oil-lamp#reach", "from 9 to 11 sea miles"),
        ("parts/tower#height", "20 m"),
        ("parts/lamp#reach", None),
    ],
)
def test_the_number_of_a_fact_has_its_unit_and_its_range(fact: str, said: str | None, subject: Content) -> None:
    assert quantity(subject, subject.facts[fact]) == said


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("variants/great-oil-lamp#fuel", "whale oil, later paraffin"),
        ("variants/great-oil-lamp#length", "1.2 m"),
        ("parts/lamp#reach", "How far the lamp reaches is told in two ways."),
    ],
)
def test_in_short_a_fact_is_its_short_form_or_its_number_or_its_text(fact: str, said: str, subject: Content) -> None:
    assert in_short(subject, subject.facts[fact]) == said


@pytest.mark.parametrize(
    ("partial", "english", "german"),
    [
        ("1902", "1902", "1902"),
        ("1931-06", "June 1931", "Juni 1931"),
        ("1931-03-14", "14 March 1931", "14. März 1931"),
        (date(2024, 5, 2), "2 May 2024", "2. Mai 2024"),
    ],
)
def test_a_date_is_as_exact_as_it_is_given(partial: str | date, english: str, german: str, subject: Content) -> None:
    assert day(subject, partial) == english
    assert day(_in("de_DE", subject), partial) == german


def test_an_open_date_lies_in_the_middle_of_what_it_leaves_open() -> None:
    assert ordinal("1902") == 1902.5
    assert ordinal("1902-01") == pytest.approx(1902 + 14 / 365.25)
    assert ordinal("1902-01-01") == 1902
    assert ordinal("1902-06-30") < ordinal("1902-07-01") < ordinal("1903-01-01")
