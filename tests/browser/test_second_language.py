"""A reader changes the language in the menu, and comes to the same page."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from components.model.load import load
from tests.browser.serving import served
from tests.second_language import LANGUAGE, in_two_languages


def test_the_menu_leads_to_the_same_page_in_the_other_language_and_back(page: Page, tmp_path: Path) -> None:
    folder = in_two_languages(tmp_path / "subject")
    content = load(folder)
    id, other = content.explainer.pages[1], content.translations[0]
    page.set_viewport_size({"width": 390, "height": 800})
    with served(folder, tmp_path / "log.txt") as address:
        page.goto(f"{address}{id}")
        for language, told in ((LANGUAGE, other), ("en", content)):
            page.locator(".menu>summary").click()
            link = page.locator(".languages a")
            expect(link).to_be_in_viewport()
            link.click()
            expect(page).to_have_url(re.compile(f"/{language}/read/{id}/$"))
            expect(page.locator("html")).to_have_attribute("lang", language)
            expect(page.locator("h1")).to_have_text(told.pages[id].title)
