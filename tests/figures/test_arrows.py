"""Arrows: where they begin and end, how they bend, where their number stands."""

import re
from math import dist

import pytest

from components.figures.arrows import HEAD, arrow, badge, bend
from tests.fragments import said


def _numbers(path: str) -> list[float]:
    return [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path)]


def test_an_arrow_to_its_own_start_has_no_direction_and_no_fault() -> None:
    assert bend([7, 7], [7, 7], 20) == [7, 7]


@pytest.mark.parametrize("bulge", [0, 12, 40])
def test_a_curve_bulges_as_far_as_it_is_told(bulge: float) -> None:
    assert bend([10, 10], [110, 10], bulge) == [60, 10 - 2 * bulge]


def test_the_head_ends_where_the_arrow_ends_and_is_as_long_as_every_head() -> None:
    line, head = arrow([0, 0], [50, 40], [100, 0], "dashed")
    assert (line.get("class"), _numbers(line.get("d", ""))) == ("route dashed", [0, 0, 50, 40, 100, 0])
    tip_x, tip_y, *corners = _numbers(head.get("d", ""))
    assert (head.get("class"), [tip_x, tip_y]) == ("arrow-head", [100, 0])
    for corner in (corners[:2], corners[2:]):
        assert dist(corner, [tip_x, tip_y]) == pytest.approx(HEAD, abs=0.02)


def test_the_head_points_along_the_end_of_the_curve() -> None:
    _, head = arrow([0, 0], [0, 100], [100, 100], "solid")
    tip_x, tip_y, left_x, left_y, right_x, right_y = _numbers(head.get("d", ""))
    assert (left_x + right_x) / 2 < tip_x
    assert (left_y + right_y) / 2 == pytest.approx(tip_y, abs=0.02)


def test_a_badge_is_a_disc_with_its_number() -> None:
    group = badge([30, 40], "3")
    disc, text = group
    assert (disc.get("cx"), disc.get("cy"), said(text)) == ("30", "40", "3")
    assert (group.get("class"), text.get("text-anchor"), text.get("x")) == ("badge", "middle", "30")
