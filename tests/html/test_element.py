"""Elements: nothing is escaped by hand, and nothing that is absent is written."""

from xml.etree.ElementTree import tostring

import pytest

from components.html.element import add, el, percent, plain, serialise, text_of


def test_markup_in_text_and_attributes_stays_text() -> None:
    written = serialise(el("p", '<b>&"</b>', title='"<b>&'))
    assert written == '<p title="&quot;<b&gt;&amp;">&lt;b&gt;&amp;"&lt;/b&gt;</p>'


def test_it_is_written_as_the_library_writes_html() -> None:
    for each in (
        el("p", "a<b>&", el("br"), "c<d", el("style", "a>b{}"), "&amp;", title="<&>\"'"),
        el("svg", el("path", d="M0 0"), el("title", "<"), el("script", "a && b < c"), viewBox="0 0 1 1"),
        el("div", el("img", alt=""), el("input", checked=True), el("a", 1.5, href="?a=1&b=2"), "é\xa0"),
    ):
        assert serialise(each) == tostring(each, encoding="unicode", method="html")


def test_names_of_attributes_are_those_of_html() -> None:
    assert el("g", class_="lit", data_set="part=a", viewBox="0 0 1 1").attrib == {
        "class": "lit",
        "data-set": "part=a",
        "viewBox": "0 0 1 1",
    }


def test_what_is_none_or_false_is_left_out() -> None:
    assert serialise(el("p", None, [None], title=None, hidden=False)) == "<p></p>"


def test_true_writes_the_bare_attribute() -> None:
    assert el("p", hidden=True).attrib == {"hidden": ""}


def test_nothing_is_a_number_that_is_written() -> None:
    assert serialise(el("rect", 0, x=0)) == '<rect x="0">0</rect>'


def test_lists_in_lists_are_children_in_order() -> None:
    assert serialise(el("p", "a", [el("b", "c"), ["d", [el("i"), "e"]]], "f")) == "<p>a<b>c</b>d<i></i>ef</p>"


def test_text_that_is_added_later_stands_behind_the_last_element() -> None:
    paragraph = el("p", "a", el("b"))
    assert add(paragraph, "c", "d") is paragraph
    assert serialise(paragraph) == "<p>a<b></b>cd</p>"


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (1.0, "1"), (100, "100"), (1.5, "1.5"), (1.256, "1.26"), (-2.10, "-2.1"), ("007", "007")],
)
def test_a_number_has_at_most_two_decimals_and_no_zeros_at_its_end(number: float | str, written: str) -> None:
    assert plain(number) == written


def test_a_part_of_one_is_written_as_a_percentage() -> None:
    assert [percent(part) for part in (0, 0.5, 1, 1 / 3)] == ["0%", "50%", "100%", "33.33%"]


def test_the_text_of_an_element_has_single_spaces() -> None:
    assert text_of(el("p", " a\n ", el("b", "b  c"), "d")) == "a b c d"


def test_a_name_with_a_number_stays_on_one_line_where_it_is_read() -> None:
    told = el("h1", "A PK-3 & a ", el("b", "PK-12"), ", half-way to PK-4", title="PK-5")
    whole = "<no-break>{}</no-break>"
    names = [whole.format(name) for name in ("PK-3", "PK-12", "PK-4")]
    assert serialise(told, typeset=True) == (
        f'<h1 title="PK-5">A {names[0]} &amp; a <b>{names[1]}</b>, half-way to {names[2]}</h1>'
    )
    for apart in (el("code", "PK-3"), el("text", "PK-3")):
        assert whole.split("{")[0] not in serialise(apart, typeset=True)
    assert "no-break" not in serialise(told)
