"""The edges of a box: every way to write them means the same."""

import pytest

from components.sharing.cascade import Style
from components.sharing.edges import edges


@pytest.mark.parametrize(
    "written",
    [
        {"padding": "1px 2px 3px 4px"},
        {"padding-top": "1px", "padding-right": "2px", "padding-bottom": "3px", "padding-left": "4px"},
        {"padding-block": "1px 3px", "padding-inline": "4px 2px"},
        {"padding": "9px", "padding-block": "1px 3px", "padding-inline-end": "2px", "padding-inline-start": "4px"},
    ],
)
def test_edges_are_read_in_every_form(written: dict[str, str]) -> None:
    assert edges(Style(written, written), "padding") == [1, 2, 3, 4]


def test_one_length_is_for_both_ends() -> None:
    written = {"margin-inline": "-2px", "margin-block": "5px"}
    assert edges(Style(written, written), "margin") == [5, -2, 5, -2]
