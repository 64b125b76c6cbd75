"""Makes the server send at once what it has written."""

import gc
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


@asynccontextmanager
async def disable_nagle(app: object) -> AsyncIterator[None]:  # noqa: ARG001 -- the signature of a lifespan
    """A lifespan in which no answer waits. Streamlit 1.67 opens its socket without naming the protocol, so asyncio
    does not switch off Nagle's algorithm, and an answer on a connection in use waits some 40 ms for the reader."""
    for listening in _listening():
        listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    yield


def _listening() -> list[socket.socket]:
    """Sockets of this process that accept connections over TCP; connections inherit what is set on them."""
    sockets = [thing for thing in gc.get_objects() if isinstance(thing, socket.socket) and thing.fileno() >= 0]
    families = (socket.AF_INET, socket.AF_INET6)
    return [s for s in sockets if s.family in families and s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)]
