"""Counters: off unless a token is set, for its holder alone, few, and of what was answered."""

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from components.web.metrics import Metrics, metrics_token, surface

TOKEN = "a-token-of-some-length"
HOLDER = {"Authorization": f"Bearer {TOKEN}"}


async def _greet(socket: WebSocket) -> None:
    await socket.accept()
    await socket.receive()


async def _refuse(socket: WebSocket) -> None:
    await socket.close()


def _fail(_request: Request) -> PlainTextResponse:
    raise OSError


@pytest.fixture
def counted() -> TestClient:
    """An app of which all is counted, below a path."""
    routes = [
        Route("/below/en/nothing", lambda _: PlainTextResponse("no", 404)),
        Route("/below/fails", _fail),
        Route("/{rest:path}", lambda _: PlainTextResponse("four")),
        WebSocketRoute("/below/stream", _greet),
        WebSocketRoute("/below/closed", _refuse),
    ]
    return TestClient(Metrics(Starlette(routes=routes), TOKEN, "below"), raise_server_exceptions=False)


def told(client: TestClient) -> list[str]:
    return client.get("/below/metrics", headers=HOLDER).text.splitlines()


def test_answers_are_counted_by_what_was_asked_for(counted: TestClient) -> None:
    for path in ("en/embed/rock/", "en/embed/rock/", "image/en/rock.svg", "", "light", "en/nothing", "fails"):
        counted.get(f"/below/{path}", headers={"User-Agent": "reader-7", "X-Forwarded-For": "192.0.2.7"})
    lines = told(counted)
    samples = {"embed": ("2xx", 2), "image": ("2xx", 1), "page": ("4xx", 1)}
    for name, (kind, count) in samples.items():
        assert f'explainer_requests_total{{surface="{name}",status="{kind}"}} {count}' in lines
    assert 'explainer_requests_total{surface="page",status="2xx"} 2' in lines
    assert 'explainer_requests_total{surface="page",status="5xx"} 1' in lines
    assert 'explainer_sent_bytes_total{surface="embed"} 8' in lines
    assert not [line for line in lines if "192.0.2.7" in line or "reader-7" in line or "rock" in line]


def test_live_readers_are_counted_while_they_are_there(counted: TestClient) -> None:
    with counted.websocket_connect("/below/stream"):
        assert "explainer_live_readers 1" in told(counted)
    with pytest.raises(WebSocketDisconnect), counted.websocket_connect("/below/closed"):
        pass
    lines = told(counted)
    assert "explainer_live_readers 0" in lines
    assert {'explainer_sockets_total{outcome="accepted"} 1', 'explainer_sockets_total{outcome="refused"} 1'} <= set(
        lines
    )


@pytest.mark.parametrize(
    "said", [{}, {"Authorization": TOKEN}, {"Authorization": f"Bearer {TOKEN}x"}, {"Authorization": "Bearer é"}]
)
def test_who_has_no_token_is_told_nothing(counted: TestClient, said: dict[str, str]) -> None:
    answer = counted.get("/below/metrics", headers={name: value.encode("latin-1") for name, value in said.items()})
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, "Bearer")
    assert "explainer_" not in answer.text
    assert counted.post("/below/metrics", headers=HOLDER).status_code == 405


def test_the_answer_is_what_prometheus_reads_and_nobody_keeps(counted: TestClient) -> None:
    answer = counted.get("/below/metrics", headers=HOLDER)
    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert (answer.headers["cache-control"], answer.headers["x-content-type-options"]) == ("no-store", "nosniff")
    families = [line.split()[2] for line in answer.text.splitlines() if line.startswith("# TYPE ")]
    assert len(families) == len(set(families)) == 5


@pytest.mark.parametrize("path", ["x" * 3000, "en/x/y", "é/\n", '"}', "embeds/rock", ""])
def test_however_odd_the_paths_the_names_are_few(path: str) -> None:
    assert surface(path) == "page"


@pytest.mark.parametrize("word", ["short", "with spaces in a long word", "é" * 20])
def test_a_word_that_can_be_guessed_or_not_sent_ends_the_start(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    monkeypatch.setenv("EXPLAINER_METRICS", word)
    with pytest.raises(ValueError, match="EXPLAINER_METRICS"):
        metrics_token()


def test_without_a_token_nothing_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXPLAINER_METRICS", raising=False)
    assert metrics_token() == ""
