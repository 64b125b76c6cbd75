"""What axe-core finds wrong, in our article and beside it."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

ALL = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""Every rule of WCAG up to 2.2 at A and AA and of good practice; the size of targets has to be asked for."""
LOOKS = ("color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size")
"""The rules that a document can keep at one width, in one scheme, and break in another."""
Found = list[tuple[str, str]]
"""Rule and markup of each violation."""


def violations(page: Page, *rules: str) -> Found:
    """Every violation in a document, of these rules or of all."""
    options = ALL | ({"runOnly": rules} if rules else {})
    found = Axe().run(page, options=options).response
    assert found["passes"], "axe looked at nothing"
    return [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]]


def ours_and_streamlits(page: Page) -> tuple[Found, Found]:
    """Violations inside the article and its menu, and all others."""
    ours, others = [], []
    for rule in Axe().run(page, options=ALL).response["violations"]:
        for node in rule["nodes"]:
            inside = page.locator(node["target"][0]).first.evaluate("e => e.closest('.view,.rest') !== null")
            (ours if inside else others).append((rule["id"], node["html"][:160]))
    return ours, others
