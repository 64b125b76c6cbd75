"""What the web server waits for, and for how long: on a real socket."""

import asyncio
import gc
import select
import socket
import weakref
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Thread

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from websockets.sync.client import connect

from components.web import server_limits as limits
from components.web.server_limits import existing, server_limits

ASKING = b"GET /now HTTP/1.1\r\nHost: here\r\n"
Port = int
asked = Event()


async def never(_request: Request) -> PlainTextResponse:
    """An answer that does not come."""
    asked.set()
    await asyncio.Future()
    return PlainTextResponse("never")


async def half(_request: Request) -> StreamingResponse:
    """An answer of which only the beginning comes."""

    async def parts() -> AsyncIterator[bytes]:
        yield b"beginning"
        await asyncio.sleep(0.2)
        yield b"end"

    return StreamingResponse(parts())


async def echo(socket: WebSocket) -> None:
    await socket.accept()
    while True:
        await socket.send_text(await socket.receive_text())


@contextmanager
def serving(connections: int = 100) -> Iterator[tuple[Port, uvicorn.Server, Thread]]:
    """A server with the limits, in a thread."""
    now = Route("/now", lambda _request: PlainTextResponse("now"))
    app = Starlette(
        routes=[now, Route("/never", never), Route("/half", half), WebSocketRoute("/echo", echo)],
        lifespan=server_limits(connections, int),
    )
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="websockets-sansio"))
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()[1], server, thread
        finally:
            server.should_exit = server.force_exit = True
            thread.join(20)


def reader(port: Port) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=20)


def rest(asking: socket.socket) -> bytes:
    """All that still comes until the server closes the connection."""
    return b"".join(iter(lambda: asking.recv(4096), b""))


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "HEADER_SECONDS", 0.2)


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("head", [b"", b"GET /now", ASKING])
def test_who_does_not_send_a_whole_head_in_time_is_closed(head: bytes) -> None:
    with serving() as (port, _, _), reader(port) as asking:
        asking.sendall(head)
        assert rest(asking) == b""


@pytest.mark.usefixtures("hurried")
def test_who_asks_again_has_as_much_time_again() -> None:
    with serving() as (port, _, _), reader(port) as asking:
        asking.sendall(ASKING + b"\r\n")
        answer = b""
        while not answer.endswith(b"now"):
            answer += asking.recv(4096)
        asking.sendall(ASKING)
        assert rest(asking) == b""


@pytest.mark.usefixtures("hurried")
def test_a_websocket_and_an_answer_that_takes_long_stay_open() -> None:
    with serving() as (port, _, _), reader(port) as waiting, connect(f"ws://127.0.0.1:{port}/echo") as live:
        waiting.sendall(ASKING.replace(b"now", b"never") + b"\r\n")
        with reader(port) as later:  # closed after ours would have been
            assert rest(later) == b""
        live.send("still here")
        assert live.recv(10) == "still here"
        assert "server_no_context_takeover" in live.response.headers["Sec-WebSocket-Extensions"]
        assert select.select([waiting], [], [], 0)[0] == []


@pytest.mark.parametrize("path", [b"now", b"never", b"half"])
def test_what_is_no_http_any_more_while_an_answer_is_made_leaves_no_trace(
    path: bytes, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
) -> None:
    head = ASKING.replace(b"now", path) + b"Transfer-Encoding: chunked\r\n\r\n"
    with serving() as (port, _, _):
        with reader(port) as at_once:
            at_once.sendall(head + b"no length\r\n")
            rest(at_once)
        with reader(port) as later:
            asked.clear()
            later.sendall(head)
            assert later.recv(4096) if path != b"never" else asked.wait(20)
            later.sendall(b"no length\r\n")
            rest(later)
    assert "ProtocolError" not in caplog.text + capsys.readouterr().err


def test_above_so_many_connections_it_refuses_and_recovers() -> None:
    with serving(connections=3) as (port, _, _):
        with reader(port), reader(port), reader(port) as third:
            third.sendall(ASKING + b"Connection: close\r\n\r\n")
            assert rest(third).startswith(b"HTTP/1.1 503")
        with reader(port) as later:
            later.sendall(ASKING + b"Connection: close\r\n\r\n")
            assert rest(later).startswith(b"HTTP/1.1 200")


def test_it_ends_in_time_though_an_answer_is_not_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DRAIN_SECONDS", 0.2)
    asked.clear()
    with serving() as (port, server, thread), reader(port) as asking:
        asking.sendall(ASKING.replace(b"now", b"never") + b"\r\n")
        assert asked.wait(20)
        server.should_exit = True
        thread.join(20)
        assert not thread.is_alive()


def test_objects_are_found_beside_proxies_of_what_is_gone() -> None:
    class Gone:
        pass

    proxy = weakref.proxy(Gone())
    assert any(type(each) is weakref.ProxyType for each in gc.get_objects())
    with socket.socket() as opened:
        assert opened in existing(socket.socket)
    del proxy


def waits(connection: socket.socket) -> bool:
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0


async def _entered() -> None:
    async with server_limits(10, int)(None):
        pass


def test_connections_to_a_socket_that_was_opened_before_send_at_once() -> None:
    with socket.socket(socket.AF_INET) as listening, socket.socket(socket.AF_INET) as asking:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert waits(listening)
        with ThreadPoolExecutor(1) as beside_the_browsers_loop:
            beside_the_browsers_loop.submit(asyncio.run, _entered()).result()
        asking.connect(listening.getsockname())
        accepted, _ = listening.accept()
        with accepted:
            assert not waits(accepted)
        assert waits(asking)
