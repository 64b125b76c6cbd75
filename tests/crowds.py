"""Many readers at once, beside a bare Streamlit page and a bare Starlette route of the same run. For the bench."""

import asyncio
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, contextmanager
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from readers import Read, cpu, crowd, memory, one_by_one, reading

MB = 1e6
FORGOTTEN = 135
"""Seconds after which Streamlit has given up the sessions of those who left."""
CROWDS = 5
"""So many come, one after the other has left."""
IDLE = 10
"""Seconds for which nobody does anything."""
BARE_ROUTE = """
from pathlib import Path
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

BODY = Path("body").read_bytes()
app = Starlette(routes=[Route("/", lambda _: Response(BODY, media_type="text/html"))])
"""
Figures = dict[str, float]


def measure(address: str, process: int, pages: list[str], readers: int) -> Figures:
    """What so many readers at once cost a running app while they are there: `before` and `there` in bytes of memory,
    `last` in seconds, of several crowds the median, `idle` as a part of a processor."""
    asyncio.run(one_by_one(address, pages))
    _until_idle(process)
    before = memory(process)
    figures = asyncio.run(_at_once(address, process, pages, readers))
    again = [asyncio.run(crowd(address, (pages * readers)[:readers])) for _ in range(CROWDS - 1)]
    last = median([figures["last"], *(_last(reads) for reads in again)])
    return figures | {"before": before, "last": last}


async def _at_once(address: str, process: int, pages: list[str], readers: int) -> Figures:
    async with AsyncExitStack() as stack:

        async def read(page: str) -> Read:
            opened: AbstractAsyncContextManager[Read] = reading(address, page)
            return await stack.enter_async_context(opened)

        asked = (pages * readers)[:readers]
        reads = await asyncio.gather(*(read(page) for page in asked), return_exceptions=True)
        served = [each for each in reads if isinstance(each, Read) and each.whole]
        there, spent = memory(process), cpu(process)
        await asyncio.sleep(IDLE)
        idle = (cpu(process) - spent) / IDLE
    return {"served": len(served), "last": _last(served), "there": there, "idle": idle}


def _last(served: Sequence[Read]) -> float:
    return max((each.seconds for each in served), default=float("inf"))


def _until_idle(process: int, seconds: float = 300) -> None:
    """Until what is made after the start is made, pictures in processes of their own included."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        spent, working = cpu(process), 0
        for _ in range(50):
            time.sleep(0.1)
            working += any(each.read_text() for each in Path(f"/proc/{process}/task").glob("*/children"))
        if not working and cpu(process) - spent < 0.25:
            return


@contextmanager
def bare_route(body: bytes, port: int) -> Iterator[str]:
    """The address of a Starlette route that answers with the same bytes, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bare.py").write_text(BARE_ROUTE)
        Path(folder, "body").write_bytes(body)
        command = [sys.executable, "-m", "uvicorn", "bare:app", "--port", str(port), "--no-access-log"]
        with subprocess.Popen(command, cwd=folder, stderr=subprocess.DEVNULL) as process:
            address = f"http://127.0.0.1:{port}/"
            _wait_for(address)
            yield address
            process.terminate()


def _wait_for(address: str) -> None:
    for _ in range(100):
        try:
            urlopen(address).read()
        except OSError:
            time.sleep(0.1)
        else:
            return


def compare(say: Callable[..., None], ours: Figures, bare: Figures, readers: int) -> None:
    """Print what was measured of both, each beside its goal."""
    say(f"{readers} readers at once: served whole", ours["served"], "", readers, least=True)
    say("beside a bare page: served whole", bare["served"], "")
    say(f"{readers} readers at once: the last one waits", ours["last"], "s")
    if bare["served"] < readers:
        say("no bare page to compare with: readers whom it has not served", readers - bare["served"], "")
    else:
        say("the last one waits, over a bare page's", ours["last"] / bare["last"], "x", 1.2)
    ours_each, bare_each = ((each["there"] - each["before"]) / readers / MB for each in (ours, bare))
    say("memory for a reader", ours_each, "MB", bare_each)
    say("memory after all have left, above before", (ours["after"] - ours["before"]) / MB, "MB", 30)
    say("CPU while all are there and idle", ours["idle"] * 100, "%", 2)
