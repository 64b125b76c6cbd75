"""Scenes lay themselves out: in rows, on their ground, within their bounds, with a line for each link."""

from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.model.arrangement import Joint, Member, arrange
from components.model.content import Content
from components.model.content_cache import problems_in
from components.model.drawings import Drawing
from components.model.load import read
from components.model.schema.figures import Scene
from components.model.schema.layout import UNARRANGED, Layout
from tests.conftest import SUBJECT, Broken


def member(id: str, width: float = 800, height: float = 300, port: str = "") -> Member:
    root = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{port}</svg>')
    return Member(id, f"The {id} of the house", "", Drawing(id, Path(f"{id}.svg"), root, width, height, [id]))


ROWS = [[member("sun"), member("roof", 500), member("wall")], [member("floor"), member("cellar", 300, 900)]]
JOINTS = [
    Joint("sun", "roof", "light", "dashed", "Light"),
    Joint("roof", "wall", "beam", "solid", "Beam"),
    Joint("wall", "floor", "pipe", "double", "Pipe"),
    Joint("sun", "cellar", "light", "dashed", "Light"),
]


def boxes(layout: Layout, rows: list[list[Member]]) -> dict[str, tuple[float, float, float, float]]:
    """Left, top, right and bottom of every drawing."""
    arts = {each.id: each.art for row in rows for each in row}
    return {
        placed.art: (
            placed.at[0] - arts[placed.art].width * placed.scale / 2,
            placed.at[1] - arts[placed.art].height * placed.scale,
            placed.at[0] + arts[placed.art].width * placed.scale / 2,
            placed.at[1],
        )
        for placed in layout.place
    }


@pytest.mark.parametrize("width", [850, 360])
def test_drawings_stand_apart_on_the_ground_within_the_layout(width: float) -> None:
    layout = arrange(ROWS, JOINTS, width)
    standing = boxes(layout, ROWS)
    assert set(standing) == {"sun", "roof", "wall", "floor", "cellar"}
    for id, (left, top, right, bottom) in standing.items():
        assert left >= 0 < top < bottom <= layout.size[1]
        assert right <= width
        assert bottom in layout.ground
        for other, box in standing.items():
            assert id == other or right < box[0] or box[2] < left or bottom < box[1] or box[3] < top, (id, other)


@pytest.mark.parametrize("width", [850, 360])
def test_every_link_has_a_line_within_the_layout(width: float) -> None:
    layout = arrange(ROWS, JOINTS, width)
    assert {frozenset(route.between) for route in layout.routes} == {
        frozenset((each.start, each.end)) for each in JOINTS
    }
    points = [point for route in layout.routes for point in route.path]
    assert all(0 <= x <= width and 0 <= y <= layout.size[1] for x, y in points)


def test_a_row_that_is_too_wide_becomes_several() -> None:
    assert len(arrange(ROWS, [], 850).ground) == 2
    assert len(arrange(ROWS, [], 360).ground) == 3


def test_a_line_ends_at_the_port_that_the_drawing_names() -> None:
    lamp = member("lamp", 400, 400, '<circle id="_port-light" cx="100" cy="200" r="1"/>')
    layout = arrange([[lamp, member("sun")]], [Joint("lamp", "sun", "light", "dashed", "Light")], 850)
    placed = layout.place[0]
    (route,) = layout.routes
    assert route.path[0] == pytest.approx([placed.at[0] - 100 * placed.scale, placed.at[1] - 200 * placed.scale])


def test_the_lighthouse_has_a_scene_without_a_coordinate(subject: Content) -> None:
    scene = subject.figures["lamp-and-tower"]
    assert isinstance(scene, Scene)
    assert UNARRANGED not in (scene.wide, scene.narrow)
    assert [route.between for route in scene.wide.routes] == [["tower", "lamp"]]


def test_a_scene_that_cannot_lay_itself_out_says_why(broken: Broken) -> None:
    folder = broken({"README.md": "x"})
    file = folder / "figures" / "lamp-and-tower.yaml"
    file.write_text(file.read_text() + "rows: [[tower], [lens]]\n")
    said = "\n".join(problems_in(folder))
    assert "wrong-row: rows: places lens, tower, but the scene shows lamp, tower" in said


def test_a_drawing_that_cannot_be_picked_is_named_where_it_is_drawn(broken: Broken) -> None:
    art = SUBJECT / "art" / "tower.svg"
    assert 'id="tower"' in art.read_text()
    found = problems_in(broken({"art/tower.svg": ('id="tower"', 'id="_tower"')}))
    said = "subject/art/tower.svg:1:1: missing-shape: no shape carries the id 'tower', so that it cannot be picked"
    assert any(each.startswith(said) for each in found)


@pytest.mark.parametrize("width", [850, 360])
def test_no_line_runs_through_a_name(width: float) -> None:
    joints = [
        *JOINTS,
        Joint("floor", "cellar", "beam", "solid", "Beam"),
        Joint("roof", "floor", "pipe", "solid", "Pipe"),
    ]
    layout = arrange(ROWS, joints, width)
    names = {each.id: each.name for row in ROWS for each in row}
    for label in layout.labels:
        lines = label.lines or [names[label.of]]
        half, (x, y) = max(map(len, lines)) * 3.5, label.at
        for route in (each for each in layout.routes if not each.curved):
            for p, q in pairwise(route.path):
                across = min(p[0], q[0]) < x + half and max(p[0], q[0]) > x - half
                down = min(p[1], q[1]) < y + 20 * (len(lines) - 1) and max(p[1], q[1]) > y - 8
                assert not (across and down), (label.of, route.between)
    assert all(route.label for route in arrange(ROWS, JOINTS[:3], width).routes)


DOOR = """{name: Door, stands: lighthouse, art: door, role: Lets the keeper in., plain: It lets the keeper in.,
facts: [{id: task, text: The door lets the keeper in., verified: 2024-05-01, sources: [harbour-board-1931#height]}],
links: [{to: tower, by: stair, from: [parts/door#task]}]}"""
DOOR_ART = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 300" id="door">
<path class="t2 s" d="M0 0h200v300H0z"/></svg>"""


def test_a_part_of_which_a_layout_says_nothing_gets_a_row_below_it(broken: Broken) -> None:
    before = read(SUBJECT).figures["rock"]
    content = read(
        broken(
            {
                "parts/door.yaml": DOOR,
                "art/door.svg": DOOR_ART,
                "figures/rock.yaml": ("parts: [lamp, tower]", "parts: [lamp, tower, door]"),
                "pages/light.yaml": ("parts: [lamp, tower]", "parts: [lamp, tower, door]"),
            }
        )
    )
    after = content.figures["rock"]
    assert isinstance(before, Scene)
    assert isinstance(after, Scene)
    for was, now in ((before.wide, after.wide), (before.narrow, after.narrow)):
        assert now.place[:-1] == was.place
        assert now.labels[:-1] == was.labels
        door, label, route = now.place[-1], now.labels[-1], now.routes[-1]
        assert (door.art, label.of, route.between) == ("door", "door", ["tower", "door"])
        assert was.size[1] < label.at[1] < door.at[1] - 300 * door.scale < door.at[1] <= now.size[1]
        assert door.scale <= 0.2
        assert door.at[1] in now.ground
        assert route.path[0][1] == 500
        assert route.path[-1][0] == door.at[0]
        assert all(0 <= x <= now.size[0] and y <= now.size[1] for x, y in route.path)


def test_a_part_that_a_layout_names_but_does_not_draw_is_still_a_mistake(broken: Broken) -> None:
    drawing = ("    - {art: lamp, at: [120, 100], scale: 0.8}\n", "")
    assert "missing-shape: narrow.place" in problems_in(broken({"figures/rock.yaml": drawing}))[0]
