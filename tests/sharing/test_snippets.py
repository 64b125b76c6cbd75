"""What a newsroom pastes."""

import re
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

import pytest

from components.model.content import Content
from components.sharing.picture import picture
from components.sharing.snippets import Snippets, markup, snippets

ADDRESS = "https://example.org/gull"


class Tags(HTMLParser):
    """Every tag of a snippet with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def __getitem__(self, tag: str) -> dict[str, str | None]:
        return next(attributes for name, attributes in self.found if name == tag)


@pytest.fixture
def made(subject: Content) -> Snippets:
    return snippets(subject, "rock", ADDRESS, {"part": "lamp"}, {"theme": "dark", "accent": "red"})


def test_a_frame_can_be_read_by_who_pastes_it(made: Snippets, subject: Content) -> None:
    tags = Tags(made.frame)
    frame = tags["iframe"]
    assert frame["title"] == subject.figures["rock"].title
    assert (frame["loading"], frame["width"], frame["style"]) == ("lazy", "100%", "border:0")
    assert 300 < int(frame["height"] or 0) < 3000
    assert [name for name, _ in tags.found] == ["iframe", "p", "a", "script"]
    assert not re.search(r"calc|clamp|cqw", made.frame)


@pytest.mark.parametrize("form", ["frame", "sized", "noscript", "image"])
def test_a_link_to_the_figure_stays_where_a_frame_is_removed(form: str, made: Snippets) -> None:
    links = [attributes["href"] for name, attributes in Tags(getattr(made, form)).found if name == "a"]
    assert f"{ADDRESS}/en/read/light/#rock" in links


def test_a_frame_without_a_script_has_a_height_for_each_range_of_widths(made: Snippets) -> None:
    assert "<script" not in made.sized
    assert made.sized.count("@container(min-width:") >= 2
    assert 'class="rock-frame"' in made.sized


def test_a_picture_stands_where_no_script_runs_and_says_what_the_script_needs(made: Snippets) -> None:
    tags = Tags(made.noscript)
    assert tags["div"]["data-embed"] == made.source
    assert int(tags["div"]["data-height"] or 0) > 300
    assert tags["img"]["src"] == f"{ADDRESS}/image/en/rock.png"
    assert [name for name, _ in tags.found].index("noscript") < [name for name, _ in tags.found].index("img")


def test_plain_words_are_a_document_of_their_own(subject: Content) -> None:
    made = snippets(subject, "rock", ADDRESS, {}, {"level": "plain"})
    assert urlsplit(made.source).path == "/gull/en/embed/rock/level-plain/"


def test_a_frame_opens_the_state_and_knows_when_it_was_pasted(made: Snippets) -> None:
    address = urlsplit(Tags(made.frame)["iframe"]["src"] or "")
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{ADDRESS}/en/embed/rock/"
    assert parse_qs(address.query) == {"part": ["lamp"], "theme": ["dark"], "seen": ["2024-05-02"]}


def test_a_step_has_a_document_of_its_own(subject: Content) -> None:
    made = snippets(subject, "sighting", ADDRESS, {"step": "2"})
    assert urlsplit(made.source).path == "/gull/en/embed/sighting/step-2/"


def test_a_drawing_without_a_frame_brings_no_style_script_or_request(subject: Content) -> None:
    tags = Tags(markup(subject, "rock", ADDRESS)).found
    assert len(tags) > 20
    assert not {tag for tag, _ in tags} & {"style", "script", "iframe", "img", "use", "link"}
    assert not [attributes for _, attributes in tags if "style" in attributes or "class" in attributes]
    assert {value for _, attributes in tags if (value := attributes.get("href"))} == {
        f"{ADDRESS}/en/read/light/#rock",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    }


def test_a_picture_has_its_description_and_its_credit(made: Snippets, subject: Content) -> None:
    image = Tags(made.image)["img"]
    assert image["src"] == f"{ADDRESS}/image/en/rock.png"
    assert image["alt"] == subject.figures["rock"].description
    assert (image["width"], image["height"]) == ("1040", picture(subject, "rock", None).get("height"))
    assert subject.explainer.credit in made.image


def test_amp_gets_a_frame_that_can_grow_and_a_still_picture(made: Snippets) -> None:
    tags = Tags(made.amp)
    assert {"resizable", "height", "sandbox"} <= set(tags["amp-iframe"])
    assert "allow-same-origin" not in (tags["amp-iframe"]["sandbox"] or "")
    assert "overflow" in tags["div"]
    assert "placeholder" in tags["amp-img"]


def test_the_oembed_address_asks_for_the_frame(made: Snippets) -> None:
    asked = urlsplit(made.oembed)
    assert asked.path == "/gull/oembed"
    assert parse_qs(asked.query)["url"] == [made.source]
