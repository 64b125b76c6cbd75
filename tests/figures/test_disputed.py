"""The sign behind what sources differ on: where it stands, and that it is explained wherever it stands."""

import pytest

from components.figures import cells
from components.figures.disputed import disputed_words, signed, signed_lines
from components.html.element import text_of
from components.html.notes import Notes
from components.html.source_note import DISPUTED as SIGN
from components.model.content import Content
from components.sharing.picture import picture
from tests.fragments import classed, drawn, said


def test_a_sign_never_stands_alone_on_a_line() -> None:
    assert signed("hits it", False) == "hits it"
    assert signed("hits it", True) == f"hits it\u00a0{SIGN}"
    assert signed_lines(["its own", "radar"], True) == ["its own", f"radar\u00a0{SIGN}"]
    assert signed_lines([], True) == []


def test_a_drawn_word_has_the_sign_exactly_when_sources_differ_on_its_facts(content: Content) -> None:
    looked_at = 0
    for id, figure in content.figures.items():
        disputed = disputed_words(content, figure)
        drawing = " ".join(text_of(each) for each in classed(drawn(content, id), "wide")).replace("\u00a0", " ")
        for word in (word for each in figure.wording for word in each.words if word in drawing):
            assert (f"{word} {SIGN}" in drawing) == (word in disputed)
            looked_at += 1
    assert looked_at > 10


@pytest.mark.parametrize(("id", "has_sign"), [("battery", True), ("interception-pac-2", False)])
def test_a_picture_and_a_figure_explain_the_sign_where_they_have_it(content: Content, id: str, has_sign: bool) -> None:
    explained = f"{SIGN} {content.words.disputed}"
    (simplified,) = classed(drawn(content, id), "simplified")
    assert (explained in said(simplified)) == has_sign
    assert (explained in text_of(picture(content, id, None))) == has_sign


def test_the_sign_is_not_heard_but_a_word_is(content: Content) -> None:
    root = drawn(content, "battery")
    (remark, *_) = (each for each in root.iter("text") if SIGN in said(each) and "remark" in each.get("class", ""))
    assert remark.get("role") == "img"
    assert remark.get("aria-label", "").endswith(f"({content.words.marks.differ})")
    (explained,) = (each for each in classed(root, "simplified")[0].iter("span") if SIGN in said(each))
    assert explained.get("aria-hidden") == "true"


def test_a_cell_of_a_table_says_in_brackets_that_sources_differ(content: Content) -> None:
    notes = Notes(content, "table", lambda *_: "#")
    told = {bool(content.disputes(fact)): cells.said(notes.marked("told", fact)) for fact in content.facts.values()}
    assert told == {False: "told", True: f"told ({content.words.disputed})"}
