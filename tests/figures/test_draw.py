"""What holds for every figure of both subjects, whatever its kind."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_args
from xml.etree.ElementTree import Element

import pytest

from components.figures import assets as figure_assets
from components.figures.draw import KINDS
from components.html.choices import DRAWN
from components.model.content import Content
from components.model.content_cache import load
from components.model.load import read
from components.model.schema.figures import Figure
from tests.conftest import REPOSITORY, SUBJECT, Broken
from tests.fragments import FIGURES, classed, drawn, drawn_once, fragment, having, links, said, within

FIELDS = "now|name|title|caption|role|text|short|label|menu|heading|locator|credit|wording|question"
EVERY = pytest.mark.parametrize(("folder", "id"), FIGURES, ids=[id for _, id in FIGURES])
PAINTED = set(re.findall(r"\.([a-z][a-z0-9-]*)", figure_assets.stylesheet()))
"""Every class that the stylesheet has a rule for."""
SHAPES = ("path", "rect", "circle", "ellipse", "line", "polyline", "polygon")


def test_every_kind_that_content_may_use_can_be_drawn() -> None:
    union, *_ = get_args(Figure)
    kinds = {get_args(figure.model_fields["kind"].annotation)[0] for figure in get_args(union)}
    assert set(KINDS) == kinds


def test_both_subjects_show_every_kind(content: Content, subject: Content) -> None:
    for each in (content, subject):
        assert {figure.kind for figure in each.figures.values()} == set(KINDS)


@EVERY
def test_a_figure_holds_no_script_and_no_style(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    assert not [element.tag for element in root.iter() if element.tag in ("script", "style", "iframe", "link", "img")]
    assert not having(root, "style")
    assert not [name for element in root.iter() for name in element.attrib if name.startswith("on")]
    assert not [link.get("href") for link in having(root, "href") if link.get("href", "").startswith("javascript")]


@EVERY
def test_no_shape_has_a_colour_of_its_own(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    assert not [name for name in ("fill", "stroke", "color", "bgcolor") for _ in having(root, name)]


@EVERY
def test_every_shape_is_painted_by_the_theme(folder: Path, id: str) -> None:
    looked_at = 0
    for svg in drawn_once(folder, id).iter("svg"):
        for shape, parent in within(svg):
            if shape.tag in SHAPES:
                names = {*shape.get("class", "").split(), *parent.get("class", "").split()}
                assert names & PAINTED, f"base.css has no rule for a <{shape.tag}> of class {sorted(names)}"
                looked_at += 1
    assert looked_at


@pytest.mark.parametrize("folder", {folder: None for folder, _ in FIGURES}, ids=["real", "second"])
def test_drawings_use_only_classes_of_the_theme(folder: Path) -> None:
    drawings = load(folder).art
    assert drawings
    for drawing in drawings.values():
        for element in drawing.root.iter():
            assert set(element.get("class", "").split()) <= PAINTED, drawing.path


@EVERY
def test_ids_are_unique(folder: Path, id: str) -> None:
    ids = [element.get("id") for element in having(drawn_once(folder, id), "id")]
    assert ids[0] == id
    assert sorted(set(ids)) == sorted(ids)


@EVERY
def test_every_note_that_a_button_opens_is_there(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    notes = {element.get("id") for element in having(root, "popover")}
    opened = [button.get("popovertarget") for button in having(root, "popovertarget")]
    assert sorted(opened) == sorted(notes)
    assert all(button.tag == "button" for button in having(root, "popovertarget"))


@EVERY
def test_every_link_leads_somewhere(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    ids = {element.get("id") for element in having(root, "id")}
    addresses = [link.get("href", "") for link in having(root, "href")]
    assert addresses
    assert all(addresses)
    assert not [address for address in addresses if address.startswith("#") and address[1:] not in ids]


@EVERY
def test_what_a_description_points_to_is_there(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    ids = {element.get("id") for element in having(root, "id")}
    for name in ("aria-labelledby", "aria-describedby", "aria-controls"):
        assert {element.get(name) for element in having(root, name)} <= ids


@EVERY
def test_what_can_be_chosen_is_what_buttons_choose(folder: Path, id: str) -> None:
    made, root = fragment(load(folder), id), drawn_once(folder, id)
    assert made.choices
    chosen = {pair for button in having(root, "data-set") for pair in button.get("data-set", "").split(";")}
    offered = {f"{key}={value}" for key, values in made.choices.items() for value in values}
    assert chosen - {f"{key}=" for key in made.choices} == offered


@EVERY
def test_conditions_name_what_can_be_chosen(folder: Path, id: str) -> None:
    made, root = fragment(load(folder), id), drawn_once(folder, id)
    looked_at = 0
    for name in ("data-when", "data-lit", "data-panel"):
        for element in having(root, name):
            for pair in element.get(name, "").split(";"):
                key, values = pair.split("=")
                assert set(values.split("|")) <= {*made.choices[key], ""}, element.get(name)
                looked_at += 1
    assert looked_at


@EVERY
def test_what_is_drawn_is_hidden_as_a_drawing_and_what_is_written_as_text(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    inside = {element for svg in root.iter("svg") for element in svg.iter()}
    shown = having(root, "data-when")
    assert {element.tag for element in shown if element in inside} <= DRAWN
    assert {element.tag for element in shown if element not in inside} & DRAWN == set()


@EVERY
def test_a_figure_says_what_changed(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    (live,) = classed(root, "live")
    assert (live.get("aria-live"), live.text) == ("polite", None)
    assert having(root, "data-say")


@EVERY
def test_every_number_in_the_picture_stands_in_the_words(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    (picture,) = classed(root, "picture")
    (caption,) = root.iter("figcaption")
    words = _numbers(said(classed(caption, "more")[0]))
    assert _numbers(" ".join(_shown(picture))) <= words


def _numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d.,]*\d|\d", text))


def _shown(element: Element) -> Iterator[str]:
    """What stands in a picture before anything is opened, without the marks along an axis."""
    aside = {"mark", "badge", "number", "small", "soft", "whole", "thread", "sentence", "evidence"}
    counted = element.tag == "summary"  # how many rows a drawer holds is no fact
    if not counted and not aside & set(element.get("class", "").split()) and "popover" not in element.attrib:
        yield element.text or ""
        for child in element:
            yield from _shown(child)
            yield child.tail or ""


@EVERY
def test_an_unknown_state_is_ignored(folder: Path, id: str) -> None:
    content = load(folder)
    known = dict.fromkeys(fragment(content, id).choices, "nothing-of-the-kind")
    assert fragment(content, id, unknown="1", **known).html == fragment(content, id).html


@EVERY
def test_every_known_state_changes_the_picture(folder: Path, id: str) -> None:
    content = load(folder)
    first = fragment(content, id)
    states = [(key, value) for key, values in first.choices.items() for value in values]
    shown = {_looks(fragment(content, id, **{key: value}).html) for key, value in states}
    assert len(shown | {_looks(first.html)}) > len(states) - len(first.choices)


def _looks(html: str) -> str:
    """What is drawn, without the name of the state."""
    return re.sub(r' data-state="[^"]*"', "", html)


@EVERY
def test_controls_are_named_and_elements_are_nested_as_html_wants(folder: Path, id: str) -> None:
    root = drawn_once(folder, id)
    controls = [element for element in root.iter() if element.tag == "button" or element.get("role") == "button"]
    assert controls
    assert not [control for control in controls if not (control.get("aria-label") or said(control))]
    for element, parent in within(root):
        assert not (element in controls and (parent in controls or parent.tag == "summary"))
        assert not (parent.tag == "p" and element.tag in ("p", "ul", "ol", "div", "table", "h3", "h4", "details"))


def test_the_same_facts_give_the_same_bytes() -> None:
    one, other = read(SUBJECT), read(SUBJECT)
    assert one.figures
    for id in one.figures:
        assert fragment(one, id).html == fragment(other, id).html


def test_bytes_do_not_depend_on_the_order_of_sets() -> None:
    program = (
        "import hashlib; from tests.fragments import *; content = load(SUBJECT); "
        "print(hashlib.sha256(''.join(fragment(content, i).html for i in content.figures).encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=REPOSITORY,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1
    assert len(digests.pop()) > 60


def test_markup_in_content_stays_text(broken: Broken) -> None:
    folder = broken({"corrections.yaml": None})
    for path in folder.rglob("*.yaml"):
        written = re.sub(rf"\b((?:{FIELDS}): [^\"{{}}\[,]+?)(?=[,}}]|$)", r'\1 <i>&amp;"', path.read_text(), flags=re.M)
        in_lists = re.sub(r"(?<=words: \[)[^\]]+", _marked_up, written)
        path.write_text(in_lists)
    content = read(folder)
    for id in content.figures:
        root = drawn(content, id)
        assert not list(root.iter("i"))
        assert said(root).count('<i>&amp;"') >= 3


def _marked_up(listed: re.Match[str]) -> str:
    """The remark among the words of a drawing, which is the only one that the fields above reach."""
    return re.sub(r"to the sea", 'to the sea <i>&amp;"', listed[0])


def test_nothing_is_drawn_for_what_does_not_exist(subject: Content) -> None:
    with pytest.raises(KeyError):
        fragment(subject, "nothing-of-the-kind")
    assert links("part", "tower") == "/part/tower"


@pytest.mark.parametrize(("folder", "id"), FIGURES)
def test_a_figure_needs_no_rule_of_another_kind(folder: Path, id: str) -> None:
    content = load(folder)
    own = set(re.findall(r"\.([a-z][a-z0-9-]*)", figure_assets.stylesheet(content.figures[id].kind)))
    assert len(own) < len(PAINTED)
    used = {name for each in fragment(content, id).root.iter() for name in each.get("class", "").split()}
    assert (used & PAINTED) <= own
