"""The table of sources: by kind and publisher, with what each says and the facts that rest on it."""

from xml.etree.ElementTree import Element

import pytest

from components.article.source_table import KINDS, source_table
from components.html.notes import Notes
from components.model.content import Content
from tests.fragments import classed, having, links, said


@pytest.fixture
def shown(subject: Content) -> Element:
    return source_table(subject, Notes(subject, "page", links))


def _row(table: Element, id: str) -> Element:
    (row,) = having(table, "data-entry", f"source={id}")
    return row


def test_each_kind_that_has_sources_has_a_table_and_the_first_is_open(shown: Element, subject: Content) -> None:
    folds = classed(shown, "source-kind")
    assert [said(each[0]) for each in folds] == [f"{subject.words.primary}: 1", f"{subject.words.tertiary}: 1"]
    assert [each.get("open") for each in folds] == ["", None]


def test_sources_of_a_kind_stand_by_publisher(content: Content) -> None:
    table = source_table(content, Notes(content, "page", links))
    kinds = [[said(row[0]).casefold() for row in having(each, "data-entry")] for each in classed(table, "source-kind")]
    assert [len(publishers) > 10 for publishers in kinds] == [True] * len(KINDS)
    assert kinds == [sorted(publishers) for publishers in kinds]
    assert sum(map(len, kinds)) == len(content.sources)


def test_a_source_says_how_it_was_read_and_what_to_know_of_it(shown: Element) -> None:
    told = said(_row(shown, "gazette-des-phares-1990"))
    assert "first lines read" in told
    assert "Only the opening could be read; the year is that of the relay." in told
    assert "Looked at 1 May 2024" in told


def test_a_source_lists_what_it_says_and_the_documents_of_the_facts_that_rest_on_each(
    shown: Element, subject: Content
) -> None:
    row, source = _row(shown, "harbour-board-1931"), subject.sources["harbour-board-1931"]
    (cited,) = classed(row, "fold")
    assert said(cited[0]) == f"Lines: {len(source.says)}"
    passages = classed(cited, "said")
    assert len(passages) == len(source.says)
    facts = [address for key in source.says for address in subject.facts_on[f"harbour-board-1931#{key}"]]
    assert len(list(cited.iter("li"))) == len(passages) + len(facts)
    (height,) = [said(each) for each in passages if "20 metres" in said(each)]
    assert height == "page 2: It reads: a tower of twenty metres The tower is 20 metres high."
    assert "page 3: The page is a table without words." in said(cited)
    linked = {said(link): link.get("href") for link in having(cited, "href")}
    assert linked["The tower is 20 metres high."] == "/fact/parts/tower#height"
    assert linked["The board measured 9 to 11 sea miles."].startswith("/fact/disagreements/reach#")
    assert "It stands on Gull Rock and has a tower and a lamp." in linked


def test_the_filters_wait_for_a_script_and_offer_what_there_is(shown: Element, subject: Content) -> None:
    (filters,) = classed(shown, "source-filters")
    assert filters.get("hidden") == ""
    offered = [[option.get("value") for option in select] for select in filters.iter("select")]
    publishers = sorted({source.publisher for source in subject.sources.values()}, key=str.casefold)
    assert offered == [["", *KINDS], ["", *publishers]]
    assert {row.get("data-publisher") for row in having(shown, "data-publisher")} == set(publishers)
