"""The stylesheet as a browser would apply it."""

from components.figures.frame import Fragment
from components.html import theme
from components.html.element import el
from components.sharing.cascade import _plain, styles


def test_a_class_takes_its_colour_from_the_theme() -> None:
    shape = el("path", class_="t1")
    found = styles(el("figure", el("svg", shape), class_="x"), 960)
    assert found[shape].own["fill"] == theme.LIGHT.t1


def test_what_is_lit_changes_the_colours_inside_it() -> None:
    shape = el("path", class_="t1")
    found = styles(el("figure", el("svg", el("g", shape, class_="lit")), class_="x"), 960)
    assert found[shape].own["fill"] == theme.LIGHT.lit1


def test_a_family_hands_its_colour_down() -> None:
    shape = el("path", class_="fam")
    found = styles(el("figure", el("svg", el("g", shape, class_="tone-2")), class_="x"), 960)
    assert found[shape].own["fill"] == theme.LIGHT.fam2


def test_the_width_of_the_column_decides_between_the_layouts() -> None:
    for width, shown in ((960, "wide"), (400, "narrow")):
        boxes = {name: el("div", class_=name) for name in ("wide", "narrow")}
        found = styles(el("figure", *boxes.values(), class_="x figure"), width)
        assert [name for name, box in boxes.items() if found[box].all["display"] != "none"] == [shown]


def test_controls_are_seen_on_a_screen_and_not_in_print() -> None:
    controls = el("div", class_="controls")
    figure = el("figure", controls, class_="x figure scripted")
    assert styles(figure, 960)[controls].all["display"] == "none"
    assert styles(figure, 960, 992)[controls].all["display"] == "flex"


def test_current_colour_is_the_colour_of_the_text() -> None:
    shape = el("path", class_="shape-full")
    found = styles(el("p", el("svg", shape), class_="x"), 960)
    assert found[shape].own["fill"] == theme.LIGHT.ink


def test_no_value_is_left_that_only_a_browser_can_resolve(drawn_figures: list[Fragment]) -> None:
    for figure in drawn_figures:
        values = [value for style in styles(figure.root, 960).values() for value in style.own.values()]
        assert len(values) > 100
        assert not [value for value in values if "var(" in value or "light-dark(" in value or value == "inherit"]


def test_a_variable_that_nobody_set_falls_back_on_another() -> None:
    custom = {"--rule": "#ccc"}
    assert _plain("3px solid var(--fam,var(--rule))", custom) == "3px solid #ccc"
    assert _plain("var(--fam, rgb(0 0 0)) var(--rule)", custom) == "rgb(0 0 0) #ccc"
    assert _plain("var(--fam)", custom) == "none"
