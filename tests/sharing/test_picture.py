"""Pictures that stand alone: everything in them, nothing that only a browser understands."""

import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest

from components.figures.draw import draw
from components.figures.ink import ink
from components.figures.label_placing import overlap
from components.html import theme
from components.html.element import text_of
from components.html.source_note import DISPUTED as SIGN
from components.model.content import Content
from components.model.content_cache import load
from components.sharing.card import SIZE, SMALLEST, card
from components.sharing.card_names import along_arrows
from components.sharing.picture import picture, text, written
from tests.fragments import FIGURES, links

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


@pytest.mark.parametrize(("id", "key"), [("store", "load"), ("oil-route", "path")])
def test_a_picture_of_no_state_has_nothing_picked(subject: Content, id: str, key: str) -> None:
    first = draw(subject, id, links).choices[key][0]
    assert theme.LIGHT.accent in text(picture(subject, id, None, {key: first}))
    assert theme.LIGHT.accent not in text(picture(subject, id, None))


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


def test_a_preview_has_the_size_that_link_previews_want(subject: Content) -> None:
    svg = card(subject, "rock", ADDRESS)
    assert (int(svg.get("width", "0")), int(svg.get("height", "0"))) == SIZE == (1200, 630)
    assert subject.figures["rock"].title in said(svg)
    assert subject.explainer.credit in said(svg)


@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_a_card_says_its_finding_in_large_type_and_lets_nothing_be_cut(folder: Path, id: str) -> None:
    content = load(folder)
    svg = card(content, id, ADDRESS)
    title, *_, foot = svg.findall("text")
    assert text_of(title) == content.figures[id].title
    assert float(title.get("font-size", "0")) >= SMALLEST
    assert content.explainer.credit in text_of(foot)
    drawing = svg.find("svg")
    left, top, width, height = (float(drawing.get(name, "")) for name in ("x", "y", "width", "height"))
    assert min(left, top) > 0
    assert (left + width, top + height) < (1200.5, 630.5)
    assert len(list(drawing.iter())) > 5


LEAST = 21.9
"""Type on a card, in its pixels; a phone shows it at a third of that."""


@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_what_a_card_says_can_be_read_and_what_it_draws_fills_its_room(folder: Path, id: str) -> None:
    content = load(folder)
    drawing = card(content, id, ADDRESS).find("svg")
    assert drawing is not None
    width, height = (float(drawing.get(name, "")) for name in ("width", "height"))
    pixels = width / float(drawing.get("viewBox", "").split()[2])
    assert min((float(each.get("font-size", "16")) * pixels for each in drawing.iter("text")), default=LEAST) >= LEAST
    assert width > 600 or height > 300


FEW_TEXTS = 20
"""A figure that says less than this has no row to leave out."""


def test_a_card_draws_only_the_rows_that_say_most(content: Content) -> None:
    kinds = {"by-family", "pictogram", "spread", "timeline"}
    many = [id for id, figure in content.figures.items() if figure.kind in kinds]
    assert {content.figures[id].kind for id in many} == kinds
    for id in many:
        fragment = draw(content, id, links)
        whole, short = (len(list(fragment.paper(960, few).iter("text"))) for few in (False, True))
        assert 6 < short <= whole, id
        assert short < whole or whole < FEW_TEXTS, id


@pytest.mark.parametrize(("id", "names"), [
    ("battery", {"sees", "decides", "fires", "talks"}),
    ("interception-pac-3", {"hits it", "its own radar"}),
    ("launching-station", {"Power generator", "Missile canisters"}),
])  # fmt: skip
def test_a_card_names_what_it_shows_in_type_of_40_pixels(content: Content, id: str, names: set[str]) -> None:
    drawing = card(content, id, None).find("svg")
    assert drawing is not None
    pixels = float(drawing.get("width", "0")) / float(drawing.get("viewBox", "").split()[2])
    large = [text for text in drawing.iter("text") if float(text.get("font-size", "16")) * pixels > SMALLEST - 0.5]
    said = {text_of(text).removesuffix(f" {SIGN}") for text in large}
    assert names <= said
    boxes = [box for text in large if (box := ink(text))]
    assert len(boxes) == len(large)
    assert not [1 for at, box in enumerate(boxes) for other in boxes[:at] if overlap(box, other)]


def test_no_name_on_a_card_stands_on_an_arrow(content: Content) -> None:
    drawing = card(content, "interception-pac-3", None).find("svg")
    curves, names = list(along_arrows(drawing)), [ink(text) for text in drawing.iter("text")]
    assert len(curves) > 100
    assert len(names) > 4
    assert not [1 for point in curves for box in names if overlap(box, point)]
