"""The live page takes over the article that the first answer brought: nothing moves, and nothing is lost."""

import re

import pytest
from playwright.sync_api import Browser, Page, Playwright, Route, expect

from components.article.view import title
from components.model.content import Content
from components.model.content_cache import load
from tests.browser.bring import on_path
from tests.browser.conftest import FLAGS
from tests.browser.hand_over import TAKEN, WATCH, Held
from tests.browser.watching import Watched, begin, until
from tests.conftest import REPOSITORY
from tests.fragments import page_heading

APP = "**/static/js/*"
LIVE = "[data-testid=stApp] .view"
BELOW = ":is(.summary,.summary+.defs)+.text"
"""The block below the lead; what is told in it first is painted first, up to what responds."""
RESPONDS = f"{BELOW}>:is(:not(h2,p),:not(h2,p)~*)"
SEEN = (
    f".view>header, .view>header>*, h1, h1+.summary, {BELOW}>:not({RESPONDS}), "
    ".telling .current .still svg, .telling .current .told>*"
)
"""What is painted first: the menu, heading and lead, what is told below, and of a story its first scene."""
HEAD = f"""() => [...document.querySelectorAll("{SEEN}")].map((e) => {{
  const {{x, y, width, height}} = e.getBoundingClientRect();
  return [e.tagName, x, y, width, height, e.checkVisibility({{checkOpacity: true}}) || !width];
}})"""
"""Where that stands, and whether it is seen."""
SCENE = re.compile(r'(?=<div class="scene")')
NOBODYS = "addEventListener('pointermove', (event) => event.stopImmediatePropagation(), {capture: true, once: true})"
"""Chromium without a window tells of a pointer that nobody has moved."""


@pytest.fixture(params=[True, False], ids=["moveBefore", "without moveBefore"])
def held(request: pytest.FixtureRequest, page: Page) -> Held:
    """In a browser that can move a node as it is, and in one that cannot."""
    if not request.param:
        page.add_init_script("delete Element.prototype.moveBefore; delete DocumentFragment.prototype.moveBefore;")
    return Held(page)


def _address(page: str) -> str:
    return "" if page == load(REPOSITORY / "content").explainer.pages[0] else page


def test_scrollbars_stay_as_wide_as_they_are(server: str, playwright: Playwright) -> None:
    shown = playwright.chromium.launch(executable_path=on_path(), args=FLAGS, ignore_default_args=["--hide-scrollbars"])
    page = shown.new_page(viewport={"width": 1280, "height": 900})
    held = Held(page)
    page.goto(server, wait_until="load")
    page.mouse.move(3, 3)
    wide = page.evaluate("document.documentElement.clientWidth")
    assert wide < 1280
    page.evaluate(WATCH)
    held.let_go()
    assert page.evaluate("[document.documentElement.clientWidth, [...window.moved]]") == [wide, []]
    page.goto(f"{server}accessibility", wait_until="load")
    page.evaluate("document.documentElement.classList.add('unshown')")  # when little of it is painted
    assert page.evaluate("document.documentElement.clientWidth") == wide
    shown.close()


@pytest.mark.parametrize("width", [390, pytest.param(1280, marks=pytest.mark.slow)])
def test_what_is_seen_before_the_rest_has_come_stays(width: int, server: str, page: Page, content: Content) -> None:
    def cut(route: Route) -> None:
        found = route.fetch()
        begun = SCENE.split(found.text().partition('<template class="later">')[0])
        route.fulfill(response=found, body="".join(begun[:3]))

    page.set_viewport_size({"width": width, "height": 844})
    page.add_init_script("localStorage.setItem('explainer-theme', 'dark')")
    for id in content.explainer.all_pages:
        page.route(server + _address(id), cut)
        page.goto(server + _address(id), wait_until="load")
        seen = page.evaluate(HEAD)
        rest = page.locator(f"main>:not(h1,.summary,.telling,{BELOW}), main~*, {RESPONDS}")
        assert all(rest.evaluate_all("(all) => all.map((e) => getComputedStyle(e).display === 'none')")), id
        assert page.evaluate("document.documentElement.dataset.theme") == "dark"
        page.unroute(server + _address(id))
        page.goto(server + _address(id), wait_until="load")
        assert seen == page.evaluate(HEAD), id
        assert all(each[-1] for each in seen)
        assert page.evaluate("document.querySelectorAll('.unshown').length") == 0


def test_it_is_the_very_node_and_reruns_leave_it(second_server: str, held: Held) -> None:
    page = held.page
    page.goto(f"{second_server}take?attribute=reach", wait_until="load")
    page.evaluate("document.querySelector('.view').mine = true")
    begin(page)
    held.let_go()
    assert page.evaluate("document.querySelector('.view').mine")
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
    page.locator("[data-testid=stButtonGroup] button").last.click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
    assert page.evaluate("document.querySelector('.view').mine")


def test_focus_scroll_an_open_drawer_and_an_open_note_stay(server: str, held: Held) -> None:
    page = held.page
    page.goto(f"{server}parts", wait_until="load")
    drawer = page.locator(".view details.more").nth(1)
    drawer.locator("summary").first.click()
    mark = page.locator(".view .sentence .mark:visible").first
    mark.click()
    mark.focus()
    y, said = page.evaluate("scrollY"), page.locator(".note:popover-open").inner_text()
    assert y > 50
    held.let_go()
    assert page.evaluate("scrollY") == y
    expect(mark).to_be_focused()
    expect(drawer).to_have_attribute("open", "")
    expect(page.locator(f"{LIVE} .note:popover-open")).to_have_text(said, use_inner_text=True)


def test_focus_on_a_link_of_the_menu_stays(server: str, held: Held) -> None:
    page = held.page
    page.goto(server, wait_until="load")
    link = page.locator(".masthead .chapters a").nth(2)
    link.focus()
    begin(page)
    held.let_go()
    expect(link).to_be_focused()


def test_a_figure_goes_on_playing_and_a_step_stays(server: str, held: Held) -> None:
    page = held.page
    page.goto(f"{server}interception", wait_until="load")
    figure = page.locator(".view .figure").first
    figure.locator(".number").nth(2).click()
    figure.locator("[data-play]").click()
    held.let_go()
    expect(figure.locator("[data-play]")).to_have_attribute("aria-pressed", "true")
    expect(figure).not_to_have_attribute("data-state", "step=3")


def test_while_text_is_selected_the_live_page_waits(server: str, held: Held) -> None:
    page = held.page
    page.goto(server, wait_until="load")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.summary'))")
    begin(page)
    held.let_go(wait=False)
    until(page, "() => document.documentElement.dataset.connected === 'true'")
    assert not page.evaluate(TAKEN)
    said = page.evaluate("String(getSelection())")
    assert len(said) > 20
    page.evaluate("getSelection().removeAllRanges()")
    until(page, TAKEN)


def test_what_was_answered_ordered_and_ticked_stays(server: str, held: Held, content: Content) -> None:
    page = held.page
    page.goto(f"{server}quiz", wait_until="load")
    question = page.locator(".question:not([hidden])")
    first = question.locator("input").first
    first.check()
    held.let_go(wait=False)
    until(page, "() => document.documentElement.dataset.connected === 'true'")
    assert not page.evaluate(TAKEN), "a question is begun"
    question.get_by_role("button", name=content.words.asking.check).click()
    until(page, TAKEN)
    expect(first).to_be_checked()
    expect(question.locator(".verdict")).not_to_be_empty()


def test_another_page_brings_title_and_focus_and_back_its_place(
    server: str, watched: Watched, content: Content
) -> None:
    page = watched.open(server)
    page.mouse.wheel(0, 900)
    until(page, "() => history.state?.scroll > 500")
    y = page.evaluate("scrollY")
    page.evaluate("document.querySelector('.masthead .chapters a[href$=interception]').click()")
    heading = page.get_by_role("heading", level=1, name=page_heading(content, "interception"))
    expect(heading).to_be_focused()
    assert page.title() == title(content, "interception")
    assert page.evaluate("scrollY") == 0
    page.go_back()
    expect(page.get_by_role("heading", level=1, name=page_heading(content, "battery"))).to_be_focused()
    until(page, f"() => Math.abs(scrollY - {y}) < 3")


def test_the_reading_level_keeps_focus_where_it_was_chosen(server: str, watched: Watched, content: Content) -> None:
    page = watched.open(server)
    page.locator(".menu>summary").click()
    page.get_by_role("link", name=content.words.learning.plain, exact=True).click()
    expect(page.locator(".summary")).to_have_text(content.pages["battery"].plain)
    expect(page.locator(".menu>summary")).to_be_focused()


def test_without_the_server_the_page_stays_and_says_so_quietly(server: str, watched: Watched, content: Content) -> None:
    page = watched.page
    page.route("**/_stcore/**", lambda route: route.abort())
    page.clock.install()
    page.goto(server, wait_until="load")
    begin(page)
    note = page.locator(".offline")
    expect(note).to_be_hidden()
    page.clock.run_for(31_000)
    expect(note).to_have_text(content.words.offline)
    expect(page.get_by_role("heading", level=1)).to_have_text(page_heading(content, content.explainer.pages[0]))


def test_nothing_of_the_live_page_is_fetched_before_a_reader_does_something(server: str, browser: Browser) -> None:
    watched = Watched(browser.new_page())
    page = watched.page
    page.add_init_script(NOBODYS)
    page.goto(server, wait_until="networkidle")
    assert set(watched.requests) <= {server, f"{server}favicon.png"}
    begin(page)
    until(page, TAKEN)
    assert len(watched.requests) > 10
    page.close()


def test_the_plain_level_is_there_before_the_live_page(server: str, watched: Watched, content: Content) -> None:
    page = watched.page
    page.goto(f"{server}?level=plain", wait_until="load")
    first = page.locator(".view")
    expect(first.get_by_text(content.pages["battery"].plain)).to_be_visible()
    link = first.locator(".chapters").get_by_role("link", name=content.pages["interception"].menu, exact=True)
    assert (link.get_attribute("href") or "").endswith("?level=plain")


OLD = """window.RegExp = new Proxy(RegExp, {construct(known, [text, flags = ""]) {
  if (flags.includes("v")) throw new SyntaxError(flags);
  return new known(text, flags);
}})"""
"""What Streamlit's scripts need, and browsers of 2023 do not know."""


@pytest.mark.parametrize("is_old", [False, True])
def test_a_browser_in_which_streamlit_cannot_run_does_not_fetch_it(is_old: bool, server: str, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script(OLD if is_old else "")
    page.clock.install()
    page.goto(server, wait_until="load")
    begin(page)
    page.clock.run_for(1_000)
    assert page.evaluate("document.querySelector('.later').content.childElementCount > 0") is is_old
    page.close()


@pytest.mark.parametrize("is_old", [False, True])
def test_such_a_browser_shows_tables_instead_of_the_explorer(is_old: bool, server: str, browser: Browser) -> None:
    page = browser.new_page()
    page.add_init_script(OLD if is_old else "")
    page.goto(f"{server}explore", wait_until="load")
    expect(page.locator(".explorer-room")).to_have_count(0 if is_old else 1)
    assert page.locator(".all-numbers").evaluate("(drawer) => drawer.open") is is_old
    page.close()


def test_a_document_that_is_not_understood_gets_page_style_and_script_from_the_live_page(
    server: str, watched: Watched, content: Content
) -> None:
    """Streamlit's own document, in which no article is there to take over."""
    page = watched.page
    page.goto(f"{server}index.html")
    heading = page.get_by_role("heading", level=1)
    expect(heading).to_have_text(page_heading(content, content.explainer.pages[0]), timeout=30_000)
    assert page.evaluate("getComputedStyle(document.querySelector('.view')).getPropertyValue('--paper')")
    page.get_by_role("button", name="Close").click()  # Streamlit knows no page by that name
    page.locator(".masthead .chapters a[href$=interception]").first.click()
    expect(page.get_by_role("heading", level=1, name=page_heading(content, "interception"))).to_be_focused()
