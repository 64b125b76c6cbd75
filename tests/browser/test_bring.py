"""Which browser the tests take, what is done to get one, and what a run says that did without."""

import shutil

import pytest

from tests.browser import bring as bringing
from tests.browser.bring import DOWNLOAD, DRIVER, bring
from tests.conftest import BROWSER, browser_tests_left_out

Machine = list[str]


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Machine:
    """The programs on a bare machine of which we are root, and on which every command works."""
    programs: Machine = []
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None)
    monkeypatch.setattr(bringing, "_runs", lambda _: True)
    monkeypatch.setattr(bringing, "downloaded", lambda: False)
    monkeypatch.setattr(bringing.os, "geteuid", lambda: 0)
    return programs


def test_one_that_is_there_is_taken_without_a_word(machine: Machine) -> None:
    machine.append("google-chrome")
    said: list[str] = []
    assert bring(said.append)
    assert said == []


def test_the_systems_packages_come_before_a_download(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.append("apt-get")
    ran: list[str] = []

    def runs(command: tuple[str, ...]) -> bool:
        ran.append(" ".join(command))
        if "install" in command:
            machine.append("chromium")
        return True

    monkeypatch.setattr(bringing, "_runs", runs)
    said: list[str] = []
    assert bring(said.append)
    assert [each for each in ran if each.startswith("apt-get")] == [
        "apt-get update -qq",
        "apt-get install -y -qq chromium libatomic1",
    ]
    assert said[1:] == [f"running: {each}" for each in ran if each.startswith("apt-get")]


def test_a_library_that_playwright_lacks_is_brought_though_a_chromium_is_there(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine += ["chromium", "apt-get"]
    ran: list[str] = []

    def runs(command: tuple[str, ...]) -> bool:
        ran.append(" ".join(command))
        return command != DRIVER or any("libatomic1" in each for each in ran)

    monkeypatch.setattr(bringing, "_runs", runs)
    assert bring(list[str]().append)
    assert "apt-get install -y -qq chromium libatomic1" in ran


def test_where_we_may_not_install_playwright_downloads_its_own(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.append("apt-get")
    there: list[bool] = []
    monkeypatch.setattr(bringing.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(bringing, "_runs", lambda command: there.append(command == DOWNLOAD) or there[-1])
    monkeypatch.setattr(bringing, "downloaded", lambda: True in there)
    said: list[str] = []
    assert bring(said.append)
    assert said[1:] == [f"running: {' '.join(DOWNLOAD)}"]


def test_it_says_when_none_can_be_had(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    machine.append("apt-get")
    monkeypatch.setattr(bringing, "_runs", lambda _: False)
    said: list[str] = []
    assert not bring(said.append)
    assert said.count("that failed") == 2


def test_a_run_that_does_less_says_so() -> None:
    every = {f"tests/browser/{path.name}::test" for path in BROWSER.glob("test_*.py")}
    assert len(every) > 5
    assert browser_tests_left_out(every, {"tests/web/test_a.py::test"}) == ""
    assert f"{len(every)} of {len(every)} files left out" in browser_tests_left_out(set(), set())
    assert "1 tests skipped" in browser_tests_left_out(every, {"tests/browser/test_pages.py::one"})
