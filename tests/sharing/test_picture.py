"""Pictures that stand alone: everything in them, nothing that only a browser understands."""

import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from components.html import theme
from components.html.element import text_of
from components.model.content import Content
from components.model.load import load
from components.sharing.card import SIZE, preview
from components.sharing.picture import picture, text, written
from tests.fragments import FIGURES

ADDRESS = "https://example.org/rock"
BROWSERS = {"class", "style", "href", "tabindex", "hidden"}


def said(svg: Element) -> str:
    return " ".join(text_of(each) for each in svg.iter("text"))


@cache
def drawn(folder: Path, id: str) -> Element:
    return picture(load(folder), id, ADDRESS)


@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_a_picture_says_what_it_shows_and_whose_it_is(folder: Path, id: str) -> None:
    figure, credit = load(folder).figures[id], load(folder).explainer.credit
    words = re.sub(r"\s", "", said(drawn(folder, id)))
    for part in (figure.title, figure.caption, figure.simplified, credit, "example.org/rock"):
        assert re.sub(r"\s", "", part) in words


@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_a_picture_needs_no_stylesheet_and_no_reference(folder: Path, id: str) -> None:
    svg = fromstring(text(drawn(folder, id)))
    assert len(list(svg.iter())) > 30
    for element in svg.iter():
        names = {name for name in element.attrib if name in BROWSERS or name.startswith(("data-", "aria-"))}
        assert not names, (element.tag, names)
        assert not [value for value in element.attrib.values() if "var(" in value]


def test_a_picture_has_the_colours_of_the_light_theme(subject: Content) -> None:
    drawn = text(picture(subject, "rock", None))
    colours = set(re.findall(r"#[0-9a-f]{6}", drawn))
    assert colours <= set(vars(theme.LIGHT).values())
    assert theme.LIGHT.t1 in colours


def test_a_picture_shows_the_state_and_nothing_that_is_hidden(subject: Content) -> None:
    overview, step = (picture(subject, "sighting", None, state) for state in ({}, {"step": "1"}))
    assert said(overview) != said(step)
    assert theme.LIGHT.lit1 in text(step)
    assert theme.LIGHT.lit1 not in text(overview)


def test_what_another_state_shows_is_not_in_the_picture(subject: Content) -> None:
    said_once = said(picture(subject, "rock", None))
    assert said_once.count(subject.parts["lamp"].name) == 1
    assert "display" not in {name for each in picture(subject, "rock", None).iter() for name in each.attrib}


def test_steps_are_named_where_their_numbers_stand_in_the_drawing(subject: Content) -> None:
    words = said(picture(subject, "sighting", None))
    for step in subject.sequences["sighting"].steps:
        assert step.title in words


def test_a_file_brings_the_letters_that_it_uses(subject: Content) -> None:
    drawn = written(picture(subject, "rock", None))
    assert drawn.count("@font-face") == 2
    assert "url(data:font/woff2;base64," in drawn
    assert re.findall(r"url\((?!data:)", drawn) == []
    assert fromstring(drawn).tag.endswith("svg")


def test_a_bar_of_a_quarter_of_the_value_is_a_quarter_as_long(subject: Content) -> None:
    bars = list(picture(subject, "lamps-compared", None).iter("rect"))
    long, short = (
        {float(bar.get("width", "0")) for bar in bars if bar.get("fill") == fill}
        for fill in (theme.LIGHT.fam1_light, theme.LIGHT.fam2_light)
    )
    lengths = [subject.variants[id].attributes["length"] for id in ("great-oil-lamp", "small-electric-lamp")]
    assert [length.value for length in lengths if not isinstance(length, str)] == [1.2, 0.3]
    assert any(abs(one / other - 0.25) < 0.01 for one in short for other in long)


def test_a_preview_has_the_size_that_link_previews_want(subject: Content) -> None:
    svg = preview(subject, "rock", ADDRESS)
    assert (int(svg.get("width", "0")), int(svg.get("height", "0"))) == SIZE == (1200, 630)
    assert subject.figures["rock"].title in said(svg)
    assert subject.explainer.credit in said(svg)


def test_a_preview_fades_out_only_what_does_not_fit(content: Content, subject: Content) -> None:
    assert "url(#fade)" in text(preview(content, "japan-transfer", None))
    assert "url(#fade)" not in text(preview(subject, "rock", None))
