"""Labels beside their points: none on a mark, on another label, or under a line that leads to one."""

from math import hypot

from components.figures.label_placing import BESIDE, nearest, overlap, place_labels

BOUNDS = (0.0, 0.0, 300.0, 300.0)


def test_labels_of_close_marks_cover_nothing_and_stay_in_bounds() -> None:
    points = [[140.0, 150.0], [160.0, 150.0], [180.0, 150.0]]
    marks = [(x - 8, y - 8, 16.0, 16.0) for x, y in points]
    boxes = [one.box for one in place_labels([(point, [(60.0, 30.0)]) for point in points], marks, BOUNDS)]
    assert len(boxes) == 3
    for at, box in enumerate(boxes):
        assert overlap(box, BOUNDS) == box[2] * box[3]
        assert not [other for other in [*marks, *boxes[:at]] if overlap(box, other)]


def test_who_is_given_first_does_not_take_the_only_room_of_another() -> None:
    """The first could stand above or below; the second, at the bottom, only above: where the first would stand."""
    first, second = [150.0, 60.0], [150.0, 120.0]
    walls = [(0.0, 70.0, 120.0, 80.0), (180.0, 70.0, 120.0, 80.0), (0.0, 128.0, 300.0, 172.0)]
    labels = [(first, [(58.0, 30.0)]), (second, [(58.0, 30.0)])]
    above, below = (one.box for one in place_labels(labels, walls, BOUNDS))
    assert not overlap(above, below)
    assert not [wall for wall in walls if overlap(above, wall) or overlap(below, wall)]


def test_the_better_setting_is_taken_where_both_fit() -> None:
    (one,) = place_labels([([150.0, 150.0], [(60.0, 30.0), (90.0, 15.0)])], [], BOUNDS)
    assert one.setting == 0
    end = nearest([150.0, 150.0], one.box)
    assert hypot(end[0] - 150, end[1] - 150) < BESIDE


def test_a_label_with_a_line_to_its_mark_does_not_stand_beside_another_mark() -> None:
    """Right of the first stands the second, and beyond it there would be room."""
    first, second, wall = [100.0, 150.0], [130.0, 150.0], (0.0, 0.0, 300.0, 130.0)
    one, _ = (each.box for each in place_labels([(first, [(60.0, 30.0)]), (second, [(60.0, 12.0)])], [wall], BOUNDS))
    end, other = nearest(first, one), nearest(second, one)
    assert hypot(end[0] - first[0], end[1] - first[1]) <= hypot(other[0] - second[0], other[1] - second[1])
