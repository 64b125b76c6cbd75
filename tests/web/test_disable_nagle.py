"""No answer waits for the reader's machine to say that it has the one before."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor

from components.web.disable_nagle import disable_nagle


def waits(connection: socket.socket) -> bool:
    return connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) == 0


async def _entered() -> None:
    async with disable_nagle(None):
        pass


def test_connections_to_a_socket_that_was_opened_before_send_at_once() -> None:
    with socket.socket(socket.AF_INET) as listening, socket.socket(socket.AF_INET) as reader:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert waits(listening)
        with ThreadPoolExecutor(1) as beside_the_browsers_loop:
            beside_the_browsers_loop.submit(asyncio.run, _entered()).result()
        reader.connect(listening.getsockname())
        accepted, _ = listening.accept()
        with accepted:
            assert not waits(accepted)
        assert waits(reader)
