"""Who makes, who approves, who receives: stops, arrows, the rule on each, and the wall."""

from itertools import combinations
from xml.etree.ElementTree import Element

import pytest

from components.figures.draw import draw
from components.html.element import text_of
from components.model.content import Content
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import classed, drawn, drawn_once, having, said

ID, LARGER = "oil-route", "transfer-route"
LAYOUTS = ["wide", "narrow"]


def _drawing(root: Element, layout: str = "wide") -> Element:
    return next(each for each in classed(root, "flow") if layout in each.get("class", "").split())


def _lit(root: Element) -> list[str]:
    return [e.get("aria-label", "") for e in _drawing(root).iter("g") if "lit" in e.get("class", "").split()]


def _area(element: Element) -> float:
    return float(element.get("width", "")) * float(element.get("height", ""))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_stop_and_arrow_is_drawn_and_named(layout: str) -> None:
    drawing = _drawing(drawn_once(SUBJECT, ID), layout)
    assert [e.get("aria-label") for e in having(drawing, "role", "img")] == [
        "Board's store (Harbour board)",
        "The rock (Keepers)",
        "The village (Keepers)",
        "Board's store → The rock (may be: sold by the barrel)",
        "The rock → The village (may not be: not to be passed on)",
    ]


@pytest.mark.parametrize(("layout", "along"), [("wide", "x"), ("narrow", "y")])
def test_columns_go_in_equal_steps_across_or_down(layout: str, along: str) -> None:
    boxes = classed(_drawing(drawn_once(SUBJECT, ID), layout), "box")
    first, second, third = (float(box.get(along, "")) for box in boxes)
    assert third - second == pytest.approx(second - first)
    assert second > first
    other = "y" if along == "x" else "x"
    assert len({box.get(other) for box in boxes}) == 1


@pytest.mark.parametrize("layout", LAYOUTS)
def test_boxes_do_not_touch(layout: str) -> None:
    boxes = [
        [float(box.get(side, "")) for side in ("x", "y", "width", "height")]
        for box in classed(_drawing(drawn_once(REPOSITORY / "content", LARGER), layout), "box")
    ]
    assert len(boxes) == 6
    for (x, y, wide, high), (to_x, to_y, _, _) in combinations(boxes, 2):
        assert abs(to_x - x) > wide + 20 or abs(to_y - y) > high + 20


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_needs_consent_is_dashed_and_what_is_barred_ends_at_a_wall(layout: str) -> None:
    drawing = _drawing(drawn_once(REPOSITORY / "content", LARGER), layout)
    ways = [way for way in classed(drawing, "way") if way.tag == "g"]
    dashed = {way.get("class", "").split()[1] for way in ways if classed(way, "dashed")}
    walled = {way.get("class", "").split()[1] for way in ways if classed(way, "wall")}
    assert (dashed, walled) == ({"with-consent"}, {"forbidden"})


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_wall_is_larger_than_any_other_mark_on_an_arrow(layout: str) -> None:
    drawing = _drawing(drawn_once(SUBJECT, ID), layout)
    (wall,) = classed(drawing, "wall")
    assert _area(wall) > 3 * 22 * 22
    (head, *_) = classed(classed(drawing, "forbidden")[0], "arrow-head")
    tip = float(head.get("d", "").split(" ")[0 if layout == "wide" else 1].lstrip("M").split("L")[0])
    near, long = ("x", "width") if layout == "wide" else ("y", "height")
    assert tip == pytest.approx(float(wall.get(near, "")), abs=0.1), f"the arrow ends at the wall, {long} or not"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_labels_notes_and_dates_are_written_and_allowed_is_not(layout: str) -> None:
    drawing = _drawing(drawn_once(SUBJECT, ID), layout)
    written = " ".join(said(drawing).split())
    for text in ("As it was in 1902.", "Kept", "sold by the barrel", "not to be passed on", "until 1931"):
        assert text in written
    assert "may be" not in written


def test_an_exception_has_its_rule_in_words() -> None:
    for layout in LAYOUTS:
        drawing = _drawing(drawn_once(REPOSITORY / "content", LARGER), layout)
        assert said(drawing).count("only with consent") == 1


@pytest.mark.parametrize(("path", "lit"), [("to-the-rock", 3), ("to-the-village", 5)])
def test_a_path_lights_its_stops_and_arrows(path: str, lit: int, subject: Content) -> None:
    root = drawn(subject, ID, path=path)
    assert len(_lit(root)) == lit
    (open_panel,) = [panel for panel in having(root, "data-panel") if "open" in panel.attrib]
    assert open_panel.get("data-panel") == f"path={path}"


def test_a_path_lists_its_sentences_with_their_sources() -> None:
    (panel,) = having(drawn_once(SUBJECT, ID), "data-panel", "path=to-the-rock")
    steps = [step for step in panel.iter("li") if step.get("class") in ("stop", "way")]
    begins = (
        "Board's store : The board stores",
        "sold by the barrel (may be) : The board sells",
        "The rock : The keepers",
    )
    assert [said(step).startswith(begin) for step, begin in zip(steps, begins, strict=True)] == [True, True, True]
    assert all(classed(step, "mark") for step in steps)


def test_the_first_path_is_followed_at_first(subject: Content) -> None:
    assert _lit(drawn_once(SUBJECT, ID)) == _lit(drawn(subject, ID, path="to-the-rock"))


def test_words_and_table_hold_every_stop_rule_and_sentence(subject: Content) -> None:
    flow = subject.figures[ID]
    assert flow.kind == "flow"
    for drawer in classed(drawn_once(SUBJECT, ID), "more")[:2]:
        for part in (*flow.stops, *flow.arrows):
            assert part.sentence.text in said(drawer)
        assert "The rock → The village" in said(drawer)


@pytest.mark.parametrize("width", [900, 360])
def test_paper_holds_the_same_drawing(subject: Content, width: float) -> None:
    written = text_of(draw(subject, ID, lambda kind, id: f"#{kind}-{id}").paper(width))
    assert "sold" in written
    assert "As it was in 1902." in written


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_written_lies_outside_the_drawing(layout: str) -> None:
    svg = next(_drawing(drawn_once(REPOSITORY / "content", LARGER), layout).iter("svg"))
    _, top, _, height = (float(number) for number in svg.get("viewbox", "").split())
    lines = [float(text.get("y", "")) for text in svg.iter("text")]
    assert lines
    assert top <= min(lines) - 12
    assert max(lines) + 4 <= top + height
