"""How many fit: as many mouths are drawn as the fact states."""

from components.figures.draw import draw
from components.html.element import text_of
from tests.fragments import classed, having


def _figure(subject):
    return draw(subject, "store", lambda kind, id: f"#{kind}-{id}")


def _loads(subject):
    return having(classed(_figure(subject).root, "wide")[0], "data-set")


def test_each_load_is_a_button_with_its_total(subject):
    totals = [classed(button, "total")[0].text for button in _loads(subject)]
    assert totals == ["6", "2", "3"]


def test_boxes_that_are_not_filled_are_drawn_empty(subject):
    drawn = [[use.get("href") for use in button.iter("use")] for button in _loads(subject)]
    assert drawn[0] == ["#store-crate-three", "#store-crate-three", "#store-crate-empty"]
    assert drawn[1] == ["#store-crate-one", "#store-crate-one", "#store-crate-empty"]


def test_a_load_that_no_source_divides_is_one_scheme_without_boxes(subject):
    drawn = [use.get("href") for use in _loads(subject)[2].iter("use")]
    assert drawn == ["#store-crate-three"]


def test_the_words_and_the_table_name_every_load_and_its_sum(subject):
    body = _figure(subject).body
    told = " ".join(text_of(element) for element in body.words)
    for load in subject.figures["store"].loads:
        assert load.name in told
        assert str(load.total) in told
    assert [row[2] for row in body.rows] == ["6", "2", "3"]


def test_the_first_load_is_shown_before_a_reader_chooses(subject):
    assert [button.get("aria-pressed") for button in _loads(subject)] == ["true", "false", "false"]


def test_each_load_says_its_sum_and_how_many_boxes_are_filled(subject):
    said = [[text.text for text in classed(button, "small")] for button in _loads(subject)]
    assert " ".join(said[0]) == "2 crates of 3: 6 2 of 3 used, 3 in a crate"
    assert " ".join(said[2]) == "nobody says how many in a crate"


def test_a_load_stays_chosen_until_another_is(subject):
    assert not [button for button in _loads(subject) if "data-toggle" in button.attrib]
