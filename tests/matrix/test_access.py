"""Access in Firefox ESR: axe, where the Tab key leads, what live regions are told, questions that lead the focus on."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest

from components.sharing.addresses import embed_path, offline_path, read_path
from tests.browser.paper import SITES
from tests.conftest import REPOSITORY
from tests.matrix.drivers import Driver
from tests.matrix.hosting import hosted

SITE = SITES[REPOSITORY / "content"]
ONE_FILE = offline_path(SITE.content)
BATTERY = embed_path(SITE.content, "battery")
PAGES = [
    BATTERY,
    *(embed_path(SITE.content, id) for id in ("pac-2-and-pac-3", "interceptions-side-by-side", "stated-range")),
    *(read_path(SITE.content, page, plain) for page in ("battery", "interceptors", "quiz") for plain in (False, True)),
    "en/handout/",
    "en/handout/key/plain/",
]
AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
LOOK = """(() => { %s; window.found = null;
  axe.run({resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then((told) => {
    window.found = told.violations.map((rule) => [rule.id, rule.nodes.map((node) => node.html.slice(0, 120))]);
  });
  return true })()"""
FOCUS = """(() => { const e = document.activeElement, box = e.getBoundingClientRect();
  return {body: e === document.body, seen: box.bottom > 0 && box.top < innerHeight,
    html: e.outerHTML.slice(0, 120)} })()"""
QUESTION = "document.querySelector('.quiz .question:not([hidden])')"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A static host with what is looked at."""
    files = {path: SITE.files[path].content for path in (*PAGES, ONE_FILE)}
    with hosted(tmp_path_factory.mktemp("access"), files) as root:
        yield root


def _until(driver: Driver, expression: str) -> Any:
    deadline = time.monotonic() + 60
    while not (told := driver.run(expression)) and time.monotonic() < deadline:
        time.sleep(0.1)
    return told


def test_axe_finds_nothing(driver: Driver, address: str) -> None:
    wrong = {}
    for path in PAGES:
        driver.open(address + path)
        assert driver.run(LOOK % AXE)
        found = json.loads(_until(driver, "window.found && JSON.stringify(window.found)"))
        if found:
            wrong[path] = found
    assert wrong == {}


def test_what_the_tab_key_reaches_is_seen(driver: Driver, address: str) -> None:
    for path in PAGES[:2]:
        driver.open(address + path)
        reached = []
        for _ in range(8):
            driver.press("Tab")
            reached.append(driver.run(FOCUS))
        assert len({stop["html"] for stop in reached}) == len(reached)
        assert [stop["html"] for stop in reached if stop["body"] or not stop["seen"]] == []


def test_what_is_picked_is_told_in_a_live_region(driver: Driver, address: str) -> None:
    driver.open(address + BATTERY)
    for _ in range(12):
        driver.press("Tab")
        if driver.run("document.activeElement.matches('[data-set^=\"part=\"]')"):
            break
    driver.press("Enter")
    assert driver.run("document.querySelector('.live[aria-live]').textContent.trim().length") > 10
    assert driver.run("document.activeElement.matches('[aria-pressed=true]')")


def test_questions_are_judged_and_the_focus_is_led_on(driver: Driver, address: str) -> None:
    driver.open(f"{address}{ONE_FILE}#page-quiz")
    asked = driver.run("document.querySelectorAll('[data-set-id=battery] .question').length")
    assert asked > 5
    assert driver.run(f"({_click('check')}, {QUESTION}.querySelector('.say[role=status]').textContent)")
    for _ in range(asked):
        id, kind = driver.run(f"[{QUESTION}.dataset.question, {QUESTION}.dataset.kind]")
        driver.run(f"({_choose(id, kind)}, {_click('check')}, 1)")
        assert driver.run(f"{QUESTION}.dataset.result") == "right", id
        assert driver.run("document.activeElement.matches('.verdict')"), id
        driver.run(f"({_click('following')}, 1)")
    assert f"{asked} of {asked}" in driver.run("document.querySelector('.round-end .result').textContent")
    assert driver.run("document.activeElement.matches('.round-title')")


def _click(name: str) -> str:
    return f"{QUESTION}.querySelector('[data-do={name}]').click()"


def _choose(id: str, kind: str) -> str:
    """A script that chooses the right answer: keys reach a window without focus, but do not press its buttons."""
    if kind == "point":
        part = SITE.content.quiz[id].part
        label = f"{QUESTION}.querySelector('[data-set=\"part={part}\"]')"
        return f"{label}.dispatchEvent(new MouseEvent('click', {{bubbles: true}}))"
    if kind == "estimate":
        line = f"{QUESTION}.querySelector('[type=range]')"
        return f"{line}.value = {line}.dataset.true, {line}.dispatchEvent(new Event('input', {{bubbles: true}}))"
    return f"{QUESTION}.querySelectorAll('[data-true]').forEach((e) => e.click())"
