"""The card of a fact in a frame, its height, and the document of a fact, read at an address that nobody configured."""

import re

import pytest
from playwright.sync_api import Page, expect

from components.model.content_cache import load
from components.sharing.fact_card import card_height
from components.web.facts import files
from tests.browser.paper import ADDRESS
from tests.conftest import REPOSITORY

CARDS = ["variants/pac-3#per-launcher", "parts/radar-set#radar-range", "disagreements/rounds-per-launcher#eight-dpa"]


@pytest.mark.parametrize("where", CARDS)
def test_the_height_of_a_card_is_reckoned_nearly_at_every_width(where: str, page: Page) -> None:
    content = load(REPOSITORY / "content")
    card = dict(files(content, ADDRESS))[f"en/embed/fact/{where.replace('#', '/')}/"].content.decode()
    faults: list[object] = []
    page.on("pageerror", lambda fault: faults.append(fault))
    page.set_content(card)
    for width in (360, 640, 900):
        page.set_viewport_size({"width": width, "height": 300})
        need = page.evaluate("document.documentElement.getBoundingClientRect().height")
        assert 0.9 * need <= card_height(content, where, width) <= 1.15 * need, width
    assert faults == []


def test_a_fact_read_anywhere_is_cited_and_embedded_by_the_address_at_which_it_is_read(server: str, page: Page) -> None:
    here = f"{server}en/fact/variants/pac-3/per-launcher/"
    page.goto(here)
    expect(page.get_by_role("region", name="APA")).to_contain_text(re.compile(f"Retrieved .+ 20\\d\\d, from {here}$"))
    page.locator("summary", has_text="Put it into an article").click()
    expect(page.get_by_role("region", name="Put it into an article")).to_contain_text(f'src="{server}en/embed/fact/')
    page.locator("summary", has_text="BibTeX").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as RIS").click()
    assert f"UR  - {here}" in saved.value.path().read_text()
