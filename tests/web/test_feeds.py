"""What machines come back for."""

from datetime import datetime
from xml.etree.ElementTree import Element, fromstring

import pytest

from components.model.load import read
from components.sharing.addresses import fact_path, read_path
from components.web.feeds import feed, files
from components.web.site import Site
from tests.conftest import Broken
from tests.web.conftest import ADDRESS

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def atom(site: Site) -> Element:
    return fromstring(site.files["corrections.atom"].content)


def test_the_feed_has_what_atom_requires(atom: Element) -> None:
    for element in (atom, *atom.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{ATOM}{name}")) == 1
        updated = element.findtext(f"{ATOM}updated") or ""
        assert datetime.fromisoformat(updated).tzinfo is not None
    assert atom.findtext(f"{ATOM}author/{ATOM}name")
    assert len(atom.findall(f"{ATOM}entry")) == 1


def test_a_correction_says_what_it_said_and_what_it_says_now(atom: Element, site: Site) -> None:
    entry = atom.find(f"{ATOM}entry")
    assert entry is not None
    text = "".join(entry.itertext())
    correction = site.content.corrections[0]
    assert correction.was in text
    assert correction.now in text
    link = entry.find(f"{ATOM}link")
    assert link is not None
    assert link.get("href") == f"{ADDRESS}/en/read/light/#part-tower"


def test_the_names_of_entries_stay_wherever_the_feed_is_published(site: Site, unplaced: Site) -> None:
    placed, not_placed = (fromstring(each.files["corrections.atom"].content) for each in (site, unplaced))
    ids = [[element.text for element in each.iter(f"{ATOM}id")] for each in (placed, not_placed)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == 2
    assert not list(not_placed.iter(f"{ATOM}link"))


def test_the_feed_was_updated_by_the_last_correction_or_else_the_last_review(broken: Broken, site: Site) -> None:
    assert fromstring(feed(site.content, None)).findtext(f"{ATOM}updated") == "2024-05-02T00:00:00Z"
    reviewed = ("reviewed: 2024-05-02", "reviewed: 2024-06-03")
    without = read(broken({"corrections.yaml": "[]\n", "explainer.yaml": reviewed}))
    assert fromstring(feed(without, None)).findtext(f"{ATOM}updated") == "2024-06-03T00:00:00Z"


def test_the_sitemap_lists_the_reading_edition(either: Site) -> None:
    listed = [element.text for element in fromstring(either.files["sitemap.xml"].content).iter() if element.text]
    moved = {read_path(either.content, old) for old in either.content.explainer.moved_pages}
    pages = {path for path in either.files if "/read/" in path and not path.endswith(("/plain/", ".html"))}
    assert moved < pages
    assert moved
    facts = {fact_path(either.content, where) for where in either.content.facts}
    assert len(facts) > 10
    assert set(listed) == {f"{ADDRESS}/{path}" for path in (pages - moved) | facts}


def test_without_an_address_there_is_no_sitemap_and_no_word_of_one(unplaced: Site) -> None:
    found = {path: file.content for path, file in files(unplaced.content, None)}
    assert "sitemap.xml" not in found
    assert found["robots.txt"] == b"User-agent: *\nAllow: /\n"


def test_robots_are_shown_the_sitemap(site: Site) -> None:
    assert f"Sitemap: {ADDRESS}/sitemap.xml" in site.files["robots.txt"].content.decode()
