"""Counters for whoever runs it, as Prometheus reads them: off unless `EXPLAINER_METRICS` is set; no reader in them."""

import hmac
import os
import time
from collections import Counter
from collections.abc import Mapping
from http import HTTPStatus

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.web.answers import NOT_KEPT, error, refused
from components.web.policy import HEADERS
from components.web.routes import BY_LANGUAGE, FOLDERS

TOKEN, SHORTEST = "EXPLAINER_METRICS", 16
PATH = "metrics"
SURFACES = {*BY_LANGUAGE, *FOLDERS, "health", "oembed", "static", "_stcore"}
"""Beginnings of paths that are counted apart, behind a language or not; all else is a page."""
TEXT = "text/plain; version=0.0.4; charset=utf-8"


def metrics_token() -> str:
    """The word that opens the counters, or "" where nothing is counted. Raises `ValueError` where it is short."""
    said = os.environ.get(TOKEN, "")
    if said and (len(said) < SHORTEST or not said.isascii() or not said.isprintable() or " " in said):
        raise ValueError(f"{TOKEN}: a word of {SHORTEST} ASCII characters or more is needed; it opens /{PATH}")
    return said


class Metrics:
    """ASGI middleware around all others that counts answers and live readers, and tells them who has the token."""

    def __init__(self, app: ASGIApp, token: str, base: str = "") -> None:
        """`base` is a path before all others."""
        self.app, self.wanted = app, f"Bearer {token}".encode()
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.requests: Counter[tuple[str, str]] = Counter()
        self.sent: Counter[str] = Counter()
        self.sockets: Counter[str] = Counter()
        self.live = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what is passed on."""
        below = scope.get("path", "").removeprefix(scope.get("root_path", "")).removeprefix(self.root).lstrip("/")
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] != "http":
            await self.app(scope, receive, send)
        elif below == PATH:
            await self._told(scope)(scope, receive, send)
        else:
            await self._request(surface(below), scope, receive, send)

    async def _request(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        status = 500  # what the server says where nothing was answered

        async def counted(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            self.sent[name] += len(message.get("body", b""))
            await send(message)

        try:
            await self.app(scope, receive, counted)
        finally:
            self.requests[name, f"{status // 100}xx"] += 1

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        accepted = 0

        async def counted(message: Message) -> None:
            nonlocal accepted
            if message["type"] == "websocket.accept":
                accepted = 1
                self.live += 1
            await send(message)

        try:
            await self.app(scope, receive, counted)
        finally:
            self.live -= accepted
            self.sockets["accepted" if accepted else "refused"] += 1

    def _told(self, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return refused(scope["method"])
        said = next((value for name, value in scope["headers"] if name == b"authorization"), b"")
        if not hmac.compare_digest(said, self.wanted):
            return error(HTTPStatus.UNAUTHORIZED)
        return Response(self.text(), headers={**HEADERS, "Cache-Control": NOT_KEPT}, media_type=TEXT)

    def text(self) -> str:
        """All counters since the start, in Prometheus' text format."""
        families: dict[str, tuple[str, Mapping[str, float]]] = {
            "explainer_requests_total": (
                "Answers, by what was asked for.",
                {f'surface="{name}",status="{kind}"': count for (name, kind), count in self.requests.items()},
            ),
            "explainer_sent_bytes_total": ("Bytes of answers, headers apart.", _named("surface", self.sent)),
            "explainer_sockets_total": ("Live connections that ended.", _named("outcome", self.sockets)),
            "explainer_live_readers": ("Live connections now.", {"": self.live}),
            "process_cpu_seconds_total": ("Seconds of the processor.", {"": time.process_time()}),
        }
        return "".join(_family(name, *each) for name, each in families.items())


def surface(below: str) -> str:
    """By what a path is counted; one of few names, whatever is asked."""
    first, _, rest = below.partition("/")
    found = {first, rest.partition("/")[0] if len(first) == 2 else first} & SURFACES
    return min(found, default="page")


def _named(label: str, counts: Counter[str]) -> dict[str, float]:
    return {f'{label}="{name}"': count for name, count in counts.items()}


def _family(name: str, told: str, samples: Mapping[str, float]) -> str:
    kind = "counter" if name.endswith("_total") else "gauge"
    lines = [
        f"{name}{{{labels}}} {value}" if labels else f"{name} {value}" for labels, value in sorted(samples.items())
    ]
    return "\n".join([f"# HELP {name} {told}", f"# TYPE {name} {kind}", *lines, ""])
