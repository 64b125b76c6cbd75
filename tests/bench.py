"""Measurements, each beside its goal: `python tests/bench.py [SECTION...]`. Never a test.

Sections: content, figures, touches, heard, story, app, starting, restart, loading, find, embeds, readers, crowd,
lighthouse.
"""

import argparse
import asyncio
import gzip
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.request import Request, urlopen

import brotli

REPOSITORY = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(REPOSITORY))

from browser import tree, watching  # noqa: E402
from crowds import FORGOTTEN, bare_route, compare, measure  # noqa: E402
from growth import grow  # noqa: E402 -- beside this file; `tests` may be the name of something installed
from loading import load as load_slowly  # noqa: E402
from readers import cpu, crowd, fetch, memory, one_by_one  # noqa: E402
from scrolling import scroll  # noqa: E402
from touches import SCREENS, as_it_is, touch_all  # noqa: E402

from components.figures import assets as figure_assets  # noqa: E402
from components.figures.draw import draw  # noqa: E402
from components.html import theme  # noqa: E402
from components.model.content import Content  # noqa: E402
from components.model.content_cache import load  # noqa: E402
from components.model.drawings import read_drawing  # noqa: E402
from components.model.entry import read_entry  # noqa: E402
from components.model.load import read  # noqa: E402
from components.sharing.addresses import find_index_path, find_path  # noqa: E402
from components.web.site import Site  # noqa: E402

CONTENT = REPOSITORY / "content"
AS_OURS = ("--server.fileWatcherType", "none", "--runner.postScriptGC", "false")
"""Settings with which a bare page bears a crowd, too; as it comes, Streamlit collects all garbage for each reader."""
BARE = "import streamlit as st\nst.title('A title')\n"
MB = 1e6


def say(what: str, measured: float, unit: str, goal: float | None = None, *, least: bool = False) -> None:
    """One line: what, measured, goal, and whether it is reached."""
    if goal is None:
        print(f"  {what:<58}{measured:>10.3g} {unit}")
        return
    reached = measured >= goal if least else measured <= goal
    print(f"  {what:<58}{measured:>10.3g} {unit:<4} goal {goal:g} {'' if reached else '  MISSED'}")


def timed(run: Callable[[], object], times: int = 5) -> float:
    """The median of some runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return median(taken)


def read_anew() -> None:
    """Read the content as a new process does: nothing of it is remembered, as nothing is of what is read once."""
    read_entry.cache_clear()
    read_drawing.cache_clear()
    read(CONTENT)


def bench_content() -> None:
    """Reading, checking, growing."""
    command = [sys.executable, "-m", "components", "check"]
    say("explainer check, whole process", timed(lambda: subprocess.run(command, cwd=REPOSITORY, check=True,
        capture_output=True)), "s", 1.5)  # fmt: skip
    once = timed(read_anew)
    with tempfile.TemporaryDirectory() as folder:
        many = grow(CONTENT, Path(folder) / "grown", 100)
        say("content grown 100 times, load time over one load", timed(lambda: read(many), 1) / once, "x", 110)
    load(CONTENT)
    say("content loaded again in the same process", timed(lambda: load(CONTENT)) * 1000, "ms", 1)


def bench_figures() -> None:
    """Drawing and weight of every figure."""
    content = load(CONTENT)
    shared = len((figure_assets.stylesheet() + theme.script()).encode()) / 1000
    say("figure.js", len(theme.script().encode()) / 1000, "kB", 10)
    say("style and script of every fragment, uncompressed", shared, "kB")
    for id, figure in content.figures.items():

        def drawn(id: str = id) -> object:
            return draw(content, id, lambda kind, name: f"?{kind}={name}")

        drawn()
        size = len(brotli.compress(drawn().html.encode(), quality=9)) / 1000
        say(f"{id} ({figure.kind}): draw", timed(drawn) * 1000, "ms", 10)
        say(f"{id} ({figure.kind}): fragment with its data, compressed", size, "kB", 30)


def bench_app() -> None:
    """A rerun of every page, without a browser."""
    from streamlit.testing.v1 import AppTest

    content: Content = load(CONTENT)
    app = AppTest.from_file(str(REPOSITORY / "components" / "pages" / "script.py"), default_timeout=60)
    app.run()
    pages = {known.get("url_pathname", ""): name for name, known in app._registered_pages.items()}
    for page in content.explainer.all_pages:
        app._page_hash = pages["" if page == content.explainer.pages[0] else page]
        app.run()
        say(f"rerun of {page}", timed(app.run) * 1000, "ms", 30)


@contextmanager
def serving(folder: Path, port: int) -> Iterator[str]:
    """The address of `streamlit run app.py` in a folder, once all that it makes beforehand is made."""
    with running(folder, port) as (address, process):
        spent = -1.0
        while cpu(process) > spent + 0.05:  # pages and pictures are made after it has answered
            spent = cpu(process)
            time.sleep(2)
        yield address


@contextmanager
def running(folder: Path, port: int, *more: str, every: float = 0.3) -> Iterator[tuple[str, int]]:
    """`streamlit run app.py` in a folder, as a process of its own: its address and its number. Whether it is there is
    asked `every` so many seconds."""
    options = ["--server.headless", "true", "--server.port", str(port), "--browser.gatherUsageStats", "false"]
    command = [sys.executable, "-m", "streamlit", "run", "app.py", *options, *more]
    bytecode = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, cwd=folder, env=bytecode, **quiet) as process:
        address = f"http://localhost:{port}"
        for _ in range(int(30 / every)):
            time.sleep(every)
            try:
                urlopen(f"{address}/_stcore/health").read()
                break
            except OSError:
                continue
        yield address, process.pid
        process.terminate()


def bench_starting() -> None:
    """Processor time of a server until a browser has its first page, beside a bare Streamlit page; each has run before,
    as on every host, so that Python's bytecode and the checked content are kept."""
    with tempfile.TemporaryDirectory() as bare:
        Path(bare, "app.py").write_text(BARE)
        plain, own = (
            [_until_answered(folder, port) for _ in range(4)][1:]
            for folder, port in ((Path(bare), 8701), (REPOSITORY, 8702))
        )
    say("bare Streamlit page: CPU until the first answer", median(plain), "s")
    say("ours, part of the bare page's", median(own) / median(plain), "x", 1.5)


def _until_answered(folder: Path, port: int) -> float:
    with running(folder, port, every=0.02) as (address, process):
        urlopen(Request(address, headers={"Sec-Fetch-Mode": "navigate", "Accept-Encoding": "br"})).read()
        return cpu(process)


def bench_restart() -> None:
    """Killed under a live reader and started again at once, as a supervisor does; the page is read all along."""
    with a_browser() as browser, running(REPOSITORY, 8706) as (address, process):
        page = browser.new_page()
        page.goto(address)
        watching.live(page)
        begun, heading = time.monotonic(), page.locator("h1").inner_text()
        os.kill(process, signal.SIGKILL)
        watching.until(page, f"() => {watching.CONNECTION} !== 'CONNECTED'")
        with running(REPOSITORY, 8706, every=0.02):
            say(
                "the page while nothing answers",
                float(page.locator("h1").inner_text() == heading),
                "read",
                1,
                least=True,
            )
            watching.until_live(page)
            say("killed and started again: live again after", time.monotonic() - begun, "s", 5)


@contextmanager
def a_browser() -> Iterator[object]:
    """Chromium of this machine, else Playwright's own."""
    from playwright.sync_api import sync_playwright

    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


def bench_loading() -> None:
    """A reader on slow 4G with a four times slower CPU, beside a bare Streamlit page."""
    with tempfile.TemporaryDirectory() as bare, a_browser() as browser:
        Path(bare, "app.py").write_text(BARE)
        with serving(Path(bare), 8701) as address:
            plain = load_slowly(browser, address, ready="[data-testid=stMain] h1")
        say("bare Streamlit page: first paint", plain.first_paint, "s")
        say("bare Streamlit page: sent until live", plain.sent / MB, "MB")
        with serving(REPOSITORY, 8702) as address:
            _pages(browser, address, plain.sent)


def _pages(browser: object, address: str, plain: int) -> None:
    content = load(CONTENT)
    for page in content.explainer.all_pages:
        path = "" if page == content.explainer.pages[0] else page
        urlopen(f"{address}/{path}").read()
        seen = load_slowly(browser, f"{address}/{path}", ready="[data-testid=stMain] h1")
        say(f"{page}: first paint", seen.first_paint, "s", 0.8)
        say(f"{page}: largest paint", seen.largest_paint, "s", 0.8)
        say(f"{page}: layout shift", seen.shift, "", 0.02)
        say(f"{page}: sent until live, part of the bare page", seen.sent / plain, "x", 0.45)


def bench_touches() -> None:
    """Every control of every figure, in its embed and on its page, touched on a phone and on a laptop."""
    content = load(CONTENT)
    with serving(REPOSITORY, 8704) as address, a_browser() as browser:
        embeds = {id: f"{address}/{content.explainer.language}/embed/{id}/" for id in content.figures}
        pages = {f"page {page}": f"{address}/{page}" for page in content.explainer.all_pages[1:]}
        for shown, document in (embeds | pages).items():
            for screen in SCREENS:
                touched = touch_all(browser, document, screen, begun=watching.live if shown in pages else as_it_is)
                if not touched.count:
                    continue
                name = f"{shown} at {screen[0]}x{screen[1]}"
                say(f"{name}: touch to answer, median of {touched.count}", touched.usual, "ms", 50)
                say(f"{name}: slowest, {touched.name}", touched.slowest, "ms", 50)
                say(f"{name}: answers out of view", len(touched.unseen), "", 0)


def bench_heard() -> None:
    """What a screen reader gets of every page at both levels, with what is folded left folded."""
    content = load(CONTENT)
    seen_script = (REPOSITORY / "tests" / "browser" / "heard.js").read_text()
    with serving(REPOSITORY, 8704) as address, a_browser() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        for id in content.explainer.all_pages:
            is_first = id == content.explainer.pages[0]
            for level in ("full", "plain"):
                page.goto(f"{address}/{'' if is_first else id}?level={level}")
                said = list(tree.spoken(tree.read(page)))
                marks = [(role, words) for role, words in said if role == "button" and re.match(r"\d+ source", words)]
                name, goals = f"{id}, {level}", (1200, 0.1, 70) if is_first else (None, 0.1, None)
                say(f"{name}: words that are spoken", tree.words(said), "", goals[0])
                say(
                    f"{name}: part of them that names source buttons",
                    tree.words(marks) / tree.words(said),
                    "x",
                    goals[1],
                )
                say(f"{name}: stops of the Tab key", page.evaluate(seen_script)["stops"], "", goals[2])


def bench_find() -> None:
    """Find: what its list weighs, and how long typing takes until something is found, with a four times slower CPU."""
    site = Site(load(CONTENT))
    path = find_index_path(site.content)
    say("list that Find looks through, gzip", len(gzip.compress(site.files[path].content)) / 1000, "kB", 60)
    cards = [len(gzip.compress(file.content)) for path, file in site.facts.items() if "/embed/" in path]
    say("largest card of a fact, gzip", max(cards) / 1000, "kB", 8)
    with serving(REPOSITORY, 8704) as address, a_browser() as browser:
        page = browser.new_page()
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.goto(f"{address}/{find_path(site.content)}")
        for name in ("first result, list fetched", "next result"):
            field = page.get_by_role("searchbox")
            field.fill("")
            page.wait_for_selector(".found a", state="detached")
            start = time.perf_counter()
            field.fill(next(iter(site.content.parts.values())).name)
            page.wait_for_selector(".found a")
            say(f"{name} after the last key", (time.perf_counter() - start) * 1000, "ms")


def bench_story() -> None:
    """Scrolling the first page with a four times slower CPU; frames count only on a machine that does nothing else."""
    with serving(REPOSITORY, 8707) as address, a_browser() as browser:
        for screen in SCREENS:
            seen = scroll(browser, address, screen)
            name = f"story at {screen[0]}x{screen[1]}"
            say(f"{name}: frames in a second", seen.frames, "fps", 55, least=True)
            say(f"{name}: work of the main thread for a frame", seen.work, "ms", 16)


def bench_embeds() -> None:
    """How many readers one process answers, then what one on slow 4G with a four times slower CPU gets."""
    with serving(REPOSITORY, 8703) as address, a_browser() as browser:
        _throughput(address)
        _embeds(browser, address)


def _throughput(address: str) -> None:
    """The first figure, asked for by a process of its own; on few cores that takes a share of what is measured."""
    content = load(CONTENT)
    path = f"/{content.explainer.language}/embed/{next(iter(content.figures))}/"
    asking = [
        sys.executable,
        str(REPOSITORY / "tests" / "throughput.py"),
        "127.0.0.1",
        address.rpartition(":")[2],
        path,
    ]
    subprocess.run([*asking, "1", "1"], check=True, capture_output=True)
    for connections in (1, 64):
        answer = subprocess.run([*asking, "5", str(connections)], check=True, capture_output=True).stdout
        seen, name = json.loads(answer), f"embed over {connections} connection{'s' * (connections > 1)}"
        say(f"{name}: answers", seen["rate"], "/s", 1500 if connections > 1 else None, least=True)
        say(f"{name}: 99 of 100 within", seen["slowest"] * 1000, "ms", 200)
        say(f"{name}: errors", seen["errors"], "", 0)


def _embeds(browser: object, address: str) -> None:
    content = load(CONTENT)
    for id in content.figures:
        embed = f"{address}/{content.explainer.language}/embed/{id}/"
        urlopen(embed).read()
        seen = sorted((load_slowly(browser, embed) for _ in range(3)), key=lambda one: one.largest_paint)[1]
        say(f"embed {id}: sent", seen.sent / 1000, "kB", 25)
        say(f"embed {id}: requests", seen.requests, "", 1)
        say(f"embed {id}: largest paint", seen.largest_paint, "s", 0.7)
        say(f"embed {id}: layout shift", seen.shift, "", 0)


def bench_readers() -> None:
    """Readers without a browser: what each costs the server, how many are served at once, what they leave behind."""
    content = load(CONTENT)
    first, *others = content.explainer.all_pages
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "app.py").write_text(BARE)
        with running(Path(folder), 8703, "--server.fileWatcherType", "none") as (address, process):
            unwatched = _cost(address, process, "")
        with running(Path(folder), 8703) as (address, process):
            bare = _cost(address, process, "")
            files = _cost_of_files(address, process)
    say("bare Streamlit page: server CPU per reader", bare * 1000, "ms")
    say("bare Streamlit page that watches no files: the same", unwatched * 1000, "ms")
    with running(REPOSITORY, 8704) as (address, process):
        for page in ("", *others):
            say(f"{page or first}: server CPU per reader over bare", _cost(address, process, page) / bare, "x", 1.3)
        say("server CPU for all files of a page over bare", _cost_of_files(address, process) / files, "x", 1.3)
    with running(REPOSITORY, 8705) as (address, process):
        _many(address, process, ["", *others])


def _cost(address: str, process: int, page: str, readers: int = 20) -> float:
    """Seconds of the server's processor for a reader who comes after others."""
    asyncio.run(one_by_one(address, [page] * 3))
    before = cpu(process)
    served = asyncio.run(one_by_one(address, [page] * readers))
    assert sum(read.whole for read in served) == readers
    return (cpu(process) - before) / readers


def _cost_of_files(address: str, process: int, times: int = 5) -> float:
    shell = urlopen(address).read().decode()
    files = [f"{address}/{path}" for path in re.findall(r'(?:src|href)="\./([^"]*\.(?:js|css))"', shell)]
    for file in files:
        fetch(file)
    before = cpu(process)
    for _ in range(times):
        for file in (address, *files):
            fetch(file)
    return (cpu(process) - before) / times


def _many(address: str, process: int, pages: list[str]) -> None:
    asyncio.run(one_by_one(address, [""]))
    one = memory(process)
    asyncio.run(one_by_one(address, pages))
    each = memory(process)
    at_once = asyncio.run(crowd(address, (pages * 100)[:100]))
    say("100 readers at once: served whole", sum(read.whole for read in at_once), "", 100, least=True)
    say("100 readers at once: the last one waits", max(read.seconds for read in at_once), "s")
    asyncio.run(crowd(address, (pages * 100)[:100]))
    say("memory after 200 readers above one of each page", (memory(process) - each) / MB, "MB", 60)
    say("memory after 200 readers above a single one", (memory(process) - one) / MB, "MB")


def bench_crowd() -> None:
    """400 readers at once, and an embed, each beside the barest that there can be; under four minutes.

    The bare ones are measured while the app waits to forget its readers, when it takes no time of a processor.
    """
    readers, content = 400, load(CONTENT)
    path = f"/{content.explainer.language}/embed/{next(iter(content.figures))}/"
    with running(REPOSITORY, 8708) as (address, process):
        ours = measure(address, process, ["", *content.explainer.all_pages[1:]], readers)
        left = time.monotonic()
        body = urlopen(Request(f"{address}{path}", headers={"Accept-Encoding": "br"})).read()
        with bare_route(body, 8709) as route:
            asked = median(_rate(address, path) / _rate(route, "/") for _ in range(5))
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "app.py").write_text(BARE)
            with running(Path(folder), 8707, *AS_OURS) as (address, other):
                bare = measure(address, other, [""], readers)
        time.sleep(max(0, left + FORGOTTEN - time.monotonic()))
        ours["after"] = memory(process)
    compare(say, ours, bare, readers)
    say("embed answers a second, part of a bare route's", asked, "x", 0.9, least=True)


def _rate(address: str, path: str) -> float:
    asking = [sys.executable, str(REPOSITORY / "tests" / "throughput.py"), "127.0.0.1"]
    port = address.rstrip("/").rpartition(":")[2]
    subprocess.run([*asking, port, path, "1", "1"], check=True, capture_output=True)
    seen = json.loads(subprocess.run([*asking, port, path, "5", "64"], check=True, capture_output=True).stdout)
    return float(seen["rate"])


def bench_lighthouse() -> None:
    """What Lighthouse makes of every page; a figure for each, on a machine that does nothing else."""
    command = shutil.which("lighthouse")
    if command is None:
        print("  left out: there is no `lighthouse` on the path; `npm install --global lighthouse` brings it")
        return
    content = load(CONTENT)
    with running(REPOSITORY, 8706) as (address, _):
        for page in content.explainer.all_pages:
            path = "" if page == content.explainer.pages[0] else page
            urlopen(f"{address}/{path}").read()
            made = subprocess.run([command, f"{address}/{path}", *LIGHTHOUSE], check=True, capture_output=True).stdout
            for name, seen in json.loads(made)["categories"].items():
                say(f"{page}: {name}", seen["score"], "", 0.9 if name == "performance" else 1, least=True)


LIGHTHOUSE = (
    "--quiet",
    "--output=json",
    "--form-factor=mobile",
    "--throttling-method=devtools",
    "--only-categories=performance,accessibility,best-practices,seo",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
)
SECTIONS = {
    "content": bench_content,
    "figures": bench_figures,
    "touches": bench_touches,
    "heard": bench_heard,
    "story": bench_story,
    "app": bench_app,
    "starting": bench_starting,
    "restart": bench_restart,
    "loading": bench_loading,
    "find": bench_find,
    "embeds": bench_embeds,
    "readers": bench_readers,
    "crowd": bench_crowd,
    "lighthouse": bench_lighthouse,
}


def main() -> None:
    """Run the sections that are named, or all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sections", nargs="*", metavar="SECTION", help=", ".join(SECTIONS))
    for name in parser.parse_args().sections or SECTIONS:
        print(f"\n{name}")
        SECTIONS[name]()


if __name__ == "__main__":
    main()
