"""Silhouettes at one scale: true lengths and thicknesses, and a torn outline where nobody states one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from components.figures.front_view import Group, front_view
from components.figures.plot import Column
from components.model.content import Content
from components.model.content_cache import load
from components.model.schema.figures import Scale
from components.model.schema.types import NOT_STATED
from tests.conftest import Broken
from tests.fragments import classed, drawn, having, said

LAYOUTS = ["wide", "narrow"]
OIL, ELECTRIC = "great-oil-lamp", "small-electric-lamp"


@pytest.fixture
def lamps(subject: Content) -> Element:
    return drawn(subject, "lamps-to-scale")


def _shape(root: Element, layout: str, variant: str) -> Element:
    (drawing,) = classed(root, layout)
    (shape,) = [shape for shape in classed(drawing, "shape") if shape.get("data-set") == f"variant={variant}"]
    return shape[0]


def _scale(placed: Element) -> float:
    """Layout units for each drawing unit."""
    return float(re.findall(r"scale\(([\d.]+)", placed.get("transform", ""))[0])


def _points(path: Element) -> list[tuple[float, float]]:
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?", path.get("d", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _extent(points: list[tuple[float, float]]) -> tuple[float, float]:
    across, down = zip(*points, strict=True)
    return max(across) - min(across), max(down) - min(down)


def _metre(root: Element, layout: str) -> float:
    """Layout units for each metre, as the ruler shows it: the lighthouse's ends at 1.2 metres."""
    (drawing,) = classed(root, layout)
    ends = [float(line.get("x1" if layout == "wide" else "y1", "0")) for line in classed(drawing, "grid")]
    return (max(ends) - min(ends)) / 1.2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_lamp_and_keeper_are_drawn_at_the_scale_of_the_ruler(layout: str, lamps: Element) -> None:
    (drawing,) = classed(lamps, layout)
    placed = [_scale(group) for group in drawing.iter("g") if "transform" in group.attrib]
    assert placed == pytest.approx([_metre(lamps, layout) / 100] * 2, rel=1e-3)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_quarter_of_the_length_is_drawn_a_quarter_as_long(layout: str, lamps: Element) -> None:
    (drawing,) = classed(lamps, layout)
    long, short = (max(_extent(_points(line)[:2])) for line in classed(drawing, "length"))
    assert long / short == pytest.approx(4, rel=1e-2)
    assert long == pytest.approx(1.2 * _metre(lamps, layout), rel=1e-2)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_has_a_length_but_no_thickness_is_a_closed_dashed_place(layout: str, lamps: Element) -> None:
    place = _shape(lamps, layout, ELECTRIC)
    assert place.get("class") == "unknown"
    assert place.get("d", "").endswith("Z")
    along = _extent(_points(place))[layout == "narrow"]
    assert along == pytest.approx(0.3 * _metre(lamps, layout), rel=1e-2)


@pytest.fixture
def unstated(broken: Broken) -> Content:
    """The lighthouse with a lamp of which nobody states any size."""
    file = Path(__file__).parents[1] / "subject" / "variants" / f"{ELECTRIC}.yaml"
    text = re.sub(r"  length:\n(?:    .*\n)+", "  length: not stated\n", file.read_text())
    return load(broken({f"variants/{ELECTRIC}.yaml": text}))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_has_no_stated_length_is_short_and_torn_and_says_so(layout: str, unstated: Content) -> None:
    lamps = drawn(unstated, "lamps-to-scale")
    (drawing,) = classed(lamps, layout)
    torn = _points(_shape(lamps, layout, ELECTRIC))
    assert len(torn) > 6
    assert _extent(torn)[layout == "narrow"] < 0.4 * 1.2 * _metre(lamps, layout)
    assert len(classed(drawing, "length")) == 1
    assert unstated.words.not_stated in said(drawing)
    row = classed(lamps, "bars")[0][1]
    assert unstated.words.not_stated in said(row)
    assert not classed(row, "bar")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_as_many_circles_as_share_a_box_are_as_thick_as_stated(layout: str, lamps: Element, subject: Content) -> None:
    (drawing,) = classed(lamps, layout)
    circles = list(drawing.iter("circle"))
    assert len(circles) == subject.variants[OIL].attributes["in-a-crate"].value == 3
    assert subject.attributes["in-a-crate"].name in said(drawing)
    assert len(classed(drawing, "query")) == 1


def test_thickness_is_drawn_at_one_scale_in_all_boxes() -> None:
    groups = [Group("a", "", 1, 1, 0.4), Group("b", "", 2, 4, 0.2)]
    shapes, _ = front_view(groups, Column("wide", 400, 16), 0, 100)
    radii = {float(circle.get("r", "0")) for shape in shapes for circle in shape.iter("circle")}
    assert max(radii) / min(radii) == pytest.approx(2, rel=0.01)


def test_what_is_not_drawn_gets_bars_as_long_as_their_share_of_the_largest(lamps: Element) -> None:
    length, reach = classed(lamps, "bars")
    filled = [[bar[0].get("width") for bar in classed(bars, "bar")] for bars in (length, reach)]
    assert filled == [[], ["50%", "100%"]]


def test_a_single_number_has_nothing_to_be_compared_with_by_a_bar(subject: Content) -> None:
    oil = subject.variants[OIL]
    alone = oil.model_copy(update={"attributes": {**oil.attributes, "reach": NOT_STATED}})
    changed = replace(subject, variants={**subject.variants, OIL: alone})
    _, reach = classed(drawn(changed, "lamps-to-scale"), "bars")
    assert not classed(reach, "bar")
    assert len(classed(reach, "number")) == 2


def test_only_the_chosen_measure_is_written_beside_the_silhouettes(subject: Content) -> None:
    reach = drawn(subject, "lamps-to-scale", measure="reach")
    shown = [group for group in having(reach, "data-when") if group.get("display") != "none"]
    assert {group.get("data-when") for group in shown} == {"measure=reach"}
    assert not [line for group in shown for line in classed(group, "dimension")]


def test_picking_a_lamp_opens_what_is_known_of_it(subject: Content) -> None:
    lamps = drawn(subject, "lamps-to-scale", variant=OIL)
    (opened,) = [panel for panel in lamps.iter("details") if "data-panel" in panel.attrib and "open" in panel.attrib]
    assert subject.variants[OIL].role in said(opened)


def _bodies(content: Content) -> Iterator[tuple[str, float, float]]:
    """Variant, thickness of the drawn body and stated thickness, both as parts of the length."""
    for figure in [figure for figure in content.figures.values() if isinstance(figure, Scale)]:
        for id in figure.variants:
            variant = content.variants[id]
            long, thick = variant.attributes[figure.length], variant.attributes[figure.thickness]
            if variant.art and not isinstance(long, str) and not isinstance(thick, str):
                stated = (thick.value or 0) * (content.units[thick.unit or ""].metres or 0)
                drawing = content.art[variant.art]
                yield id, _body(drawing.root) / drawing.width, stated / (long.value or 1)


def _body(root: Element) -> float:
    """Height of the longest rectangle in a silhouette: its body without nose and fins."""
    rectangle = re.compile(r"M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H\1z$")
    found = [match for path in root.iter() if (match := rectangle.search(path.get("d", "")))]
    body = max(found, key=lambda match: float(match[3]) - float(match[1]))
    return float(body[4]) - float(body[2])


def test_the_drawn_bodies_are_as_thick_as_stated(content: Content) -> None:
    bodies = list(_bodies(content))
    assert len(bodies) > 1
    for id, shown, stated in bodies:
        assert shown == pytest.approx(stated, rel=0.01), f"{id} is drawn {shown / stated:.2f} times as thick as stated"
