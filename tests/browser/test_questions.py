"""The questions in a real browser: judged, told in words, played to the end, kept for another day."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.model.content import Content
from tests.browser import surfaces
from tests.browser.watching import Watched
from tests.conftest import SUBJECT

SETS = ["battery", "launcher", "interception", "interceptors", "news", "sources"]
SIZES = [(1280, 900, SETS[-1:]), (390, 844, SETS)]
FIRST_SET = ["height", "gives-light", "night-on-the-rock", "on-the-rock", "filled-each-evening"]
QUIZ = "https://school.example/quiz"


@pytest.fixture
def quiz(browser: Browser) -> Iterator[Page]:
    """The lighthouse's questions in a browser that has not kept anything yet."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield _open(context.new_page(), SUBJECT, "learn")
    context.close()


def _open(page: Page, folder: Path, at: str) -> Page:
    """The one file of a subject, turned to its page of questions."""
    document = surfaces.site(folder).files["en/read/offline.html"].content
    page.route(f"{QUIZ}**", lambda route: route.fulfill(content_type="text/html", body=document))
    page.goto(f"{QUIZ}#page-{at}")
    return page


def _question(page: Page) -> Locator:
    return page.locator(".quiz .question:not([hidden])")


def _do(page: Page, name: str) -> None:
    _question(page).locator(f"[data-do={name}]").press("Enter")


def _choose(page: Page, content: Content, right: bool) -> str:
    """Choose, with the keyboard alone, what is right or what is wrong, and return the id of the question."""
    question = _question(page)
    id = question.get_attribute("data-question") or ""
    kind = question.get_attribute("data-kind")
    if kind == "order":
        question.locator("[data-do=up]").first.press("Enter")
        question.locator("[data-do=down]").first.press("Enter")
        while right and (wrong := _out_of_place(question)):
            question.locator(f".items>li[data-place='{wrong}'] [data-do=up]").press("Enter")
    elif kind == "point":
        part = content.quiz[id].part
        chosen = f"[data-set='part={part}']" if right else f"[data-set]:not([data-set='part={part}'])"
        question.locator(f"a{chosen}").locator("visible=true").first.press("Enter")
    elif kind == "estimate":
        line = question.locator("[type=range]")
        line.press("Home")
        while right and line.input_value() != line.get_attribute("data-true"):
            line.press("ArrowRight")
    else:
        for each in question.locator("input[data-true]" if right else "input:not([data-true])").all():
            each.press("Space")
    return id


def _out_of_place(question: Locator) -> str | None:
    places = [item.get_attribute("data-place") or "" for item in question.locator(".items>li").all()]
    return next((place for at, place in enumerate(places[1:], 1) if int(place) < int(places[at - 1])), None)


def _answer(page: Page, content: Content, right: bool) -> str:
    id = _choose(page, content, right)
    _do(page, "check")
    expect(_question(page)).to_have_attribute("data-result", "right" if right else "wrong")
    return id


def test_nothing_chosen_is_said_and_not_judged(quiz: Page) -> None:
    for _ in FIRST_SET:
        _do(quiz, "check")
        expect(_question(quiz).locator(".say")).to_have_text(re.compile("Choose an answer|Move at least"))
        assert _question(quiz).get_attribute("data-result") is None
        assert quiz.evaluate("document.activeElement.dataset.do") == "check"
        _do(quiz, "skip")


def test_a_round_is_played_to_the_end_with_the_keyboard_alone(quiz: Page, subject: Content) -> None:
    words = subject.words.asking
    for at, _ in enumerate(FIRST_SET, 1):
        number = words.question.format(number=at, count=5)
        expect(quiz.locator(".progress")).to_contain_text(number)
        id = _answer(quiz, subject, right=True)
        verdict = _question(quiz).locator(".verdict")
        expect(verdict).to_have_text(f"✓ {words.right}")
        expect(verdict).to_be_focused()
        assert subject.quiz[id].because in _question(quiz).inner_text()
        quiz.keyboard.press("Tab")
        assert quiz.evaluate("document.activeElement.dataset.do") == "following", "the way on comes after the reason"
        quiz.keyboard.press("Enter")
    expect(quiz.locator(".round-title")).to_be_focused()
    expect(quiz.locator(".round-end .result")).to_contain_text("5 of 5")
    expect(quiz.locator(".quiz legend .sign:visible")).to_have_text([f"✓ {words.first_right}"] * 5)


def test_what_was_wrong_is_told_in_words_and_comes_back(quiz: Page, subject: Content) -> None:
    words = subject.words.asking
    wrong = _answer(quiz, subject, right=False)
    signs = _question(quiz).locator(".options .sign").all_inner_texts()
    assert sorted(signs) == [f"✓ {words.correct}", f"✗ {words.chosen}"]
    asked = []
    for _ in FIRST_SET:
        _do(quiz, "following")
        asked.append(_answer(quiz, subject, right=True))
    assert asked[-1] == wrong
    expect(quiz.locator(".progress")).to_contain_text(words.again)
    _do(quiz, "following")
    expect(quiz.locator(".round-end .result")).to_contain_text("4 of 5")
    assert quiz.locator(".quiz legend .sign:visible").first.inner_text().strip() == f"✗ {words.first_wrong}"
    quiz.get_by_role("button", name=words.again_missed).press("Enter")
    expect(quiz.locator(".progress")).to_contain_text(words.question.format(number=1, count=1))


def test_who_chose_a_wrong_answer_reads_why_it_is_wrong_and_nothing_about_others(quiz: Page, subject: Content) -> None:
    quiz.locator("[data-round=board]").click()
    _do(quiz, "skip")
    _answer(quiz, subject, right=False)
    expect(_question(quiz).locator(".mistaken:visible")).to_have_text(re.compile("It only repeats what visitors said"))


def test_a_skipped_question_counts_and_comes_back_once(quiz: Page, subject: Content) -> None:
    words = subject.words.asking
    _do(quiz, "skip")
    expect(quiz.locator(".progress")).to_contain_text(words.question.format(number=2, count=5))
    assert quiz.evaluate("document.activeElement.localName") == "legend"
    for _ in range(4):
        _answer(quiz, subject, right=True)
        _do(quiz, "following")
    expect(quiz.locator(".progress")).to_contain_text(f"{words.question.format(number=1, count=5)}, {words.again}")
    _do(quiz, "skip")
    expect(quiz.locator(".round-end .result")).to_contain_text("4 of 5")
    assert quiz.locator(".quiz legend .sign:visible").first.inner_text().strip() == f"– {words.left_out}"


def test_moving_a_thing_says_where_it_stands(quiz: Page, subject: Content) -> None:
    for _ in range(2):
        _do(quiz, "skip")
    item = _question(quiz).locator(".items>li span").first.inner_text()
    _question(quiz).locator("[data-do=down]").first.press("Enter")
    said = subject.words.asking.moved.format(place=2, count=3, item=item)
    expect(_question(quiz).locator(".say")).to_have_text(said)


def test_a_half_made_order_and_a_round_survive_a_reload(quiz: Page, subject: Content) -> None:
    for _ in range(2):
        _do(quiz, "skip")
    _question(quiz).locator("[data-do=down]").first.press("Enter")
    made = _question(quiz).locator(".items>li span:first-child").all_inner_texts()
    quiz.reload()
    assert _question(quiz).locator(".items>li span:first-child").all_inner_texts() == made
    expect(quiz.locator(".progress")).to_contain_text(subject.words.asking.question.format(number=3, count=5))


@pytest.mark.parametrize("at", range(len(FIRST_SET)))
@pytest.mark.parametrize("right", [True, False])
def test_what_was_chosen_and_not_checked_survives_a_reload(at: int, right: bool, quiz: Page, subject: Content) -> None:
    for _ in range(at):
        _do(quiz, "skip")
    id = _choose(quiz, subject, right)
    quiz.reload()
    expect(_question(quiz)).to_have_attribute("data-question", id)
    _do(quiz, "check")
    expect(_question(quiz)).to_have_attribute("data-result", "right" if right else "wrong")


def test_a_verdict_that_is_being_read_survives_a_reload_and_counts_once(quiz: Page, subject: Content) -> None:
    words = subject.words.asking
    wrong = _answer(quiz, subject, right=False)
    read = _question(quiz).inner_text()
    quiz.reload()
    expect(_question(quiz)).to_have_attribute("data-question", wrong)
    assert _question(quiz).inner_text() == read
    expect(quiz.locator(".progress")).not_to_contain_text(words.again)
    for _ in FIRST_SET:
        _do(quiz, "following")
        _answer(quiz, subject, right=True)
    quiz.reload()
    _do(quiz, "following")
    expect(quiz.locator(".round-end .result")).to_contain_text("4 of 5")


def test_a_hint_opens_and_is_counted(quiz: Page, subject: Content) -> None:
    _do(quiz, "hint")
    expect(_question(quiz).locator(".hint-text")).to_have_text(str(subject.quiz["height"].hint), use_inner_text=True)
    assert _question(quiz).locator("[data-do=hint]").get_attribute("aria-expanded") == "true"
    for _ in FIRST_SET:
        _answer(quiz, subject, right=True)
        _do(quiz, "following")
    expect(quiz.locator(".round-end .result")).to_contain_text("Hints used: 1")


def test_what_was_missed_is_asked_again_on_another_day(quiz: Page, subject: Content) -> None:
    missed = _answer(quiz, subject, right=False)
    quiz.evaluate("""() => {
      const missed = JSON.parse(localStorage.getItem('quiz-missed'));
      for (const id in missed) missed[id] = '2020-01-01';
      localStorage.setItem('quiz-missed', JSON.stringify(missed));
      sessionStorage.clear();
    }""")
    quiz.reload()
    quiz.locator("[data-round=mixed]").click()
    assert _question(quiz).get_attribute("data-question") == missed
    expect(quiz.locator(".progress")).to_contain_text(subject.words.asking.missed_before)
    _answer(quiz, subject, right=True)
    assert quiz.evaluate("localStorage.getItem('quiz-missed')") == "{}"


def test_in_plain_words_each_question_is_put_once_and_marked_where_it_is_read(quiz: Page, subject: Content) -> None:
    words = subject.words
    quiz.get_by_text(words.learning.plain, exact=True).first.click()
    for id in FIRST_SET:
        legend = _question(quiz).locator("legend")
        expect(legend).to_have_text(subject.quiz[id].plain.ask, use_inner_text=True)
        _answer(quiz, subject, right=True)
        _do(quiz, "following")
    expect(quiz.locator(".quiz legend .sign:visible")).to_have_text([f"✓ {words.asking.first_right}"] * 5)


def test_a_mixed_round_takes_some_of_every_set(quiz: Page, subject: Content) -> None:
    quiz.locator("[data-round=mixed]").click()
    expect(quiz.locator(".progress")).to_contain_text(subject.words.asking.question.format(number=1, count=4))
    kinds = set()
    for _ in range(4):
        kinds.add(_question(quiz).locator("xpath=ancestor::section[1]").get_attribute("data-set-id"))
        _do(quiz, "skip")
    assert kinds == {"rock", "board"}


def test_nothing_breaks_where_the_browser_keeps_nothing(browser: Browser, subject: Content) -> None:
    context = browser.new_context()
    context.add_init_script("""for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {get() { throw new Error('refused') }})""")
    page = context.new_page()
    watched = Watched(page)
    _open(page, SUBJECT, "learn")
    _answer(page, subject, right=True)
    assert watched.errors == []
    context.close()


def test_a_result_can_be_saved_and_printed_alone(quiz: Page, subject: Content) -> None:
    for _ in FIRST_SET:
        _answer(quiz, subject, right=True)
        _do(quiz, "following")
    with quiz.expect_download() as saved:
        quiz.get_by_role("button", name=subject.words.asking.save).click()
    text = Path(saved.value.path()).read_text()
    assert "5 of 5" in text
    assert all(subject.quiz[id].ask in text for id in FIRST_SET)
    quiz.evaluate("window.print = () => {}")
    quiz.get_by_role("button", name=subject.words.asking.print).click()
    quiz.emulate_media(media="print")
    expect(quiz.locator(".masthead")).to_be_hidden()
    expect(quiz.locator(".round-end .result")).to_be_visible()
    expect(quiz.locator(".round-end .pupil")).to_be_visible()


@pytest.mark.parametrize(("width", "height", "sets"), SIZES)
def test_verdict_reason_and_the_way_on_are_in_view(
    width: int, height: int, sets: list[str], browser: Browser, content: Content
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height})
    page = surfaces.answered(context.new_page(), "quiz")
    looked = 0
    for name in sets:
        page.locator(f"[data-round={name}]").click()
        for _ in page.locator(f"[data-set-id={name}] .question").all():
            id = _answer(page, content, right=False)
            for part in (".verdict", ".because", "[data-do=following]"):
                box = _question(page).locator(part).bounding_box()
                assert box, f"{id}: {part}"
                assert -1 <= box["y"] <= height + 1 - box["height"], f"{id}: {part} {box}"
            looked += 1
            _do(page, "following")
    assert looked >= 10
    context.close()


def test_without_scripts_each_answer_is_folded_under_its_question(browser: Browser, subject: Content) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = _open(context.new_page(), SUBJECT, "learn")
    expect(page.locator(".quiz .question:visible")).to_have_count(len(subject.quiz))
    expect(page.locator(".quiz button:visible")).to_have_count(
        len(page.locator(".quiz :is(.mark,.term,.disputed):visible").all())
    )
    answer = page.locator("#question-height details")
    expect(answer.locator(".because")).to_be_hidden()
    answer.locator("summary").click()
    expect(answer.locator(".because")).to_be_visible()
    context.close()
