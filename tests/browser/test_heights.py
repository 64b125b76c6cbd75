"""The room that a snippet reserves beside what each embed needs without a script; pictures say what figures show."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.article.story_embed import story_height
from components.figures.draw import draw
from components.html.element import text_of
from components.model.content_cache import load
from components.sharing.heights import height
from tests.browser import surfaces
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import OPENED_FIGURES, links

SUBJECTS = pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["content", "subject"])
WIDTHS = (360, 640, 900, 1100)
AXIS = re.compile(r"[\d.,]+")
"""A number along an axis: a plot that pictures show as a table has none."""
SHOWN = """() => [...document.querySelectorAll(".picture svg text")]
  .filter((e) => e.checkVisibility() && e.getClientRects().length).map((e) => e.textContent)"""


def opened(page: Page, folder: Path, id: str) -> None:
    """The embed as a document, without what its policy forbids a test."""
    document = surfaces.site(folder).files[f"en/embed/{id}/"].content.decode()
    page.set_content(document.replace("Content-Security-Policy", "x"))


@OPENED_FIGURES
def test_the_height_reserved_is_close_to_the_need(folder: Path, id: str, page: Page) -> None:
    opened(page, folder, id)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 300})
        need = page.evaluate("document.body.getBoundingClientRect().height")
        assert 0.9 * need <= height(load(folder), id, width) <= 1.15 * need, width


@SUBJECTS
def test_the_frame_of_a_story_stands_still_and_near_the_height_reserved(folder: Path, page: Page) -> None:
    content = load(folder)
    for id, story in content.stories.items():
        opened(page, folder, id)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 300})
            needs = []
            for scene in range(len(story.scenes)):
                page.locator("[data-scene='1']").evaluate(f"(e) => {scene} && e.click()")
                needs.append(page.evaluate("document.body.getBoundingClientRect().height"))
            assert page.locator(".scene").last.locator(".told").is_visible()
            assert len(set(needs)) == 1, (id, width, needs)
            assert 0.9 * needs[0] <= story_height(content, id, width) <= 1.15 * needs[0], (id, width, needs[0])
            page.locator("[data-scene='-1']").evaluate("(e, count) => { while (count--) e.click(); }", len(needs))


@OPENED_FIGURES
def test_a_picture_says_what_its_figure_shows(folder: Path, id: str, page: Page) -> None:
    page.set_viewport_size({"width": 1100, "height": 800})
    opened(page, folder, id)
    picture = re.sub(r"\s", "", text_of(draw(load(folder), id, links).paper(960)))
    shown = [re.sub(r"\s", "", text) for text in page.evaluate(SHOWN)]
    assert [text for text in shown if text not in picture and not AXIS.fullmatch(text)] == []
