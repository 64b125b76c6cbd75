"""The room that a snippet reserves."""

import re

from components.model.content import Content
from components.sharing.heights import formula, height, reserved, simplified


def at(css: str, width: float) -> float:
    """What a browser makes of the formula in a column so wide."""
    terms = re.findall(r"([+-]) ([\d.]+)\*clamp\(0px,100cqw - (\d+)px,(\d+)px\)", css)
    start = float(re.match(r"calc\(([\d.]+)px", css)[1])
    pieces = (float(f"{sign}{slope}") * min(max(width - int(left), 0), int(room)) for sign, slope, left, room in terms)
    return start + sum(pieces)


def test_a_formula_goes_through_its_points_and_straight_between_them() -> None:
    css = formula([(300, 900), (400, 700), (500, 800)])
    assert [at(css, width) for width in (200, 300, 350, 400, 450, 900)] == [900, 900, 800, 700, 750, 800]


def test_points_are_left_out_only_where_the_line_keeps_clear_of_them() -> None:
    assert simplified([(0, 1000), (50, 990), (100, 1000)]) == [(0, 1000), (100, 1000)]
    assert simplified([(0, 1000), (50, 1010), (100, 1000)]) == [(0, 1000), (50, 1010), (100, 1000)]
    assert simplified([(0, 1000), (50, 800), (100, 1000)]) == [(0, 1000), (50, 800), (100, 1000)]


def test_the_formula_gives_the_heights_that_were_computed(subject: Content) -> None:
    css = reserved(subject, "lamps-compared")
    for width in (320, 600, 712, 1132):
        wanted = height(subject, "lamps-compared", width)
        assert wanted - 8 <= at(css, width) <= wanted * 1.03


def test_what_is_opened_needs_more_room(subject: Content) -> None:
    assert height(subject, "rock", 390, (("part", "lamp"),)) > height(subject, "rock", 390)


def test_a_comparison_on_a_phone_is_higher_but_no_more_than_three_screens(content: Content) -> None:
    assert height(content, "pac-2-and-pac-3", 800) * 1.2 < height(content, "pac-2-and-pac-3", 390) < 1800
