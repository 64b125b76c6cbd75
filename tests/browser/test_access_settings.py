"""What readers set for themselves: wider text, forced colours, less movement; and focus that no header covers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import surfaces

AUDIT = (Path(__file__).parent / "audit.js").read_text()
PAGES = surfaces.app_pages()[::2]
SOME = [
    *PAGES[:6],
    "quiz",
    *(path for path in surfaces.documents() if path.endswith(("/battery/", "/pac-2-and-pac-3/"))),
]
SPACING = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
"""What a reader may set without losing anything (WCAG 1.4.12)."""
CUT = """() => [...document.querySelectorAll("main :is(p,li,td,th,h1,h2,h3,button,a,summary,label)")].filter((e) => {
  if (!e.checkVisibility({visibilityProperty: true}) || e.closest(".live,.unseen")) return false;
  const cuts = /hidden|clip/.test(getComputedStyle(e).overflow);
  return cuts && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map((e) => e.outerHTML.slice(0, 120))"""
COVERED = """() => {
  const shown = (e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length;
  const stops = [...document.querySelectorAll("a[href],button,input,select,summary,[tabindex='0']")]
    .filter((e) => shown(e) && e.tabIndex >= 0 && !e.closest(".masthead"));
  const covered = [];
  for (const e of stops.reverse()) {
    e.focus();
    if (document.activeElement !== e) continue;
    const [box] = e.getClientRects();
    const [x, y] = [box.left + Math.min(box.width / 2, 40), box.top + box.height / 2];
    const above = document.elementFromPoint(x, y);
    const over = above && !e.contains(above) && above.closest(".masthead,.scene-bar,.still");
    if (y < 0 || y > innerHeight || over) covered.push(`${e.outerHTML.slice(0, 100)} at ${Math.round(y)}`);
  }
  return [stops.length, covered];
}"""
"""Goes through all stops from the last to the first, as Shift and Tab do, and says which could not be seen."""
ALIKE = """() => {
  const look = (e) => {
    const style = getComputedStyle(e);
    return [style.backgroundColor, style.color, style.borderWidth, style.borderColor, style.outlineStyle,
      style.textDecorationLine, style.fontWeight].join();
  };
  const on = [...document.querySelectorAll("main [aria-pressed=true]")].filter((e) => e.checkVisibility());
  return on.flatMap((e) => [...e.parentElement.querySelectorAll("[aria-pressed=false]")].slice(0, 1)
    .filter((off) => look(off) === look(e)).map(() => e.outerHTML.slice(0, 120)));
}"""


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(bypass_csp=True)
    yield surfaces.serve_to(context.new_page())
    context.close()


def _open(page: Page, path: str, width: int) -> Page:
    page.emulate_media(color_scheme="light", forced_colors="none", reduced_motion="no-preference")
    page.set_viewport_size({"width": width, "height": 844 if width < 600 else 900})
    page.goto(surfaces.HOST + path)
    return page


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_lost_in_text_that_is_set_wider(path: str, reader: Page) -> None:
    _open(reader, path, 1280).add_style_tag(content=SPACING)
    for width in (1280, 390, 320):
        reader.set_viewport_size({"width": width, "height": 844})
        assert reader.evaluate(AUDIT, ["sideways"]) == {}
        assert reader.evaluate(CUT) == []


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_what_has_focus_is_seen(path: str, width: int, reader: Page) -> None:
    _open(reader, path, width).emulate_media(reduced_motion="reduce")
    stops, covered = reader.evaluate(COVERED)
    assert stops > 0
    assert covered == []


@pytest.mark.parametrize("path", SOME)
def test_what_is_chosen_shows_in_forced_colours(path: str, reader: Page) -> None:
    _open(reader, path, 1280).emulate_media(forced_colors="active")
    assert reader.evaluate(ALIKE) == []


@pytest.mark.parametrize("path", SOME)
def test_nothing_moves_for_those_who_asked_for_that(path: str, reader: Page) -> None:
    _open(reader, path, 1280).emulate_media(reduced_motion="reduce")
    for control in reader.locator("main [data-set]:visible, main [data-scene]:visible").all()[:4]:
        control.press("Enter")
    long = "() => document.getAnimations().filter((e) => e.effect.getComputedTiming().endTime > 50).length"
    assert reader.evaluate(long) == 0
