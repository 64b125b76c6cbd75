"""Bars by family: one scale, also where rows stand in two stacks."""

import pytest

from components.figures.by_family import draw
from components.html.element import el
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.plots import ByFamily
from tests.fragments import links


def test_two_stacks_of_bars_have_one_scale(content: Content) -> None:
    figure = content.figures["stated-range"]
    assert isinstance(figure, ByFamily)
    uneven = figure.model_copy(update={"groups": [figure.groups[0], figure.groups[2]]})
    stated = dict(content.disagreements[figure.disagreement].named)
    root = el("div", *draw(content, "stated-range", uneven, Notes(content, "test", links)).picture)
    (wide,) = [each for each in root.iter("div") if "wide" in (each.get("class") or "").split()]
    assert [each for each in wide.iter("g") if (each.get("transform") or "").startswith("translate(450 ")]
    bars = {each.get("data-set"): each.find("rect[@class='fam-light']") for each in wide.iter("a")}
    scales = {
        float(bar.get("width", "0")) / (stated[(name or "").split("=")[1]].value or 1)
        for name, bar in bars.items()
        if bar is not None
    }
    assert len(bars) == 18
    assert max(scales) == pytest.approx(min(scales), rel=0.01)
