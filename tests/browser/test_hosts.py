"""What happens to a frame in the page of a host: zoom, other letters, a hidden tab, paper; its height stays right."""

import pytest
from playwright.sync_api import Page

from components.sharing.snippets import snippets
from tests.browser.paper import ADDRESS, SITES, iframe, publish, script, shown
from tests.conftest import SUBJECT

NEED = "Math.ceil(document.documentElement.getBoundingClientRect().height)"
LARGER = "document.querySelectorAll('.x').forEach((e) => { e.style.fontSize = '140%'; })"
TAB = "<div id=tab hidden>{}</div>"

GROW = """addEventListener("message", ({{source, data}}) => {{
  const frame = document.querySelector("iframe");
  if (source !== frame.contentWindow) return;
  {}
  if (data.{} === "{}") frame.style.height = Number(data.height) + "px";
}});"""
LISTENERS = {
    "learning-system": GROW.format("", "subject", "lti.frameResize"),
    "amp": GROW.format("if (data.sentinel !== 'amp') return;", "type", "embed-size"),
    "embedly": GROW.format("try { data = JSON.parse(data); } catch { return; }", "context", "iframe.resize"),
}
"""Scripts of host pages, each of which knows one protocol alone."""


def pasted(page: Page, around: str = "{}", figure: str = "rock") -> None:
    """The first snippet, in an article."""
    publish(page, SUBJECT, around.format(snippets(SITES[SUBJECT].content, figure, ADDRESS, {}).frame))


def fits(page: Page) -> None:
    """Wait until the frame is as high as its content, by 4 pixels."""
    frame = shown(page)
    for _ in range(100):
        need, room = frame.evaluate(NEED), page.locator("iframe").bounding_box()
        if room and need > 250 and abs(room["height"] - need) <= 4:
            return
        page.wait_for_timeout(20)
    pytest.fail(f"the frame needs {need}, and has {room}")


@pytest.mark.parametrize("zoom", [1.5, 2])
def test_zoomed_it_still_has_the_height_of_its_content(zoom: float, page: Page) -> None:
    page.set_viewport_size({"width": 900, "height": 800})
    pasted(page)
    fits(page)
    before = page.frames[1].evaluate("innerWidth")
    page.set_viewport_size({"width": round(900 / zoom), "height": round(800 / zoom)})
    page.frames[1].wait_for_function("before => innerWidth < before", arg=before)
    fits(page)


def test_other_letters_make_it_higher(page: Page) -> None:
    pasted(page)
    fits(page)
    before = page.locator("iframe").bounding_box()
    page.frames[1].evaluate(LARGER)
    page.wait_for_function("(high) => document.querySelector('iframe').clientHeight > high", arg=before["height"])
    fits(page)


def test_in_a_hidden_tab_it_keeps_its_height_and_is_right_when_shown(page: Page) -> None:
    pasted(page, TAB)
    reserved = page.locator("iframe").get_attribute("height")
    page.evaluate("document.querySelector('#tab').hidden = false")
    fits(page)
    page.evaluate("document.querySelector('#tab').hidden = true")
    page.evaluate("document.querySelector('#tab').hidden = false")
    fits(page)
    assert int(reserved or 0) > 250


def test_on_paper_the_frame_shows_the_whole_figure_light(page: Page) -> None:
    pasted(page)
    fits(page)
    page.emulate_media(media="print", color_scheme="dark")
    frame = shown(page)
    assert frame.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
    room = page.locator("iframe").bounding_box()["height"]
    lowest = frame.evaluate("document.querySelector('.picture').getBoundingClientRect().bottom")
    assert 250 < lowest <= room


@pytest.mark.parametrize("host", LISTENERS)
def test_a_host_that_knows_one_protocol_gives_the_frame_its_height(host: str, page: Page) -> None:
    publish(page, SUBJECT, script(LISTENERS[host]) + iframe("en/embed/rock/", 'sandbox="allow-scripts"'))
    for width in (390, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        fits(page)
