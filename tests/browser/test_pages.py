"""Every page of the app as people open it: wide and narrow, light and dark."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.model.load import load
from tests.browser.axe import ours_and_streamlits
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY
from tests.fragments import PAGES, page_heading

AUDIT = (Path(__file__).parent / "audit.js").read_text()
WINDOWS = [(390, ["light", "dark"]), (1280, ["dark", "light"])]
"""Widths, and the schemes that a page is opened in and then switched to."""
STREAMLITS_OWN = {"aria-allowed-role"}
"""What axe finds in Streamlit itself: its main landmark, which yields its role to the article's own."""


def _address(page: str) -> str:
    return "" if page == load(REPOSITORY / "content").explainer.pages[0] else page


@pytest.mark.parametrize(("width", "schemes"), WINDOWS)
@pytest.mark.parametrize("page_id", [page for folder, page in PAGES if folder == REPOSITORY / "content"])
def test_a_page_opens_whole_and_quiet(
    page_id: str, width: int, schemes: list[str], server: str, watched: Watched
) -> None:
    page = _sized(watched.page, width, schemes[0])
    watched.open(server + _address(page_id))
    assert page.locator("h1").inner_text() == page_heading(load(REPOSITORY / "content"), page_id)
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(AUDIT, ["sideways", "small", "tiny"]) == {}
    assert (watched.errors, watched.hosts, page.context.cookies()) == ([], {"localhost"}, [])
    ours, streamlits = ours_and_streamlits(page)
    assert ours == []
    assert {rule for rule, _ in streamlits} <= STREAMLITS_OWN


def _sized(page: Page, width: int, scheme: str) -> Page:
    page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
    page.emulate_media(color_scheme=scheme)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_figures_follow_the_scheme_of_the_app(scheme: str, second_server: str, watched: Watched) -> None:
    page = _sized(watched.page, 1280, scheme)
    watched.open(second_server)
    paper = "e => getComputedStyle(e).backgroundColor"
    assert page.locator(".figure").first.evaluate(paper) == page.locator(".view").evaluate(paper)


def test_every_page_is_in_the_menu_and_opens_from_it(server: str, watched: Watched) -> None:
    page = watched.open(server)
    content = load(REPOSITORY / "content")
    for id in content.explainer.pages[1:]:
        page.locator(".masthead").get_by_role("link", name=content.pages[id].menu, exact=True).first.click()
        page.get_by_role("heading", level=1, name=page_heading(content, id)).wait_for()
        assert page.url == server + id
