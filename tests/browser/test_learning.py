"""Learning in a real browser: reading levels, the tour, the questions, the hand-out, the one file."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.model.content import Content
from components.web.site import Site
from tests.browser.watching import Watched


@pytest.fixture
def learn(second_server: str, watched: Watched) -> Page:
    """The page of the lighthouse on which one learns, as nobody has seen it before."""
    page = watched.open(f"{second_server}learn")
    page.evaluate("sessionStorage.clear()")
    page.reload()
    return watched.open(f"{second_server}learn")


def _stop(page: Page) -> Locator:
    return page.locator(".tour")


def test_the_tour_goes_stop_by_stop_and_each_has_an_address(learn: Page) -> None:
    tour = _stop(learn)
    expect(tour.get_by_role("heading", level=2)).to_have_count(1)
    tour.get_by_role("button", name="Go on", exact=True).click()
    expect(tour).to_have_attribute("data-state", "stop=night")
    expect(tour.locator(".live")).to_contain_text("The night")
    assert learn.url.endswith("learn?stop=night")
    learn.go_back()
    expect(tour).to_have_attribute("data-state", re.compile("stop=(?!night)"))


def test_a_tour_that_was_left_can_be_gone_on_with(learn: Page, second_server: str) -> None:
    _stop(learn).get_by_role("button", name="Go on", exact=True).click()
    watched = Watched(learn)
    watched.open(second_server)
    watched.open(f"{second_server}learn")
    again = learn.locator(".resume button")
    expect(again).to_be_visible()
    again.click()
    expect(_stop(learn)).to_have_attribute("data-state", "stop=night")
    expect(again).to_be_hidden()


def test_the_tour_is_walked_with_the_keyboard_alone(learn: Page) -> None:
    tour = _stop(learn)
    tour.get_by_role("button", name="Go on", exact=True).focus()
    learn.keyboard.press("Enter")
    expect(tour).to_have_attribute("data-state", "stop=night")
    tour.locator(".number").last.focus()
    learn.keyboard.press("ArrowLeft")
    expect(tour).to_have_attribute("data-state", re.compile("stop=(?!night)"))


def _question(page: Page) -> Locator:
    return page.locator(".quiz .question:not([hidden])")


def test_nothing_is_told_to_the_server_while_answering(learn: Page, subject: Content) -> None:
    watched = Watched(learn)
    _question(learn).get_by_label("20 metres").check()
    _question(learn).get_by_role("button", name=subject.words.asking.check).click()
    expect(_question(learn).locator(".verdict")).to_contain_text(subject.words.asking.right)
    _question(learn).get_by_role("button", name=subject.words.asking.following).click()
    assert (watched.sent, watched.requests) == (0, [])


def test_a_link_sets_chosen_questions_in_its_order(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(f"{second_server}learn?set=on-the-rock,height,nothing")
    assert _question(page).get_attribute("data-question") == "on-the-rock"
    expect(page.locator(".progress")).to_contain_text(subject.words.asking.question.format(number=1, count=2))
    expect(page.locator(".rounds")).to_be_hidden()


@pytest.mark.parametrize("level", ["", "?level=plain"])
def test_a_class_gets_a_link_to_what_was_ticked_at_the_level_of_the_page(
    level: str, second_server: str, watched: Watched, subject: Content
) -> None:
    page = watched.open(f"{second_server}learn{level}")
    page.locator(".class-link .fold summary").first.click()
    for id in ("height", "on-the-rock"):
        page.locator(f"[data-pick][value={id}]").check()
    made = page.locator(".class-link .link").input_value()
    assert made.endswith("set=height,on-the-rock")
    assert ("level=plain" in made) is bool(level)
    page.locator("[data-pick-set=board]").check()
    watched.open(page.locator(".class-link .link").input_value())
    entry = subject.quiz["height"]
    expect(_question(page).locator("legend")).to_have_text(entry.plain.ask if level else entry.ask)
    expect(page.locator(".progress")).to_contain_text(subject.words.asking.question.format(number=1, count=4))


def test_plain_words_stay_plain_on_the_next_page_and_in_the_address(
    server: str, watched: Watched, content: Content
) -> None:
    page = watched.open(server)
    words = content.words.learning
    page.locator(".menu>summary").click()
    page.get_by_role("link", name=words.plain, exact=True).click()
    expect(page.get_by_text(content.pages["battery"].plain)).to_be_visible()
    page.get_by_role("link", name=content.pages["interception"].menu, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].plain)).to_be_visible()
    expect(page).to_have_url(f"{server}interception?level=plain")
    page.get_by_role("link", name=words.full, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].summary)).to_be_visible()


@pytest.mark.parametrize("level", ["", "plain/"])
@pytest.mark.parametrize("paper", ["en/handout/", "en/handout/letter/"])
@pytest.mark.parametrize(("sheet", "pages"), [("", 3), ("key/", 1), ("sources/", 1)])
def test_sheets_print_on_few_pages(
    sheet: str, pages: int, paper: str, level: str, content: Content, browser: Browser
) -> None:
    page = browser.new_page()
    page.set_content(Site(content).files[f"{paper}{sheet}{level}"].content.decode())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == pages
    page.close()


def test_the_one_file_works_from_a_disk(subject: Content, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "offline.html"
    file.write_bytes(Site(subject).files["en/read/offline.html"].content)
    watched = Watched(page)
    page.goto(file.as_uri())
    _question(page).get_by_label("20 metres").check()
    _question(page).get_by_role("button", name=subject.words.asking.check).click()
    expect(_question(page).locator(".verdict")).to_contain_text(subject.words.asking.right)
    page.locator(".tour").get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator(".tour")).to_have_attribute("data-state", "stop=night")
    assert (watched.errors, watched.requests) == ([], [])
