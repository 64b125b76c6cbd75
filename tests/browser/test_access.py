"""For everybody: what axe finds, large text, strong zoom, in every document and on every page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.sharing.addresses import find_path, read_path
from components.web.site import Site
from tests.browser import surfaces
from tests.browser.axe import LOOKS, violations
from tests.conftest import SUBJECT

AUDIT = (Path(__file__).parent / "audit.js").read_text()
REAL, SECOND = surfaces.site(), surfaces.site(SUBJECT)
MOVED = {read_path(REAL.content, page, plain) for page in REAL.content.explainer.moved_pages for plain in (False, True)}
READ = [path for path in REAL.files if "/read/" in path and path.endswith("/") and path not in MOVED]
"""But for the ways to pages that have moved, which lead on at once."""
PRINTED = [path for path in REAL.files if "/handout/" in path]
A4 = [path for path in PRINTED if "/letter/" not in path]
"""Another paper changes no element and no colour."""
FULL = [path for path in READ if not path.endswith("/plain/")]
PLAIN = [pytest.param(path, marks=pytest.mark.slow) for path in READ if path.endswith("/plain/")]
"""The same pages in usual words are looked at narrow in test_embeds, and in the dark in test_pages."""
LARGE = "html{font-size:200%}"
"""As somebody sets it who needs large text."""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    """A page that takes documents from memory, and a style of the reader's own."""
    context = browser.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()


def _open(page: Page, site: Site, path: str, width: int, scheme: str) -> Page:
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme)
    page.set_content(site.files[path].content.decode())
    return page


@pytest.mark.parametrize("path", PLAIN + A4)
def test_axe_finds_nothing_wrong_in_the_dark_on_a_wide_screen(path: str, reader: Page) -> None:
    assert violations(_open(reader, REAL, path, 1280, "dark")) == []


@pytest.mark.parametrize("path", [*surfaces.facts(), surfaces.EXPORT + find_path(REAL.content), "files/404.html"])
def test_facts_and_find_are_accessible_on_a_phone_and_on_a_wide_screen(path: str, reader: Page) -> None:
    surfaces.serve_to(reader).goto(surfaces.HOST + path)
    for width, scheme, rules in ((320, "light", ()), (1280, "dark", LOOKS)):
        reader.set_viewport_size({"width": width, "height": 800})
        reader.emulate_media(color_scheme=scheme)
        assert reader.evaluate(AUDIT, ["sideways"]) == {}
        assert violations(reader, *rules) == []


@pytest.mark.parametrize("path", A4)
def test_what_is_printed_is_accessible_and_fits_a_phone_too(path: str, reader: Page) -> None:
    _open(reader, REAL, path, 320, "light")
    assert reader.evaluate(AUDIT, ["sideways"]) == {}
    assert violations(reader) == []


def test_the_one_file_is_accessible(reader: Page) -> None:
    _open(reader, SECOND, "en/read/offline.html", 320, "light")
    assert reader.evaluate(AUDIT, ["sideways", "tiny"]) == {}
    assert violations(reader) == []


@pytest.mark.parametrize("path", [*FULL, *PLAIN, *PRINTED])
def test_text_of_twice_the_size_stays_in_its_column(path: str, reader: Page) -> None:
    _open(reader, REAL, path, 800, "light")
    reader.add_style_tag(content=LARGE)
    assert reader.evaluate(AUDIT, ["sideways"]) == {}
