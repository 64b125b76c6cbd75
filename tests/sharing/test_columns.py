"""How wide columns are and where cells stand."""

from components.sharing import columns


def test_fixed_columns_keep_their_width_and_the_others_share_the_rest() -> None:
    assert columns.widths("10rem 1fr 3fr", 600, [0, 0, 0], 20) == [160, 100, 300]
    assert columns.widths("1fr auto", 200, [500, 60], 10) == [130, 60]


def test_as_many_columns_repeat_as_fit_and_as_there_are_parts() -> None:
    template = "repeat(auto-fit,minmax(min(100%,130px),1fr))"
    assert len(columns.widths(template, 600, [0] * 9, 10)) == 4
    assert columns.widths(template, 600, [0, 0], 10) == [295, 295]


def test_a_row_that_is_full_is_followed_by_another() -> None:
    assert columns.wrapped([50, 50, 50], 110, 10) == [[0, 1], [2]]


def test_a_part_stands_in_the_column_that_it_asks_for() -> None:
    assert columns.arranged([None, None, None], 2) == [[(0, 0, 1), (1, 1, 1)], [(2, 0, 1)]]
    assert columns.arranged([None, None, (1, True)], 2) == [[(0, 0, 1), (1, 1, 1)], [(2, 0, 2)]]
    assert columns.arranged([None, None, (2, False)], 3) == [[(0, 0, 1), (1, 1, 1)], [(2, 1, 1)]]


def test_a_table_shares_its_width_equally_or_by_what_stands_in_it() -> None:
    assert columns.table_widths(400, [100, 0, 0], [1, 1, 5], equal=True) == [100, 150, 150]
    assert columns.table_widths(400, [100, 0, 0], [1, 50, 100], equal=False) == [100, 100, 200]
