"""Lines between boxes on a grid."""

import pytest

from components.figures.edge_routing import APART, BOX, PITCH, TALL, WIDTH, Cell, Lane, centre, lanes

CELLS: dict[str, Cell] = {"a": (0, 0), "b": (1, 0), "c": (1, 2), "d": (2, 1), "e": (3, 0), "f": (3, 2)}


def _lane(start: str, end: str, *others: tuple[str, str]) -> Lane:
    return lanes(CELLS, [(start, end), *others])[0]


def test_the_grid_fills_the_width() -> None:
    assert centre((0, 0), 4)[0] == BOX / 2
    assert centre((3, 0), 4)[0] == WIDTH - BOX / 2
    assert centre((0, 2), 4)[1] - centre((0, 1), 4)[1] == PITCH


def test_neighbours_are_joined_from_edge_to_edge() -> None:
    assert _lane("a", "b").points == [[BOX, TALL / 2], [centre((1, 0), 4)[0] - BOX / 2, TALL / 2]]
    assert not _lane("a", "b").upright


def test_boxes_above_each_other_are_joined_upright() -> None:
    lane = _lane("b", "c")
    assert lane.upright
    assert [y for _, y in lane.points] == [TALL, 2 * PITCH]


def test_other_boxes_are_joined_round_one_corner() -> None:
    (_, y), corner, (x, _) = _lane("b", "d").points
    assert corner == [x, y]


def test_a_corner_keeps_clear_of_a_box_that_stands_there() -> None:
    cells: dict[str, Cell] = {"a": (0, 0), "b": (1, 0), "c": (1, 1)}
    lane = lanes(cells, [("a", "c")])[0]
    assert lane.upright
    assert lane.points[1] == [centre((0, 0), 2)[0], centre((1, 1), 2)[1]]


def test_lines_on_one_side_stay_apart_and_do_not_cross() -> None:
    up, down = lanes(CELLS, [("d", "e"), ("d", "f")])
    assert down.points[0][1] - up.points[0][1] == APART
    assert (up.below, down.below) == (False, True)


def test_a_straight_line_stays_straight_beside_another() -> None:
    straight = _lane("c", "f", ("c", "d"))
    (_, y), (_, to_y) = straight.points
    assert y == to_y == pytest.approx(2 * PITCH + TALL / 2 + APART / 2)
    assert straight.below
