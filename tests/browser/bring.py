"""Finds a Chromium for the tests, or brings one: the system's packages first, else Playwright's download."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

Command = Sequence[str]
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first has no window, and opens a page in a quarter of the time."""
MANAGERS: dict[str, list[Command]] = {
    "apt-get": [("apt-get", "update", "-qq"), ("apt-get", "install", "-y", "-qq", "chromium", "libatomic1")],
    "dnf": [("dnf", "install", "-y", "-q", "chromium", "libatomic")],
    "apk": [("apk", "add", "-q", "chromium")],
}
DRIVER = (sys.executable, "-m", "playwright", "--version")
DOWNLOAD = (sys.executable, "-m", "playwright", "install", "chromium")


def on_path() -> str | None:
    """A Chromium of this machine that starts; on some systems the package is an empty promise."""
    for name in NAMES:
        if (path := shutil.which(name)) and _runs((path, "--version")):
            return path
    return None


def downloaded() -> bool:
    """Whether Playwright has its own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).is_file()


def bring(say: Callable[[str], None]) -> bool:
    """Make sure that there is one; `say` tells what is done to the machine. False where none can be had."""
    if _runs(DRIVER) and (on_path() or downloaded()):
        return True
    say("no Chromium was found, or Playwright cannot start; what is missing is brought for the browser tests")
    manager = next((name for name in MANAGERS if shutil.which(name)), None)
    if manager and (root := _as_root()) is not None and _all(([*root, *each] for each in MANAGERS[manager]), say):
        if _runs(DRIVER) and on_path():
            return True
        say(f"what {manager} installed does not start")
    return _all([DOWNLOAD], say) and downloaded()


def _as_root() -> list[str] | None:
    """What stands before a command that changes the system; None where we may not."""
    if os.geteuid() == 0:
        return []
    return ["sudo", "-n"] if shutil.which("sudo") and _runs(("sudo", "-n", "true")) else None


def _all(commands: Iterable[Command], say: Callable[[str], None]) -> bool:
    for command in commands:
        say(f"running: {' '.join(command)}")
        if not _runs(command):
            say("that failed")
            return False
    return True


def _runs(command: Command) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=environment, capture_output=True, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
