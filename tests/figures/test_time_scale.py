"""Dates on a line that is true to time."""

import pytest

from components.figures.time_scale import CUT, Span, place, span, step_between, stretches, turns

CROWD = ["2014", "2022-12-21", "2023-06", "2023-12-19", "2023-12-22", "2025-11-20"]


def test_a_date_covers_what_it_leaves_open() -> None:
    assert span("2023") == Span(2023, 2024)
    assert span("2023-12").end == span("2024-01").start == 2024
    day = span("2023-12-22")
    assert day.end - day.start == pytest.approx(1 / 365)
    assert day.start == span("2023-12-21").end


def test_twice_the_time_takes_twice_the_line() -> None:
    line = stretches([span(date) for date in ("2020-01-01", "2021-01-01", "2023-01-01")])
    one, two, three = (place(line, year) for year in (2020, 2021, 2023))
    assert (three - two) == pytest.approx(2 * (two - one))


def test_a_long_empty_stretch_is_cut_out_and_the_rest_keeps_one_scale() -> None:
    before, after = stretches([span(date) for date in CROWD])
    assert after.top - before.bottom == pytest.approx(CUT)
    assert (before.place(2015) - before.place(2014)) == pytest.approx(after.place(2024) - after.place(2023))
    assert (before.top, after.bottom) == (0, pytest.approx(1))


def test_few_dates_have_room_without_a_cut() -> None:
    assert len(stretches([span("1902"), span("1931-03-14")])) == 1


def test_every_date_lies_on_the_line_in_order() -> None:
    spans = [span(date) for date in CROWD]
    places = [place(stretches(spans), each.start) for each in spans]
    assert places == sorted(places)
    assert all(0 <= each <= 1 for each in places)


@pytest.mark.parametrize(("most", "step"), [(40, 1), (16, 2), (4, 10), (2, 20)])
def test_marks_are_thinned_to_round_years(most: int, step: int) -> None:
    line = stretches([span("1902"), span("1931-03-14")])
    assert step_between(line, most) == step
    assert all(year % step == 0 for piece in line for year in turns(piece, step))
