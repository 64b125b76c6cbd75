"""Odd requests over the wire, to the whole app as a host starts it: Streamlit's routes, a second language, counters."""

import random
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from components.model.load import read
from components.web.site import Site
from tests.apart import run_apart
from tests.browser.serving import running
from tests.readers import memory, one_by_one
from tests.second_language import LANGUAGE, in_two_languages
from tests.web.test_odd_requests import MARK, requests

MANY = 1500
STREAMLITS = ["_stcore/health", "_stcore/host-config", "_stcore/stream", "_stcore/message", "_stcore/metrics",
              "_stcore/upload_file/a/b", "_stcore/script-health-check", "_stcore/bidi-components/a/b.js",
              "_stcore/agent/openapi.json", "auth/login", "oauth2callback", "static/js/none.js", "media/none.png",
              "component/none/index.html", "app/static/none.txt", "index.html", "favicon.png"]  # fmt: skip
UPGRADE = b"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: %b\r\n"
RAW = [b"", b"\r\n\r\n", b"\0" * 4096, b"GET\r\n\r\n", b"GET /\r\n\r\n", b"GET http://other.example/ HTTP/1.1\r\n\r\n",
       b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\0\x01\0\x01\xfc\x03\x03", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
       b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000, b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 5000 + b"\r\n",
       b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"]  # fmt: skip

KNOWN = [
    b"GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n" % path for path in (b"/metrics", b"/no/such/")
]
"""What is answered with statuses that chance may leave out."""


def _written(site: Site, seed: int) -> Iterator[bytes]:
    """Requests as bytes, whether or not they are HTTP."""
    dice = random.Random(seed)
    for scope in requests(site, seed, MANY):
        if dice.random() < 0.02:
            yield dice.choice(RAW)
            continue
        path = scope["raw_path"]
        if dice.random() < 0.3:
            path = b"/" + dice.choice(STREAMLITS).encode() + path * dice.randrange(2)
        asked = scope["method"].encode() + b" " + path + b"?" + scope["query_string"] + b" HTTP/1.1\r\n"
        heads = [name + b": " + value + b"\r\n" for name, value in scope["headers"]]
        heads.append(UPGRADE % dice.choice([b"", b"a", b"dGhlIHNhbXBsZSBub25jZQ=="]) if dice.random() < 0.05 else b"")
        yield asked + b"".join(heads) + b"Connection: close\r\n\r\n"


def _answer(port: int, request: bytes) -> bytes:
    """All that comes back, until the server closes or has opened a websocket; then we go."""
    with socket.create_connection(("localhost", port), timeout=20) as asking:
        asking.sendall(request)
        asking.shutdown(socket.SHUT_WR)
        got = b""
        with suppress(ConnectionResetError):
            while (more := asking.recv(65536)) and not (got + more).startswith(b"HTTP/1.1 101"):
                got += more
    return got


def test_no_odd_request_breaks_the_app_is_repeated_or_stays_in_memory(tmp_path: Path) -> None:
    folder = in_two_languages(tmp_path / "subject")
    site, log = Site(read(folder)), tmp_path / "log.txt"
    assert any(path.startswith(f"{LANGUAGE}/embed/") for path in site.files)
    with running(folder, log, settings={"EXPLAINER_METRICS": "only-for-this-test"}) as (address, process):
        port = urlsplit(address).port or 0
        answers = [(asked, _answer(port, asked)) for asked in _written(site, 1)]
        answers += [(asked, _answer(port, asked)) for asked in KNOWN]
        before = memory(process.pid)
        answers += [(asked, _answer(port, asked)) for asked in _written(site, 2)]
        grown = memory(process.pid) - before
        for odd in ("text", b"\xff" * 50):
            with connect(f"ws://localhost:{port}/_stcore/stream", subprotocols=[Subprotocol("streamlit")]) as live:
                live.send(odd)
                with pytest.raises(ConnectionClosed):
                    live.recv(20)
        assert [each.whole for each in run_apart(one_by_one(address.rstrip("/"), [""]))] == [True]
    said = {int(got.split(b" ", 2)[1]) for _, got in answers if got.startswith(b"HTTP/1.1 ")}
    assert said >= {200, 204, 301, 400, 401, 404, 405, 414}
    broken = [(asked, got[:200]) for asked, got in answers if got.startswith(b"HTTP/1.1 5")]
    assert [each for each in broken if b"health/ready" not in each[0]] == []
    assert not [asked for asked, got in answers if MARK.encode() in _without_locations(got) or b"Traceback" in got]
    assert "Traceback" not in log.read_text()
    assert grown < 30_000_000


def _without_locations(answer: bytes) -> bytes:
    """A redirect names where the asked for path leads."""
    return b"\r\n".join(line for line in answer.split(b"\r\n") if not line.lower().startswith(b"location:"))
