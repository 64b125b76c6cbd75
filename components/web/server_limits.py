"""Sets on the web server, uvicorn, what `streamlit run` (1.67) does not let one set: how long it waits for whom."""

import asyncio
import contextlib
import gc
import logging
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, TypeVar

import uvicorn

from components.web.memory import give_back
from components.web.websocket_deflate import sharing_deflate

Kind = TypeVar("Kind")
HEADER_SECONDS = 15
"""Within which the head of a request must be here."""
DRAIN_SECONDS = 8
"""Within which answers must be sent once the server is asked to end; most hosts kill after ten."""


def server_limits(
    connections: int, kept_sessions: Callable[[], int]
) -> Callable[[object], AbstractAsyncContextManager[None]]:
    """A lifespan under which the server refuses politely above so many connections, closes those that send no request,
    ends in time, sends at once what it has written, and gives back the memory of readers who have left."""

    @asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[None]:
        for server in existing(uvicorn.Server):
            limit(server.config, connections)
        for opened in filter(_listens, existing(socket.socket)):
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        giving_back = asyncio.create_task(give_back(kept_sessions))
        yield
        giving_back.cancel()

    return lifespan


def existing(kind: type[Kind]) -> list[Kind]:
    """All objects of a class in this process."""
    things = gc.get_objects()
    return [thing for thing in things if issubclass(type(thing), kind)]  # `isinstance` would ask dead weak proxies


def limit(config: uvicorn.Config, connections: int) -> None:
    """Set what nobody has set. The server looks at these when a connection comes and when it ends."""
    if config.timeout_graceful_shutdown is None:
        config.timeout_graceful_shutdown = DRAIN_SECONDS
    if config.limit_concurrency is None:
        config.limit_concurrency = connections
    config.http_protocol_class = impatient(config.http_protocol_class, HEADER_SECONDS)
    config.ws_protocol_class = sharing_deflate(config.ws_protocol_class)
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)  # else it names each live reader's address


def impatient(protocol: Any, seconds: float) -> type[asyncio.Protocol]:
    """An HTTP protocol of uvicorn that closes a connection on which the head of a request takes longer, or which is
    no HTTP any more after a request."""

    class Impatient(protocol):  # type: ignore[misc]  # its base is chosen while running
        deadline: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:
            super().connection_made(transport)
            self.deadline = self.loop.call_later(seconds, self.transport.close)

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.waits_for_a_head():
                self.deadline = self.deadline or self.loop.call_later(seconds, self.transport.close)
            else:
                self.forget_deadline()

        def waits_for_a_head(self) -> bool:
            answered = self.cycle is None or self.cycle.response_complete
            return answered and self.transport.get_protocol() is self  # else a websocket took it over

        def send_400_response(self, msg: str) -> None:
            if self.cycle is None:
                super().send_400_response(msg)
            else:  # a second answer to one request would be an error of ours
                self.cycle.disconnected = True
                self.cycle.message_event.set()
                self.transport.close()

        def forget_deadline(self) -> None:
            if self.deadline is not None:
                self.deadline.cancel()
                self.deadline = None

        def connection_lost(self, exc: Exception | None) -> None:
            self.forget_deadline()
            super().connection_lost(exc)

    return Impatient


def _listens(opened: socket.socket) -> bool:
    """Whether it accepts connections over TCP; connections inherit what is set on it.

    Streamlit opens its socket without naming the protocol, so asyncio leaves Nagle's algorithm on, and an answer on a
    connection in use would wait some 40 ms.
    """
    if opened.family not in (socket.AF_INET, socket.AF_INET6) or opened.fileno() < 0:
        return False
    with contextlib.suppress(OSError):
        return bool(opened.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN))
    return False
