"""Every page of the app as people open it, wide and narrow, light, dark and zoomed; nothing moves as it comes alive."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from components.model.content_cache import load
from tests.browser.axe import ours_and_streamlits
from tests.browser.hand_over import WATCH, Held, moved
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY
from tests.fragments import PAGES, page_heading
from tests.touches import TOUCH

AUDIT = (Path(__file__).parent / "audit.js").read_text()
WINDOWS = {390: ["light", "dark"], 1280: ["dark", "light"]}
"""Widths, and the schemes that a page is opened in and then switched to."""
GROUND = "getComputedStyle(document.body).backgroundColor"
ZOOMED = {"width": 320, "height": 256}
"""What a screen of 1280 by 1024 holds at four times the size."""
STREAMLITS_OWN = {"aria-allowed-role"}
"""What axe finds in Streamlit itself: its main landmark, which yields its role to the article's own."""


def _address(page: str) -> str:
    return "" if page == load(REPOSITORY / "content").explainer.pages[0] else page


@pytest.mark.parametrize("width", WINDOWS)
@pytest.mark.parametrize("page_id", [page for folder, page in PAGES if folder == REPOSITORY / "content"])
def test_a_page_opens_whole_and_quiet_and_nothing_moves_when_it_comes_alive(
    page_id: str, width: int, server: str, watched: Watched
) -> None:
    first, then = WINDOWS[width]
    page = _sized(watched.page, width, first)
    held = Held(page)
    page.goto(server + _address(page_id), wait_until="load")
    page.mouse.move(3, 3)
    assert page.evaluate(WATCH) > 2
    held.let_go()
    assert moved(page) == []
    assert page.locator("h1").inner_text() == page_heading(load(REPOSITORY / "content"), page_id)
    found: dict[str, Any] = {f"{width} {first}": page.evaluate(AUDIT, ["sideways", "small", "tiny"])}
    page.emulate_media(color_scheme=then)
    found[f"{width} {then}"] = page.evaluate(AUDIT, ["sideways", "small", "tiny"])
    if width == min(WINDOWS):  # at 1280, and in plain words, what axe finds does not depend on the app: test_access
        found["ours"], streamlits = ours_and_streamlits(page)
        assert {rule for rule, _ in streamlits} <= STREAMLITS_OWN
        page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
        found["zoomed"] = page.evaluate(AUDIT, ["sideways", "tiny"])
        _sized(page, width, then)
    _, found["answers out of view"] = page.evaluate(TOUCH)
    page.emulate_media(media="print")
    assert page.evaluate(GROUND) == "rgba(0, 0, 0, 0)"  # nothing is printed behind the text
    assert {where: faults for where, faults in found.items() if faults} == {}
    assert (watched.errors, watched.hosts, page.context.cookies()) == ([], {"localhost"}, [])


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


def test_every_page_is_in_the_menu_and_opens_from_it(server: str, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})  # where nothing was kept before
    watched = Watched(context.new_page())
    page = watched.open(server)
    content = load(REPOSITORY / "content")
    for id in content.explainer.pages[1:]:
        page.locator(".masthead").get_by_role("link", name=content.pages[id].menu, exact=True).first.click()
        page.get_by_role("heading", level=1, name=page_heading(content, id)).wait_for()
        assert page.url == server + id
    assert (watched.errors, watched.hosts, context.cookies()) == ([], {"localhost"}, [])
    context.close()
