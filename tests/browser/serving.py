"""The app as a process of its own, started in one of the ways in which it can be."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import REPOSITORY

STREAMLIT = ("streamlit", "run", "app.py", "--server.headless", "true", "--server.port")
UNPREPARED = ("tests.browser.unprepared", *STREAMLIT[1:])
"""Where the start is not the subject: preparing takes four fifths of the time of a start."""
UVICORN = ("uvicorn", "app:app", "--port")
BEHIND = ("uvicorn", "tests.browser.behind:app", "--port")
"""Behind a proxy that serves the app below a path of its own."""


@contextmanager
def served(
    content: Path,
    log: Path,
    start: tuple[str, ...] = STREAMLIT,
    below: str = "",
    settings: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """The address of the app, `below` a path."""
    with running(content, log, start, below, settings) as (address, _):
        yield address


@contextmanager
def running(
    content: Path,
    log: Path,
    start: tuple[str, ...] = STREAMLIT,
    below: str = "",
    settings: Mapping[str, str] | None = None,
    port: int | None = None,
    most_files: int | None = None,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of the app, `below` a path, and its process; it may have no more than `most_files` open."""
    port = port or free_port()
    known = {"EXPLAINER_CONTENT": str(content), "PYTHONPATH": str(REPOSITORY), **(settings or {})}
    command = [sys.executable, "-m", *start, str(port)]
    if most_files:
        command = ["sh", "-c", f'ulimit -n {most_files}; exec "$@"', "sh", *command]
    with log.open("w") as written:
        process = subprocess.Popen(
            command, cwd=REPOSITORY, env=os.environ | known, stdout=written, stderr=subprocess.STDOUT
        )
        try:
            address = f"http://localhost:{port}/{below}"
            wait_for(f"{address}_stcore/health", process, log)
            yield address, process
        finally:
            process.terminate()
            process.wait(10)


def free_port() -> int:
    """A port at which nobody listens now."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def wait_for(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    """Until there is an answer; fails, with the end of the log, when none comes or the process ends."""
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urlopen(address):
                return
        except OSError:
            time.sleep(0.05)
    pytest.fail(f"the app did not start:\n{log.read_text()[-2000:]}")
