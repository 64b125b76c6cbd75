"""Stepping through a process: by button, by arrow key, by playing; and no faster than a reader wants."""

import pytest
from playwright.sync_api import Browser, Locator, expect

from components.model.content import Content
from tests.browser.watching import Watched


@pytest.fixture
def sequence(second_server: str, watched: Watched) -> Locator:
    return watched.open(second_server).locator("#sighting")


def _shows(sequence: Locator, step: str) -> None:
    expect(sequence).to_have_attribute("data-state", f"step={step}")


def test_buttons_step_forth_and_back_and_stop_at_the_ends(sequence: Locator) -> None:
    back, forth = (sequence.get_by_role("button", name=name) for name in ("Go back", "Go on"))
    _shows(sequence, "0")
    expect(back).to_be_disabled()
    forth.click()
    forth.click()
    _shows(sequence, "2")
    expect(forth).to_be_disabled()
    back.click()
    _shows(sequence, "1")


def test_a_step_shows_its_text_and_says_it(sequence: Locator, subject: Content) -> None:
    first, second = (step.title for step in subject.sequences["sighting"].steps)
    sequence.get_by_role("button", name=f"2 of 2: {second}").click()
    expect(sequence.get_by_role("heading", name=second)).to_be_visible()
    expect(sequence.get_by_role("heading", name=first)).to_be_hidden()
    expect(sequence.locator(".live")).to_have_text(f"2. {second}")


def test_arrow_keys_step(sequence: Locator) -> None:
    sequence.get_by_role("button", name="Everything").focus()
    for key, step in (("ArrowRight", "1"), ("ArrowRight", "2"), ("ArrowRight", "2"), ("ArrowLeft", "1")):
        sequence.page.keyboard.press(key)
        _shows(sequence, step)


def test_playing_steps_by_itself_and_can_be_held(second_server: str, browser: Browser) -> None:
    page = browser.new_context().new_page()  # time is changed for a whole context
    page.clock.install()
    sequence = Watched(page).open(second_server).locator("#sighting")
    sequence.get_by_role("button", name="Run").click()
    page.clock.run_for(4100)
    _shows(sequence, "1")
    sequence.get_by_role("button", name="Hold").click()
    page.clock.run_for(20_000)
    _shows(sequence, "1")
    expect(sequence.get_by_role("button", name="Run")).to_have_attribute("aria-pressed", "false")
    page.context.close()


def test_a_step_stands_in_the_address(sequence: Locator, second_server: str) -> None:
    sequence.get_by_role("button", name="Go on").click()
    assert sequence.page.url == f"{second_server}?step=1"
    sequence.page.reload()
    _shows(sequence.page.locator("#sighting"), "1")
