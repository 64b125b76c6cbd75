"""Servers that all workers of a run ask, so that what one serves is made once."""

import os
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from signal import SIGTERM
from urllib.request import urlopen

import pytest

from tests.browser.serving import UNPREPARED, free_port
from tests.conftest import REPOSITORY

IN_THE_BACKGROUND = '"$@" >"$0" 2>&1 & echo $!'
LONGEST = 120
"""Seconds until one must answer."""


def shared_server(content: Path, folder: Path) -> str:
    """The address of the app with a content; whoever asks first, of all workers with the same `folder`, starts it."""
    own = folder / content.name
    try:
        own.mkdir(parents=True)
    except FileExistsError:
        return _address(own)
    port = free_port()
    command = ["sh", "-c", IN_THE_BACKGROUND, str(own / "log.txt"), sys.executable, "-m", *UNPREPARED, str(port)]
    known = os.environ | {"EXPLAINER_CONTENT": str(content), "PYTHONPATH": str(REPOSITORY)}
    started = subprocess.run(command, cwd=REPOSITORY, env=known, capture_output=True, check=True)
    (own / "process").write_bytes(started.stdout)
    (own / "port").write_text(str(port))
    return _address(own)


def _address(own: Path) -> str:
    deadline = time.monotonic() + LONGEST
    while time.monotonic() < deadline:
        with suppress(OSError, ValueError):
            address = f"http://localhost:{int((own / 'port').read_text())}/"
            with urlopen(f"{address}_stcore/health"):
                return address
        time.sleep(0.05)
    return pytest.fail(f"the app did not start:\n{(own / 'log.txt').read_text()[-2000:]}")


def end_shared_servers(folder: Path) -> None:
    """End all that were started for a run."""
    for process in folder.glob("*/process"):
        with suppress(ProcessLookupError):
            os.kill(int(process.read_text()), SIGTERM)
