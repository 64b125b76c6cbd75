"""Learning in a real browser: reading levels, the questions, the hand-out, the one file."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from components.model.content import Content
from tests.browser import surfaces
from tests.browser.watching import Watched
from tests.conftest import SUBJECT


@pytest.fixture
def learn(second_server: str, watched: Watched) -> Page:
    """The page of the lighthouse on which one learns, as nobody has seen it before."""
    page = watched.open(f"{second_server}learn")
    page.evaluate("sessionStorage.clear()")
    page.reload()
    return watched.open(f"{second_server}learn")


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
    expect(page.locator(".menu .levels [aria-current]")).to_have_text(words.plain)
    expect(page.get_by_text(content.pages["battery"].plain)).to_be_visible()
    page.get_by_role("link", name=content.pages["interception"].menu, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].plain)).to_be_visible()
    expect(page).to_have_url(f"{server}interception?level=plain")
    page.locator(".menu>summary").click()
    page.get_by_role("link", name=words.full, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].summary)).to_be_visible()


def test_the_one_file_works_from_a_disk(subject: Content, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "offline.html"
    file.write_bytes(surfaces.site(SUBJECT).files["en/read/offline.html"].content)
    watched = Watched(page)
    page.goto(f"{file.as_uri()}#page-learn")
    page.locator(".scene-bar").get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator(".scene.current")).to_contain_text("The night")
    _question(page).get_by_label("20 metres").check()
    _question(page).get_by_role("button", name=subject.words.asking.check).click()
    expect(_question(page).locator(".verdict")).to_contain_text(subject.words.asking.right)
    assert (watched.errors, watched.requests) == ([], [])
