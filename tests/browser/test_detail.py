"""What is touched in a figure is answered beside it, or over its foot; and its labels keep clear of each other."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from components.model.content import Content
from components.model.load import load
from components.model.schema.figures import Scene
from components.web import embed
from tests.conftest import REPOSITORY, SUBJECT

POLICY = re.compile(r"<meta[^>]*Content-Security-Policy[^>]*>")
"""Would forbid another typeface to the test."""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
WIDE_TYPE = '.x, .x * { font-family: "DejaVu Sans"!important }'
LARGE = "html{font-size:200%}"
STATES = """() => ["", ...new Set([...document.querySelectorAll(".picture .controls [data-set]")]
  .map((e) => e.dataset.set))]"""
PRESS = "(set) => set && document.querySelector(`.picture .controls [data-set='${set}']`).click()"
COLLISIONS = """() => {
  const found = [];
  for (const svg of document.querySelectorAll(".picture svg[viewBox]")) {
    if (!svg.getClientRects().length) continue;
    const seen = [...svg.querySelectorAll("text")].filter((e) => !e.closest("[display=none],.badge"));
    const boxes = seen.map((e) => [e.textContent.trim(), e.getBoundingClientRect()]).filter(([, box]) => box.width);
    const room = svg.getBoundingClientRect();
    boxes.forEach(([name, a], at) => {
      if (a.left < room.left - 6 || a.right > room.right + 6) found.push(`${name} leaves the drawing`);
      boxes.slice(at + 1).forEach(([other, b]) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 4) found.push(`${name} on ${other}`);
      });
    });
  }
  return [found, document.querySelectorAll(".picture svg[viewBox] text").length];
}"""


def _open(page: Page, folder: Path, content: Content, figure: str, size: dict[str, int]) -> Locator:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    document = folder / f"{figure}.html"
    document.write_text(POLICY.sub("", embed.live(content, None, figure, "").decode()))
    page.goto(document.as_uri())
    return page.locator(".figure")


def _scenes(content: Content) -> list[str]:
    return [id for id, figure in content.figures.items() if isinstance(figure, Scene)]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_answer_to_a_touch_is_in_view(page: Page, tmp_path: Path, content: Content, size: dict[str, int]) -> None:
    scenes = _scenes(content)
    assert scenes
    for id in scenes:
        figure = _open(page, tmp_path, content, id, size)
        for label in figure.locator("svg a[role=button]:visible").all():
            label.scroll_into_view_if_needed()
            label.locator(".hit").click()
            lead = figure.locator(".panels .lead:visible").bounding_box()
            assert lead is not None
            assert 0 <= lead["y"] <= size["height"] - 24, (id, label.get_attribute("aria-label"))


def test_a_sheet_covers_less_than_half_and_not_what_was_touched(page: Page, tmp_path: Path, content: Content) -> None:
    for id in _scenes(content):
        figure = _open(page, tmp_path, content, id, PHONE)
        for label in figure.locator("svg a[role=button]:visible").all():
            label.scroll_into_view_if_needed()
            label.locator(".hit").click()
            sheet, touched = figure.locator(".sheet").bounding_box(), label.locator("text").last.bounding_box()
            assert sheet
            assert touched
            assert sheet["height"] <= 0.46 * PHONE["height"]
            assert touched["y"] + touched["height"] <= sheet["y"] + 1, (id, label.get_attribute("aria-label"))


@pytest.mark.parametrize("how", ["button", "Escape", "beside"])
def test_a_sheet_is_put_away_and_focus_returns(page: Page, tmp_path: Path, content: Content, how: str) -> None:
    figure = _open(page, tmp_path, content, _scenes(content)[0], PHONE)
    label = figure.locator("svg a[role=button]:visible").first
    label.locator(".hit").click()
    close = figure.locator(".sheet .close")
    expect(close).to_be_visible()
    if how == "beside":
        figure.locator("h1, h2").first.click()
    else:
        close.focus()
        page.keyboard.press("Enter" if how == "button" else "Escape")
        expect(label).to_be_focused()
    expect(close).to_be_hidden()
    expect(label).to_have_attribute("aria-pressed", "false")


def test_a_neighbour_is_one_touch_away_and_what_is_not_joined_steps_back(
    page: Page, tmp_path: Path, content: Content
) -> None:
    figure = _open(page, tmp_path, content, "battery", DESK)
    figure.get_by_role("button", name=content.parts["radar-set"].name).first.click()
    assert figure.locator(".wide .dim").count() > 2
    other = figure.locator(".neighbours:visible button").first
    name = other.inner_text()
    other.click()
    expect(figure.locator("svg a[aria-pressed=true]:visible")).to_have_attribute("aria-label", name)


@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["real", "second"])
@pytest.mark.parametrize("width", [320, 390, 720, 1100])
def test_labels_keep_clear_of_each_other_in_a_wide_typeface(
    page: Page, tmp_path: Path, folder: Path, width: int
) -> None:
    content = load(folder)
    drawn = [id for id, figure in content.figures.items() if figure.kind in ("scene", "sequence", "pair")]
    assert drawn
    for id in drawn:
        _open(page, tmp_path, content, id, {"width": width, "height": 900})
        for style in (WIDE_TYPE, LARGE):
            page.add_style_tag(content=style)
            for state in page.evaluate(STATES):
                page.evaluate(PRESS, state)
                found, looked_at = page.evaluate(COLLISIONS)
                assert looked_at > 2
                assert found == [], f"{id} {state}"
