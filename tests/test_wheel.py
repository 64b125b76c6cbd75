"""The wheel, outside the checkout: it brings all that its command needs, and starts the app for any content folder."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen
from zipfile import ZipFile

import pytest

from tests.conftest import REPOSITORY, SUBJECT

ALIEN = {"PYTHONPATH", "EXPLAINER_CONTENT", "EXPLAINER_ADDRESS"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built once."""
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(out), str(REPOSITORY)]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return next(out.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed package and, beside it, the lighthouse as `content`."""
    folder = tmp_path_factory.mktemp("elsewhere")
    ZipFile(wheel).extractall(folder / "installed")
    shutil.copytree(SUBJECT, folder / "content")
    return folder


def run(elsewhere: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, with the installed package alone."""
    return subprocess.run(command(*arguments), cwd=elsewhere, env=alone(elsewhere), capture_output=True, text=True)


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-P", "-m", "components", *arguments]


def alone(elsewhere: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in ALIEN}
    return kept | {"PYTHONPATH": str(elsewhere / "installed")}


def test_it_holds_every_file_of_the_components_and_what_starts_the_app(wheel: Path) -> None:
    inside = set(ZipFile(wheel).namelist())
    found = (REPOSITORY / "components").rglob("*.*")
    files = [path for path in found if path.is_file() and "__pycache__" not in path.parts]
    assert len(files) > 100
    assert {str(path.relative_to(REPOSITORY)) for path in files} <= inside
    assert {"components/server/app.py", "components/server/.streamlit/config.toml"} <= inside
    (licence,) = (name for name in inside if name.endswith("/licenses/LICENSE"))
    assert ZipFile(wheel).read(licence) == (REPOSITORY / "LICENSE").read_bytes()
    assert not [name for name in inside if name.startswith(("tests/", "content/"))]


def test_it_states_its_licence_and_bounds_all_that_it_needs(wheel: Path) -> None:
    with ZipFile(wheel) as opened:
        name = next(name for name in opened.namelist() if name.endswith("/METADATA"))
        told = opened.read(name).decode()
    assert "License-Expression: MIT" in told
    needed = [line for line in re.findall(r"^Requires-Dist: (.*)$", told, re.MULTILINE) if "extra ==" not in line]
    assert len(needed) > 5
    assert [line for line in needed if not re.search(r"<\d", line) or ">=" not in line] == []


def test_it_checks_the_content_where_the_command_is_given(elsewhere: Path) -> None:
    checked = run(elsewhere, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "no problems" in checked.stdout


@pytest.fixture
def started(elsewhere: Path) -> Iterator[str]:
    """The address of `explainer serve content`."""
    from tests.browser.serving import free_port, wait_for

    port, log = free_port(), elsewhere / "log.txt"
    asked = command("serve", "content", "--host", "127.0.0.1", "--port", str(port))
    with log.open("w") as written:
        process = subprocess.Popen(asked, cwd=elsewhere, env=alone(elsewhere), stdout=written, stderr=written)
        wait_for(f"http://127.0.0.1:{port}/_stcore/health", process, log)
        yield f"http://127.0.0.1:{port}"
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) == -signal.SIGTERM, log.read_text()


def test_it_serves_the_app_under_our_settings(started: str) -> None:
    with urlopen(started) as page:
        assert "lighthouse" in page.read().decode().lower()
    with urlopen(f"{started}/_stcore/host-config") as settings:
        assert b'"allowedOrigins":[]' in settings.read().replace(b" ", b"")
    with urlopen(f"{started}/image/en/rock-preview.png") as picture:
        assert picture.read().startswith(b"\x89PNG")
