"""The menu: where one is, how one reads, on a phone too; the sources switch; what is copied from a page."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from components.model.content import Content
from tests.browser.watching import Watched


def _phone(watched: Watched, address: str) -> Page:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    return watched.open(address)


def test_on_a_phone_the_menu_is_low_and_says_where_one_is(
    second_server: str, watched: Watched, subject: Content
) -> None:
    id = subject.explainer.more_pages[-1]
    page = _phone(watched, f"{second_server}{id}")
    box = page.locator(".masthead").bounding_box()
    assert box
    assert box["height"] <= 49
    button = page.locator(".menu>summary")
    expect(button).to_contain_text(subject.words.menu)
    expect(button).to_contain_text(subject.pages[id].menu)
    button.click()
    count = len(subject.explainer.all_pages)
    expect(page.locator(".position")).to_contain_text(subject.words.menus.position.format(number=count, count=count))


def test_marks_can_be_left_out_and_the_address_says_so_on_every_page(
    second_server: str, watched: Watched, subject: Content
) -> None:
    page = _phone(watched, second_server)
    marks = page.locator(".mark:visible")
    assert marks.count() > 0
    page.locator(".menu>summary").click()
    page.get_by_label(subject.words.menus.show_sources).uncheck()
    expect(marks).to_have_count(0)
    assert "sources=off" in page.url
    other = subject.explainer.all_pages[1]
    page.locator(".menu").get_by_role("link", name=subject.pages[other].menu, exact=True).first.click()
    page.wait_for_url(f"**/{other}?sources=off")
    expect(marks).to_have_count(0)
    page.goto(f"{second_server}?sources=off")
    expect(page.locator(".view.responding")).to_be_visible()
    expect(marks).to_have_count(0)


def test_what_is_copied_has_no_marks(second_server: str, watched: Watched) -> None:
    page = watched.open(second_server)
    copied = page.evaluate("""() => {
      const sentences = [...document.querySelectorAll("section .sentence")];
      const sentence = sentences.find((e) => e.textContent.includes("20 metres high."));
      getSelection().selectAllChildren(sentence);
      return getSelection().toString().trim();
    }""")
    assert copied.startswith("The tower is 20 metres high.")
    assert copied.endswith("high.")


@pytest.mark.parametrize("address", ["", "en/read/battery/"])
def test_a_page_that_is_copied_whole_gives_its_text_alone(
    server: str, context: BrowserContext, content: Content, address: str
) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server + address)
    page.keyboard.press("Control+a")
    page.keyboard.press("Control+c")
    copied = " ".join(page.evaluate("navigator.clipboard.readText()").split())
    words = content.words
    story = content.stories["how-a-battery-works"]
    assert all(sentence.text in copied for scene in story.scenes for sentence in scene.sentences)
    said = (words.story.explore, words.story.hint, words.skip_to_text, words.next, words.previous)
    assert [word for word in said if f" {word} " in copied] == []
    assert re.findall(r"[a-z]\.\d", copied) == []


@pytest.mark.parametrize("address", ["", "en/read/battery/"])
def test_the_colours_that_are_chosen_hold_on_the_next_page(server: str, watched: Watched, address: str) -> None:
    page = watched.page
    page.goto(server + address, wait_until="load")
    page.locator(".menu > summary").click()
    page.locator("[data-theme-choice=dark]").click()
    dark = page.evaluate("getComputedStyle(document.querySelector('h1').closest('.x')).backgroundColor")
    page.keyboard.press("Escape")
    expect(page.locator(".menu>summary")).to_be_focused()
    page.locator(".next-page a").click()
    expect(page).to_have_url(re.compile("parts"))
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    assert page.evaluate("getComputedStyle(document.querySelector('h1').closest('.x')).backgroundColor") == dark


def test_in_the_reading_edition_sources_are_left_out_on_the_next_page_too(server: str, page: Page) -> None:
    page.goto(f"{server}en/read/battery/")
    expect(page.locator(".mark").first).to_be_visible()
    page.locator(".menu > summary").click()
    page.locator(".sources-switch").click()
    expect(page.locator(".mark").first).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator(".menu>summary")).to_be_focused()
    page.locator(".next-page a").click()
    expect(page).to_have_url(re.compile("sources=off"))
    expect(page.locator(".mark").first).to_be_hidden()


def test_a_stop_of_the_tour_leads_to_its_scene_in_the_reading_edition_too(server: str, page: Page) -> None:
    page.goto(f"{server}en/read/tour/#stop-people")
    expect(page).to_have_url(f"{server}en/read/battery/#scene-people")
    expect(page.locator("#scene-people h2")).to_be_in_viewport()


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_of_a_story_lies_over_the_open_menu(server: str, watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 844})
    page = watched.open(server)
    expect(page.locator(".telling .current")).to_be_visible()
    page.locator(".menu>summary").click()
    links = page.locator(".menu-sheet a:visible")
    assert links.count() > 5
    assert (
        links.evaluate_all("""links => links.filter(e => { const r = e.getBoundingClientRect();
        return !e.contains(document.elementFromPoint(r.left + 9, r.top + 9)) }).length""")
        == 0
    )
