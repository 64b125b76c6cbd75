"""Picking a part in the app: at once, without the server, in the address, by mouse and by key.

What is neither told to a server nor kept through a rerun is tried in the first answer, which the live page takes over.
"""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from components.model.content import Content
from components.model.schema.figures import Scene
from tests.browser import surfaces
from tests.browser.watching import READY, Watched, begin, until

FOCUSED = """() => {
  let element = document.activeElement;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element.getAttribute("aria-label") || element.textContent.trim();
}"""
RERUN = "() => { history.pushState({}, '', location.href); dispatchEvent(new PopStateEvent('popstate')); }"
SCROLLED = "() => scrollY"
PAGE = "parts"
"""The page whose first figure is a scene with parts to pick."""


@pytest.fixture
def names(content: Content) -> list[str]:
    """Names of the parts of the first scene that the page shows, in reading order."""
    scenes = [content.figures[block.figure] for block in content.pages[PAGE].blocks
              if block.kind == "figure"]  # fmt: skip
    return [content.parts[part].name for part in next(one for one in scenes if isinstance(one, Scene)).parts]


def _label(page: Page, name: str) -> Locator:
    return page.locator(".figure .wide").get_by_role("button", name=name, exact=True).first


def _panel(page: Page, name: str) -> Locator:
    return page.locator(".figure .panels details").filter(has=page.get_by_role("heading", name=re.compile(f"^{name}")))


def _id(content: Content, name: str) -> str:
    return next(id for id, part in content.parts.items() if part.name == name)


def test_picking_a_label_shows_its_text_without_asking_the_server(
    server: str, watched: Watched, names: list[str], content: Content
) -> None:
    page = watched.open(f"{server}{PAGE}")
    sent = watched.sent
    watched.requests.clear()
    _label(page, names[0]).click()
    expect(_panel(page, names[0])).to_be_visible()
    expect(page.locator(".figure .live").first).to_contain_text(content.parts[_id(content, names[0])].role)
    assert page.url == f"{server}{PAGE}?part={_id(content, names[0])}"
    asked = page.evaluate(
        "fetch('/_stcore/health').then((answer) => answer.url)"
    )  # what was asked before is known then
    assert (watched.sent, [each for each in watched.requests if "favicon" not in each]) == (sent, [asked])


def test_picking_a_shape_is_picking_its_label(page: Page, names: list[str], content: Content) -> None:
    surfaces.answered(page, PAGE)
    page.locator(f".figure .wide .shape[data-set='part={_id(content, names[1])}']").first.click()
    expect(_panel(page, names[1])).to_be_visible()
    expect(_label(page, names[1])).to_have_attribute("aria-pressed", "true")


def test_back_and_reload_restore_what_was_picked(server: str, watched: Watched, names: list[str]) -> None:
    page = watched.open(f"{server}{PAGE}")
    for name in names[:2]:
        _label(page, name).click()
        expect(_panel(page, name)).to_be_visible()
    page.go_back()
    expect(_panel(page, names[0])).to_be_visible()
    expect(_panel(page, names[1])).to_be_hidden()
    page.reload()
    begin(page)
    until(page, READY)
    expect(_panel(page, names[0])).to_be_visible()
    page.go_back()
    expect(_panel(page, names[0])).to_be_hidden()
    assert page.url == f"{server}{PAGE}"


def test_an_address_opens_what_it_names(page: Page, names: list[str], content: Content) -> None:
    surfaces.answered(page, f"{PAGE}?part={_id(content, names[2])}")
    expect(_panel(page, names[2])).to_be_visible()


def test_an_address_that_names_nothing_shows_the_page_as_it_is(server: str, watched: Watched) -> None:
    page = watched.open(f"{server}{PAGE}?part=nothing&step=99&unknown=1")
    expect(page.locator(".figure .hint").first).to_be_visible()
    assert page.locator(".figure .panels details[open]:visible").count() == 0
    assert watched.errors == []


def test_keys_alone_pick_and_close(watched: Watched, names: list[str]) -> None:
    page = surfaces.answered(watched.page, PAGE)
    _tab_to(page, names[0])
    page.keyboard.press("Enter")
    expect(_panel(page, names[0])).to_be_visible()
    page.keyboard.press("Escape")
    expect(_panel(page, names[0])).to_be_hidden()
    assert page.evaluate(FOCUSED) == names[0]
    page.keyboard.press("Space")
    expect(_panel(page, names[0])).to_be_visible()
    _tab_to(page, names[1])
    page.keyboard.press("Enter")
    expect(_panel(page, names[1])).to_be_visible()
    expect(_panel(page, names[0])).to_be_hidden()
    assert watched.errors == []


def _tab_to(page: Page, name: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED) == name:
            return
    pytest.fail(f"Tab does not reach {name!r}")


def test_focus_and_place_survive_a_rerun(server: str, watched: Watched, names: list[str]) -> None:
    page = watched.open(f"{server}{PAGE}")
    _label(page, names[1]).focus()
    page.keyboard.press("Enter")
    page.mouse.move(600, 600)
    page.mouse.wheel(0, 180)
    until(page, f"() => ({SCROLLED})() > 100")
    before, sent = page.evaluate(SCROLLED), watched.sent
    page.evaluate(RERUN)
    until(page, READY)
    assert watched.sent > sent
    assert page.evaluate(FOCUSED) == names[1]
    assert page.evaluate(SCROLLED) == before
    expect(_panel(page, names[1])).to_be_visible()


def test_figures_on_one_page_do_not_disturb_each_other(page: Page) -> None:
    surfaces.answered(page, "disagreements")
    one, other = page.locator("[data-kind]:has([data-set^='position='])").all()[:2]
    before = other.get_attribute("data-state")
    one.locator("[data-set]:visible").first.click()
    expect(one).not_to_have_attribute("data-state", before or "")
    assert other.get_attribute("data-state") == before
