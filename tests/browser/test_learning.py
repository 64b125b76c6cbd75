"""Learning in a real browser: reading levels, the questions, the hand-out, the one file."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.model.content import Content
from components.web.site import Site
from tests.browser.watching import Watched

RIGHT = {"height": "20 metres"}


@pytest.fixture
def learn(second_server: str, watched: Watched) -> Page:
    """The page of the lighthouse on which one learns, as nobody has seen it before."""
    page = watched.open(f"{second_server}learn")
    page.evaluate("sessionStorage.clear()")
    page.reload()
    return watched.open(f"{second_server}learn")


def _question(page: Page) -> Locator:
    return page.locator(".question:not([hidden])")


def _answer(page: Page, content: Content, right: bool) -> str:
    """Answer the question that is asked, by key and pointer, and return its id."""
    question = _question(page)
    id = question.get_attribute("data-question") or ""
    kind = question.get_attribute("data-kind")
    if kind == "order":
        while right and (wrong := _first_out_of_place(question)):
            question.locator(f".items > li[data-place='{wrong}'] [data-do=up]").press("Enter")
    elif kind == "point":
        part = content.quiz[id].part
        chosen = f"[data-set='part={part}']" if right else f"[data-set]:not([data-set='part={part}'])"
        question.locator(f"a{chosen}").locator("visible=true").first.press("Enter")
    else:
        wanted = "input[data-true]" if right else "input:not([data-true])"
        for each in question.locator(wanted).all():
            each.press("Space")
    question.get_by_role("button", name=content.words.learning.check).press("Enter")
    return id


def _first_out_of_place(question: Locator) -> str | None:
    places = [item.get_attribute("data-place") or "" for item in question.locator(".items > li").all()]
    return next((place for at, place in enumerate(places[1:], 1) if int(place) < int(places[at - 1])), None)


def test_the_quiz_is_answered_right_with_the_keyboard_alone(learn: Page, subject: Content) -> None:
    words = subject.words.learning
    for _ in subject.quiz:
        id = _answer(learn, subject, right=True)
        expect(_question(learn).locator(".verdict")).to_have_text(words.right)
        expect(_question(learn)).to_contain_text(subject.quiz[id].because)
        expect(_question(learn).locator(".more .mark").first).to_be_visible()
        expect(_question(learn).get_by_role("button", name=words.following)).to_be_focused()
        learn.keyboard.press("Enter")
    expect(learn.locator(".progress")).to_contain_text(words.finished)
    score = words.score.format(right=len(subject.quiz), count=len(subject.quiz))
    expect(learn.locator(".progress")).to_contain_text(score)


def test_what_was_answered_wrong_comes_back_later(learn: Page, subject: Content) -> None:
    words = subject.words.learning
    wrong = _answer(learn, subject, right=False)
    expect(_question(learn).locator(".verdict")).to_have_text(words.wrong)
    asked = []
    for _ in subject.quiz:
        _question(learn).get_by_role("button", name=words.following).click()
        asked.append(_answer(learn, subject, right=True))
    assert (asked[-1], len(set(asked))) == (wrong, len(subject.quiz))
    _question(learn).get_by_role("button", name=words.following).click()
    score = words.score.format(right=len(subject.quiz) - 1, count=len(subject.quiz))
    expect(learn.locator(".progress")).to_contain_text(score)


def test_nothing_is_told_to_the_server_while_answering(learn: Page, subject: Content) -> None:
    watched = Watched(learn)
    _answer(learn, subject, right=True)
    _question(learn).get_by_role("button", name=subject.words.learning.following).click()
    assert (watched.sent, watched.requests) == (0, [])


def test_a_score_survives_a_reload_and_can_be_begun_anew(learn: Page, subject: Content, second_server: str) -> None:
    first = _answer(learn, subject, right=True)
    Watched(learn).open(f"{second_server}learn")
    expect(learn.locator(".progress")).to_contain_text(
        subject.words.learning.score.format(right=1, count=len(subject.quiz))
    )
    assert _question(learn).get_attribute("data-question") != first


def test_a_link_sets_chosen_questions_in_its_order(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(f"{second_server}learn?set=on-the-rock,height,nothing")
    assert _question(page).get_attribute("data-question") == "on-the-rock"
    expect(page.locator(".progress")).to_contain_text(subject.words.learning.question.format(number=1, count=2))


def test_a_class_gets_a_link_to_the_questions_that_were_ticked(learn: Page, subject: Content) -> None:
    learn.get_by_text(subject.words.learning.make_set, exact=True).click()
    for id in ("height", "on-the-rock"):
        learn.locator(f"[data-pick][value={id}]").check()
    made = learn.locator(".set .link").inner_text()
    assert sorted(made.partition("?set=")[2].split(",")) == ["height", "on-the-rock"]
    Watched(learn).open(made)
    assert _question(learn).count() == 1


def test_plain_words_stay_plain_on_the_next_page_and_in_the_address(
    server: str, watched: Watched, content: Content
) -> None:
    page = watched.open(server)
    words = content.words.learning
    page.get_by_role("link", name=words.plain, exact=True).click()
    expect(page.get_by_text(content.pages["battery"].plain)).to_be_visible()
    page.get_by_role("link", name=content.pages["interception"].menu, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].plain)).to_be_visible()
    expect(page).to_have_url(f"{server}interception?level=plain")
    page.get_by_role("link", name=words.full, exact=True).click()
    expect(page.get_by_text(content.pages["interception"].summary)).to_be_visible()


@pytest.mark.parametrize("path", ["en/handout/", "en/handout/letter/"])
def test_the_hand_out_prints_on_two_pages(path: str, content: Content, browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(Site(content).files[path].content.decode())
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 2
    page.close()


def test_the_one_file_works_from_a_disk(subject: Content, page: Page, tmp_path: Path) -> None:
    file = tmp_path / "offline.html"
    file.write_bytes(Site(subject).files["en/read/offline.html"].content)
    watched = Watched(page)
    page.goto(file.as_uri())
    _answer(page, subject, right=True)
    expect(_question(page).locator(".verdict")).to_have_text(subject.words.learning.right)
    page.locator(".scene-bar").get_by_role("button", name="Go on", exact=True).click()
    expect(page.locator(".scene.current")).to_contain_text("The night")
    assert (watched.errors, watched.requests) == ([], [])
