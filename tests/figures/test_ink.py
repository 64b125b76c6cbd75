"""What a drawing covers: shapes where their groups move them, texts as they are set, nothing that cannot be seen."""

import pytest

from components.figures.ink import ink
from components.figures.text import Block
from components.html.element import Child, el


def _box(*drawn: Child) -> tuple[float, ...] | None:
    box = ink(el("svg", *drawn))
    return None if box is None else tuple(round(each, 2) for each in box)


def test_nothing_covers_nothing() -> None:
    assert _box() is None
    assert _box(el("rect", x=0, y=0, width=50, height=50, fill_opacity="0")) is None


def test_a_transparent_shape_with_a_line_is_seen() -> None:
    assert _box(el("rect", x=0, y=0, width=50, height=40, fill_opacity="0", stroke="#000")) == (0, 0, 50, 40)


@pytest.mark.parametrize(
    ("moved", "box"),
    [
        ("translate(10 20)", (10, 20, 4, 2)),
        ("translate(10 20) scale(2)", (10, 20, 8, 4)),
        ("rotate(90)", (-2, 0, 2, 4)),
        ("scale(-1 1)", (-4, 0, 4, 2)),
    ],
)
def test_a_shape_stands_where_its_group_moves_it(moved: str, box: tuple[float, ...]) -> None:
    assert _box(el("g", el("g", el("rect", x=0, y=0, width=4, height=2)), transform=moved)) == box


def test_a_curve_counts_as_far_as_it_reaches_and_not_to_its_control_point() -> None:
    assert _box(el("path", d="M0 0Q50 -100 100 0")) == (0, -50, 100, 50)


def test_a_text_counts_as_it_is_set() -> None:
    text = Block(["One", "line more"], 50, 20, 16, "middle")
    drawn = text.drawn()
    drawn.set("font-size", "16")
    assert _box(drawn) == tuple(round(each, 2) for each in text.box)
