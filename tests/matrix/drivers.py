"""Four browsers behind one small interface: open an address, run an expression, take a picture."""

import base64
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.error import URLError
from urllib.request import Request, urlopen

from playwright.sync_api import sync_playwright
from websockets.sync.client import ClientConnection, connect

WIDTH, HEIGHT = 1140, 900
"""Not a width at which layouts change: windows are a few pixels off."""
KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "Space": " ", "Home": "\ue011",
    "ArrowLeft": "\ue012", "ArrowUp": "\ue013", "ArrowRight": "\ue014", "ArrowDown": "\ue015",
}  # fmt: skip
"""What WebDriver calls the keys that write nothing."""
FLAGS = ["--no-sandbox", "--disable-gpu", "--force-device-scale-factor=1"]


class Driver(Protocol):
    """A browser with one page, so wide and high."""

    def open(self, address: str) -> None:
        """Go there, and wait until it is loaded."""

    def run(self, expression: str) -> Any:
        """The value of a JavaScript expression, as JSON would have it."""

    def press(self, key: str) -> None:
        """Press and let go a key of `KEYS`, or the one of a letter, as a person does."""

    def picture(self) -> bytes:
        """What is on the screen, as PNG."""

    def errors(self) -> list[str]:
        """What scripts have thrown, and what the console was told, since the last time."""


class Chromium:
    """Driven by Playwright: the one of this machine, or one at a path."""

    def __init__(self, page: Any) -> None:
        self.page, self.said = page, list[str]()
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("console", lambda message: self.said.append(message.text))

    def open(self, address: str) -> None:
        self.page.goto(address)

    def run(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def picture(self) -> bytes:
        return self.page.screenshot()

    def errors(self) -> list[str]:
        said, self.said = self.said, []
        return said


@contextmanager
def chromium(path: str | None, old: bool = False) -> Iterator[Driver]:
    """A Chromium at a path; an `old` one is headless by itself and does not know how to be asked."""
    with sync_playwright() as started:
        ignored = ["--headless"] if old else None
        browser = started.chromium.launch(executable_path=path, args=FLAGS, ignore_default_args=ignored)
        try:
            yield Chromium(browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}))
        finally:
            browser.close()


class WebDriver:
    """Driven by the classic WebDriver protocol, as WebKitGTK is."""

    def __init__(self, root: str) -> None:
        options = {"binary": "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self.root = f"{root}/session"
        self.root += "/" + self._ask("", wanted)["sessionId"]
        self._ask("/window/rect", {"width": WIDTH, "height": HEIGHT})
        bars = HEIGHT - int(self.run("innerHeight"))
        self._ask("/window/rect", {"width": WIDTH, "height": HEIGHT + bars})

    def _ask(self, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urlopen(Request(self.root + path, data, {"Content-Type": "application/json"}), timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        self._ask("/url", {"url": address})

    def run(self, expression: str) -> Any:
        return self._ask("/execute/sync", {"script": f"return ({expression})", "args": []})

    def press(self, key: str) -> None:
        self._ask("/actions", {"actions": [_stroke(key)]})

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("/screenshot"))

    def errors(self) -> list[str]:
        """The protocol does not tell; that the script came to its end is asked of the page."""
        return []


@contextmanager
def webkit() -> Iterator[Driver]:
    """WebKitGTK behind its driver, on a screen that is none."""
    port = _free_port()
    with _process("xvfb-run", "-a", "WebKitWebDriver", f"--port={port}"):
        _answering(f"http://127.0.0.1:{port}/status")
        yield WebDriver(f"http://127.0.0.1:{port}")


class Firefox:
    """Driven by WebDriver BiDi over a websocket, which Firefox speaks by itself."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.number, self.said = socket, 0, list[str]()
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self.context = self._ask("browsingContext.create", type="window")["context"]  # has the focus; the first has not
        self._ask("browsingContext.setViewport", context=self.context, viewport={"width": WIDTH, "height": HEIGHT})

    def _ask(self, method: str, **params: Any) -> Any:
        self.number += 1
        self.socket.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            told = json.loads(self.socket.recv(60))
            if told.get("method") == "log.entryAdded" and told["params"]["type"] == "javascript":
                self.said.append(str(told["params"]["text"]))
            if told.get("id") == self.number:
                assert told["type"] == "success", told
                return told["result"]

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self.context, url=address, wait="complete")

    def run(self, expression: str) -> Any:
        answer = self._ask(
            "script.evaluate",
            expression=f"JSON.stringify({expression})",
            target={"context": self.context},
            awaitPromise=False,
        )
        return json.loads(answer["result"]["value"])

    def press(self, key: str) -> None:
        self._ask("input.performActions", context=self.context, actions=[_stroke(key)])

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("browsingContext.captureScreenshot", context=self.context)["data"])

    def errors(self) -> list[str]:
        said, self.said = self.said, []
        return said


@contextmanager
def firefox(profile: Path) -> Iterator[Driver]:
    """Firefox ESR with a profile of its own."""
    port = _free_port()
    name = shutil.which("firefox-esr") or "firefox"
    with _process(name, "--headless", "--profile", str(profile), f"--remote-debugging-port={port}"):
        _listening(port)
        with connect(f"ws://127.0.0.1:{port}/session", max_size=None) as socket:  # pictures are large
            yield Firefox(socket)


def _stroke(key: str) -> dict[str, Any]:
    """A key that goes down and up, for both WebDriver protocols."""
    moves = [{"type": move, "value": KEYS.get(key, key)} for move in ("keyDown", "keyUp")]
    return {"type": "key", "id": "keyboard", "actions": moves}


@contextmanager
def _process(*command: str) -> Iterator[None]:
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        yield
    finally:
        os.killpg(started.pid, signal.SIGTERM)  # xvfb-run would leave its screen and the browser behind
        started.wait(20)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _listening(port: int) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with socket.socket() as asked:
            if asked.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise TimeoutError("the browser does not listen")


def _answering(address: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            with urlopen(address, timeout=5):
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(f"{address} does not answer")
