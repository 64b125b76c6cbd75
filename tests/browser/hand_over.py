"""The live page held back, and a look at every frame whether something stands elsewhere when it comes."""

from playwright.sync_api import Page, Route

from tests.browser.watching import READY, until

HEALTH = "**/_stcore/health"
TAKEN = "() => document.querySelector('[data-testid=stApp] .view') !== null"
PLACES = """() => [...document.querySelectorAll(":is(.view,.rest) :is(h1,h2,h3,figure,table,summary,.next-page)")]
  .filter((e) => e.getClientRects().length)
  .map((e) => [e.tagName + " " + e.textContent.slice(0, 40), Math.round(e.getBoundingClientRect().top)])"""
WATCH = f"""() => {{
  const places = {PLACES};
  const before = places().map(String);
  window.moved = new Set();
  window.frames_seen = 0;
  requestAnimationFrame(function look() {{
    if (window.looked) return;
    window.frames_seen += 1;
    places().map(String).forEach((place, at) => {{
      if (place !== before[at]) window.moved.add(`${{before[at]}} -> ${{place}}`);
    }});
    requestAnimationFrame(look);
  }});
  return before.length;
}}"""
"""Looks at every frame whether something stands elsewhere; the browser's own measure says nothing of moved nodes."""


class Held:
    """A page whose live part waits until it is let go."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.routes: list[Route] = []
        page.route(HEALTH, lambda route: self.routes.append(route))

    def let_go(self, wait: bool = True) -> None:
        until(self.page, "() => document.querySelector('[data-testid=stApp]') !== null")
        for route in self.routes:
            route.continue_()
        self.page.unroute(HEALTH)
        if wait:
            until(self.page, TAKEN)
            until(self.page, READY)


def moved(page: Page) -> list[str]:
    """What has stood elsewhere since `WATCH`, and where; looks no longer."""
    frames, found = page.evaluate("(window.looked = true, [window.frames_seen, [...window.moved]])")
    assert frames > 5
    return list(found)
