"""Content of which nothing can be shown: its author sees what is wrong, and then the pages."""

import json
import os
import sys
import time
from pathlib import Path
from subprocess import Popen
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from components.web.watching import CHANGES
from tests.browser.serving import STREAMLIT, free_port, wait_for
from tests.conftest import REPOSITORY, SUBJECT, Broken


def test_problems_are_shown_at_every_address_until_they_are_mended(broken: Broken, tmp_path: Path) -> None:
    folder, port = broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")}), free_port()
    settings = {"EXPLAINER_CONTENT": str(folder), "EXPLAINER_WATCH": "author"}
    with (tmp_path / "log.txt").open("w") as log:
        command = [sys.executable, "-m", *STREAMLIT, str(port)]
        process = Popen(command, cwd=REPOSITORY, env=os.environ | settings, stdout=log, stderr=log)
    try:
        address = f"http://127.0.0.1:{port}"
        problems = asked(f"{address}/{CHANGES}")["problems"]
        assert any("parts/tower.yaml:1:1: unknown-field" in problem for problem in problems)
        with pytest.raises(HTTPError, match="503") as answer:
            urlopen(f"{address}/learn")
        assert "author-changes" in answer.value.read().decode()
        (folder / "parts" / "tower.yaml").write_text((SUBJECT / "parts" / "tower.yaml").read_text())
        wait_for(f"{address}/en/embed/rock/", process, tmp_path / "log.txt")
        assert asked(f"{address}/{CHANGES}")["problems"] == []
    finally:
        process.terminate()
        process.wait(30)
    assert problems[0] in (tmp_path / "log.txt").read_text()


def asked(address: str) -> dict[str, list[str]]:
    """The answer, once somebody answers."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urlopen(address) as answer:
                found: dict[str, list[str]] = json.load(answer)
                return found
        except OSError:
            continue
    pytest.fail("nobody answers")
