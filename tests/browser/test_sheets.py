"""The sheets for a class as they leave the printer: on as many pages as planned, with nothing cut off."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import surfaces

PAGES = {"": 3, "key/": 1, "sources/": 1}
"""Pages of each sheet: drawings, questions and words apart; the key and the two sources on one."""
WIDTHS = {"": 694, "letter/": 718}
"""CSS pixels between the margins of each paper."""
CUT = """() => [...document.querySelectorAll("main *")].filter((e) => {
  const box = e.getBoundingClientRect();
  return box.width && (box.left < -1 || box.right > document.documentElement.clientWidth + 1);
}).map((e) => e.outerHTML.slice(0, 100))"""


@pytest.fixture(scope="module")
def printer(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    page = surfaces.serve_to(context.new_page())
    page.emulate_media(media="print")
    yield page
    context.close()


@pytest.mark.parametrize("level", ["", "plain/"])
@pytest.mark.parametrize("sheet", PAGES)
@pytest.mark.parametrize("paper", WIDTHS)
def test_a_sheet_fits_its_pages(paper: str, sheet: str, level: str, printer: Page) -> None:
    printer.set_viewport_size({"width": WIDTHS[paper], "height": 1000})
    printer.goto(f"{surfaces.HOST}{surfaces.EXPORT}en/handout/{paper}{sheet}{level}")
    assert printer.locator("main h1").count() == 1
    assert printer.evaluate(CUT) == []
    printed = printer.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type /Page\b(?!s)", printed)) == PAGES[sheet]
