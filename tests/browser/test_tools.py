"""The line of tools under a figure: what opens, opens below it, one at a time, by key and without scripts."""

import pytest
from playwright.sync_api import Locator, Page, expect

from components.model.content import Content
from tests.browser.watching import Watched


def _tools(page: Page) -> Locator:
    return page.locator("#rock .tools")


def _top(locator: Locator) -> float:
    box = locator.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("width", [390, 1280])
def test_tools_stand_in_one_line_and_open_below_it(
    width: int, second_server: str, watched: Watched, subject: Content
) -> None:
    page = watched.page
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(f"{second_server}en/read/light/")
    summaries = _tools(page).locator("summary, a.take-away")
    assert summaries.count() == 4
    summaries.nth(0).focus()
    tops = [_top(summary) for summary in summaries.all()]
    assert max(tops) - min(tops) < 4
    page.keyboard.press("Enter")
    expect(_tools(page).get_by_text(subject.figures["rock"].description)).to_be_visible()
    assert abs(_top(summaries.nth(0)) - tops[0]) < 4
    assert _top(_tools(page).locator(".drawer:visible")) > max(tops)
    summaries.nth(1).click()
    expect(_tools(page).get_by_role("table")).to_be_visible()
    expect(_tools(page).locator("details[open]")).to_have_count(1)
