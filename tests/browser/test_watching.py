"""An author saves, and the open page follows at the same place; a usual server shows nothing of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.serving import UNPREPARED, running
from tests.browser.watching import begin, until, until_live
from tests.conftest import SUBJECT

PAGES = ("", "en/embed/rock/", "en/read/light/")
DRY, WET = "What the lighthouse is made of", "What the wet lighthouse is made of"
PANEL = "#author-problems"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the lighthouse that may be edited."""
    return shutil.copytree(SUBJECT, tmp_path_factory.mktemp("watched") / "subject")


@pytest.fixture(scope="module")
def author(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The app as its author starts it."""
    log = tmp_path_factory.mktemp("author") / "log.txt"
    with running(folder, log, settings={"EXPLAINER_WATCH": "author"}) as (address, _):
        yield address


def save(folder: Path, file: str, was: str, now: str) -> None:
    path = folder / file
    text = path.read_text()
    assert was in text
    path.write_text(text.replace(was, now, 1))


@pytest.mark.parametrize("path", PAGES)
def test_what_is_saved_is_seen_at_the_same_place(page: Page, author: str, folder: Path, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 500})
    page.goto(author + path)
    title = page.locator("figcaption, h1, h2, h3, h4").filter(has_text=DRY).first
    expect(title).to_be_attached()
    page.evaluate("scrollTo(0, 333)")
    save(folder, "figures/rock.yaml", DRY, WET)
    try:
        wet = page.locator("figcaption, h1, h2, h3, h4").filter(has_text=WET).first
        expect(wet).to_be_attached(timeout=30_000)
        until(page, "() => scrollY === 333")
    finally:
        save(folder, "figures/rock.yaml", WET, DRY)
    expect(title).to_be_attached()


def test_a_live_page_follows_too(page: Page, author: str, folder: Path) -> None:
    page.goto(f"{author}learn")
    begin(page)
    until_live(page)
    save(folder, "pages/learn.yaml", "title: ", "title: Anew, ")
    expect(page.locator("h1")).to_contain_text("Anew, ", timeout=30_000)
    save(folder, "pages/learn.yaml", "title: Anew, ", "title: ")
    expect(page.locator("h1")).not_to_contain_text("Anew, ")


def test_what_is_wrong_stands_over_the_page_until_it_is_mended(page: Page, author: str, folder: Path) -> None:
    page.goto(author)
    heading = page.locator("h1").inner_text()
    save(folder, "parts/tower.yaml", "name: Tower", "nam: Tower")
    panel = page.locator(PANEL)
    expect(panel).to_contain_text("parts/tower.yaml:1:1: unknown-field", timeout=30_000)
    assert page.locator("h1").inner_text() == heading
    expect(panel).to_be_in_viewport()
    page.reload()
    expect(panel).to_be_visible()
    panel.get_by_role("button").click()
    expect(panel).to_have_count(0)
    save(folder, "parts/tower.yaml", "nam: Tower", "name: Tower")
    save(folder, "parts/tower.yaml", "name: Tower", "nom: Tower")
    expect(panel).to_contain_text("nom: is no field here")
    save(folder, "parts/tower.yaml", "nom: Tower", "name: Tower")
    expect(panel).to_have_count(0)


def test_on_a_usual_server_nothing_follows_and_no_problem_is_told(page: Page, tmp_path: Path) -> None:
    copy = shutil.copytree(SUBJECT, tmp_path / "subject")
    log = tmp_path / "log.txt"
    with running(copy, log, UNPREPARED, settings={"EXPLAINER_WATCH": ""}) as (address, _):
        page.goto(f"{address}en/embed/rock/")
        before = page.content()
        save(copy, "figures/rock.yaml", DRY, WET)
        save(copy, "parts/tower.yaml", "name: Tower", "nam: Tower")
        for _ in range(20):
            page.reload()
            assert page.content() == before
        assert "author" not in before
        assert '"problems"' not in page.request.get(f"{address}_author/changes").text()
    assert "unknown-field" not in log.read_text()
