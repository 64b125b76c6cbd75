"""What is touched in a figure is answered beside it, or over its foot; and its labels keep clear of each other."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.model.content import Content
from components.model.content_cache import load
from components.model.schema.figures import Scene
from components.web import embed
from tests.conftest import REPOSITORY, SUBJECT
from tests.touches import SCREENS, touch_all

POLICY = re.compile(r"<meta[^>]*Content-Security-Policy[^>]*>")
"""Would forbid another typeface to the test."""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}
WIDE_TYPE = '.x, .x * { font-family: "DejaVu Sans"!important }'


def _open(page: Page, folder: Path, content: Content, figure: str, size: dict[str, int]) -> Locator:
    page.set_viewport_size({"width": size["width"], "height": size["height"]})
    document = folder / f"{figure}.html"
    document.write_text(POLICY.sub("", embed.live(content, None, figure, "").decode()))
    page.goto(document.as_uri())
    return page.locator(".figure")


def _scenes(content: Content) -> list[str]:
    return [id for id, figure in content.figures.items() if isinstance(figure, Scene)]


@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["content", "subject"])
@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_the_answer_to_every_touch_is_in_view(
    browser: Browser, tmp_path: Path, folder: Path, screen: tuple[int, int]
) -> None:
    content, unseen = load(folder), {}
    for id in content.figures:
        document = tmp_path / f"{id}.html"
        document.write_text(POLICY.sub("", embed.live(content, None, id, "").decode()))
        touched = touch_all(browser, document.as_uri(), screen, rounds=1)
        assert touched.count > 1
        if touched.unseen:
            unseen[id] = touched.unseen
    assert not unseen


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


def test_a_list_beside_the_picture_names_what_can_be_picked_until_something_is(
    page: Page, tmp_path: Path, content: Content
) -> None:
    figure = _open(page, tmp_path, content, "battery", DESK)
    rows = figure.locator(".sheet summary:visible")
    expect(rows).to_have_count(len(figure.locator("svg a[role=button]:visible").all()))
    rows.nth(1).press("Enter")
    expect(figure.locator("svg a[role=button]:visible").nth(1)).to_be_focused()
    expect(figure.locator("svg a[aria-pressed=true]:visible")).to_have_count(1)
    expect(rows).to_have_count(0)
    page.keyboard.press("Escape")
    expect(rows.first).to_be_visible()
    page.set_viewport_size(PHONE)
    expect(rows).to_have_count(0)


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


def test_a_finger_that_strokes_down_over_the_handle_puts_the_sheet_away(
    browser: Browser, tmp_path: Path, content: Content
) -> None:
    context = browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True)
    page = context.new_page()
    figure = _open(page, tmp_path, content, _scenes(content)[0], PHONE)
    figure.locator("svg a[role=button]:visible .hit").first.tap()
    handle = figure.locator(".sheet .handle")
    expect(handle).to_be_visible()
    box = handle.bounding_box()
    assert box
    finger = context.new_cdp_session(page)
    x, y = box["x"] + box["width"] / 2, box["y"] + 8
    for kind, points in (
        ("touchStart", [{"x": x, "y": y}]),
        ("touchMove", [{"x": x, "y": y + 40}]),
        ("touchMove", [{"x": x, "y": y + 90}]),
        ("touchEnd", []),
    ):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(handle).to_be_hidden()
    context.close()


def test_a_step_shows_above_its_sheet_what_it_lights_up_and_the_buttons(
    page: Page, tmp_path: Path, content: Content
) -> None:
    figure = _open(page, tmp_path, content, "interception-pac-2", PHONE)
    for number in figure.locator(".number").all():
        number.click()
        sheet, buttons = figure.locator(".sheet").bounding_box(), figure.locator(".controls").bounding_box()
        drawn = [box for each in figure.locator(".narrow .lit:visible").all() if (box := each.bounding_box())]
        assert sheet
        assert buttons
        assert drawn
        assert min(box["y"] for box in drawn) >= -1
        assert max(box["y"] + box["height"] for box in drawn) <= buttons["y"] + 1, number.inner_text()
        assert buttons["y"] + buttons["height"] <= sheet["y"] + 1
