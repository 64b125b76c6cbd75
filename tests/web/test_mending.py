"""Content of which nothing can be shown: its author sees what is wrong, and then the pages."""

import json
import socket
from threading import Thread
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from components.model.scaffold import Refusal
from components.web.mending import until_whole
from components.web.watching import CHANGES
from tests.browser.serving import free_port
from tests.conftest import SUBJECT, Broken


def test_problems_are_shown_at_every_address_until_they_are_mended(
    broken: Broken, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, port = broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")}), free_port()
    waiting = Thread(target=until_whole, args=(folder, "127.0.0.1", port), daemon=True)
    waiting.start()
    address = f"http://127.0.0.1:{port}"
    told = asked(f"{address}/{CHANGES}")
    assert any("parts/tower.yaml:1:1: unknown-field" in problem for problem in told["problems"])
    with pytest.raises(HTTPError, match="503") as answer:
        urlopen(f"{address}/learn")
    assert "author-changes" in answer.value.read().decode()
    (folder / "parts" / "tower.yaml").write_text((SUBJECT / "parts" / "tower.yaml").read_text())
    waiting.join(60)
    assert not waiting.is_alive()
    assert address in capsys.readouterr().err


def test_content_that_is_whole_is_not_waited_for() -> None:
    until_whole(SUBJECT, "no host", -1)


def test_a_port_that_is_taken_is_said(broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(Refusal, match="name another with --port"):
            until_whole(folder, "127.0.0.1", taken.getsockname()[1])


def asked(address: str) -> dict[str, list[str]]:
    """The answer, once somebody answers."""
    for _ in range(10_000):
        try:
            with urlopen(address) as answer:
                found: dict[str, list[str]] = json.load(answer)
                return found
        except OSError:
            continue
    pytest.fail("nobody answers")
