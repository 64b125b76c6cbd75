"""Before Streamlit: foreign sockets, closed routes and odd paths are refused, and all else passes."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient, WebSocketDenialResponse
from starlette.websockets import WebSocket, WebSocketDisconnect

from components.web.guard import Guard

SENDING = ("POST", "PUT", "DELETE", "PATCH")


async def _greet(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text(socket.headers.get("origin", ""))
    await socket.receive()


def client(address: str | None = None, base: str = "", most: int = 10) -> TestClient:
    """A client of the guard with an app behind it that answers everything."""
    every = Route("/{rest:path}", lambda _: PlainTextResponse("in"), methods=["GET", *SENDING])
    inner = Starlette(routes=[WebSocketRoute("/stream", _greet), every])
    return TestClient(Guard(inner, address, base, most), base_url="http://inner.example")


@pytest.mark.parametrize("origin", ["https://inner.example", "http://inner.example", "https://news.example"])
def test_a_socket_of_our_own_page_is_let_in(origin: str) -> None:
    headers = {"origin": origin, "host": "inner.example"}
    with client("https://news.example/app").websocket_connect("/stream", headers=headers) as socket:
        assert socket.receive_text() in {origin, "http://inner.example"}


def test_a_socket_without_an_origin_is_no_browsers() -> None:
    with client().websocket_connect("/stream") as socket:
        assert socket.receive_text() == ""


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "", "https://news.example.evil.example", "http://["]
)
def test_a_foreign_socket_is_turned_away_and_the_log_says_once_what_to_set(
    origin: str, caplog: pytest.LogCaptureFixture
) -> None:
    for address in (None, "https://news.example"):
        asked = client(address)
        caplog.clear()
        for _ in range(2):
            with (
                pytest.raises(WebSocketDisconnect) as refused,
                asked.websocket_connect("/stream", headers={"origin": origin}),
            ):
                pass
            assert refused.value.code == 1008
        [said] = caplog.messages
        assert said.endswith(f"EXPLAINER_ADDRESS: {origin!r}")


def test_one_reader_too_many_is_asked_to_come_again_and_let_in_when_another_has_left(
    caplog: pytest.LogCaptureFixture,
) -> None:
    crowded = client(most=1)
    with crowded.websocket_connect("/stream"):
        for _ in range(3):
            with pytest.raises(WebSocketDenialResponse) as refused, crowded.websocket_connect("/stream"):
                pass
            assert (refused.value.status_code, refused.value.headers["retry-after"]) == (503, "10")
    assert caplog.text.count("turned away") == 1
    with crowded.websocket_connect("/stream") as socket:
        assert socket.receive_text() == ""


@pytest.mark.parametrize("base", ["", "below/this"])
@pytest.mark.parametrize(
    "path",
    [
        "_stcore/upload_file/a/b",
        "_stcore/metrics",
        "_stcore/agent/mcp",
        "auth/login",
        "static/%00.js",
        "static/" + "a" * 300 + ".js",
        "a%0Ab",
    ],
)
def test_what_no_reader_needs_is_not_there(path: str, base: str) -> None:
    root = f"/{base}" if base else ""
    assert client(base=base).get(f"{root}/{path}").json() == {"status": 404, "error": "Not Found"}


def test_a_path_without_end_is_refused() -> None:
    assert client().get("/" + "a/" * 2000).status_code == 414
    assert client().get("/?" + "a" * 3000).status_code == 414


@pytest.mark.parametrize("method", SENDING)
def test_nothing_can_be_sent(method: str) -> None:
    assert client().request(method, "/").status_code == 405


def test_all_else_passes_and_gets_the_headers_that_it_lacks() -> None:
    for path in ("/", "/light", "/_stcore/health", "/static/js/index.js"):
        answer = client().get(path)
        assert answer.text == "in"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
