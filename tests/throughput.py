"""Asks one address again and again over connections that stay open, in a process of its own. For the bench.

`python tests/throughput.py HOST PORT PATH SECONDS CONNECTIONS` prints one line of JSON.
"""

import asyncio
import json
import sys
import time
from dataclasses import asdict, dataclass

REQUEST = "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: br, gzip\r\nUser-Agent: bench\r\n\r\n"


@dataclass(frozen=True)
class Throughput:
    """Answers a second, seconds within which 99 of 100 came, answers that were not 200, and bytes of one."""

    rate: float
    slowest: float
    errors: int
    size: int


class Reader(asyncio.Protocol):
    """One connection: asks, waits for the whole answer, asks again until the end."""

    def __init__(self, request: bytes, end: float, taken: list[float], failed: list[bytes]) -> None:
        self.request, self.end, self.taken, self.failed = request, end, taken, failed
        self.got, self.whole = b"", 0
        self.done = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.Transport) -> None:
        """The first question."""
        self.transport = transport
        self._ask()

    def data_received(self, data: bytes) -> None:
        """A piece of an answer."""
        self.got += data
        if not self.whole and (head := self.got.find(b"\r\n\r\n")) >= 0:
            length = self.got[:head].lower().partition(b"content-length:")[2].split(b"\r\n")[0]
            self.whole = head + 4 + int(length)
        if self.whole and len(self.got) >= self.whole:
            self._answered()

    def connection_lost(self, _error: Exception | None) -> None:
        """Whether it was us who ended it."""
        if not self.done.done():
            self.failed.append(b"closed")
            self.done.set_result(0)

    def _ask(self) -> None:
        self.got, self.whole, self.start = b"", 0, time.perf_counter()
        self.transport.write(self.request)

    def _answered(self) -> None:
        self.taken.append(time.perf_counter() - self.start)
        if not self.got.startswith(b"HTTP/1.1 200"):
            self.failed.append(self.got[:30])
        if time.perf_counter() < self.end:
            self._ask()
        else:
            self.done.set_result(self.whole)
            self.transport.close()


async def ask(host: str, port: int, path: str, seconds: float, connections: int) -> Throughput:
    """All connections at once, each with one question open at a time."""
    taken: list[float] = []
    failed: list[bytes] = []
    request, start = REQUEST.format(path=path, host=host).encode(), time.perf_counter()
    loop = asyncio.get_running_loop()
    made = [
        await loop.create_connection(lambda: Reader(request, start + seconds, taken, failed), host, port)
        for _ in range(connections)
    ]
    sizes = await asyncio.gather(*(reader.done for _, reader in made))
    spent = time.perf_counter() - start
    return Throughput(len(taken) / spent, sorted(taken)[int(0.99 * len(taken))], len(failed), max(sizes))


if __name__ == "__main__":
    host, port, path, seconds, connections = sys.argv[1:]
    print(json.dumps(asdict(asyncio.run(ask(host, int(port), path, float(seconds), int(connections))))))
