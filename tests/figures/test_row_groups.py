"""Rows of numbers: what they are calculated from, and how far their axis goes."""

from dataclasses import replace

import pytest

from components.figures.row_groups import rows_of
from components.html.notes import calculated_from
from components.model.content import Content
from tests.fragments import classed, drawn, said

COUNTED = "launchers-per-battery"
SHARES = "record-of-1991"


def test_below_a_calculated_number_stands_what_it_is_calculated_from(content: Content) -> None:
    rows = [row for group in rows_of(content, content.figures[COUNTED]) for row in group.rows]
    sums = [made for row in rows if (made := calculated_from(content, row.position))]
    assert 0 < len(sums) < len(rows)
    for layout in ("wide", "narrow"):
        (picture,) = (each for each in classed(drawn(content, COUNTED), layout) if each.find("svg") is not None)
        told = "".join(said(picture).split())
        assert ["".join(made.split()) in told for made in sums] == [True] * len(sums)
        assert told.count("Calculatedfrom") == len(sums)


@pytest.mark.parametrize(("axis_to", "is_there"), [(100, True), (0, False)])
def test_an_axis_goes_as_far_as_its_author_says(content: Content, axis_to: int, is_there: bool) -> None:
    figure = content.figures[SHARES].model_copy(update={"axis_to": axis_to})
    changed = replace(content, figures={**content.figures, SHARES: figure})
    last = [said(text) for text in drawn(changed, SHARES).iter("text") if said(text) == "100 percent"]
    assert bool(last) is is_there
