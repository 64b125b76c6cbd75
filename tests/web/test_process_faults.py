"""What befalls a running process, and that readers are served through it: the lighthouse, started as a host does."""

import os
import resource
import select
import shutil
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from subprocess import Popen
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.apart import run_apart
from tests.browser.serving import UNPREPARED, running
from tests.conftest import SUBJECT
from tests.readers import one_by_one

Running = tuple[str, Popen[bytes]]
PATHS = (
    "", "read", "read/", "no-such-page", "en/read", "en/read/nothing/", "data/claims.csv", "health/ready", "robots.txt",
    "_stcore/health", "_stcore/host-config", "_stcore/metrics", "_stcore/stream", "_stcore/no-such-thing",
    "static/no-such-file.js", "favicon.png", "media/no-such-file.png", "component/none/file.js", "a" * 3000, "metrics",
)  # fmt: skip
TOKEN = "only-for-this-test"
SLOW = b"GET /static/%b HTTP/1.1\r\nHost: localhost\r\n\r\n"


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the lighthouse that may be edited."""
    return shutil.copytree(SUBJECT, tmp_path_factory.mktemp("edited") / "subject")


@pytest.fixture(scope="module")
def app(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Started and counting."""
    log = tmp_path_factory.mktemp("app") / "log.txt"
    with running(content, log, UNPREPARED, settings={"EXPLAINER_METRICS": TOKEN}) as started:
        yield started


def get(address: str) -> bytes:
    with urlopen(address, timeout=60) as answer:
        return answer.read()


def test_when_the_disk_is_full_everything_is_served_all_the_same(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with running(SUBJECT, log) as (address, process):
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, 0))  # not a byte more to any file, the log included
        written = log.stat().st_size
        until_answered(f"{address}health/ready")
        for path in ("", "en/embed/rock/", "en/read/light/", "image/en/rock.png", "data/facts.csv"):
            assert len(get(f"{address}{path}")) > 400, path
        assert whole(address)
        assert _status(f"{address}en/read/nothing/") == 404
    assert log.stat().st_size == written


def until_answered(address: str) -> None:
    """As a reader who comes again; what is made gently takes minutes on a machine that is busy with something else."""
    deadline = time.monotonic() + 240
    while _status(address) == 503 and time.monotonic() < deadline:
        time.sleep(0.1)
    assert _status(address) == 200


def _status(address: str) -> int:
    try:
        with urlopen(address, timeout=60) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code


def _receive_for_ever(live: ClientConnection) -> None:
    while True:
        live.recv(60)


def whole(address: str) -> bool:
    """Whether a live reader gets the page."""
    return [each.whole for each in run_apart(one_by_one(address.rstrip("/"), [""]))] == [True]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_answer_says_what_a_browser_may_not_do_and_keeps_no_cookie(app: Running, method: str, path: str) -> None:
    host = urlsplit(app[0]).netloc
    asking = HTTPConnection(host, timeout=60)
    asking.request(method, f"/{path}")
    answer = asking.getresponse()
    answer.read()
    asking.close()
    said = {name.lower() for name, _ in answer.getheaders()}
    assert {"x-content-type-options", "referrer-policy", "permissions-policy"} - said == set(), answer.status
    assert "set-cookie" not in said
    assert answer.status < 500 or path == "health/ready"


def test_its_counters_tell_of_a_live_reader(app: Running) -> None:
    asking = Request(f"{app[0]}metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    with connect(f"{app[0].replace('http', 'ws', 1)}_stcore/stream", subprotocols=["streamlit"]) as live:
        assert live.ping().wait(60)
        with urlopen(asking, timeout=60) as answer:
            assert b"\nexplainer_live_readers 1\n" in answer.read()


def test_content_that_is_edited_badly_while_it_runs_changes_nothing_for_readers(app: Running, content: Path) -> None:
    before = get(f"{app[0]}en/embed/rock/")
    (content / "parts" / "tower.yaml").write_text("nam: [")
    (content / "explainer.yaml").unlink()
    assert get(f"{app[0]}en/embed/rock/") == before
    assert get(f"{app[0]}health/live")
    assert whole(app[0])


def test_a_message_that_is_too_large_ends_its_own_connection_alone(app: Running) -> None:
    stream = f"{app[0].replace('http', 'ws', 1)}_stcore/stream"
    with connect(stream, subprotocols=["streamlit"]) as bomb, connect(stream, subprotocols=["streamlit"]) as other:
        bomb.send(b"\0" * 20_000_000)
        with pytest.raises(ConnectionClosed) as closed:
            _receive_for_ever(bomb)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1009
        assert other.ping().wait(60)
    assert whole(app[0])


def test_asked_to_end_it_ends_in_time_though_readers_are_live_and_slow(app: Running) -> None:
    address, process = app
    parts = urlsplit(address)
    bundles = Path(__import__("streamlit").__file__).parent / "static" / "static" / "js"
    largest = max(bundles.glob("*.js"), key=lambda path: path.stat().st_size)
    with ExitStack() as stack:
        live = stack.enter_context(connect(f"ws://{parts.netloc}/_stcore/stream", subprotocols=["streamlit"]))
        slow = stack.enter_context(socket.socket())
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.connect(("localhost", parts.port))
        slow.sendall(SLOW % f"js/{largest.name}".encode())
        assert select.select([slow], [], [], 60)[0]
        assert live.ping().wait(60)
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) in {0, -signal.SIGTERM}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such limit")
def test_when_no_more_files_may_be_open_it_says_so_refuses_politely_and_recovers(tmp_path: Path) -> None:
    log = tmp_path / "log.txt"
    with running(SUBJECT, log, most_files=320) as (address, _):
        parts = urlsplit(address)
        with ExitStack() as stack:
            held = [stack.enter_context(socket.create_connection(("localhost", parts.port))) for _ in range(400)]
            held[100].sendall(b"GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            held[100].settimeout(60)
            assert held[100].recv(4096).startswith(b"HTTP/1.1 503")
        until_answered(f"{address}robots.txt")
        assert whole(address)
    assert "Exceeded concurrency limit" in log.read_text()
