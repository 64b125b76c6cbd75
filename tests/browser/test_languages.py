"""Other languages: words that are 40 % longer have room everywhere; what runs from right to left is mirrored."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.model.content import Content
from components.model.content_cache import load
from components.web.site import Site
from tests.browser.paper import TWO_FRAMES
from tests.browser.serving import UNPREPARED, served
from tests.browser.test_first_view import NOBODYS
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY, SUBJECT
from tests.pseudo import mirrored, pseudo
from tests.web.reading_back import documents

HERE = Path(__file__).parent
AUDIT, CLIPPED = ((HERE / f"{name}.js").read_text() for name in ("audit", "clipped"))
WIDTHS = (320, 390, 1280)
ROOT = "https://news.example/"
DIRECTIONS = "found => [...new Set(found.map((e) => getComputedStyle(e).direction))]"


@pytest.fixture(scope="module")
def battery(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """What readers see, in words that are 40 % longer."""
    return load(pseudo(REPOSITORY / "content", tmp_path_factory.mktemp("battery")))


@pytest.fixture(scope="module")
def backward(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """The lighthouse, its words from right to left."""
    return load(mirrored(SUBJECT, tmp_path_factory.mktemp("backward")))


@pytest.fixture(scope="module")
def longer_app(battery: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(battery.folder, tmp_path_factory.mktemp("longer") / "log.txt", UNPREPARED) as address:
        yield address


@pytest.fixture(scope="module")
def backward_app(backward: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(backward.folder, tmp_path_factory.mktemp("mirrored") / "log.txt", UNPREPARED) as address:
        yield address


def _publish(page: Page, content: Content) -> Site:
    """Answer the addresses of the web edition without a server."""
    site = Site(content)
    files = documents(site)
    page.route(
        f"{ROOT}**",
        lambda route: route.fulfill(
            body=files[route.request.url.removeprefix(ROOT).partition("?")[0]].content, content_type="text/html"
        ),
    )
    return site


def _misfits(page: Page) -> dict[int, dict[str, list[str]]]:
    """By width, what scrolls sideways, is cut off, leaves its box, or covers something else."""
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.evaluate(TWO_FRAMES)
        found[width] = page.evaluate(AUDIT, ["sideways"]) | page.evaluate(CLIPPED)
    return {width: each for width, each in found.items() if each}


@pytest.mark.parametrize("kind", ["embed", pytest.param("read", marks=pytest.mark.slow)])
def test_longer_words_fit_into_every_embed_and_page(kind: str, battery: Content, page: Page) -> None:
    _publish(page, battery)
    embeds = [f"xa/embed/{id}/" for id in battery.figures]
    pages = [f"xa/read/{id}/" for id in battery.explainer.all_pages]
    for path in embeds if kind == "embed" else [*pages, "xa/read/", "xa/handout/", "404.html"]:
        page.goto(ROOT + path)
        assert _misfits(page) == {}, path


@pytest.mark.slow
def test_longer_words_fit_into_every_page_of_the_app(battery: Content, longer_app: str, watched: Watched) -> None:
    """As it is answered first, which the live page takes over; live, the page to which Streamlit adds something."""
    page = watched.page
    page.add_init_script(NOBODYS)
    for id in ("", *battery.explainer.all_pages[1:]):
        page.goto(longer_app + id)
        page.locator(".view.responding").wait_for()
        assert _misfits(page) == {}, id
    explored = [id for id, page in battery.pages.items() if any(block.kind == "numbers" for block in page.blocks)]
    assert explored
    for id in explored:
        assert _misfits(watched.open(longer_app + id)) == {}, id


def test_words_that_do_not_fit_are_found(page: Page) -> None:
    page.set_content(
        '<main class="x"><button style="width:60px;white-space:nowrap;overflow:hidden">A longer word</button>'
        '<div style="width:60px">Unbreakableunbreakable</div>'
        '<h2 style="position:absolute;top:0;left:0">Above</h2>'
        '<h3 style="position:absolute;top:4px;left:0">Below</h3></main>'
    )
    assert page.evaluate(CLIPPED).keys() == {"cut", "outside", "over"}


def test_text_runs_from_right_to_left_and_drawings_do_not(backward: Content, page: Page) -> None:
    _publish(page, backward)
    for path in [*(f"he/embed/{id}/" for id in backward.figures), "he/read/light/", "he/read/learn/", "he/handout/"]:
        page.goto(ROOT + path)
        assert page.locator("h1, h2, p, li, button, td, summary").evaluate_all(DIRECTIONS) == ["rtl"], path
        assert page.locator("svg, svg text").evaluate_all(DIRECTIONS) == ["ltr"], path
        assert _misfits(page) == {}, path


def test_borders_and_places_are_mirrored(backward: Content, page: Page) -> None:
    _publish(page, backward)
    page.goto(f"{ROOT}he/read/light/")
    border = "e => [getComputedStyle(e).borderLeftWidth, getComputedStyle(e).borderRightWidth]"
    assert page.locator(".variant").first.evaluate(border) == ["0px", "6px"]
    rank = page.locator(".rank").first
    rank.evaluate("e => { e.closest('details').open = true }")
    assert rank.bounding_box()["x"] > rank.locator("xpath=following-sibling::*").first.bounding_box()["x"]


def test_the_arrow_key_to_the_left_goes_on(backward: Content, page: Page) -> None:
    _publish(page, backward)
    page.goto(f"{ROOT}he/embed/sighting/")
    page.locator(".number").first.focus()
    page.keyboard.press("ArrowLeft")
    expect(page.locator(".figure")).to_have_attribute("data-state", "step=1")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".figure")).to_have_attribute("data-state", "step=0")


def test_the_app_is_mirrored_too(backward: Content, backward_app: str, watched: Watched) -> None:
    for id in ("", *backward.explainer.all_pages[1:]):
        page = watched.open(backward_app + id)
        assert page.locator("h1, .figure h3, .figure p, .text p").evaluate_all(DIRECTIONS) == ["rtl"]
        assert page.locator("h1").evaluate("e => getComputedStyle(e).textAlign") == "start"
        assert set(page.locator(".figure svg").evaluate_all(DIRECTIONS)) <= {"ltr"}
        assert _misfits(page) == {}, id
    page.goto(backward_app, wait_until="commit")
    assert page.locator(".view").get_attribute("dir") == "rtl"
