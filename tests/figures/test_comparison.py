"""A table with bars: one scale in each row, nothing drawn where nothing is stated."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from components.html.element import text_of
from components.model.content import Content
from tests.conftest import SUBJECT
from tests.fragments import classed, drawn, drawn_once, fragment, having, said

ID = "lamps-compared"


def _row(root: Element, attribute: str) -> Element:
    return next(row for row in root.iter("tr") if row.get("data-lit") == f"attribute={attribute}")


def _bars(row: Element) -> list[float]:
    return [float(line.get("x2", "").removesuffix("%")) for line in classed(row, "stripes") if "x2" in line.attrib]


def _in_cells(row: Element) -> list[float]:
    return [length for cell in row.findall("td") for bar in classed(cell, "bar") for length in _bars(bar)]


def _as_one_family(subject: Content) -> Content:
    """Both lamps in one family, so that there is something to choose."""
    lamps = {id: lamp.model_copy(update={"family": "oil"}) for id, lamp in subject.variants.items()}
    return replace(subject, variants=lamps)


def test_a_bar_of_a_quarter_of_the_value_is_a_quarter_as_long() -> None:
    assert _in_cells(_row(drawn_once(SUBJECT, ID), "length")) == [100, 25]


def test_a_range_is_drawn_to_its_lower_end_and_outlined_to_its_upper() -> None:
    row = _row(drawn_once(SUBJECT, ID), "reach")
    (beyond,) = classed(row, "beyond")
    assert _in_cells(row) == [50, 100]
    assert (beyond.get("x"), beyond.get("width")) == ("50%", "11.11%")


def test_what_is_not_stated_is_an_empty_dashed_bar_with_the_word(subject: Content) -> None:
    row = _row(drawn_once(SUBJECT, ID), "thickness")
    stated, unstated = row.findall("td")
    assert len(classed(unstated, "unknown")) == 1
    assert subject.words.not_stated in said(unstated)
    assert not classed(stated, "unknown")
    assert not classed(unstated, "mark")


def test_words_have_no_bar() -> None:
    assert not classed(_row(drawn_once(SUBJECT, ID), "fuel"), "bar")


def test_every_cell_that_states_something_opens_its_sources() -> None:
    cells = [cell for body in drawn_once(SUBJECT, ID).iter("tbody") for row in body for cell in row.findall("td")][:8]
    assert len(cells) == 8
    assert [bool(classed(cell, "mark")) for cell in cells] == [not classed(cell, "unknown") for cell in cells]


def test_families_are_told_apart_by_pattern_and_name() -> None:
    root = drawn_once(SUBJECT, ID)
    (table,) = classed(root, "tape")
    heads = having(table, "scope", "col")
    assert [head.get("class") for head in heads] == ["tone-1", "tone-2"]
    assert ["Oil lamps" in said(heads[0]), "Electric lamps" in said(heads[1])] == [True, True]


def test_a_row_opens_the_sentences_of_what_is_shown(subject: Content) -> None:
    opened = [
        p for p in classed(_row(drawn(subject, ID, attribute="length"), "length"), "whole") if "hidden" not in p.attrib
    ]
    assert [said(p) for p in opened] == ["The lamp is 1.2 metres long.", "The lamp is 0.3 metres long."]


@pytest.mark.parametrize(
    ("state", "shown"),
    [({}, [True, False]), ({"oil": "small-electric-lamp"}, [False, True]), ({"oil": "all"}, [True, True])],
)
def test_one_of_each_family_is_shown_until_another_or_all_are_chosen(
    state: dict[str, str], shown: list[bool], subject: Content
) -> None:
    row = _row(drawn(_as_one_family(subject), ID, **state), "length")
    assert ["hidden" not in cell.attrib for cell in row.findall("td")] == shown


def test_the_scale_of_a_row_does_not_change_with_what_is_shown(subject: Content) -> None:
    choice = fragment(_as_one_family(subject), ID).choices
    assert choice["oil"] == ["great-oil-lamp", "small-electric-lamp", "all"]
    root = drawn(_as_one_family(subject), ID, oil="small-electric-lamp")
    assert _in_cells(_row(root, "length")) == [100, 25]


def test_words_and_table_name_every_variant_attribute_and_number() -> None:
    for drawer in classed(drawn_once(SUBJECT, ID), "more")[1:3]:
        for name in (
            "Great oil lamp",
            "Small electric lamp",
            "What it burns",
            "Reach",
            "1.2 m",
            "40 cm",
            "18 sea miles",
        ):
            assert name in said(drawer)


def test_the_large_rows_stand_first_and_all_others_in_a_drawer_that_opens_for_them(subject: Content) -> None:
    root = drawn_once(SUBJECT, ID)
    tape, rest = classed(root, "comparison")
    assert [row.get("data-lit") for row in tape.iter("tr")][1:] == ["attribute=fuel", "attribute=length"]
    assert [row.get("data-lit") for row in rest.iter("tr")][1:] == ["attribute=thickness", "attribute=reach"]
    assert classed(root, "more")[0].get("open") is None
    assert classed(drawn(subject, ID, attribute="reach"), "more")[0].get("open") == ""
    assert classed(drawn(subject, ID, attribute="fuel"), "more")[0].get("open") is None


def test_silhouettes_head_the_columns_at_one_scale() -> None:
    (tape,) = classed(drawn_once(SUBJECT, ID), "tape")
    boxes = [shape.get("viewBox", "").split()[2:] for shape in classed(tape, "silhouette")]
    assert len(boxes) == 2
    assert boxes[0] == boxes[1]


def test_a_picture_shows_the_large_rows_of_the_columns_that_are_chosen(subject: Content) -> None:
    def spoken(**state: str) -> str:
        return " ".join(map(text_of, fragment(_as_one_family(subject), ID, **state).paper(400).iter("text")))

    assert ["Great" in spoken(), "1.2 m" in spoken(), "18" in spoken()] == [True, True, False]
    assert "Great" not in spoken(oil="small-electric-lamp")
