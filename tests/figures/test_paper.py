"""The drawing of a figure for pictures."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

import pytest

from components.figures.draw import draw
from components.figures.frame import Fragment
from components.html import theme
from components.html.element import text_of
from components.model.content import Content
from components.model.content_cache import load
from tests.fragments import FIGURES, links

SVG = {"svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}


def fragment(content: Content, id: str, **state: str) -> Fragment:
    return draw(content, id, links, state)


@pytest.mark.parametrize("width", [900, 360])
@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_a_drawing_is_as_wide_as_asked_and_needs_nothing_else(folder: Path, id: str, width: int) -> None:
    svg = fragment(load(folder), id).paper(width)
    assert float(svg.get("width", "")) == width
    assert float(svg.get("height", "")) > 30
    for element in svg.iter():
        assert element.tag in SVG
        assert not [
            name for name in element.attrib if name.startswith(("data-", "aria-")) or name in ("class", "href")
        ], element.attrib
        assert not [value for value in element.attrib.values() if "var(" in value]


def test_a_drawing_has_the_colours_of_the_light_theme(subject: Content) -> None:
    colours = set(re.findall(r"#[0-9a-f]{6}", tostring(fragment(subject, "rock").paper(900), encoding="unicode")))
    assert theme.LIGHT.t1 in colours
    assert colours <= set(vars(theme.LIGHT).values())


def test_a_drawing_shows_its_state_and_nothing_that_is_hidden(subject: Content) -> None:
    def drawn(**state: str) -> str:
        return tostring(fragment(subject, "sighting", **state).paper(900), encoding="unicode")

    assert theme.LIGHT.lit1 in drawn(step="1")
    assert theme.LIGHT.lit1 not in drawn()
    assert 'display="none"' not in drawn()


def test_drawing_twice_or_another_state_in_between_changes_nothing(subject: Content) -> None:
    one = fragment(subject, "sighting")
    before = tostring(one.paper(900))
    one.body.paper and one.body.paper(360, {"step": "1"})
    assert tostring(one.paper(900)) == before


def test_a_narrow_picture_takes_the_narrow_layout(subject: Content) -> None:
    wide, narrow = (fragment(subject, "rock").paper(width) for width in (900, 360))
    assert wide.get("viewBox") != narrow.get("viewBox")


def spoken(svg: Element) -> str:
    return " ".join(map(text_of, svg.iter("text")))


def test_what_another_state_shows_is_not_drawn(subject: Content) -> None:
    assert spoken(fragment(subject, "rock").paper(900)).count(subject.parts["lamp"].name) == 1
