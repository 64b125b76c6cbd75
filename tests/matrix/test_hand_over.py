"""The live page takes the article over in other browsers too: nothing moves, and what was chosen, opened, ticked and
focused stays."""

import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from tests.browser.hand_over import PLACES, TAKEN
from tests.browser.serving import served
from tests.conftest import REPOSITORY
from tests.matrix.drivers import Driver, firefox, webkit

DONE = """(() => {
  const figure = document.querySelector(".view .figure:not(.still)");
  figure.querySelectorAll("[data-set]")[1].dispatchEvent(new MouseEvent("click", {bubbles: true}));
  document.querySelector(".view details.fold").open = true;
  document.querySelector(".menu>summary").focus({preventScroll: true});
  scrollTo(0, 200);
  return figure.dataset.state;
})()"""
STATE = """({
  chosen: document.querySelector(".view .figure:not(.still)").dataset.state,
  open: document.querySelector(".view details.fold").open,
  focused: document.activeElement.localName,
  scrolled: Math.round(scrollY),
})"""
BEGIN = "dispatchEvent(new Event('pointermove')) || true"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(REPOSITORY / "content", tmp_path_factory.mktemp("server") / "log.txt") as address:
        yield address


@pytest.mark.parametrize("name", ["firefox-esr", "webkitgtk"])
def test_what_a_reader_did_stays(name: str, server: str, tmp_path: Path) -> None:
    with started(name, tmp_path) as driver:
        driver.open(f"{server}parts")
        assert driver.run(DONE)
        state, places = driver.run(STATE), driver.run(f"({PLACES})()")
        assert state["focused"] == "summary"
        driver.run(BEGIN)
        until_taken_over(driver)
        assert driver.run(STATE) == state
        assert driver.run(f"({PLACES})()") == places
        assert driver.errors() == []
    assert len(places) > 10


@pytest.mark.parametrize("name", ["firefox-esr", "webkitgtk"])
def test_a_ticked_answer_stays(name: str, server: str, tmp_path: Path) -> None:
    with started(name, tmp_path) as driver:
        driver.open(f"{server}quiz")
        answer = 'document.querySelector(".question:not([hidden]) input")'
        assert driver.run(f"{answer}.click() || {answer}.checked")
        driver.run(BEGIN)
        until(driver, "document.documentElement.dataset.connected === 'true'")
        assert not driver.run(f"({TAKEN})()"), "a question is begun"
        driver.run('document.querySelector(".question:not([hidden]) [data-do=check]").click() || true')
        until_taken_over(driver)
        assert driver.run(f"{answer}.checked")
        assert driver.run('document.querySelector(".question:not([hidden]) .verdict").textContent')


def started(name: str, profile: Path) -> AbstractContextManager[Driver]:
    return firefox(profile) if name == "firefox-esr" else webkit()


def until_taken_over(driver: Driver) -> None:
    until(driver, f"({TAKEN})()")


def until(driver: Driver, condition: str) -> None:
    """Wait for an expression to be true; fails after a minute and a half."""
    deadline = time.monotonic() + 90
    while not driver.run(condition):
        assert time.monotonic() < deadline, condition
        time.sleep(0.2)
