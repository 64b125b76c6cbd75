"""The document that Streamlit sends, with a page in it: what it says of itself, and when it is left alone."""

import json
import re
from functools import cache
from html import unescape
from pathlib import Path

import pytest
import streamlit

from components.sharing.addresses import read_path
from components.web.reading import first_figure, first_story
from components.web.shell import fill
from components.web.site import Site
from tests.web.reading_back import link, tree

SHELL = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
ADDRESS = "https://news.example/gull-rock"


@pytest.fixture(params=["lighthouse", "real"])
def either(request, subject, content):
    return subject if request.param == "lighthouse" else content


@cache
def _filled(content, page, address=ADDRESS, bare=False):
    return fill(SHELL, content, address, page, "full", bare)


def test_every_page_has_one_heading_of_the_first_level_and_one_of_everything_else(either):
    for page in either.explainer.all_pages:
        html = _filled(either, page)
        for tag in ("<h1", "<title", "<main", "<html", 'name="description"', 'rel="canonical"', "ld+json"):
            assert html.count(tag) == 1, (page, tag)


def test_a_page_names_the_one_address_that_the_reading_edition_names_too(either):
    site = Site(either, ADDRESS)
    for page in either.explainer.all_pages:
        path = read_path(either, page)
        [named] = re.findall(r'rel="canonical" href="([^"]*)"', _filled(either, page))
        assert link(tree(site.files[path]), "canonical") == [named]
        assert f"<loc>{named}</loc>" in site.files["sitemap.xml"].content.decode()
        assert f'hreflang="{either.explainer.language}"' in _filled(either, page)


def test_a_page_tells_machines_what_it_is(either):
    for page in either.explainer.all_pages:
        block = re.search(r'<script type="application/ld\+json">(.*?)</script>', _filled(either, page), re.DOTALL)
        lesson = json.loads(block[1])["@graph"][0]
        assert (lesson["name"], lesson["description"]) == (either.pages[page].title, either.pages[page].summary)
        assert lesson["url"].startswith(ADDRESS)


def test_a_page_leads_editors_to_the_embed_of_its_first_figure_or_story(either):
    figured = {page: first_figure(either, either.pages[page]) for page in either.explainer.all_pages}
    assert figured[either.explainer.pages[0]]
    for page, figure in figured.items():
        if not figure:
            continue
        embed = f"{ADDRESS}/{either.explainer.language}/embed/{first_story(either.pages[page]) or figure}/oembed"
        html = _filled(either, page)
        assert f"/{figure}-preview.png" in html
        assert f'href="{embed}.json"' in html
        assert f'href="{embed}.xml"' in html


def test_where_the_address_is_not_known_none_is_given(subject):
    html = _filled(subject, subject.explainer.pages[0], address=None)
    assert "canonical" not in html
    assert "oembed" not in html


def test_what_can_be_pasted_stands_on_the_page_once_the_address_is_known(subject):
    page = next(id for id, page in subject.pages.items() if any(block.kind == "embed-builder" for block in page.blocks))
    assert f'src="{ADDRESS}' in unescape(_filled(subject, page))
    unknown = _filled(subject, page, address=None)
    codes = re.findall(r'<div class="codes"[^>]*>', unknown)
    assert len(codes) == 2 * (len(subject.figures) + len(subject.stories))
    assert all("hidden" in code for code in codes)
    assert unknown.count(subject.words.sharing.no_address) == 1
    way = f'<a href="./en/read/{page}/">{subject.words.sharing.in_reading_edition}</a>'
    assert unknown.count(way) == 1


def test_the_reading_edition_leads_from_its_embed_builder_to_no_other(unplaced):
    for path in ("en/read/take/", "en/read/take/plain/"):
        html = unplaced.files[path].content.decode()
        assert html.count(unplaced.content.words.sharing.no_address) == 1
        assert unplaced.content.words.sharing.in_reading_edition not in html


@pytest.mark.parametrize(
    ("seen", "instead"),
    [
        ('<div id="root"></div>', "<main></main>"),
        ('<div id="root"></div>', '<div id="root"></div><div id="root"></div>'),
        ("<title>[^<]*</title>", ""),
        ("<html lang=", "<html data-lang="),
        ("<(script|link) [^>]*(module|stylesheet)[^>]*>", ""),
    ],
    ids=["no root", "two roots", "no title", "no language", "no script"],
)
def test_a_document_that_looks_different_is_left_alone(subject, seen, instead):
    other, changes = re.subn(seen, instead, SHELL)
    assert changes
    assert fill(other, subject, None, subject.explainer.pages[0], "full", False) is None
