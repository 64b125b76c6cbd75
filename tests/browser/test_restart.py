"""Killed under a reader and started again, or never reached: the page is read and used all along."""

import time
from pathlib import Path

from playwright.sync_api import Page, WebSocketRoute, expect

from components.model.content import Content
from tests.browser.serving import UNPREPARED, free_port, running
from tests.browser.watching import begin, until_live
from tests.conftest import SUBJECT

HEADING = "[data-testid=stMain] h1"


def test_killed_and_started_again_the_page_stays_and_is_live_again(
    page: Page, subject: Content, tmp_path: Path
) -> None:
    first, other, *_ = subject.explainer.all_pages
    heading, note, port = page.locator(HEADING), page.locator(".offline"), free_port()
    with running(SUBJECT, tmp_path / "one.txt", UNPREPARED, port=port) as (address, process):
        page.goto(address)
        begin(page)
        expect(heading).to_have_text(subject.pages[first].title, timeout=60_000)
        process.kill()
        process.wait(10)
    expect(note).to_have_text(subject.words.offline, timeout=30_000)
    expect(note).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    mark = page.locator(".view [popovertarget]").first
    mark.click()
    expect(page.locator(f"[id='{mark.get_attribute('popovertarget')}']")).to_be_visible()
    started = time.monotonic()
    with running(SUBJECT, tmp_path / "two.txt", UNPREPARED, port=port):
        there = time.monotonic()
        until_live(page)
        now = time.monotonic()
        print(f"started again: answers after {there - started:.1f} s, live again {now - there:.1f} s later")
        expect(note).to_be_hidden()
        expect(heading).to_have_text(subject.pages[first].title)
        page.get_by_role("link", name=subject.pages[other].menu, exact=True).first.click()
        expect(heading).to_have_text(subject.pages[other].title, timeout=60_000)


def test_where_no_live_connection_is_let_through_the_page_is_read_and_used(
    second_server: str, page: Page, subject: Content
) -> None:
    blocked: list[str] = []

    def block(asked: WebSocketRoute) -> None:
        blocked.append(asked.url)
        asked.close()

    page.route_web_socket("**/_stcore/stream", block)
    page.goto(second_server)
    title = subject.pages[subject.explainer.pages[0]].title
    begin(page)
    expect(page.locator(".offline")).to_be_visible(timeout=60_000)
    assert blocked
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    mark = page.locator(".view [popovertarget]").first
    mark.click()
    expect(page.locator(f"[id='{mark.get_attribute('popovertarget')}']")).to_be_visible()
