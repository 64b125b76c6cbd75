"""Readers without a browser, who speak what Streamlit's own client speaks. For the bench."""

import asyncio
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import connect

PATIENCE = 60
"""Seconds after which a reader is lost."""
FINISHED = ForwardMsg.FINISHED_SUCCESSFULLY


@dataclass(frozen=True)
class Read:
    """What one reader got: whether the script ran to its end, elements, bytes, and the seconds that it took."""

    whole: bool
    elements: int
    received: int
    seconds: float


@asynccontextmanager
async def reading(address: str, page: str = "") -> AsyncIterator[Read]:
    """A reader of a page, who stays connected until the block is left, and sends no pings, as a browser sends none."""
    start = time.perf_counter()
    stream = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(
        stream, subprotocols=["streamlit"], max_size=None, open_timeout=PATIENCE, ping_interval=None
    ) as socket:
        await socket.send(_asking(f"{address}/{page}", page))
        elements = received = 0
        while True:
            raw = await asyncio.wait_for(socket.recv(), PATIENCE)
            received += len(raw)
            message = ForwardMsg.FromString(raw)
            elements += message.WhichOneof("type") in {"delta", "ref_hash"}
            if message.WhichOneof("type") == "script_finished":
                break
        whole = message.script_finished == FINISHED and elements > 0
        yield Read(whole, elements, received, time.perf_counter() - start)


def _asking(address: str, page: str) -> bytes:
    """What the client sends first: run the script for this page."""
    message = BackMsg()
    message.rerun_script.page_name = page
    message.rerun_script.context_info.url = address
    message.rerun_script.context_info.locale = "en-US"
    return message.SerializeToString()


async def crowd(address: str, pages: Sequence[str]) -> list[Read]:
    """A reader of each page, all at once; those who got nothing are left out."""

    async def read(page: str, stack: AsyncExitStack) -> Read:
        return await stack.enter_async_context(reading(address, page))

    async with AsyncExitStack() as stack:
        reads = await asyncio.gather(*(read(page, stack) for page in pages), return_exceptions=True)
    return [read for read in reads if isinstance(read, Read)]


async def one_by_one(address: str, pages: Sequence[str]) -> list[Read]:
    """A reader of each page, each after the one before has left."""
    return [each for page in pages for each in await crowd(address, [page])]


def fetch(address: str) -> int:
    """The bytes of a file as a browser gets it."""
    return len(urlopen(Request(address, headers={"Accept-Encoding": "gzip, br", "Sec-Fetch-Mode": "navigate"})).read())


def cpu(process: int) -> float:
    """Seconds of processor time that a process has taken so far; on Linux."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> int:
    """Bytes of a process that lie in memory; on Linux."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
