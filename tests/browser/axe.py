"""What axe-core finds wrong, in our fragments and beside them."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

Found = list[tuple[str, str]]
"""Rule and markup of each violation."""
HOST = 'data-testid="stBidiComponentIsolated"'


def violations(page: Page, *rules: str) -> Found:
    """Every violation in a document, of these rules or of all."""
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    found = Axe().run(page, options=options).response
    assert found["passes"], "axe looked at nothing"
    return [(rule["id"], node["html"][:160]) for rule in found["violations"] for node in rule["nodes"]]


def ours_and_streamlits(page: Page) -> tuple[Found, Found]:
    """Violations inside the shadow trees of our fragments, and all others."""
    ours, others = [], []
    for rule in Axe().run(page).response["violations"]:
        for node in rule["nodes"]:
            inside = any(isinstance(target, list) and HOST in target[0] for target in node["target"])
            (ours if inside else others).append((rule["id"], node["html"][:160]))
    return ours, others
