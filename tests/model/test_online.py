"""Dead addresses of sources are named; what only turns programs away is not. Asks no other machine."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from components.__main__ import main
from components.model import online
from components.model.online import trouble_at
from tests.conftest import SUBJECT


class Host(BaseHTTPRequestHandler):
    """Answers with the number that its path says."""

    def do_GET(self) -> None:
        self.send_response(int(self.path.strip("/")))
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def host() -> Iterator[str]:
    """The address of such a server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Host) as server:
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (200, None),
        (403, None),
        (429, None),
        (404, "404 Not Found"),
        (410, "410 Gone"),
        (503, "503 Service Unavailable"),
    ],
)
def test_an_address_is_dead_when_its_host_says_that_there_is_nothing(host: str, status: int, said: str | None) -> None:
    assert trouble_at(f"{host}/{status}") == said


def test_a_host_that_does_not_answer_is_told() -> None:
    assert (trouble_at("http://127.0.0.1:1/") or "").startswith("does not answer (")


def test_check_lists_dead_sources_and_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = "https://example.org/returns"
    monkeypatch.setattr(online, "trouble_at", {gone: "404 Not Found"}.get)
    assert main(["check", "--online", "--content", str(SUBJECT)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"subject/sources/harbour-board-1931.yaml: {gone}: 404 Not Found",
        "1 sources cannot be read at their address",
    ]
