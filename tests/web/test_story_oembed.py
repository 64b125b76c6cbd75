"""A story is embedded as figures are: answered to editors, in plain words, at an address that never changes."""

import json
import re

import pytest

from components.article.story_embed import story_height, story_snippet
from components.sharing.addresses import embed_path
from components.web.site import Site
from components.web.story_oembed import answer, story_of
from tests.fragments import classed, parsed, said
from tests.web.conftest import ADDRESS
from tests.web.reading_back import tree

STORY = "on-the-rock-at-night"
LIVE = f"en/embed/{STORY}/"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (LIVE, LIVE),
        (f"{LIVE}?scene=night&plain=1&scene=both&x=1", f"{LIVE}?scene=both&plain=1"),
        (f"{LIVE}?level=plain", f"{LIVE}level-plain/"),
        (f"{LIVE}level-plain/?scene=nowhere", f"{LIVE}level-plain/"),
        ("learn#scene-night", LIVE),
        ("en/read/learn/?level=plain", f"{LIVE}level-plain/"),
    ],
)
def test_an_editor_is_answered_with_the_frame_of_the_story(site: Site, asked: str, shown: str) -> None:
    target = story_of(site.content, ADDRESS, f"{ADDRESS}/{asked}")
    assert target is not None
    facts = json.loads(answer(site.content, ADDRESS, target, "json"))
    [frame] = parsed(facts["html"]).iter("iframe")
    assert (facts["type"], facts["title"]) == ("rich", site.content.stories[STORY].title)
    assert frame.get("src") == f"{ADDRESS}/{shown}"
    assert facts["height"] == story_height(site.content, STORY, 720)


def test_an_address_that_shows_no_story_is_none_of_ours(site: Site) -> None:
    for path in ("en/embed/rock/", "en/embed/", "light/", "learn/#both-sightings", "none/", f"{LIVE}other/"):
        assert story_of(site.content, ADDRESS, f"{ADDRESS}/{path}") is None


def test_a_document_of_a_story_says_where_editors_ask(site: Site) -> None:
    links = tree(site.files[LIVE]).iter("link")
    [asked] = [link.get("href", "") for link in links if link.get("type") == "application/json+oembed"]
    assert asked.removeprefix(f"{ADDRESS}/") in site.files


def test_a_story_is_told_in_plain_words_too(site: Site) -> None:
    full, plain = (said(tree(site.files[path])) for path in (LIVE, f"{LIVE}level-plain/"))
    assert "Ships see the lamp at night." in plain
    assert "Ships see the lamp at night." not in full


def test_a_story_has_a_version_that_never_changes(site: Site) -> None:
    path = next(path for path in site.versions if path.startswith(LIVE) and "level-plain" not in path)
    assert re.fullmatch(rf"{LIVE}[0-9a-f]{{16}}/", path)
    assert site.find(path) is not None
    assert site.content.words.fixed_version in said(tree(site.versions[path]))
    assert story_of(site.content, ADDRESS, f"{ADDRESS}/{path}") is not None


def test_a_snippet_leaves_a_link_where_frames_are_removed(site: Site) -> None:
    pasted = parsed(story_snippet(site.content, STORY, ADDRESS))
    assert [each.tag for each in pasted] == ["iframe", "p", "script"]
    assert pasted[0].get("src", "").startswith(f"{ADDRESS}/{embed_path(site.content, STORY)}?seen=")
    [link] = pasted.iter("a")
    assert link.get("href") == f"{ADDRESS}/en/read/learn/#story-{STORY}"


def test_the_embed_builder_offers_every_story(site: Site) -> None:
    offers = {offer.get("data-figure") for offer in classed(tree(site.files["en/read/take/"]), "offer")}
    assert set(site.content.stories) | set(site.content.figures) == offers
