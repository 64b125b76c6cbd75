"""What a reader does before the live page has come is not lost when it comes."""

from playwright.sync_api import Page, Route, expect

from components.model.content import Content
from tests.browser.watching import Watched, begin, until

APP = "**/static/js/*"
HEALTH = "**/_stcore/health"


def _still(page: Page) -> None:
    """Let the live page not come."""
    page.route(APP, lambda route: route.abort())


def _hold(page: Page) -> list[Route]:
    """Let the live page wait for the server."""
    held: list[Route] = []
    page.route(HEALTH, lambda route: held.append(route))
    return held


def _let_go(page: Page, held: list[Route]) -> None:
    for route in held:
        route.continue_()
    page.unroute(HEALTH)


def test_a_step_that_is_taken_early_stays(server: str, watched: Watched) -> None:
    page = watched.page
    _still(page)
    page.goto(f"{server}interception", wait_until="commit")
    pair = page.locator(".first-view .figure")
    pair.locator(".number").nth(2).click()
    expect(pair).to_have_attribute("data-state", "step=3")
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


def test_place_focus_and_what_is_open_stay_when_the_live_page_comes(server: str, watched: Watched) -> None:
    page = watched.page
    held = _hold(page)
    page.goto(server, wait_until="load")
    first = page.locator(".first-view")
    drawer = first.locator("details.more").nth(1)
    drawer.locator("summary").click()
    drawer.locator("summary").focus()
    page.mouse.wheel(0, 700)
    until(page, "() => scrollY > 500")
    drawer.locator("summary").scroll_into_view_if_needed()
    said, where = drawer.locator("summary").inner_text(), drawer.bounding_box()
    _let_go(page, held)
    expect(first).to_have_count(0)
    live = page.locator("[data-testid=stMain] details.more[open]")
    expect(live).to_have_count(1)
    expect(live.locator("summary")).to_have_text(said)
    expect(live.locator("summary")).to_be_focused()
    assert abs(live.bounding_box()["y"] - where["y"]) < 40


def test_a_note_that_is_open_stays_open(second_server: str, watched: Watched) -> None:
    page = watched.page
    held = _hold(page)
    page.goto(second_server, wait_until="load")
    page.locator(".first-view .mark:visible").first.click()
    said = page.locator(".note:popover-open").inner_text()
    _let_go(page, held)
    expect(page.locator(".first-view")).to_have_count(0)
    expect(page.locator("[data-testid=stMain] .note:popover-open")).to_have_text(said, use_inner_text=True)


def test_without_the_server_the_page_stays_and_says_so_quietly(server: str, watched: Watched, content: Content) -> None:
    page = watched.page
    page.route("**/_stcore/**", lambda route: route.abort())
    page.clock.install()
    page.goto(server, wait_until="load")
    begin(page)
    note = page.locator(".first-view .offline")
    expect(note).to_be_hidden()
    page.clock.run_for(31_000)
    expect(note).to_have_text(content.words.offline)
    expect(page.get_by_role("heading", level=1)).to_have_text(content.pages[content.explainer.pages[0]].title)


def test_what_never_comes_on_a_live_page_does_not_keep_the_first_view(second_server: str, watched: Watched) -> None:
    page = watched.page
    page.add_init_script("Element.prototype.attachShadow = () => { throw new Error('no shadow here'); }")
    page.goto(second_server, wait_until="load")
    begin(page)
    expect(page.locator(".first-view")).to_have_count(0, timeout=30_000)
    expect(page.locator("[data-testid=stMain] h1")).to_be_visible()


def test_nothing_of_the_live_page_is_fetched_before_a_reader_does_something(server: str, watched: Watched) -> None:
    page = watched.page
    page.goto(server, wait_until="networkidle")
    assert set(watched.requests) <= {server, f"{server}favicon.png"}
    begin(page)
    expect(page.locator(".first-view")).to_have_count(0, timeout=30_000)
    assert len(watched.requests) > 10


def test_the_plain_level_is_there_before_the_live_page(server: str, watched: Watched, content: Content) -> None:
    page = watched.page
    page.goto(f"{server}?level=plain", wait_until="load")
    first = page.locator(".first-view")
    expect(first.get_by_text(content.pages["battery"].plain)).to_be_visible()
    link = first.get_by_role("link", name=content.pages["interception"].menu, exact=True)
    assert (link.get_attribute("href") or "").endswith("?level=plain")
