"""Requests that nobody in earnest makes, from a seed: none breaks the server, none is repeated to whoever reads it."""

import random
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from components.web.guard import Guard
from components.web.routes import WebEdition
from components.web.site import Site
from tests.apart import run_apart
from tests.web.conftest import ADDRESS

SEED, MANY = 20261126, 10_000
MARK = "qz7marker"
METHODS = [*["GET"] * 12, "HEAD", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH", "TRACE", "get", "", "ÿ"]
NAMES = ["step-1", "oembed.json", "oembed.xml", "embed", "read", "en", "xx", "image", "data", "rock", "rock.svg",
         "fact", "find", "find-en.json", "level-plain", "metrics", "handout", "quiz", MARK]  # fmt: skip
PIECES = ["..", ".", "", "\0", "%00", "\n", "a" * 300, "é", "\ud7ff", "/" * 50, "'\"><script>", "0" * 16, *NAMES]
VALUES = ["", "*", MARK, '"', "W/", "bytes=0-", "bytes=-1", "bytes=9-1,2-3", "br;q=", "gzip;q=9e999", "identity;q=0",
          "br" * 5000, "\xff", "http://[::1", "javascript:1", "-1", "0", "99999", "1e9", "٣", "<script>"]  # fmt: skip
HEADERS = ["accept-encoding", "if-none-match", "range", "if-range", "host", "origin", "x-forwarded-host", "cookie",
           "content-length", "if-modified-since", "accept", "x-forwarded-proto"]  # fmt: skip
FIELDS = ["url", "format", "maxwidth", "maxheight", "part", "step", "theme", "seen", "level", "embed", MARK]


def requests(site: Site, seed: int, many: int) -> Iterator[dict[str, Any]]:
    """ASGI scopes; half of them begin with a path that exists."""
    dice = random.Random(seed)
    every = [*site.files, *list(site.facts)[::20], *list(site.versions)[:2]]
    known = [f"/{path}" for path in every if not path.endswith((".png", "offline.html"))]
    known += ["/oembed", "/en/read", "/en/embed/rock"] * 20
    for _ in range(many):
        path = dice.choice(known) if dice.random() < 0.5 else "/"
        path += "/".join(dice.choices(PIECES, k=dice.randrange(4)))
        fields = [f"{dice.choice(FIELDS)}={_value(dice, site)}" for _ in range(dice.randrange(4))]
        headers = [(dice.choice(HEADERS).encode(), _bytes(_value(dice, site))) for _ in range(dice.randrange(4))]
        yield {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "scheme": "http", "root_path": "",
            "method": dice.choice(METHODS), "path": path, "raw_path": _bytes(path),
            "query_string": _bytes("&".join(fields)), "headers": headers, "client": None, "server": None,
        }  # fmt: skip


def _value(dice: random.Random, site: Site) -> str:
    if dice.random() < 0.3:
        return f"{site.address or 'http://localhost'}/en/embed/rock/"
    return dice.choice(VALUES)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


async def ask(edition: Any, scopes: list[dict[str, Any]]) -> list[tuple[int, bytes]]:
    """Status and everything else of each answer."""
    answers = []
    for scope in scopes:
        said: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": b"", "more_body": False}

        async def send(message: dict[str, Any], said: list[dict[str, Any]] = said) -> None:
            said.append(message)

        await edition(scope, receive, send)
        start, *rest = said
        heads = b"".join(name + value for name, value in start["headers"] if name != b"location")
        answers.append((start["status"], heads + b"".join(part.get("body", b"") for part in rest)))
    return answers


@pytest.mark.parametrize("address", [ADDRESS, None])
def test_no_odd_request_breaks_the_server_or_is_repeated(site: Site, unplaced: Site, address: str | None) -> None:
    here = site if address else unplaced
    inner = Starlette(routes=[Route("/{rest:path}", lambda _: PlainTextResponse("the app"))])
    edition = WebEdition(Guard(inner, address), here)
    scopes = list(requests(here, SEED, MANY // 2))
    answers = run_apart(ask(edition, scopes))
    wrong = [(status, scope) for (status, _), scope in zip(answers, scopes, strict=True) if status >= 500]
    assert [each for each in wrong if each[0] != 501] == []
    assert {status for status, _ in answers} >= {200, 204, 301, 400, 404, 405, 414}
    assert not [scope for (_, said), scope in zip(answers, scopes, strict=True) if MARK.encode() in said]
    assert not [scope for (_, said), scope in zip(answers, scopes, strict=True) if b"Traceback" in said]


def test_odd_requests_leave_nothing_behind(site: Site) -> None:
    edition = WebEdition(Guard(Starlette(), ADDRESS), site)
    run_apart(ask(edition, list(requests(site, 1, 1500))))
    made = sum(len(file.content) for file in (*site.files.values(), *site.facts.values()))  # which stays, as it should
    again = list(requests(site, 2, 1500))
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    run_apart(ask(edition, again))
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert made > 1_000_000
    assert grown < 1_000_000
