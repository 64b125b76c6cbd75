"""What is derived from content: addresses of facts and sentences, what rests on what, where each thing is told."""

from datetime import date

import pytest

from components.model.content import Content
from components.model.load import read
from components.model.schema.facts import Fact
from components.model.schema.types import Refers
from components.model.walk import walk
from tests.conftest import Broken


@pytest.mark.parametrize(
    ("address", "begins"),
    [
        ("parts/tower#height", "The tower is 20 metres high"),
        ("parts/tower#stair", "A stair leads up"),
        ("variants/great-oil-lamp#reach", "It reached 9 to 11"),
        ("sequences/sighting#1", "At dusk the keeper"),
        ("disagreements/reach#gazette", "The gazette speaks"),
        ("figures/oil-route#4", "The board sells oil"),
        ("pages/light#1", "The lighthouse stands"),
    ],
)
def test_a_statement_is_found_by_id_attribute_or_number(address: str, begins: str, subject: Content) -> None:
    assert subject.stated_at(address).text.startswith(begins)


def test_what_is_not_stated_is_no_fact(subject: Content) -> None:
    assert "variants/small-electric-lamp#thickness" not in subject.facts
    assert subject.variants["small-electric-lamp"].attributes["thickness"] == "not stated"


def test_evidence_knows_what_rests_on_it(subject: Content) -> None:
    assert subject.facts_on["gazette-des-phares-1990#from-afar"] == ("parts/lamp#reach",)
    assert subject.facts_on["gazette-des-phares-1990#twenty-five"] == ("disagreements/reach#gazette",)
    assert sum(map(len, subject.facts_on.values())) == sum(len(fact.sources) for fact in subject.facts.values())


def test_a_fact_knows_what_rests_on_it(subject: Content) -> None:
    assert {(use.kind, use.address) for use in subject.used_by("parts/tower#stair")} == {
        ("link", "parts/tower"),
        ("figure", "figures/rock"),
        ("figure", "figures/lamp-and-tower"),
    }
    assert {(use.kind, use.address) for use in subject.used_by("variants/great-oil-lamp#length")} == {
        ("drawing", "art/great-oil-lamp"),
    }
    assert ("calculation", "variants/small-electric-lamp#reach") in {
        (use.kind, use.address) for use in subject.used_by("variants/great-oil-lamp#reach")
    }
    assert ("figure", "figures/store") in {(use.kind, use.address) for use in subject.used_by("parts/lamp#spares")}


def test_a_sentence_takes_over_evidence_disputes_and_age(subject: Content) -> None:
    rests_on = ["parts/lamp#reach", "parts/lamp#spares", "parts/lamp#electric-spares", "disagreements/reach#gazette"]
    sentence = subject.sentences["pages/light#1"].model_copy(update={"rests_on": rests_on})
    cited = [f"{evidence.source}#{evidence.key}" for evidence in subject.evidence(sentence)]
    assert cited == ["gazette-des-phares-1990#from-afar", "harbour-board-1931#spares",
                     "gazette-des-phares-1990#twenty-five"]  # fmt: skip
    assert subject.disputes(sentence) == ("reach",)
    assert subject.age(sentence) == (date(2024, 5, 1), date(2024, 5, 1))
    assert subject.age(subject.facts["parts/tower#height"]).as_of is None


def test_an_address_that_moved_goes_on(subject: Content) -> None:
    assert subject.stated_at("parts/tower#link-lamp") is subject.facts["parts/tower#stair"]


def test_what_may_change_is_due_after_a_year_or_when_its_author_says(subject: Content) -> None:
    due = {name: subject.facts[f"parts/lamp#{name}"].due for name in ("spares", "electric-spares", "reach")}
    assert due == {"spares": date(2025, 3, 1), "electric-spares": date(2025, 5, 1), "reach": None}


def test_numbers_are_as_strict_as_they_look(subject: Content) -> None:
    height = subject.facts["parts/tower#height"]
    assert (height.value, height.unit, height.high) == (20.0, "metres", None)


def test_a_year_may_be_written_bare(subject: Content) -> None:
    assert subject.events["first-lit"].date == "1902"


def test_only_one_language_of_words_is_shown_but_every_one_is_checked(broken: Broken, subject: Content) -> None:
    german = (subject.folder / "interface/en.yaml").read_text().replace("sources: Papers", "sources: Papiere")
    content = read(broken({"interface/de.yaml": german}))
    assert content.words.sources == "Papers"


def test_a_walk_meets_every_fact_once_and_every_reference(subject: Content) -> None:
    part = subject.parts["tower"]
    nodes = list(walk(part))
    assert [node.value for node in nodes if isinstance(node.value, Fact)] == part.facts
    referred = {(node.loc, node.value) for node in nodes if node.refers == Refers(("parts",))}
    assert referred == {(("stands",), "lighthouse"), (("links", 0, "to"), "lamp")}


def test_a_walk_meets_the_keys_of_a_dictionary(subject: Content) -> None:
    nodes = list(walk(subject.variants["great-oil-lamp"]))
    keys = [node.value for node in nodes if node.refers == Refers(("attributes",))]
    assert keys == ["fuel", "length", "thickness", "reach", "in-a-crate"]
