"""Stands before Streamlit: closes what no reader needs, and refuses what it would answer badly or wait for.

For Streamlit 1.67. It asks an outside address for its own when the Origin of a websocket is foreign; it answers 500 to
paths with a null byte or a name longer than the file system takes; it serves uploads, metrics and an agent's interface.
"""

import logging
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.web.answers import error, refused
from components.web.policy import APP_HEADERS
from components.web.response_headers import with_headers

CLOSED = ("_stcore/upload_file", "_stcore/metrics", "_stcore/script-health-check", "_stcore/agent",
          "auth/", "oauth2callback")  # fmt: skip
"""Beginnings of the paths that no reader needs."""
LONGEST_PATH = 2048
LONGEST_NAME = 255
"""Bytes of a path and its query, and of a name in it, as most file systems have it."""
UNSUPPORTED, POLICY_VIOLATION, TRY_AGAIN = 1003, 1008, 1013
"""Codes with which a websocket is closed; unopened, a client sees 403."""
REFUSED = "a websocket of another address was refused; if readers see that address, set EXPLAINER_ADDRESS: %.120r"
log = logging.getLogger(__name__)


class Guard:
    """ASGI middleware. `address` is where readers find the app, if that is configured; `most` is how many may be live
    at the same time."""

    def __init__(self, app: ASGIApp, address: str | None = None, base: str = "", most: int = 200) -> None:
        self.app, self.most = app, most
        parts = urlsplit(address) if address else None
        self.origin = f"{parts.scheme}://{parts.netloc}".lower() if parts else None
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.live = 0
        self.full = self.warned = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] == "websocket":
            await self._connect(scope, receive, send)
        elif scope["type"] != "http":
            await self.app(scope, receive, send)
        elif (status := self._forbidden(scope)) is not None:
            answer = refused(scope["method"]) if status == HTTPStatus.METHOD_NOT_ALLOWED else error(status)
            await answer(scope, receive, send)
        else:
            await self.app(scope, receive, with_headers(send, _complete))

    def _forbidden(self, scope: Scope) -> HTTPStatus | None:
        path: str = scope["path"]
        if len(path.encode(errors="replace")) + len(scope["query_string"]) > LONGEST_PATH:
            return HTTPStatus.REQUEST_URI_TOO_LONG
        names = path.split("/")
        if not path.isprintable() or any(len(name.encode(errors="replace")) > LONGEST_NAME for name in names):
            return HTTPStatus.NOT_FOUND
        below = path.removeprefix(scope.get("root_path", "")).removeprefix(self.root).lstrip("/")
        if below.startswith(CLOSED):
            return HTTPStatus.NOT_FOUND
        return None if scope["method"] in {"GET", "HEAD"} else HTTPStatus.METHOD_NOT_ALLOWED

    async def _connect(self, scope: Scope, receive: Receive, send: Send) -> None:
        admitted = self._admitted(scope)
        if admitted is None:
            if not self.warned:
                log.warning(REFUSED, dict(scope["headers"]).get(b"origin", b"").decode("latin-1"))
            self.warned = True
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        elif self.live >= self.most:
            if not self.full:
                log.warning("%d readers are live, as many as may be: others are turned away", self.live)
            self.full = True
            await _turn_away(scope, send)
        else:
            self.live += 1
            try:
                await self.app(admitted, _bytes_alone(receive), send)
            finally:
                self.live -= 1
                self.full = False

    def _admitted(self, scope: Scope) -> Scope | None:
        """The scope as Streamlit may see it; None where the Origin is foreign.

        Behind a proxy that rewrites Host, an Origin that is our configured address is shown as what Host says.
        """
        told = {name: value for name, value in scope["headers"] if name in {b"origin", b"host"}}
        origin, host = (told.get(name, b"").decode("latin-1").lower() for name in (b"origin", b"host"))
        if b"origin" not in told or (host and origin in {f"http://{host}", f"https://{host}"}):
            return scope
        if self.origin is None or origin != self.origin or not host:
            return None
        headers = [(name, value) for name, value in scope["headers"] if name != b"origin"]
        return {**scope, "headers": [*headers, (b"origin", b"http://" + told[b"host"])]}


def _bytes_alone(receive: Receive) -> Receive:
    """Who sends text, at which Streamlit would stumble, has left."""

    async def received() -> Message:
        message = await receive()
        text = message["type"] == "websocket.receive" and message.get("bytes") is None
        return {"type": "websocket.disconnect", "code": UNSUPPORTED} if text else message

    return received


async def _turn_away(scope: Scope, send: Send) -> None:
    """Ask to come again where the server can say so to a handshake; else close the socket unopened."""
    if "websocket.http.response" not in scope.get("extensions", {}):
        await send({"type": "websocket.close", "code": TRY_AGAIN})
        return
    answer = error(HTTPStatus.SERVICE_UNAVAILABLE)
    start: dict[str, Any] = {"status": answer.status_code, "headers": answer.raw_headers}
    await send({"type": "websocket.http.response.start", **start})
    await send({"type": "websocket.http.response.body", "body": answer.body})


def _complete(headers: MutableHeaders) -> None:
    """Answers of Streamlit get what it does not say itself."""
    for name, value in APP_HEADERS.items():
        headers.setdefault(name, value)
