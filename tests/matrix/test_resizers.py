"""The scripts that other pages use to size frames, as they are published: iframe-resizer 4 and 5."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.paper import ADDRESS, publish
from tests.conftest import SUBJECT

FOUR = ("iframe-resizer/js/iframeResizer.min.js", "iFrameResize({}, 'iframe');")
FIVE = ("@iframe-resizer/parent/index.umd.js", "iframeResize({license: 'GPLv3', warningTimeout: 0}, 'iframe');")
FITS = """() => {
  const frame = document.querySelector("iframe"), high = frame.clientHeight;
  return high > 400 && Math.abs(high - window.need) <= 4;
}"""


@pytest.mark.parametrize(("file", "start"), [FOUR, FIVE], ids=["4", "5"])
@pytest.mark.parametrize("width", [390, 1000])
def test_iframe_resizer_gives_the_frame_the_height_of_its_content(
    file: str, start: str, width: int, page: Page, matrix: Path
) -> None:
    script = (matrix / "node_modules" / file).read_text()
    page.set_viewport_size({"width": width, "height": 800})
    publish(page, SUBJECT, f'<iframe src="{ADDRESS}/en/embed/rock/" style="width:100%;border:0"></iframe>')
    page.add_script_tag(content=script)
    page.evaluate(start)
    frame = page.frames[1]
    frame.locator(".figure.scripted").wait_for()
    need = frame.evaluate("document.documentElement.getBoundingClientRect().height")
    page.evaluate("(need) => { window.need = need; }", need)
    page.wait_for_function(FITS, timeout=5000)
