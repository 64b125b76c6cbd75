"""Pages are short until a reader asks for more, and what an address names is opened."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from components.model.content import Content
from components.model.content_cache import load
from components.sharing.addresses import page_path
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY
from tests.fragments import PAGES

TALLEST = {390: 9_000, 1280: 6_000}
"""How tall a page may be with everything folded, by the width of the window, in pixels."""


@pytest.fixture
def sources(second_server: str, watched: Watched) -> Page:
    return watched.open(f"{second_server}?source=gazette-des-phares-1990")


@pytest.mark.parametrize("page_id", [page for folder, page in PAGES if folder == REPOSITORY / "content"])
def test_a_page_is_short_with_everything_folded(page_id: str, server: str, page: Page) -> None:
    address = server + page_path(load(REPOSITORY / "content"), page_id).removeprefix("./")
    page.goto(address, wait_until="load")
    assert page.locator("main details.fold[open]:not(.source-kind)").count() == 0
    for width, tallest in TALLEST.items():
        page.set_viewport_size({"width": width, "height": 844})
        tall = page.evaluate("document.querySelector('main').offsetHeight")
        assert 300 < tall <= tallest, f"{page_id} is {tall:.0f} px tall at {width}"


def test_every_page_ends_with_the_way_to_the_next(server: str, watched: Watched, content: Content) -> None:
    first, second = content.explainer.pages[:2]
    page = watched.open(server + page_path(content, first).removeprefix("./"))
    page.locator(".next-page a").click()
    expect(page).to_have_url(server + second)
    assert page.locator("#main > :last-child").get_attribute("class") == "next-page"


def test_one_question_is_open_at_a_time_and_an_address_opens_it(
    server: str, watched: Watched, content: Content
) -> None:
    first, second = list(content.disagreements)[:2]
    page = watched.open(f"{server}disagreements?disagreement={second}")
    opened = page.locator("details.question-fold[open]")
    expect(opened.locator("h3")).to_have_text(content.disagreements[second].question)
    expect(opened.locator("h3")).to_be_in_viewport()
    page.locator(f"details:has(>#disagreement-{first}) > summary").click()
    expect(opened.locator("h3")).to_have_text([content.disagreements[first].question])


@pytest.mark.parametrize("way", ["in-the-news?figure=yearly-output", "in-the-news#yearly-output"])
def test_the_address_of_a_figure_opens_it_where_it_is_folded(server: str, watched: Watched, way: str) -> None:
    page = watched.open(server + way)
    expect(page.locator("details[open] > #yearly-output .picture")).to_be_in_viewport()
    expect(page.locator("details.figure-fold[open]")).to_have_count(1)


def test_a_link_to_a_fact_opens_the_list_that_it_stands_in(second_server: str, watched: Watched) -> None:
    page = watched.open(f"{second_server}#part-lamp--by-sea")
    expect(page.locator("#part-lamp--by-sea")).to_be_in_viewport()


def test_on_paper_everything_is_open_and_afterwards_as_it_was(second_server: str, watched: Watched) -> None:
    page = watched.open(second_server)
    count = page.locator("details.fold").count()
    assert count > 3
    before = page.locator("details.fold[open]").count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details.fold[open]").count() == count
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details.fold[open]").count() == before


@pytest.mark.parametrize("path", ["", "en/read/battery/"])
def test_on_paper_numbers_of_sources_lead_to_their_list_and_addresses(server: str, page: Page, path: str) -> None:
    page.goto(server + path)
    page.emulate_media(media="print")
    listed = page.locator("main > .text .sources")
    expect(listed.locator("li").first).to_be_visible()
    address = listed.locator("a[href^=http]").first
    written = address.evaluate("e => getComputedStyle(e, '::after').content")
    assert written == f'"{address.get_attribute("href")}"'
    expect(page.locator(".page-tools pre")).to_be_visible()


def test_an_event_is_found_where_it_once_stood_and_leads_to_where_it_is_told(
    server: str, watched: Watched, content: Content
) -> None:
    page = watched.open(f"{server}in-the-news#event-handover-confirmed")
    way = page.locator("#event-handover-confirmed a")
    expect(way).to_be_in_viewport()
    way.click()
    told = page.locator("details[open]:has(>#event-handover-confirmed)")
    expect(told.locator("h3")).to_have_text(content.events["handover-confirmed"].title)
    expect(told.locator("h3")).to_be_in_viewport()


def test_sources_are_filtered_by_kind_and_publisher(sources: Page, subject: Content) -> None:
    rows = sources.locator(".source-kind tr[data-publisher]")
    expect(sources.locator("#source-gazette-des-phares-1990")).to_be_in_viewport()
    sources.locator("[data-filter=kind]").select_option("primary")
    expect(rows.locator("visible=true")).to_have_count(1)
    expect(sources.locator(".filtered")).to_have_text("1 papers out of 2")
    sources.locator("[data-filter=kind]").select_option("")
    sources.locator("[data-filter=publisher]").select_option(subject.sources["gazette-des-phares-1990"].publisher)
    expect(rows.locator("visible=true")).to_have_count(1)
    expect(sources.locator("#source-harbour-board-1931")).to_be_hidden()


def test_without_scripts_the_whole_table_of_sources_opens(second_server: str, browser: Browser) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{second_server}en/read/light/")
    expect(page.locator(".source-filters")).to_be_hidden()
    page.locator(".source-kind:not([open]) > summary").click()
    expect(page.locator("#source-gazette-des-phares-1990")).to_be_visible()
    page.close()


@pytest.mark.parametrize(("path", "most"), [("sources", 50), ("battery", 9), ("interceptors", 20)])
def test_a_page_is_printed_on_few_sheets(server: str, page: Page, path: str, most: int) -> None:
    page.goto(f"{server}en/read/{path}/")
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4"))
    assert 3 < len(sheets) <= most
