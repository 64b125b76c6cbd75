"""The export below a path of a plain static file server: every address in it leads somewhere."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from components.web.export import export
from components.web.site import Site
from tests.fragments import parsed
from tests.web.conftest import ADDRESS
from tests.web.reading_back import addresses

ROOT = f"{ADDRESS}/"
ELSEWHERE = re.compile(r"(?!https://news\.example/)[a-z]+:")
ABSOLUTE = re.compile(rf"{re.escape(ADDRESS)}[^\s\"'<>{{}}\\]*")
READ = ("text/html", "text/xml", "application/xml", "application/json", "application/atom+xml", "image/svg+xml")
STARTS = ("", "404.html", "robots.txt", "data/datapackage.json")
NEEDING_ADDRESS = ("sitemap.xml", "corrections.atom")


class Quiet(SimpleHTTPRequestHandler):
    """What `python -m http.server` runs, without its log."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def served(folder: Path) -> Iterator[HTTPConnection]:
    """A connection to a file server for a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    connection = HTTPConnection(*server.server_address[:2])
    yield connection
    connection.close()
    server.shutdown()
    server.server_close()
    thread.join(10)


def leads(kind: str, here: str, body: bytes) -> Iterator[str]:
    """Every address in an answer, made absolute."""
    text = body.decode()
    if kind == "text/html":
        yield from (urljoin(here, address) for address in addresses(parsed(re.sub("^<!doctype html>", "", text))))
    elif '"path":' in text:
        yield from (urljoin(here, path) for path in re.findall(r'"path": *"([^"]+)"', text))
    yield from (match.rstrip(".,") for match in ABSOLUTE.findall(text.replace("&amp;", "&")))


def walk(connection: HTTPConnection, starts: Sequence[str]) -> dict[str, bytes]:
    """Everything that can be reached, by its address; fails at an address at which there is nothing."""
    found: dict[str, bytes] = {}
    waiting = [(urljoin(ROOT, start), "the beginning") for start in starts]
    while waiting:
        address, by = waiting.pop()
        plain = address.partition("#")[0].partition("?")[0]
        if ELSEWHERE.match(address) or plain in found or plain.startswith(f"{ADDRESS}/oembed"):
            continue
        connection.request("GET", unquote(urlsplit(plain).path))
        answer = connection.getresponse()
        found[plain] = answer.read()
        assert answer.status == 200, f"{by} leads to {address}: {answer.status}"
        kind = answer.headers.get_content_type()
        if kind in READ or plain.endswith((".atom", ".json", ".txt", ".xml")):
            waiting += [(there, plain) for there in leads(kind, plain, found[plain])]
    return found


@pytest.mark.parametrize("known", [True, False], ids=["with its address", "without"])
def test_every_address_in_an_export_leads_somewhere(known: bool, site: Site, unplaced: Site, tmp_path: Path) -> None:
    export(site if known else unplaced, tmp_path / urlsplit(ADDRESS).path[1:])
    with served(tmp_path) as connection:
        found = walk(connection, STARTS + NEEDING_ADDRESS * known)
    paths = {address.removeprefix(ROOT) for address in found}
    assert {"en/read/light/", "en/embed/rock/", "image/en/rock.png", "data/claims.csv"} <= paths
    assert ("en/embed/rock/oembed.json" in paths) is known
    documents = {address: body for address, body in found.items() if body.startswith(b"<!doctype html>")}
    ids = {address: set(re.findall(r' id="([^"]+)"', body.decode())) for address, body in documents.items()}
    pointed = [(address, *there.split("#")) for address, body in documents.items()
               for there in leads("text/html", address, body) if "#" in there]  # fmt: skip
    lost = [each for each in pointed if each[1] in ids and unquote(each[2]) not in ids[each[1]]]
    assert len(pointed) > 20
    assert not lost
