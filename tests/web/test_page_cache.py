"""A page that an earlier process filled is taken over only where nothing has changed of what it is made of."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from components.model import content_cache
from components.model.content_cache import load
from components.web import page_cache, shell
from components.web.page_cache import fill_cached
from tests.conftest import REPOSITORY, SUBJECT
from tests.web.test_shell import SHELL

Start = Callable[..., str | None]


@pytest.fixture
def fills(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every page that was filled."""
    found: list[str] = []
    fill = shell.fill
    monkeypatch.setattr(shell, "fill", lambda *shown, **told: found.append(shown[3]) or fill(*shown, **told))
    return found


@pytest.fixture
def start(cached_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Fill a page as a process does that begins."""

    def started(
        document: str = SHELL, address: str | None = None, level: page_cache.Level = "full", caching: bool = True
    ) -> str | None:
        monkeypatch.setattr(content_cache, "_loaded", {})
        return fill_cached(document, load(cached_copy, caching), "en", address, "light", level, bare=False)

    return started


def test_a_second_start_takes_over_the_page_of_the_first(start: Start, fills: list[str]) -> None:
    first, second, third = start(), start(), start()
    assert fills == ["light"]
    assert first == second == third
    assert first
    assert "<h1" in first


def test_a_page_of_changed_content_is_made_anew(start: Start, cached_copy: Path, fills: list[str]) -> None:
    first, page = start(), cached_copy / "pages" / "light.yaml"
    page.write_text(page.read_text().replace("title: ", "title: New ", 1))
    second = start()
    assert first != second
    assert len(fills) == 2


def test_a_page_is_made_anew_by_other_code_in_another_document_or_at_another_address(
    start: Start, fills: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    start()
    start(SHELL.replace("<body>", "<body class=other>"))
    start(address="https://light.example")
    start(address="https://other.example")
    monkeypatch.setattr(page_cache, "_code", lambda: b"other")
    start(address="https://other.example")
    assert len(fills) == 5


def test_a_page_is_not_kept_for_few_or_of_content_that_is_not(start: Start, fills: list[str]) -> None:
    for _ in range(2):
        start(level="plain")
        start(caching=False)
    assert len(fills) == 4


START = """
import sys
from pathlib import Path
from components.model import disk_cache
disk_cache.FOLDER, sys.dont_write_bytecode = Path(sys.argv[1]), False
import app
from components.web.page_cache import fill_cached
document = (app.BUNDLES.parent / "index.html").read_text(encoding="utf-8")
assert "<h1" in fill_cached(document, app.set_up.content, "en", None, "light", "full", bare=False)
print(*(name for name in sys.modules if name.startswith(("components.article.", "components.web.site_answers"))))
"""


def test_the_first_page_of_a_second_start_needs_nothing_that_draws(tmp_path: Path) -> None:
    environment = {**os.environ, "EXPLAINER_CONTENT": str(SUBJECT)}
    command = [sys.executable, "-c", START, str(tmp_path)]
    first, second = (
        subprocess.run(command, cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    )
    assert "components.article.page" in first.split()
    assert second.split() == []
