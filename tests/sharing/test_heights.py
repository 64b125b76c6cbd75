"""The room that a snippet reserves."""

from components.model.content import Content
from components.sharing.frame_heights import fixed_height, height_rules, ranges
from components.sharing.heights import height


def test_one_height_serves_what_is_alike() -> None:
    assert ranges([(280, 1000), (375, 1040), (440, 1080)]) == [(280, 1040)]
    assert ranges([(280, 1000), (375, 1040), (440, 1081)]) == [(280, 1020), (440, 1080)]


def test_wide_layouts_begin_a_range() -> None:
    assert ranges([(711, 800), (712, 800), (900, 820)]) == [(711, 800), (712, 810)]


def test_the_rules_name_a_height_for_each_range_and_no_formula(subject: Content) -> None:
    box, *rules = height_rules(subject, "rock", "rock-frame")
    assert box == ".rock-frame{container-type:inline-size}"
    assert 3 <= len(rules) <= 7
    assert all("min-height:" in rule for rule in rules)
    assert not [rule for rule in rules if "calc" in rule or "*" in rule or "+" in rule]


def test_one_height_is_near_the_need_of_phones_and_columns(content: Content) -> None:
    for id in content.figures:
        fixed = fixed_height(content, id)
        for width in (360, 640):
            assert 0.86 <= fixed / height(content, id, width) <= 1.2, (id, width)


def test_what_is_opened_needs_more_room(subject: Content) -> None:
    assert height(subject, "rock", 390, (("part", "lamp"),)) > height(subject, "rock", 390)


def test_a_comparison_on_a_phone_is_higher_but_no_more_than_three_screens(content: Content) -> None:
    assert height(content, "pac-2-and-pac-3", 800) * 1.2 < height(content, "pac-2-and-pac-3", 390) < 1800
