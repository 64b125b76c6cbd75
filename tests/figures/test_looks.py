"""Looks of drawings as attributes."""

from xml.etree.ElementTree import Element

import pytest

from components.figures import looks
from components.figures.assets import drawing_rules
from components.figures.looks import parsed, set_looks
from components.html import theme
from components.html.element import el


def test_every_rule_of_every_drawing_can_be_read() -> None:
    assert len(parsed(drawing_rules())) > 40


@pytest.mark.parametrize(
    "css",
    ["a:hover { fill: red }", ".a > .b { fill: none }", ".a { width: 3px }", "@media print { .a { fill: none } }",
     "[hidden] { display: none }"],
)  # fmt: skip
def test_a_rule_that_would_be_misread_is_refused(css: str) -> None:
    with pytest.raises(ValueError, match=r"pictures do not know|not a plain rule"):
        parsed(css)


def looked(css: str, root: Element, monkeypatch: pytest.MonkeyPatch) -> Element:
    monkeypatch.setattr(looks, "drawing_rules", lambda: css)
    forget()
    try:
        return set_looks(root, ["x"])
    finally:
        monkeypatch.undo()
        forget()


def forget() -> None:
    for kept in (looks._rules, looks._rules_for):
        kept.cache_clear()


def test_the_more_exact_selector_wins_then_the_later_one(monkeypatch: pytest.MonkeyPatch) -> None:
    css = ".x text.a { fill: one } text { fill: two } .a { fill: three; stroke-width: 2px } .a { stroke-width: 3px }"
    text = looked(css, el("g", el("text", class_="a")), monkeypatch)[0]
    assert (text.get("fill"), text.get("stroke-width")) == ("one", "3")


def test_what_stands_around_counts_at_any_distance_and_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    css = ".x .near .a { fill: one } .a .near { fill: two } .beside .a { stroke: three }"
    root = el("g", el("g", el("g", el("rect", class_="a")), class_="near"), el("g", class_="beside"))
    rect = looked(css, root, monkeypatch)[0][0][0]
    assert (rect.get("fill"), rect.get("stroke")) == ("one", None)


def test_a_variable_holds_below_where_it_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    css = ".tone { --fam: var(--fam2) } .a { fill: var(--fam) }"
    inside, outside = looked(css, el("g", el("g", el("path", class_="a"), class_="tone"), el("path", class_="a")),
                             monkeypatch)  # fmt: skip
    assert inside[0].get("fill") == theme.LIGHT.fam2
    assert outside.get("fill") is None
