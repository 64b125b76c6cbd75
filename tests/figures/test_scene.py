"""A drawing whose parts are buttons: what is named, what lights up, what a switch shows."""

from xml.etree.ElementTree import Element

import pytest

from components.model.content import Content
from components.model.schema.figures import Scene
from tests.fragments import classed, drawn, having, hides, said


@pytest.fixture
def rock(subject: Content) -> Element:
    return drawn(subject, "rock")


def _scenes(content: Content) -> dict[str, Scene]:
    scenes = {id: figure for id, figure in content.figures.items() if isinstance(figure, Scene)}
    assert scenes
    return scenes


@pytest.mark.parametrize("layout", ["wide", "narrow"])
def test_labels_are_the_buttons_of_the_parts_in_reading_order(layout: str, rock: Element) -> None:
    (drawing,) = classed(rock, layout)
    buttons = having(drawing, "role", "button")
    assert [button.get("aria-label") for button in buttons] == ["Lamp", "Tower"]
    assert [button.get("data-set") for button in buttons] == ["part=lamp", "part=tower"]
    assert {button.get("tabindex") for button in buttons} == {"0"}
    assert [said(button) for button in buttons] == ["shines Lamp", "Tower"]


def test_without_a_script_a_label_leads_to_what_the_part_does(rock: Element) -> None:
    for button in having(rock, "role", "button"):
        (told,) = having(rock, "id", button.get("href", "")[1:])
        assert (
            told.text
            == {"Lamp": "Gives the light that ships see.", "Tower": "Carries the lamp high above the waves."}[
                button.get("aria-label", "")
            ]
        )


def test_each_part_has_a_panel_with_its_facts_and_the_way_to_more(rock: Element) -> None:
    lamp, tower = (panel for panel in having(rock, "data-panel") if panel.tag == "details")
    assert (lamp.get("data-panel"), tower.get("data-panel")) == ("part=lamp", "part=tower")
    assert "Tower No. 7" in said(tower)
    assert "The tower is 20 metres high." in said(tower)
    assert [link.get("href") for link in having(tower, "href")][-1] == "/part/tower"
    claims, neighbours = lamp.findall("ul"), classed(lamp, "neighbours")
    assert len(claims[0]) == 3
    assert [button.get("data-set") for each in neighbours for button in each.iter("button")] == ["part=tower"]


def test_no_panel_is_open_before_a_part_is_picked(subject: Content) -> None:
    assert not having(drawn(subject, "rock"), "open")
    (opened,) = having(drawn(subject, "rock", part="tower"), "open")
    assert opened.get("data-panel") == "part=tower"


def test_a_hint_stands_there_until_a_part_is_picked(rock: Element) -> None:
    (hint,) = classed(rock, "hint")
    assert (said(hint), hint.get("data-panel")) == ("Choose a piece.", "part=")


def test_a_panel_holds_few_facts_and_leads_to_the_rest(content: Content) -> None:
    many = [(id, part) for id, scene in _scenes(content).items() for part in scene.parts
            if len(content.parts[part].facts) > 3]  # fmt: skip
    assert many
    for id, part in many:
        (panel,) = [each for each in having(drawn(content, id), "data-panel", f"part={part}") if each.tag == "details"]
        assert len(classed(panel, "sentence")) == 3


def test_a_picked_part_lights_up_its_shape_and_its_label_in_both_drawings(subject: Content) -> None:
    lit = classed(drawn(subject, "rock", part="lamp"), "lit")
    assert [element.get("data-lit") for element in lit if "shape" in element.get("class", "")] == ["part=lamp"] * 2
    assert [said(element) for element in lit if element.tag == "a"] == ["shines Lamp"] * 2
    assert {element.get("data-lit") for element in lit} == {"part=lamp", "part=tower|lamp", "part=lamp|tower"}


def test_picking_is_announced_with_what_the_part_does(rock: Element) -> None:
    assert [panel.get("data-say") for panel in having(rock, "data-panel") if panel.get("data-say")] == [
        "Lamp. Gives the light that ships see.",
        "Tower. Carries the lamp high above the waves.",
    ]


def test_the_words_name_every_part_what_it_does_and_what_it_is_joined_to(content: Content, subject: Content) -> None:
    for each in (content, subject):
        for id, scene in _scenes(each).items():
            words = said(classed(drawn(each, id), "more")[0])
            for part in scene.parts:
                assert each.parts[part].name in words
                assert each.parts[part].role in words
                for link in each.parts[part].links:
                    assert link.to not in scene.parts or each.carriers[link.by].name in words


def test_the_table_has_a_row_for_every_part(rock: Element) -> None:
    (table,) = rock.iter("table")
    assert [said(row) for row in table.iter("tr")] == [
        "Piece Its task Tied to",
        "Lamp Gives the light that ships see.",
        "Tower Carries the lamp high above the waves. Tower – Lamp: Stair",
    ]


def test_the_first_position_of_a_switch_is_shown_first(subject: Content) -> None:
    day, night = drawn(subject, "rock"), drawn(subject, "rock", switch="night")
    ship_by_day, ship_by_night = (
        next(each for each in having(figure, "data-when", "switch=night") if each.tag != "span")
        for figure in (day, night)
    )
    assert hides(ship_by_day)
    assert not hides(ship_by_night)
    pressed = [button.text for button in having(day, "aria-pressed", "true")]
    assert pressed == ["By day"]


def test_a_link_is_a_line_or_a_curve_as_its_carrier_is_drawn(rock: Element) -> None:
    assert [line.get("data-lit") for line in rock.iter("polyline")] == ["part=tower|lamp"]
    curves = [path for path in rock.iter("path") if path.get("class") == "route solid"]
    assert [(path.get("d"), path.get("data-lit")) for path in curves] == [
        ("M120 120Q180 260 120 400", "part=lamp|tower")
    ]
    assert "A long stair" in [said(text) for text in classed(rock, "small")]


def test_a_line_leads_out_of_the_drawing_and_words_stand_where_it_goes(rock: Element) -> None:
    (lead,) = [path for path in rock.iter("path") if path.get("class") == "route dashed"]
    assert (lead.get("d"), lead.get("data-dim")) == ("M500 60Q700 20 900 40", "part=tower")
    dims = {said(text): text.get("data-dim") for text in classed(rock, "remark")}
    assert dims == {"to the sea": "part=tower", "the rock": None}


def test_a_word_above_a_name_says_what_the_part_is_there_for(rock: Element) -> None:
    words = classed(rock, "word")
    assert [said(word) for word in words] == ["shines"] * 2
    assert all(float(word.get("y", "")) < 80 for word in words)


def test_what_has_no_link_to_the_picked_part_steps_back(content: Content) -> None:
    """The mast group of the real battery is joined to nothing in it; the power plant to two."""
    dims = {
        button.get("aria-label"): button.get("data-dim", "") for button in having(drawn(content, "battery"), "data-dim")
    }
    joined = {frozenset((id, link.to)) for id, part in content.parts.items() for link in part.links}
    scene = _scenes(content)["battery"]
    assert len(dims) > 3
    for part in scene.parts:
        away = dims[content.parts[part].name].removeprefix("part=").split("|")
        assert set(filter(None, away)) == {
            other for other in scene.parts if other != part and frozenset((part, other)) not in joined
        }


def test_every_drawing_that_is_placed_is_sent(content: Content, subject: Content) -> None:
    for each in (content, subject):
        for id, scene in _scenes(each).items():
            root = drawn(each, id)
            for layout, name in ((scene.wide, "wide"), (scene.narrow, "narrow")):
                placed = [group for group in having(classed(root, name)[0], "transform") if group.get("stroke-width")]
                assert len(placed) == len(layout.place)


def test_what_lights_up_lies_within_the_picture(content: Content) -> None:
    looked_at = 0
    for id, figure in _scenes(content).items():
        for name in ("wide", "narrow"):
            (drawing,) = classed(drawn(content, id), name)
            right, bottom = getattr(figure, name).size
            for area in classed(drawing, "hit"):
                left, top, width, height = (float(area.get(side, "")) for side in ("x", "y", "width", "height"))
                assert min(left, top, right - left - width, bottom - top - height) >= 0.75, (id, name)
                looked_at += 1
    assert looked_at > 15
