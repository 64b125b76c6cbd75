"""What a reader does before the live page has come is not lost when it comes."""

from playwright.sync_api import Page, expect

from components.model.content import Content
from tests.browser.watching import Watched

APP = "**/static/js/*"


def _still(page: Page) -> None:
    """Let the live page not come."""
    page.route(APP, lambda route: route.abort())


def test_a_step_that_is_taken_early_stays(server: str, watched: Watched) -> None:
    page = watched.page
    _still(page)
    page.goto(f"{server}interception", wait_until="commit")
    one, other = page.locator(".first-view .figure").all()[:2]
    one.locator(".number").nth(2).click()
    expect(one).to_have_attribute("data-state", "step=3")
    expect(other).not_to_have_attribute("data-state", "step=3")
    address = page.url
    page.unroute(APP)
    watched.open(address)
    expect(page.locator("[data-testid=stApp] .figure").first).to_have_attribute("data-state", "step=3")


def test_a_part_that_is_picked_early_stays(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.page
    _still(page)
    page.goto(second_server, wait_until="commit")
    page.locator(".first-view .wide").get_by_role("button", name="Tower").first.click()
    expect(page.locator(".first-view").get_by_text(subject.parts["tower"].role).first).to_be_visible()
    assert page.url == f"{second_server}?part=tower"
    page.unroute(APP)
    watched.open(page.url)
    expect(page.locator("#rock .panels").get_by_text(subject.parts["tower"].role)).to_be_visible()
