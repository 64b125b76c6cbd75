"""What a page says, asks for and sends, and how to wait until it is there."""

from time import monotonic
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request, WebSocket

READY = """() => {
  const app = document.querySelector("[data-testid=stApp]");
  return app?.dataset.testScriptState === "notRunning" && Boolean(app.querySelector(".view.responding h1"));
}"""


CONNECTION = "document.querySelector('[data-testid=stApp]')?.dataset.testConnectionState"
"""Whether Streamlit's page is connected to a server."""


def until(page: Page, condition: str, seconds: float = 60) -> None:
    """Wait until a function of the page says so. Playwright's own way to wait is one that the app's policy forbids."""
    deadline = monotonic() + seconds
    while not page.evaluate(condition):
        assert monotonic() < deadline, f"never came true: {condition}"
        page.wait_for_timeout(50)


def begin(page: Page) -> None:
    """Move as a reader does, so that the live page starts."""
    until(page, "() => document.querySelector('.view.responding, [data-testid=stApp]')")
    page.mouse.move(2, 2)
    page.mouse.move(1, 1)


def live(page: Page) -> None:
    """Move as a reader does, and wait until the live page has drawn itself."""
    begin(page)
    until(page, READY)


def until_live(page: Page) -> None:
    """Wait until Streamlit's page is connected to a server."""
    until(page, f"() => {CONNECTION} === 'CONNECTED'")


class Watched:
    """A page with everything that happens on it since it was opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.sent = 0
        """Messages to the server over the websocket."""
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self._asked)
        page.on("websocket", self._opened)

    @property
    def hosts(self) -> set[str]:
        """Every host that was asked for something."""
        return {urlsplit(address).hostname or "" for address in self.requests}

    def open(self, address: str) -> Page:
        """Go there and wait until the live page has taken the article over."""
        self.page.goto(address, wait_until="commit")
        begin(self.page)
        until(self.page, READY)
        return self.page

    def _said(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location['url']})")

    def _asked(self, request: Request) -> None:
        if request.url.startswith(("http", "ws")):
            self.requests.append(request.url)

    def _opened(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)
        socket.on("framesent", self._count)

    def _count(self, _: object) -> None:
        self.sent += 1
