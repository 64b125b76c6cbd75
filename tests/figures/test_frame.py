"""What stands around every figure, and the state that it is drawn in."""

from xml.etree.ElementTree import Element

from components.figures.frame import Body, drawer, frame, table
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from tests.fragments import classed, having, hides, links, parsed, said

BODY = Body(
    picture=[el("svg", el("g", data_when="step=1", id="one"))],
    words=[el("p", "a light")],
    head=["What", "How high"],
    rows=[["tower", "20 m"]],
    choices={"step": ["0", "1"]},
    first={"step": "0"},
)


def _framed(content: Content, body: Body = BODY, **state: str) -> Element:
    return parsed(frame(content, "rock", content.figures["rock"], body, Notes(content, "rock", links), state).html)


def test_a_figure_is_named_by_its_title(subject: Content) -> None:
    (figure,) = _framed(subject)
    (heading,) = having(figure, "id", figure.get("aria-labelledby"))
    assert (figure.tag, figure.get("id")) == ("figure", "rock")
    assert (heading.tag, heading.text) == ("h2", "What the lighthouse is made of")


def test_a_figure_says_what_it_shows_what_is_to_scale_and_whose_it_is(subject: Content) -> None:
    root = _framed(subject)
    assert said(classed(root, "caption")[0]) == "A tower carries the lamp."
    assert said(classed(root, "simplified")[0]).startswith("Is it to scale? The tower is to scale;")
    credit = classed(root, "credit")[0]
    assert said(credit) == "Gull Rock explainer, CC0 · Gone through on 2 May 2024 · Tell us"
    assert having(credit, "href")[0].get("href") == subject.explainer.contact


def test_words_and_table_open_on_demand_without_a_script(subject: Content) -> None:
    drawers = [said(element) for element in _framed(subject).iter("details")]
    assert drawers == [
        "Told in words A tower seen from the side, with the lamp on top of it. a light",
        "As rows What the lighthouse is made of What How high tower 20 m",
    ]


def test_what_opens_stands_in_one_line_and_opens_one_at_a_time(subject: Content) -> None:
    root = _framed(subject)
    (tools,) = classed(root, "tools")
    assert [child.tag for child in tools] == ["details", "details"]
    assert {child.get("name") for child in tools} == {"rock-tools"}


def test_a_figure_without_rows_has_no_table(subject: Content) -> None:
    assert not list(_framed(subject, Body(picture=[el("svg")])).iter("table"))


def test_sources_that_were_used_are_counted_and_listed(subject: Content) -> None:
    notes = Notes(subject, "rock", links)
    notes.number("harbour-board-1931")
    root = parsed(frame(subject, "rock", subject.figures["rock"], BODY, notes, {}).html)
    (listing,) = classed(root, "sources")
    assert len(listing) == 1
    assert "Papers (1)" in [summary.text for summary in root.iter("summary")]


def test_a_state_that_the_figure_knows_is_shown(subject: Content) -> None:
    root = _framed(subject, step="1")
    assert root[0].get("data-state") == "step=1"
    assert not hides(having(root, "id", "one")[0])


def test_a_state_that_the_figure_does_not_know_is_ignored(subject: Content) -> None:
    root = _framed(subject, step="9", part="tower", mood="dark")
    assert root[0].get("data-state") == "step=0"
    assert hides(having(root, "id", "one")[0])


def test_a_fragment_says_what_can_be_chosen(subject: Content) -> None:
    made = frame(subject, "rock", subject.figures["rock"], BODY, Notes(subject, "rock", links), {})
    assert (made.id, made.title, made.choices) == ("rock", "What the lighthouse is made of", {"step": ["0", "1"]})


def test_cells_of_a_table_are_headed_by_their_row_and_column() -> None:
    drawn = table("Heights", ["What", "How high"], [["tower", "20 m"], ["lamp", "2 m"]])
    assert [(head.text, head.get("scope")) for head in drawn.iter("th")] == [
        ("What", "col"),
        ("How high", "col"),
        ("tower", "row"),
        ("lamp", "row"),
    ]
    assert [cell.text for cell in drawn.iter("td")] == ["20 m", "2 m"]


def test_a_table_that_is_too_wide_can_be_scrolled_by_key() -> None:
    drawn = table("Heights", ["What"], [["tower"]])
    assert (drawn.get("tabindex"), drawn.get("role"), drawn.get("aria-label")) == ("0", "region", "Heights")


def test_a_drawer_says_what_it_opens() -> None:
    opened = drawer("More", "a", el("b", "c"))
    assert [child.tag for child in opened] == ["summary", "div"]
    assert said(opened) == "More a c"
