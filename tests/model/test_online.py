"""Dead addresses of sources are named; what only turns programs away is not. Asks no other machine."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import create_server
from threading import Thread

import pytest

from components.__main__ import main
from components.model import online
from components.model.online import trouble_at
from tests.conftest import SUBJECT


class Host(BaseHTTPRequestHandler):
    """Answers with the number that its path begins with, and leads to the rest of it; to itself where that is empty."""

    def do_GET(self) -> None:
        status, leads, to = self.path.removeprefix("/").partition("/")
        self.send_response(int(status))
        if leads:
            self.send_header("Location", to and f"/{to}")
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
    ("path", "said"),
    [
        ("200", None),
        ("403", None),
        ("429", None),
        ("301/200", None),
        ("404", "404 Not Found"),
        ("301/404", "404 Not Found"),
        ("301", "301 Moved Permanently"),
        ("302/", "302 The HTTP server returned a redirect error that would lead to an infinite loop."),
        ("410", "410 Gone"),
        ("503", "503 Service Unavailable"),
    ],
)
def test_an_address_is_dead_when_its_host_says_that_there_is_nothing(host: str, path: str, said: str | None) -> None:
    assert trouble_at(f"{host}/{path}") == said


def test_a_host_that_does_not_answer_is_told() -> None:
    said = trouble_at("http://127.0.0.1:1/übung?of=ü") or ""
    assert said.startswith("does not answer (")
    assert "refused" in said


def test_a_host_that_lets_one_wait_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(online, "PATIENCE", 0.05)
    with create_server(("127.0.0.1", 0)) as silent:
        assert trouble_at(f"http://127.0.0.1:{silent.getsockname()[1]}/") == "does not answer (timed out)"


def test_check_lists_dead_sources_and_fails(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = "https://example.org/returns"
    monkeypatch.setattr(online, "trouble_at", {gone: "404 Not Found"}.get)
    assert main(["check", "--online", "--content", str(SUBJECT)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"subject/sources/harbour-board-1931.yaml: {gone}: 404 Not Found",
        "addresses of sources that cannot be read: 1",
    ]
