"""Every number of the facts stands once, with what it measures and what it is about; a file of them reads back."""

from collections import Counter
from io import BytesIO

import pandas as pd
import pytest

from components.model.content import Content
from components.model.content_cache import load
from components.sharing.dataset import cells
from components.sharing.numbers import Number, NumberRow, as_csv, measures, numbers, things
from tests.conftest import Broken


@pytest.fixture(params=["subject", "content"])
def told(request: pytest.FixtureRequest) -> Content:
    """The lighthouse, then what readers see."""
    found: Content = request.getfixturevalue(request.param)
    return found


def _at(content: Content, key: str) -> Number:
    (found,) = [number for number in numbers(content) if key in number.keys]
    return found


def test_every_number_of_the_content_stands_once(told: Content) -> None:
    stated = [key for number in numbers(told) if number.fact for key in number.keys]
    assert Counter(stated) == Counter(address for address, fact in told.facts.items() if fact.value is not None)
    assert len(stated) >= 12


def test_every_trait_in_numbers_that_no_source_states_stands_once(told: Content) -> None:
    silent = [number.key for number in numbers(told) if number.fact is None]
    traits = [trait.id for trait in told.explainer.attributes if trait.unit]
    wanted = [f"variants/{id}#{trait}" for id, variant in told.variants.items() for trait in traits
              if variant.attributes[trait] == "not stated"]  # fmt: skip
    assert Counter(silent) == Counter(wanted)
    assert wanted


def test_what_is_told_as_one_says_the_same(content: Content) -> None:
    joined = [number for number in numbers(content) if len(number.keys) > 1]
    assert len(joined) > 10
    for number in joined:
        facts = [content.facts[key] for key in number.keys]
        assert len({(fact.value, fact.high, fact.unit) for fact in facts}) == 1
        assert len({fact.when for fact in facts} - {None}) <= 1
        assert len([key for key in number.keys if key.startswith("variants/")]) <= 1


def test_a_fact_that_a_position_restates_lends_it_its_thing(content: Content) -> None:
    number = _at(content, "variants/gem-t#reach-aircraft")
    assert number.key == "disagreements/stated-range#csis-gem-t-aircraft"
    assert (number.measures, number.things, number.rank) == ("stated-range", ("variants/gem-t",), "plausible")


def test_equal_numbers_from_other_evidence_or_of_another_date_stay_apart(subject: Content, broken: Broken) -> None:
    assert _at(subject, "parts/lamp#by-sea").keys == ("parts/lamp#by-sea",)  # as many as a crate holds
    alike = "variants/great-oil-lamp#reach"
    assert len(_at(subject, alike).keys) == 1
    dated = ("    text: It reached 9 to 11", "    when: 1931\n    text: It reached 9 to 11")
    assert len(_at(load(broken({"variants/great-oil-lamp.yaml": dated})), alike).keys) == 2


@pytest.mark.parametrize(("unit", "told"), [("metres", 2), ("lamps", 1)])
def test_equal_numbers_in_different_units_stay_apart(unit: str, told: int, broken: Broken) -> None:
    alike = f"""  - id: deep
    text: The lamp stands 20 {unit} deep.
    value: 20
    unit: {unit}
    verified: 2024-05-01
    sources: [harbour-board-1931#height]
"""
    content = load(broken({"parts/lamp.yaml": ("  - id: by-sea\n", alike + "  - id: by-sea\n")}))
    assert len(_at(content, "parts/tower#height").keys) == told


def test_a_number_measures_its_question_then_its_trait_then_its_unit(subject: Content) -> None:
    assert [_at(subject, key).measures for key in (
        "disagreements/reach#gazette", "variants/great-oil-lamp#length", "parts/tower#height")] \
        == ["reach", "length", "metres"]  # fmt: skip
    assert list(measures(subject)) == ["reach", "length", "thickness", "in-a-crate", "metres", "lamps"]
    assert measures(subject)["reach"] == subject.disagreements["reach"].question


def test_things_are_variants_of_one_family_after_the_other_then_all_else(told: Content) -> None:
    named = [*things(told)]
    members = [id for family in told.families.values() for id in family.members]
    assert named[: len(members)] == members
    assert set(named[len(members) :]).isdisjoint(told.variants)


def test_numbers_read_back_as_they_were_written(told: Content) -> None:
    table = pd.read_csv(BytesIO(as_csv(numbers(told))))
    assert list(table.columns) == list(NumberRow.model_fields)
    assert len(table) == len(numbers(told))
    stated = {number.key: number.fact for number in numbers(told) if number.fact}
    known = table[table["status"] != "not stated"].set_index("key")
    assert {key: row.value for key, row in known.iterrows()} == {key: fact.value for key, fact in stated.items()}
    assert {key: row.unit for key, row in known.iterrows() if not pd.isna(row.unit)} == {
        key: fact.unit for key, fact in stated.items() if fact.unit
    }
    for key, row in known.iterrows():
        assert row.sources.split() == [*told.cites(stated[key])]
        assert row.kinds.split() == [*dict.fromkeys(told.sources[id].kind for id in row.sources.split())]
    assert table[table["status"] == "not stated"]["value"].isna().all()
    assert [row[0] for row in cells(told, "numbers")] == list(table["key"])
