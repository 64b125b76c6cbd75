"""A reader changes the language in the menu, comes to the same page, and stays in that language."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from components.model.content import Content
from components.model.content_cache import load
from tests.browser.serving import UNPREPARED, served
from tests.second_language import LANGUAGE, in_two_languages


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Content:
    return load(in_two_languages(tmp_path_factory.mktemp("two") / "subject"))


@pytest.fixture(scope="module")
def address(both: Content, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(both.folder, tmp_path_factory.mktemp("log") / "log.txt", UNPREPARED) as address:
        yield address


def change_language(page: Page) -> None:
    page.locator(".menu>summary").click()
    link = page.locator(".languages a")
    expect(link).to_be_in_viewport()
    link.click()


def expect_page(page: Page, told: Content, id: str) -> None:
    expect(page.locator("html")).to_have_attribute("lang", told.explainer.language)
    expect(page.locator("h1")).to_have_text(told.pages[id].title)
    expect(page.locator(".view")).to_have_attribute("lang", told.explainer.language)


def test_the_menu_leads_to_the_same_page_in_the_other_language_and_back(
    page: Page, both: Content, address: str
) -> None:
    id, other = both.explainer.pages[1], both.translations[0]
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}{id}")
    for query, told in ((rf"\?lang={LANGUAGE}", other), ("", both)):
        change_language(page)
        expect(page).to_have_url(re.compile(f"/{id}{query}$"))
        expect_page(page, told, id)


def test_the_reading_edition_has_the_same_choice(page: Page, both: Content, address: str) -> None:
    id, other = both.explainer.pages[1], both.translations[0]
    page.goto(f"{address}en/read/{id}/")
    change_language(page)
    expect(page).to_have_url(re.compile(f"/{LANGUAGE}/read/{id}/$"))
    expect(page.locator("h1")).to_have_text(other.pages[id].title)


def test_the_live_page_stays_in_the_language_from_page_to_page_and_back(
    page: Page, both: Content, address: str
) -> None:
    first, id, other = both.explainer.pages[0], both.explainer.pages[1], both.translations[0]
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{address}?lang={LANGUAGE}")
    page.mouse.move(300, 300)
    page.locator("html[data-live]").wait_for(state="attached", timeout=60_000)
    expect_page(page, other, first)
    page.evaluate("window.sameDocument = true")
    page.locator(".chapters a", has_text=other.pages[id].menu).click()
    expect(page).to_have_url(re.compile(rf"/{id}\?lang={LANGUAGE}$"))
    expect_page(page, other, id)
    assert page.evaluate("window.sameDocument"), "the page has changed without a new document"
    page.go_back()
    expect_page(page, other, first)
    change_language(page)
    expect(page).not_to_have_url(re.compile("lang="))
    expect_page(page, both, first)


def test_find_looks_through_its_language(page: Page, both: Content, address: str) -> None:
    other = both.translations[0]
    page.goto(f"{address}?lang={LANGUAGE}")
    page.locator(".find-link").click()
    page.get_by_role("searchbox").fill(other.parts["tower"].name)
    found = page.locator(".found a", has_text=other.parts["tower"].name).first
    expect(found).to_be_visible()
    assert f"lang={LANGUAGE}" in (found.get_attribute("href") or "")
