"""The explorer of numbers as a reader has it: pressed, shared, on a phone, in the dark, nothing on anything."""

import pytest
from playwright.sync_api import Browser, Page, expect

from components.model.content import Content
from tests.browser.axe import ours_and_streamlits
from tests.browser.watching import Watched, until

DRAWN = ".js-plotly-plot"
OVERLAPS = """() => [...document.querySelectorAll('.js-plotly-plot')].flatMap((plot) => {
  const frame = plot.getBoundingClientRect();
  const texts = [...plot.querySelectorAll('.xtick text,.ytick text,.textpoint text,.legendtext')];
  const said = texts.filter((text) => text.textContent.trim());
  const boxes = said.map((text) => [text.textContent, text.getBoundingClientRect()]);
  const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const cut = boxes.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const over = ([, a], at) => boxes.slice(at + 1).filter(([, b]) => meet(a, b));
  const pairs = boxes.flatMap((box, at) => over(box, at).map(([two]) => [box[0], two]));
  return [...cut.map(([text]) => `${text} is cut off`), ...pairs.map(([one, two]) => `${one} on ${two}`)];
})"""
TEXTS = "() => document.querySelectorAll('.js-plotly-plot text').length"


def _drawn(page: Page, count: int = 1) -> None:
    expect(page.locator(f"{DRAWN} .main-svg").first).to_be_visible(timeout=30_000)
    until(page, f"() => document.querySelectorAll('{DRAWN}').length >= {count}")


def _plotly(watched: Watched) -> list[str]:
    return [address for address in watched.requests if "plotly" in address.lower()]


def _order(page: Page) -> list[str | None]:
    """The roles of tables, explorer, way to the next page and credit, in the order of the document."""
    parts = page.locator("details.all-numbers:not([open]), .st-key-explorer, .next-page, .credit-line")
    roles: list[str | None] = parts.evaluate_all("each => each.map((e) => e.role)")
    return roles


def test_plotly_comes_when_something_is_chosen(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(f"{second_server}take")
    expect(page.get_by_role("heading", name=subject.words.explore.choose)).to_be_visible()
    assert not _plotly(watched)
    page.locator(".starts a").first.click()
    _drawn(page)
    assert _plotly(watched)
    assert page.url.endswith("take?attribute=reach&view=ranges")
    expect(page.locator(".st-key-explorer .number-table tbody tr")).to_have_count(4)
    expect(page.get_by_role("heading", name=subject.words.explore.choose)).to_be_in_viewport()
    assert watched.errors == []
    assert watched.hosts == {"localhost"}


@pytest.mark.parametrize("width", [390, 1280])
def test_a_shared_choice_opens_in_view_between_the_tables_and_the_end(
    second_server: str, watched: Watched, subject: Content, width: int
) -> None:
    watched.page.set_viewport_size({"width": width, "height": 844})
    page = watched.open(f"{second_server}take?attribute=reach#attribute-reach")
    _drawn(page)
    top = page.get_by_role("region", name=subject.words.explore.choose).bounding_box()
    assert top is not None
    assert 0 <= top["y"] < 200
    assert _order(page) == [None, "region", None, None]
    assert page.url.endswith("take?attribute=reach&view=ranges")


def test_the_end_of_the_page_follows_the_explorer_however_one_comes_to_it(
    second_server: str, watched: Watched, subject: Content
) -> None:
    pages = subject.explainer.all_pages
    page = watched.open(second_server + pages[pages.index("take") - 1])
    page.locator(".next-page a").click()
    expect(page.get_by_role("region", name=subject.words.explore.choose)).to_be_visible(timeout=30_000)
    assert _order(page) == [None, "region", None, None]
    page.locator(".menu > summary").click()
    page.locator(".menu-sheet .levels a").last.click()
    expect(page.locator(".view")).to_have_attribute("data-shown", "take plain", timeout=30_000)
    assert _order(page) == [None, "region", None, None]


def test_without_scripts_a_question_leads_to_its_table(second_server: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{second_server}take")
    page.locator(".starts a").first.click()
    expect(page.locator("#attribute-reach > summary")).to_be_in_viewport()
    expect(page.locator(".explorer-room")).to_be_hidden()
    page.close()


def test_back_and_start_again_take_a_choice_back(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(f"{second_server}take")
    page.locator(".starts a").first.click()
    _drawn(page)
    page.get_by_role("button", name=subject.words.explore.clear).click()
    expect(page.locator(DRAWN)).to_have_count(0)
    assert page.url.endswith("/take")


def test_a_picked_mark_says_what_its_source_states(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(f"{second_server}take?attribute=reach&view=ranges")
    _drawn(page)
    page.locator(f"{DRAWN} .points path").last.click(force=True)
    picked = page.locator(".st-key-explorer [role=status] .number-table")
    expect(picked).to_be_visible()
    fact = subject.facts["disagreements/reach#gazette"]
    expect(picked).to_contain_text(fact.text[:20])
    picked.locator(".mark").click()
    expect(page.locator(".note:popover-open")).to_be_visible()
    assert watched.errors == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_lies_on_anything_and_nothing_is_wider_than_the_window(
    server: str, watched: Watched, content: Content, width: int
) -> None:
    block = next(block for block in content.pages["explore"].blocks if block.kind == "numbers")
    watched.page.set_viewport_size({"width": width, "height": 844})
    page = watched.open(f"{server}explore")
    for at, start in enumerate(block.starts):
        page.locator(".starts a").nth(at).click()
        _drawn(page)
        until(page, f"() => ({TEXTS})() > 5")
        assert page.evaluate(OVERLAPS) == [], start.question
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, start.question
        page.get_by_role("button", name=content.words.explore.clear).click()
        expect(page.locator(DRAWN)).to_have_count(0)


def test_the_colours_follow_the_choice_of_a_reader(second_server: str, watched: Watched) -> None:
    page = watched.open(f"{second_server}take?attribute=reach")
    ink = page.locator(f"{DRAWN} .xtick text, {DRAWN} .ytick text").first
    expect(ink).to_be_visible(timeout=30_000)
    light = ink.evaluate("e => getComputedStyle(e).fill")
    page.locator(".menu > summary").click()
    page.locator("[data-theme-choice=dark]").click()
    expect(ink).not_to_have_css("fill", light, timeout=30_000)
    dark = page.evaluate("getComputedStyle(document.querySelector('.masthead')).color")
    expect(page.locator("[data-testid=stButtonGroup] [aria-checked=true]")).to_have_css("background-color", dark)


def test_the_controls_and_the_drawing_can_be_used_without_sight(server: str, watched: Watched) -> None:
    page = watched.open(f"{server}explore?attribute=stated-range")
    _drawn(page)
    ours, others = ours_and_streamlits(page)
    assert ours == []
    assert {rule for rule, _ in others} <= {"region", "aria-allowed-role"}  # boxes of Streamlit, which are not ours
