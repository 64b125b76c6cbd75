"""Starts the app in place of this process, from a checkout or from an installed package."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from components.web.watching import AUTHOR, WATCH

LOCAL = "127.0.0.1"
PACKAGE = Path(__file__).parents[1]
CANDIDATES = (PACKAGE / "server" / "app.py", PACKAGE.parent / "app.py")
"""As a wheel brings it, with Streamlit's settings in `.streamlit/` beside it; as a checkout has it."""


def serve(content: Path, host: str | None, port: int, watch: str | None = None) -> NoReturn:
    """Run `streamlit run` for a content folder; without `host`, at every address of this machine, for an author at
    none but its own. `watch` is for whom what is saved is shown while it runs."""
    environment = os.environ | {"EXPLAINER_CONTENT": str(content)} | ({WATCH: watch} if watch else {})
    if environment.get(WATCH) == AUTHOR:
        host = host or LOCAL
    command = [sys.executable, "-m", "streamlit", "run", str(app_file())]
    command += ["--server.headless=true", f"--server.port={port}", *([f"--server.address={host}"] if host else [])]
    if os.name == "nt":  # there, a replaced process would leave its console
        sys.exit(subprocess.run(command, env=environment).returncode)
    os.execve(sys.executable, command, environment)


def app_file() -> Path:
    """What Streamlit runs. Raises `FileNotFoundError` where there is neither."""
    found = next((path for path in CANDIDATES if path.is_file()), None)
    if found is None:
        raise FileNotFoundError(2, "is not there", str(CANDIDATES[0]))
    return found
