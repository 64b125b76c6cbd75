"""Where drawings, lines and labels stand, as numbers."""

import re
from math import cos, radians, sin
from xml.etree.ElementTree import Element

import pytest

from components.figures import stage, text
from components.model.content import Content
from components.model.schema.figures import Label, Layout, Placing, Scene
from tests.fragments import having, said


def _moved(transform: str, x: float, y: float) -> tuple[float, float]:
    """Where a point lands: the transforms of a `transform`, the last one first."""
    for name, inside in reversed(re.findall(r"(\w+)\(([^)]*)\)", transform)):
        numbers = [float(number) for number in inside.split()]
        if name == "translate":
            x, y = x + numbers[0], y + numbers[1]
        elif name == "scale":
            x, y = x * numbers[0], y * numbers[-1]
        else:
            turn = radians(numbers[0])
            x, y = x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn)
    return round(x, 1), round(y, 1)


def _placed(content: Content, **changes: object) -> str:
    placing = Placing.model_validate({"art": "tower", "at": [480, 500], "scale": 0.2, **changes})
    return stage.place(content.art["tower"], placing, Element("g")).get("transform", "")


def test_a_drawing_stands_with_the_middle_of_its_bottom_edge_at_its_place(subject: Content) -> None:
    assert _moved(_placed(subject), 200, 2000) == (480, 500)
    assert _moved(_placed(subject), 0, 0) == (440, 100)


def test_a_drawing_of_twice_the_scale_is_twice_as_large(subject: Content) -> None:
    assert _moved(_placed(subject, scale=0.4), 0, 0) == (400, -300)


def test_a_flipped_drawing_is_mirrored_left_to_right(subject: Content) -> None:
    assert _moved(_placed(subject, flip=True), 0, 0) == (520, 100)
    assert _moved(_placed(subject, flip=True), 200, 2000) == (480, 500)


def test_a_turned_drawing_turns_clockwise_about_its_middle(subject: Content) -> None:
    assert _moved(_placed(subject, turn=90), 200, 1000) == (480, 300)
    assert _moved(_placed(subject, turn=90), 200, 0) == (680, 300)


@pytest.mark.parametrize("scale", [0.1, 0.8, 3])
def test_outlines_have_one_weight_at_every_scale(scale: float, subject: Content) -> None:
    group = stage.put(subject.art["lamp"], [0, 0], scale, 0, False, Element("g"))
    assert float(group.get("stroke-width", "")) * scale == pytest.approx(stage.LINE_WEIGHT, rel=0.05)


def test_a_drawing_is_sent_once_and_referred_to(subject: Content) -> None:
    lamp = subject.art["lamp"]
    used = stage.shapes_of(lamp, "rock")
    (drawing,) = having(stage.defs([lamp], "rock"), "id")
    assert used.get("href") == f"#{drawing.get('id')}"
    assert [shape.tag for shape in drawing] == ["circle", "path"]


def test_a_drawing_that_is_a_button_as_a_whole_is_one_shape_to_pick(subject: Content) -> None:
    shape = stage.shapes_of(subject.art["lamp"], "rock", {"lamp": "part=tower"})
    assert (shape.get("data-set"), shape.get("data-lit"), shape[0].tag) == ("part=lamp", "part=lamp", "use")
    assert shape.get("data-dim") == "part=tower"


def test_parts_inside_a_drawing_are_shapes_to_pick(content: Content) -> None:
    inside = {id: drawing for id, drawing in content.art.items() if len(set(drawing.shapes) - {id}) > 1}
    assert inside
    for drawing in inside.values():
        parts = [id for id in drawing.shapes if id != drawing.root.get("id")]
        shapes = stage.shapes_of(drawing, "here", dict.fromkeys(parts))
        assert [shape.get("data-set") for shape in having(shapes, "data-set")] == [f"part={part}" for part in parts]
        assert not having(shapes, "id")


def _layout(content: Content) -> Layout:
    rock = content.figures["rock"]
    assert isinstance(rock, Scene)
    return rock.wide


def test_a_canvas_is_as_large_as_its_layout_and_has_a_name(subject: Content) -> None:
    drawn = stage.canvas(_layout(subject), "A rock")
    assert (drawn.get("viewBox"), drawn.get("role"), drawn.get("aria-label")) == ("0 0 960 540", "group", "A rock")


def test_the_ground_runs_from_side_to_side(subject: Content) -> None:
    (line,) = stage.ground(_layout(subject))
    assert [line.get(name) for name in ("x1", "x2", "y1", "y2")] == ["0", "960", "500", "500"]


def _label(**changes: object) -> Label:
    return Label.model_validate({"of": "tower", "at": [100, 200], **changes})


@pytest.mark.parametrize("anchor", ["start", "middle", "end"])
@pytest.mark.parametrize("lines", [[], ["The tall", "tower"]])
@pytest.mark.parametrize("word", ["", "carries"])
def test_the_area_to_hit_is_about_the_text(anchor: str, lines: list[str], word: str) -> None:
    """In a typeface that runs a quarter wider than ours too."""
    size, label = 16, _label(anchor=anchor, lines=lines)
    area = stage.hit_area(stage.hit_box(label, "Tower", size, 34, word))
    left, top, width, height = (float(area.get(name, "")) for name in ("x", "y", "width", "height"))
    long = 1.25 * max(text.width(line, size, 600) for line in lines or ["Tower"])
    start = {"start": 100, "middle": 100 - long / 2, "end": 100 - long}[anchor]
    assert left <= start
    assert left + width >= start + long
    assert top <= 200 - size * 0.7 - 25 * bool(word)
    assert top + height >= 200 + size * 1.2 * max(0, len(lines) - 1)
    assert height >= 34


def test_the_lines_of_a_label_stand_below_each_other() -> None:
    drawn = stage.lines_of(_label(lines=["The tall", "tower"], anchor="end"), "Tower", 10)
    assert drawn.get("text-anchor") == "end"
    assert [(line.text, line.get("x"), line.get("y")) for line in drawn] == [
        ("The tall", "100", "200"),
        ("tower", "100", "212"),
    ]
    assert said(stage.lines_of(_label(), "Tower", 10)) == "Tower"


def test_a_leader_runs_from_the_edge_of_the_text_to_a_dot_on_the_part() -> None:
    box = text.Box(80, 180, 60, 30)
    assert stage.leader(_label(), box) == []
    for to, start in (([90, 300], ["90", "210"]), ([90, 100], ["90", "180"]), ([300, 190], ["140", "190"])):
        line, dot = stage.leader(_label(to=to), box)
        assert [line.get("x1"), line.get("y1")] == start
        assert [line.get("x2"), line.get("y2")] == [dot.get("cx"), dot.get("cy")] == [str(number) for number in to]


def test_a_line_is_drawn_as_its_carrier_is() -> None:
    line = stage.polyline([[0, 1.5], [2, 3]], "dotted", data_lit="part=a")
    assert (line.get("points"), line.get("class"), line.get("data-lit")) == ("0,1.5 2,3", "route dotted", "part=a")
