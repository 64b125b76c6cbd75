"""What is derived from content: addresses of claims, who cites what, where each thing is told."""

import pytest

from components.model.content import Content, claims_in
from components.model.load import read
from components.model.schema.facts import Claim
from components.model.schema.types import Refers
from components.model.walk import walk
from tests.conftest import Broken


@pytest.mark.parametrize(
    ("address", "begins"),
    [
        ("parts/tower#height", "The tower is 20 metres high"),
        ("parts/tower#2", "A stair leads up"),
        ("variants/great-oil-lamp#reach", "It reached 9 to 11"),
        ("sequences/sighting#1", "At dusk the keeper"),
        ("disagreements/reach#gazette", "The gazette speaks"),
        ("figures/oil-route#4", "The board sells oil"),
        ("pages/light#1", "The lighthouse stands"),
    ],
)
def test_a_claim_is_found_by_its_id_its_attribute_or_its_number(address: str, begins: str, subject: Content) -> None:
    assert subject.claims[address].text.startswith(begins)


def test_what_is_not_stated_is_no_claim(subject: Content) -> None:
    assert "variants/small-electric-lamp#thickness" not in subject.claims
    assert subject.variants["small-electric-lamp"].attributes["thickness"] == "not stated"


def test_every_source_knows_what_rests_on_it(subject: Content) -> None:
    assert subject.cited_by["gazette-des-phares-1990"] == ("parts/lamp#3", "disagreements/reach#gazette")
    assert sum(map(len, subject.cited_by.values())) == sum(len(claim.sources) for claim in subject.claims.values())


def test_numbers_are_as_strict_as_they_look(subject: Content) -> None:
    height = subject.claims["parts/tower#height"]
    assert (height.value, height.unit, height.high) == (20.0, "metres", None)


def test_a_year_may_be_written_bare(subject: Content) -> None:
    assert subject.events["first-lit"].date == "1902"


def test_only_one_language_of_words_is_shown_but_every_one_is_checked(broken: Broken, subject: Content) -> None:
    german = (subject.folder / "interface/en.yaml").read_text().replace("sources: Papers", "sources: Papiere")
    content = read(broken({"interface/de.yaml": german}))
    assert content.words.sources == "Papers"


def test_a_walk_meets_every_claim_once_and_every_reference(subject: Content) -> None:
    part = subject.parts["tower"]
    nodes = list(walk(part))
    assert [node.value for node in nodes if isinstance(node.value, Claim)] == [claim for _, claim in claims_in(part)]
    referred = {(node.loc, node.value) for node in nodes if node.refers == Refers(("parts",))}
    assert referred == {(("stands",), "lighthouse"), (("links", 0, "to"), "lamp")}


def test_a_walk_meets_the_keys_of_a_dictionary(subject: Content) -> None:
    nodes = list(walk(subject.variants["great-oil-lamp"]))
    keys = [node.value for node in nodes if node.refers == Refers(("attributes",))]
    assert keys == ["fuel", "length", "thickness", "reach"]
