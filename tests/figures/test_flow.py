"""Who makes, who approves, who receives: stops, arrows and the rule on each."""

from xml.etree.ElementTree import Element

import pytest

from components.figures.edge_routing import BOX, WIDTH
from components.model.content import Content
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import classed, drawn, drawn_once, having, said

ID = "oil-route"


def _drawing(root: Element) -> Element:
    return classed(root, "wide")[0]


def _lit(root: Element) -> list[str]:
    return [e.get("aria-label", "") for e in _drawing(root).iter("g") if "lit" in e.get("class", "").split()]


def test_every_stop_and_arrow_is_drawn_and_named() -> None:
    drawing = _drawing(drawn_once(SUBJECT, ID))
    assert [e.get("aria-label") for e in having(drawing, "role", "img")] == [
        "Board's store (Harbour board)",
        "The rock (Keepers)",
        "The village (Keepers)",
        "Board's store → The rock (may be: sold by the barrel)",
        "The rock → The village (may not be: not to be passed on)",
    ]


def test_boxes_of_one_row_stand_in_equal_steps() -> None:
    left = [float(box.get("x", "")) for box in classed(_drawing(drawn_once(SUBJECT, ID)), "box")]
    assert left == [0, (WIDTH - BOX) / 2, WIDTH - BOX]


def test_each_rule_has_its_own_sign_and_line() -> None:
    drawing = _drawing(drawn_once(REPOSITORY / "content", "transfer-route"))
    signs = {rule: [len(classed(way, "sign")) for way in classed(drawing, rule) if way.tag == "g"]
             for rule in ("allowed", "forbidden", "with-consent")}  # fmt: skip
    assert signs == {"allowed": [0] * 5, "forbidden": [1], "with-consent": [1]}
    dashed = {way.get("class", "").split()[1] for way in classed(drawing, "way") if classed(way, "dashed")}
    assert dashed == {"with-consent"}


def test_the_rule_stands_on_the_arrow_in_words_too() -> None:
    for layout in ("wide", "narrow"):
        (part,) = classed(drawn_once(SUBJECT, ID), layout)
        ways = [said(way) for way in classed(part, "way")]
        assert ["sold by the barrel may be" in ways[0], "not to be passed on may not be" in ways[1]] == [True, True]


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


def test_nothing_written_lies_outside_the_drawing() -> None:
    (svg,) = [e for e in _drawing(drawn_once(REPOSITORY / "content", "transfer-route")) if e.tag == "svg"]
    _, top, _, height = (float(number) for number in svg.get("viewbox", "").split())
    lines = [float(span.get("y", "")) for span in svg.iter("tspan")]
    assert lines
    assert top <= min(lines) - 12
    assert max(lines) <= top + height
