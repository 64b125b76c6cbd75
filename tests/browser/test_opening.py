"""What a mark, a signal and a term open, and where they lead."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from components.html.format import day
from components.model.content import Content
from tests.browser.watching import Watched
from tests.fragments import page_heading


@pytest.fixture
def light(second_server: str, watched: Watched) -> Page:
    return watched.open(second_server)


def _opened(page: Page) -> Locator:
    return page.locator(".note:popover-open")


def _sentence(page: Page, text: str) -> Locator:
    return page.locator("section .sentence").filter(has_text=text).first


def test_a_mark_opens_its_source_by_click(light: Page, subject: Content) -> None:
    _sentence(light, "The tower is 20 metres high.").locator(".mark").click()
    _says_all_of_the_source(_opened(light), subject)


def test_a_mark_opens_its_source_by_key_and_escape_closes_it(light: Page, subject: Content) -> None:
    mark = _sentence(light, "The tower is 20 metres high.").locator(".mark")
    mark.focus()
    light.keyboard.press("Enter")
    _says_all_of_the_source(_opened(light), subject)
    light.keyboard.press("Escape")
    expect(_opened(light)).to_have_count(0)
    expect(mark).to_be_focused()
    light.keyboard.press("Space")
    expect(_opened(light)).to_have_count(1)


def _says_all_of_the_source(note: Locator, subject: Content) -> None:
    words, source = subject.words, subject.sources["harbour-board-1931"]
    for text in (source.publisher, source.title, day(subject, source.date), "a tower of twenty metres", "example.org",
                 words.primary, words.read_in_full, "page 2"):  # fmt: skip
        expect(note).to_contain_text(text)
    expect(note.get_by_role("link", name="example.org")).to_have_attribute("href", source.address)


def test_a_note_lies_within_the_window(light: Page) -> None:
    for width in (1280, 390):
        light.set_viewport_size({"width": width, "height": 844})
        mark = _sentence(light, "The tower is 20 metres high.").locator(".mark")
        mark.click()
        box = _opened(light).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        light.keyboard.press("Escape")


def test_where_sources_differ_the_mark_leads_to_the_disagreement(light: Page, subject: Content) -> None:
    claim = _sentence(light, "How far the lamp reaches")
    light.locator("#part-lamp .fold summary").click()
    entry = subject.disagreements["reach"]
    claim.get_by_role("button", name=entry.topic).click()
    expect(_opened(light)).to_contain_text(entry.wording)
    _opened(light).get_by_role("link", name=entry.question).click()
    entry = light.locator("#disagreement-reach")
    expect(entry).to_have_class(re.compile("picked"))
    expect(entry).to_be_in_viewport()
    assert light.url.endswith("?disagreement=reach")


def test_a_term_opens_its_meaning(light: Page, subject: Content) -> None:
    term = light.locator(".term:visible").first
    term.focus()
    light.keyboard.press("Enter")
    expect(_opened(light)).to_contain_text(subject.glossary["keeper"].definition)


def test_on_another_page_the_disagreement_is_found_too(server: str, watched: Watched, content: Content) -> None:
    page = watched.open(f"{server}interceptors")
    page.locator("section .differs:visible").first.click()
    link = _opened(page).get_by_role("link").first
    question = link.inner_text()
    link.click()
    page.get_by_role("heading", level=1, name=page_heading(content, "disagreements")).wait_for()
    entry = page.locator("details[open]:has(>[data-entry].picked)")
    expect(entry.get_by_role("heading", name=question)).to_be_in_viewport()
