"""The texts of a page: every kind of block, one numbering of sources, addresses for each entry."""

from pathlib import Path
from typing import get_args
from xml.etree.ElementTree import Element

import pytest

from components.article.blocks import blocks
from components.html.element import serialise
from components.model.content import Content
from components.model.load import read
from components.model.schema.blocks import Block, ShowFigure
from tests.conftest import SUBJECT, Broken
from tests.fragments import PAGES, classed, having, links, page_html, parsed, said

EVERY = pytest.mark.parametrize(("folder", "page"), PAGES, ids=[f"{folder.name}-{page}" for folder, page in PAGES])


def _texts(content: Content, page: str = "light") -> list[str]:
    return [serialise(block) for block in blocks(content, page, links) if block.get("class", "").startswith("x text")]


def _under(content: Content, heading: str) -> Element:
    """The block under a heading."""
    roots = [parsed(text) for text in _texts(content)]
    (found,) = [root for root in roots if [head.text for head in root.iter("h2")] == [heading]]
    return found


def test_blocks_keep_their_order(subject: Content) -> None:
    kinds = [block.get("class") for block in blocks(subject, "light", links)]
    shown = sum(isinstance(block, ShowFigure) for block in subject.pages["light"].blocks)
    assert shown > 5
    assert kinds == ["x text titled-row", "x text", *["x figure"] * shown, *["x text"] * 7]


def test_a_folded_figure_opens_by_its_heading_and_shows_the_heading_once(subject: Content) -> None:
    [box] = [block for block in blocks(subject, "learn", links) if "figure-fold" in block.get("class", "")]
    assert box.get("open") is None
    [heading] = box.iter("h2")
    assert list(box[0]) == [heading]
    assert box[1].get("id") == "rock"
    assert box[1].get("data-entry") == "figure=rock"


def test_the_second_subject_has_a_block_of_every_kind(subject: Content) -> None:
    union, *_ = get_args(Block)
    shown = {type(block) for page in subject.pages.values() for block in page.blocks}
    assert shown == set(get_args(union))


def test_sources_are_numbered_through_the_whole_page_and_listed_at_its_end(broken: Broken) -> None:
    elsewhere = ("  - kind: embed-builder", "  - {kind: sources, heading: Papers}\n  - kind: embed-builder")
    folder = broken({"pages/light.yaml": ("  - {kind: sources, heading: Papers}\n", ""), "pages/take.yaml": elsewhere})
    *texts, last = _texts(read(folder))
    marks = {mark.get("data-sources") for text in texts for mark in classed(parsed(text), "mark")}
    assert marks == {"1", "2"}
    assert said(parsed(last)).startswith("Papers (2) Gull Rock Harbour Board")


def test_a_page_that_shows_all_sources_lists_them_once(subject: Content) -> None:
    assert not [block for block in blocks(subject, "light", links) if block.get("id") == "page-light-sources"]


def test_a_term_is_explained_once_on_a_page(broken: Broken) -> None:
    folder = broken(
        {
            "pages/light.yaml": ("stands on", "has keepers and stands on"),
            "parts/tower.yaml": ("A stair leads", "For the keeper a stair leads"),
        }
    )
    texts = _texts(read(folder))
    assert [term.text for text in texts for term in classed(parsed(text), "term")] == ["keepers"]


@pytest.mark.parametrize(
    ("heading", "entries"),
    [
        ("The parts", ["part=lamp", "part=tower"]),
        ("The lamps", ["family=electric", "variant=small-electric-lamp", "family=oil", "variant=great-oil-lamp"]),
        ("The story", ["event=first-lit", "event=current-laid"]),
        ("What is in doubt", ["disagreement=reach"]),
        ("Words", ["term=keeper", "term=wick"]),
        ("Papers", ["source=harbour-board-1931", "source=gazette-des-phares-1990"]),
    ],
)
def test_every_entry_has_an_address(heading: str, entries: list[str], subject: Content) -> None:
    found = having(_under(subject, heading), "data-entry")
    assert [entry.get("data-entry") for entry in found] == entries
    assert [entry.get("id") for entry in found] == [entry.replace("=", "-") for entry in entries]
    assert {entry.get("tabindex") for entry in found} == {"-1"}


def test_prose_and_notes_say_what_they_say(subject: Content) -> None:
    prose, note, *_ = _texts(subject)
    assert said(parsed(prose)).startswith("At a glance The lighthouse stands on Gull Rock.")
    assert said(parsed(note)) == "This page is invented for tests."


@EVERY
def test_ids_are_unique_on_a_page_with_its_figures(folder: Path, page: str) -> None:
    ids = [element.get("id") for element in having(parsed(page_html(folder, page)), "id")]
    assert sorted(set(ids)) == sorted(ids)


def test_every_note_on_a_page_is_there() -> None:
    looked_at = 0
    for folder, page in PAGES:
        root = parsed(page_html(folder, page))
        opened = [button.get("popovertarget") for button in having(root, "popovertarget")]
        assert sorted(opened) == sorted(element.get("id") for element in having(root, "popover"))
        looked_at += len(opened)
    assert looked_at > 100


@EVERY
def test_a_page_holds_no_script_no_style_and_no_empty_link(folder: Path, page: str) -> None:
    root = parsed(page_html(folder, page))
    assert not [element.tag for element in root.iter() if element.tag in ("script", "style", "iframe", "img")]
    assert not having(root, "style")
    assert all(link.get("href") for link in having(root, "href"))


def test_texts_are_the_same_every_time(subject: Content) -> None:
    assert _texts(subject) == _texts(subject)
    assert page_html(SUBJECT, "light").count('class="x text') == len(_texts(subject))
