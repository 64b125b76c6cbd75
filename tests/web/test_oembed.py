"""oEmbed: what the specification asks for, and nothing of what the address smuggles in."""

import json
from xml.etree.ElementTree import fromstring

import pytest

from components.sharing.heights import height
from components.web.oembed import answer, target_of
from components.web.site import Site
from tests.fragments import parsed
from tests.web.conftest import ADDRESS


def told(site: Site, url: str, **most: int) -> dict:
    """The answer for an address as JSON."""
    target = target_of(site.content, ADDRESS, url)
    assert target is not None, url
    return json.loads(answer(site.content, ADDRESS, target, "json", (most.get("width", 0), most.get("height", 0))))


def frame(html: str):
    """The one frame of an answer."""
    [found] = parsed(html).iter("iframe")
    return found


def test_an_embed_is_answered_with_a_frame_that_has_a_title_and_a_size(site: Site) -> None:
    facts = told(site, f"{ADDRESS}/en/embed/rock/")
    assert (facts["type"], facts["version"]) == ("rich", "1.0")
    assert facts["title"] == site.content.figures["rock"].title
    found = frame(facts["html"])
    assert found.get("src") == f"{ADDRESS}/en/embed/rock/"
    assert found.get("title") == facts["title"]
    assert (found.get("width"), found.get("height")) == (str(facts["width"]), str(facts["height"]))


def test_no_answer_is_larger_than_asked(site: Site) -> None:
    facts = told(site, f"{ADDRESS}/en/embed/rock/", width=300, height=200)
    assert (facts["width"], facts["height"]) == (300, 200)
    assert "thumbnail_url" not in facts
    assert told(site, f"{ADDRESS}/en/embed/rock/")["thumbnail_width"] == 1200


@pytest.mark.parametrize("room", [320, 500, 2000])
def test_the_height_is_what_the_figure_needs_at_the_width_that_is_given(site: Site, room: int) -> None:
    facts = told(site, f"{ADDRESS}/en/embed/lamps-compared/", width=room)
    assert facts["width"] == min(room, 720)
    assert facts["height"] == height(site.content, "lamps-compared", facts["width"])


def test_a_chosen_part_and_a_narrow_column_need_more_room(site: Site) -> None:
    rock = f"{ADDRESS}/en/embed/rock/"
    assert told(site, f"{rock}?part=lamp")["height"] > told(site, rock)["height"]
    lamps = f"{ADDRESS}/en/embed/lamps-compared/"
    assert told(site, lamps, width=320)["height"] > told(site, lamps)["height"]


def test_room_for_hardly_anything_is_still_an_answer(site: Site) -> None:
    facts = told(site, f"{ADDRESS}/en/embed/rock/", width=1, height=1)
    assert (facts["width"], facts["height"]) == (1, 1)


def test_state_and_look_are_kept_and_all_else_is_dropped(site: Site) -> None:
    asked = "?x=%22%3E%3Cscript%3E&theme=dark&part=tower&font=comic&accent=00ff00&seen=yesterday&switch=nonsense"
    source = frame(told(site, f"{ADDRESS}/en/embed/rock/{asked}")["html"]).get("src")
    assert source == f"{ADDRESS}/en/embed/rock/?part=tower&theme=dark&accent=00ff00"


@pytest.mark.parametrize(
    ("path", "embed"),
    [
        ("en/embed/sighting/step-2/", "en/embed/sighting/step-2/"),
        ("en/embed/rock", "en/embed/rock/"),
        ("en/embed/rock/0123456789abcdef/", "en/embed/rock/0123456789abcdef/"),
        ("en/read/light/#years", "en/embed/years/"),
        ("light#years", "en/embed/years/"),
    ],
)
def test_addresses_of_documents_pages_and_the_app_are_understood(site: Site, path: str, embed: str) -> None:
    target = target_of(site.content, ADDRESS, f"{ADDRESS}/{path}")
    assert target is not None
    assert target.path == embed


@pytest.mark.parametrize(
    "url",
    [
        "",
        "https://elsewhere.example/gull-rock/en/embed/rock/",
        "https://news.example/en/embed/rock/",
        f"{ADDRESS}/de/embed/rock/",
        f"{ADDRESS}/en/embed/storm/",
        f"{ADDRESS}/en/embed/rock/nothex/",
        f"{ADDRESS}/data/claims.csv",
    ],
)
def test_other_addresses_are_not_ours(site: Site, url: str) -> None:
    assert target_of(site.content, ADDRESS, url) is None


def test_xml_and_json_say_the_same(site: Site) -> None:
    as_json = json.loads(site.files["en/embed/rock/oembed.json"].content)
    as_xml = {element.tag: element.text for element in fromstring(site.files["en/embed/rock/oembed.xml"].content)}
    assert as_xml == {name: str(value) for name, value in as_json.items()}
