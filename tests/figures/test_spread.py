"""One mark for each source, where its number lies."""

from components.figures.draw import draw
from components.figures.markup import text_of


def _rows(subject):
    root = draw(subject, "reach", lambda kind, id: f"#{kind}-{id}").root
    return [item for item in root.iter("li") if item.get("data-lit")]


def _points(row):
    return [float(svg.get("x").removesuffix("%")) for svg in row.iter("svg") if svg.get("class") == "point"]


def _numbered(subject):
    return [one for one in subject.disagreements["reach"].positions if one.value is not None and one.unit == "miles"]


def test_there_is_one_row_for_each_position_with_a_number(subject):
    assert len(_rows(subject)) == len(_numbered(subject)) >= 2


def test_a_mark_lies_where_its_number_says(subject):
    marks = sorted(point for row in _rows(subject) for point in _points(row))
    values = sorted(edge for one in _numbered(subject) for edge in {one.value, one.high or one.value})
    assert len(marks) == len(values)
    for mark, value in zip(marks, values, strict=True):
        assert abs(mark / marks[-1] - value / values[-1]) < 0.01


def test_the_best_supported_stands_first_and_rank_is_told_by_shape_and_word(subject):
    first, *_, last = _rows(subject)
    assert first.get("class").split()[0] == "preferred"
    shapes = [next(row.iter("path")).get("class") for row in (first, last)]
    assert shapes[0] != shapes[1]
    assert subject.words.preferred in text_of(first)


def test_a_row_opens_what_its_source_says(subject):
    for row, position in zip(_rows(subject), sorted(_numbered(subject), key=lambda one: one.value), strict=True):
        says = next(item for item in row.iter("p") if item.get("data-panel"))
        assert position.text.split()[0] in text_of(says)
        assert any(button.get("class") == "mark" for button in says.iter("button"))
