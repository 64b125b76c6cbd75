"""All of it in one file that needs nothing else."""

import re

from components.model.schema.blocks import EmbedBuilder
from components.web.site import Site
from tests.fragments import classed, having, said
from tests.web.reading_back import tree

PATH = "en/read/offline.html"
NO_ICON = '<link rel="icon" href="data:,">'
"""Keeps a browser from asking for one."""


def test_every_page_is_in_it_but_what_needs_a_network(either: Site) -> None:
    root = tree(either.files[PATH])
    for id, page in either.content.pages.items():
        needs = any(isinstance(block, EmbedBuilder) for block in page.blocks)
        assert bool(having(root, "id", f"page-{id}")) is not needs, id


def test_every_figure_and_every_question_is_in_it_once(either: Site) -> None:
    root = tree(either.files[PATH])
    assert {id for id in either.content.anchors.values() if having(root, "id", id)} == set(
        either.content.anchors.values()
    )
    assert len(having(root, "data-question")) - 1 == len(either.content.quiz)


def test_it_asks_nobody_for_anything(either: Site) -> None:
    text = either.files[PATH].content.decode()
    assert re.findall(r"<(?:link|img|iframe|script)[^>]+(?:src|href)=[^>]*>", text) == [NO_ICON]
    assert "@import" not in text
    assert not having(tree(either.files[PATH]), "data-index"), "what finds asks for a list"


def test_its_links_stay_in_it_or_name_a_whole_address(unplaced: Site) -> None:
    root = tree(unplaced.files[PATH])
    for link in having(root, "href"):
        assert (link.get("href") or "").startswith(("#", "https://", "data:,")), said(link)


def test_it_has_one_heading_of_the_first_rank(either: Site) -> None:
    assert len(list(tree(either.files[PATH]).iter("h1"))) == 1


def test_both_reading_levels_are_in_it_and_it_is_small_enough_to_hand_on(site: Site, real: Site) -> None:
    root = tree(site.files[PATH])
    assert classed(root, "at-plain")
    chosen = [each.get("id") for each in having(root, "name", "read")]
    assert chosen == ["read-full", "read-plain"]
    assert len(real.files[PATH].content) < 3_200_000
