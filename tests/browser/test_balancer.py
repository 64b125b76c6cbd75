"""Two processes behind nginx without sticky sessions: the same bytes from both, and a reader outlives either."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import IncompleteRead
from pathlib import Path
from subprocess import Popen
from threading import Event
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import Page, expect

from components.model.content import Content
from components.web.site import Site
from tests.browser.serving import UNPREPARED, free_port, running, wait_for
from tests.browser.watching import begin, until_live
from tests.conftest import REPOSITORY, SUBJECT

pytestmark = pytest.mark.skipif(shutil.which("nginx") is None, reason="nginx is not installed")
PAGE = (REPOSITORY / ".github" / "DEPLOYMENT.md").read_text(encoding="utf-8")
AROUND = """
daemon off; master_process off; pid %(folder)s/pid; error_log %(folder)s/log.txt;
events {}
http {
access_log off; client_body_temp_path %(folder)s/a; proxy_temp_path %(folder)s/b;
fastcgi_temp_path %(folder)s/c; uwsgi_temp_path %(folder)s/d; scgi_temp_path %(folder)s/e;
map $http_upgrade $connection_upgrade { default upgrade; "" ""; }
%(settings)s
}
"""
COMPARED = 6
"""About how many files of each ending are compared: both processes have to make them."""
Replica = tuple[str, Popen[bytes]]


@pytest.fixture(scope="module")
def replicas(tmp_path_factory: pytest.TempPathFactory, balanced: int) -> Iterator[list[Replica]]:
    """Two processes with the same content, which readers find at the balancer."""
    settings = {"EXPLAINER_ADDRESS": f"http://localhost:{balanced}"}
    folder = tmp_path_factory.mktemp("replicas")
    with (
        running(SUBJECT, folder / "one.txt", UNPREPARED, settings=settings) as one,
        running(SUBJECT, folder / "two.txt", UNPREPARED, settings=settings) as two,
    ):
        yield [one, two]


@pytest.fixture(scope="module")
def balanced() -> int:
    """The port of the balancer."""
    return free_port()


@pytest.fixture(scope="module")
def balancer(replicas: list[Replica], balanced: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of nginx with the settings of the deployment page, in turns to each process."""
    folder, log = tmp_path_factory.mktemp("nginx"), tmp_path_factory.mktemp("nginx-log") / "log.txt"
    told = PAGE.partition("```nginx\n")[2].partition("```")[0]
    for name, (address, _) in zip(("app-1:8501", "app-2:8501"), replicas, strict=True):
        assert name in told
        told = told.replace(name, address.split("/")[2].replace("localhost", "127.0.0.1"))
    told = told.replace("server {", f"server {{ listen 127.0.0.1:{balanced};", 1)
    (folder / "nginx.conf").write_text(AROUND % {"folder": folder, "settings": told})
    with log.open("w") as written:
        process = subprocess.Popen(["nginx", "-c", str(folder / "nginx.conf"), "-p", str(folder)], stderr=written)
        try:
            wait_for(f"http://127.0.0.1:{balanced}/health/live", process, log)
            yield f"http://localhost:{balanced}/"
        finally:
            process.terminate()
            process.wait(10)


def answer(address: str) -> tuple[bytes, str | None]:
    with urlopen(Request(address, headers={"Accept-Encoding": "br"}), timeout=60) as got:
        return got.read(), got.headers["ETag"]


@contextmanager
def asking(address: str, at_once: int = 4) -> Iterator[list[str]]:
    """Readers who ask again and again; whom the server failed, and how."""
    failed: list[str] = []
    done, begun = Event(), Event()

    def ask() -> None:
        while not done.is_set():
            for path in ("", "en/embed/rock/", "en/read/", "data/facts.csv"):
                try:
                    try:
                        answer(f"{address}{path}")
                    except IncompleteRead:  # nobody can mend what a killed process has begun to send
                        answer(f"{address}{path}")
                except OSError as error:
                    failed.append(f"{path}: {error}")
            begun.set()

    with ThreadPoolExecutor(at_once) as readers:
        asked = [readers.submit(ask) for _ in range(at_once)]
        try:
            assert begun.wait(60)
            yield failed
        finally:
            done.set()
    for each in asked:
        each.result()


def test_both_serve_the_same_bytes_under_the_same_tags(replicas: list[Replica], subject: Content) -> None:
    (one, _), (two, _) = replicas
    kinds: dict[str, list[str]] = {}
    for path in Site(subject, "http://localhost").files:
        if path != "404.html":
            kinds.setdefault(Path(path).suffix, []).append(path)
    paths = [path for each in kinds.values() for path in each[:: max(1, len(each) // COMPARED)]]
    assert len(paths) > 50
    for path in ["", subject.explainer.all_pages[1], *paths]:
        assert answer(f"{one}{path}") == answer(f"{two}{path}"), path


def test_a_reader_whose_process_goes_away_keeps_the_page_and_is_live_again(
    balancer: str, replicas: list[Replica], page: Page, subject: Content
) -> None:
    first, other, *_ = subject.explainer.all_pages
    with page.expect_websocket(timeout=60_000) as opened:
        page.goto(balancer)
        begin(page)
    expect(page.locator("[data-testid=stMain] h1")).to_have_text(subject.pages[first].title, timeout=60_000)
    gone = _the_one_with_a_reader(replicas)
    with asking(balancer) as failed:
        gone.kill()
        killed = time.monotonic()
        gone.wait(10)
        expect(page.locator("[data-testid=stMain] h1")).to_have_text(subject.pages[first].title)
        if not opened.value.is_closed():
            opened.value.wait_for_event("close")
        until_live(page)
        print(f"killed beside another: live again after {time.monotonic() - killed:.1f} s")
    assert failed == []
    page.get_by_role("link", name=subject.pages[other].menu, exact=True).first.click()
    expect(page.locator("[data-testid=stMain] h1")).to_have_text(subject.pages[other].title, timeout=60_000)
    assert urlopen(f"{balancer}health/live").status == 200


def _the_one_with_a_reader(replicas: list[Replica]) -> Popen[bytes]:
    """The process to which a connection stays when all files have been sent."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        open_to = [_connections(int(address.rpartition(":")[2].strip("/"))) for address, _ in replicas]
        if sorted(open_to) == [0, 1]:
            return replicas[open_to.index(1)][1]
        time.sleep(0.1)
    pytest.fail("no process, or more than one, has a reader")


def _connections(port: int) -> int:
    """How many are established to a port of this machine; on Linux."""
    lines = [line for kind in ("tcp", "tcp6") for line in Path(f"/proc/net/{kind}").read_text().splitlines()]
    ends = [line.split()[1:4] for line in lines]
    return sum(local.endswith(f":{port:04X}") and state == "01" for local, _, state in ends)
