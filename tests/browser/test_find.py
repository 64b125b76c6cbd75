"""Find in a browser: in any order, by keyboard, in the app and in the reading edition, and on to a citation."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.watching import Watched

PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


def _open(page: Page) -> None:
    page.get_by_role("link", name="Find", exact=True).click()
    expect(page.get_by_role("dialog", name="Find")).to_be_visible()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_a_journalist_finds_how_many_a_launcher_holds_its_sources_and_its_citation(
    size: dict[str, int], server: str, page: Page
) -> None:
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(server)
    steps = ["open", "type", "follow", "open the citation"]
    _open(page)
    page.keyboard.type("how many does a launcher hold")
    expect(page.get_by_role("status").filter(has_text="found")).to_be_visible()
    found = page.get_by_role("dialog").get_by_role("link")
    expect(found.first).to_have_text("How many interceptors does one launching station carry?")
    page.get_by_role("dialog").get_by_role("link", name=re.compile("four missiles on each launching station")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("four missiles on each launching station")
    expect(page.get_by_role("heading", name=re.compile("What the sources say"))).to_be_visible()
    expect(page.locator("q").first).to_be_visible()
    page.locator("summary", has_text="BibTeX").click()
    expect(page.get_by_role("region", name="RIS")).to_contain_text(re.compile(r"Y2 {2}- 20\d\d/\d\d/\d\d"))
    assert len(steps) == 4


@pytest.mark.parametrize("words", ["pac3 length", "length PAC-3", "LENGTH pac 3", "pac3 lenght"])
def test_words_in_any_order_with_or_without_hyphens_and_with_a_slip_find_the_same(
    words: str, server: str, page: Page
) -> None:
    page.goto(f"{server}en/find/")
    page.get_by_role("searchbox").fill(words)
    expect(page.locator(".found a", has_text="It is 5.20 metres long.")).to_be_visible()


@pytest.mark.parametrize("words", ["launcher hold", "launcer hold", "hold launching station", "launcher loaded"])
def test_words_that_ask_for_the_same_find_a_question_with_our_answer(words: str, server: str, page: Page) -> None:
    page.goto(f"{server}en/find/")
    page.get_by_role("searchbox").fill(words)
    question = page.locator(".found li", has_text="How many interceptors does one launching station carry?")
    expect(question.first).to_contain_text("Four PAC-2, 16 PAC-3 or 12 PAC-3 MSE.")


def test_a_word_of_a_quotation_is_shown_where_it_was_found(server: str, page: Page) -> None:
    page.goto(f"{server}en/find/?q=illuminated")
    found = page.locator(".found li", has=page.locator("mark"))
    expect(found.first.locator("mark")).to_have_text(re.compile("illuminated", re.IGNORECASE))
    assert not any("illuminated" in title.lower() for title in found.locator("a").all_text_contents())


def test_words_that_are_in_nothing_find_nothing_and_say_so(server: str, page: Page) -> None:
    page.goto(f"{server}en/find/?q=xyzzyx")
    expect(page.get_by_role("status")).to_have_text("Nothing was found. Try fewer words, or other ones.")
    expect(page.locator(".found a")).to_have_count(0)


def test_the_list_is_fetched_when_the_field_is_first_used_and_once(server: str, watched: Watched) -> None:
    page = watched.page
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/data/find-" in request.url else None)
    page.goto(server)
    expect(page.locator(".view.responding")).to_be_visible()
    assert asked == []
    _open(page)
    page.keyboard.type("radar")
    expect(page.locator(".found a").first).to_be_visible()
    page.keyboard.type(" set")
    expect(page.locator(".found a", has_text="Radar set").first).to_be_visible()
    assert len(asked) == 1


def test_keys_go_through_what_is_found_and_escape_gives_the_focus_back(server: str, page: Page) -> None:
    page.goto(server)
    _open(page)
    page.keyboard.type("radar")
    results = page.locator(".found a")
    expect(results.first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Enter")
    expect(results.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".find-link")).to_be_focused()


def test_what_is_found_on_a_page_of_the_app_is_shown_there(server: str, page: Page) -> None:
    page.goto(server)
    _open(page)
    page.keyboard.insert_text("kinzhal")  # at once: what is found is listed once
    page.locator(".found a", has_text="Kinzhal").first.click()
    expect(page).to_have_url(re.compile(r"glossary\?term=kinzhal$"))
    expect(page.locator("[data-entry='term=kinzhal']")).to_be_visible()


def test_what_is_found_can_be_linked_and_works_in_the_reading_edition(server: str, page: Page) -> None:
    page.goto(f"{server}en/find/?q=kinzhal")
    page.locator(".found a", has_text="Kinzhal").first.click()
    expect(page).to_have_url(re.compile(r"/en/read/glossary/#term-kinzhal$"))
