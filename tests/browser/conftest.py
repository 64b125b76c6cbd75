"""A real browser and a running app: the ground of everything here."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, Playwright, expect, sync_playwright

from tests.browser.bring import on_path
from tests.browser.shared_servers import shared_server
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY, SERVERS, SUBJECT

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--font-render-hinting=none",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
HOW_TO_GET_ONE = (
    "no Chromium was found: install it (`apt-get install chromium`), or let Playwright fetch its own "
    "(`playwright install chromium`), and run the tests again"
)
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Chromium of this machine, else Playwright's own; without one the tests are skipped, or in CI fail."""
    try:
        opened = playwright.chromium.launch(executable_path=on_path(), args=FLAGS)
    except Error as error:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{HOW_TO_GET_ONE}\n{error}")
        pytest.skip(HOW_TO_GET_ONE)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One context for all, so that the app's scripts are fetched once."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900})
    opened.set_default_timeout(60_000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A fresh page, wide and light."""
    opened = context.new_page()
    opened.emulate_media(color_scheme="light", reduced_motion="no-preference", forced_colors="none")
    yield opened
    opened.close()


@pytest.fixture
def watched(page: Page) -> Watched:
    """The fresh page, and all that it says, asks for and sends."""
    return Watched(page)


@pytest.fixture(scope="session")
def server(shared: Path) -> str:
    """The address of the app with the content that readers see."""
    return shared_server(REPOSITORY / "content", shared / SERVERS)


@pytest.fixture(scope="session")
def second_server(shared: Path) -> str:
    """The address of the app with the lighthouse."""
    return shared_server(SUBJECT, shared / SERVERS)
