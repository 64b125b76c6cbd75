"""What others take away of a figure: pictures as a browser draws it, frames of the right height, the page for it."""

import re
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from components.model.content_cache import load
from components.sharing.addresses import embed_path
from components.sharing.picture import picture, written
from components.sharing.snippets import markup, snippets
from tests.browser.paper import ADDRESS, ARTICLE, publish, resize
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY
from tests.fragments import OPENED_FIGURES, page_heading

OUTSIDE = """() => {
  const whole = document.querySelector("svg").getBoundingClientRect(), outside = [];
  const texts = [...document.querySelectorAll("svg text")];
  for (const text of texts) {
    const box = text.getBoundingClientRect();
    const across = Math.max(whole.left - box.left, box.right - whole.right);
    const out = Math.max(across, whole.top - box.top, box.bottom - whole.bottom);
    if (out > 0) outside.push(text.textContent);
  }
  return [texts.length, outside];
}"""
"""How many texts a picture has, and which of them its edge cuts."""


@OPENED_FIGURES
def test_no_text_of_a_picture_is_cut_by_its_edge(folder: Path, id: str, page: Page) -> None:
    page.set_content(f"<!doctype html><meta charset=utf-8>{written(picture(load(folder), id, ADDRESS))}")
    page.evaluate("document.fonts.ready")
    count, outside = page.evaluate(OUTSIDE)
    assert count > 4
    assert outside == []


@OPENED_FIGURES
def test_a_pasted_frame_has_room_for_the_figure_at_every_width(folder: Path, id: str, page: Page) -> None:
    frame = snippets(load(folder), id, ADDRESS, {}).sized
    publish(page, folder, frame)
    for width in (360, 640, 900):
        page.evaluate("document.body.innerHTML = document.body.innerHTML")  # a frame that sizes itself never shrinks
        frame = resize(page, width)
        needed = frame.evaluate("document.documentElement.getBoundingClientRect().height")
        reserved = page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")
        most = max(1.15 * needed, needed + 96)  # what is low may have two lines of text too many
        assert 0.9 * needed <= reserved <= most, (width, needed, reserved)


@OPENED_FIGURES
def test_a_pasted_figure_shows_itself_on_a_bare_page(folder: Path, id: str, page: Page) -> None:
    content, asked = load(folder), []
    page.on("request", lambda request: asked.append(request.url))
    publish(page, folder, markup(content, id, ADDRESS))
    for width in (390, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.get_by_role("img", name=content.figures[id].title, exact=True).bounding_box()
        assert box["width"] > 0.7 * width
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        lowest = page.locator("svg text").evaluate_all(
            "(all) => Math.max(...all.map((e) => e.getBoundingClientRect().bottom))"
        )
        assert box["y"] + 0.8 * box["height"] < lowest < box["y"] + box["height"]
    expect(page.get_by_role("link", name=content.explainer.credit)).to_be_visible()
    assert asked == [ARTICLE]


def _sent(server: str) -> int:
    """Kilobytes of an embed over the wire, as a browser asks for it."""
    with urlopen(Request(f"{server}en/embed/battery/", headers={"Accept-Encoding": "gzip, br"})) as answer:
        return round(len(answer.read()) / 1000)


def test_every_figure_leads_to_where_it_can_be_taken(server: str, browser: Browser) -> None:
    content = load(REPOSITORY / "content")
    page = Watched(browser.new_page()).open(f"{server}parts")  # with a cache of its own, so that bytes come
    page.get_by_role("link", name=content.words.sharing.take_away).first.click()
    page.get_by_role("heading", level=1, name=page_heading(content, "embed")).wait_for()
    expect(page.locator(".preview iframe")).to_have_attribute("title", content.figures["battery"].title, timeout=30_000)
    expect(page.locator(".offer:visible .weight")).to_have_text(content.words.sharing.weight.format(size=_sent(server)))
    assert page.url == f"{server}embed?figure=battery"
    page.close()


@pytest.mark.parametrize("size", [(390, 844), (1280, 900)], ids=str)
def test_what_is_pasted_is_seen_with_its_button_before_anybody_scrolls(
    size: tuple[int, int], server: str, watched: Watched
) -> None:
    width, height = size
    watched.page.set_viewport_size({"width": width, "height": height})
    page = watched.open(f"{server}embed?figure=launching-station")
    code = page.locator(".offer:not([hidden]) .codes .code").first
    expect(code).to_contain_text(f'<iframe src="{server}en/embed/launching-station/')
    box = code.get_by_role("button").bounding_box()
    assert box["y"] + box["height"] <= height
    assert page.evaluate("scrollY") == 0


def test_what_is_chosen_is_in_the_code_and_in_the_preview(server: str, watched: Watched) -> None:
    content = load(REPOSITORY / "content")
    words = content.words.sharing
    page = watched.open(f"{server}embed?figure=launching-station")
    page.get_by_role("combobox", name=words.state).select_option("part=power-generator")
    page.get_by_role("combobox", name=words.colours).select_option("dark")
    path = f"{embed_path(content, 'launching-station')}?part=power-generator&theme=dark"
    expect(page.locator(f'.preview iframe[src*="{path}"]')).to_be_visible()
    expect(page.get_by_text(f"{server}{path}&seen=".replace("&", "&amp;")).first).to_be_visible()
    shown_part = page.frame_locator(".preview iframe").get_by_role(
        "heading", name=content.parts["power-generator"].name
    )
    expect(shown_part).to_be_visible()


def test_a_version_that_never_changes_can_be_pasted(server: str, watched: Watched) -> None:
    words = load(REPOSITORY / "content").words
    page = watched.open(f"{server}embed?figure=battery")
    page.get_by_role("combobox", name=words.sharing.colours).select_option("dark")
    page.get_by_role("combobox", name=words.embedding.version).select_option("fixed")
    offer = page.locator(".offer:not([hidden])")
    code = offer.locator(".codes code, .codes pre").first
    expect(code).to_contain_text(re.compile(r"/en/embed/battery/[0-9a-f]{16}/\?theme=dark&amp;seen="))
    source = re.search(r'src="([^"]+)"', code.inner_text())
    assert source is not None
    assert page.request.get(source[1].replace("&amp;", "&")).headers["cache-control"].endswith("immutable")


@pytest.mark.parametrize("path", ["embed?figure=record-of-1991", "en/read/embed/#offer-record-of-1991"])
def test_a_drawing_without_a_frame_comes_when_its_drawer_is_opened(path: str, server: str, watched: Watched) -> None:
    content, page = load(REPOSITORY / "content"), watched.page
    watched.open(f"{server}{path}") if "?" in path else page.goto(f"{server}{path}")
    offer = page.locator(".offer:not([hidden])")
    assert not [each for each in watched.requests if "-markup" in each]
    offer.locator(".codes summary").click()
    name = content.words.sharing.inline
    box = offer.locator(f".code[data-name='{name}']")
    expect(box.locator("pre")).to_have_text(markup(content, "record-of-1991", server.rstrip("/")))
    expect(box.get_by_role("button", name=f"{content.words.sharing.copy_code}: {name}")).to_be_visible()
    expect(offer.get_by_role("link", name=content.words.sharing.inline_code)).to_have_count(0)
    assert len([each for each in watched.requests if "-markup" in each]) == 1
    assert watched.errors == []


def test_a_citation_has_the_day_of_reading_and_keeps_it_when_something_is_chosen(server: str, watched: Watched) -> None:
    words = load(REPOSITORY / "content").words.sharing
    page = watched.open(f"{server}embed?figure=battery")
    offer = page.locator(".offer:not([hidden])")
    offer.get_by_text(words.cite, exact=True).click()
    cited = offer.locator(f".code[data-name='{words.bibtex}'] pre")
    expect(cited).to_contain_text(re.compile(r"urldate\s*=\s*\{20\d\d-\d\d-\d\d\}"))
    expect(cited).to_contain_text(server.rstrip("/"))
    before = cited.inner_text()
    page.get_by_role("combobox", name=words.colours).select_option("dark")
    assert cited.inner_text() == before


def test_a_file_is_fetched_from_the_page(server: str, watched: Watched) -> None:
    words = load(REPOSITORY / "content").words.sharing
    page = watched.open(f"{server}embed?figure=battery")
    for name, file in ((words.svg, "battery.svg"), (words.csv, "battery-for-spreadsheets.csv")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        assert download.value.suggested_filename == file
        assert Path(download.value.path()).stat().st_size > 300
