"""How everything of ours is answered: GET, HEAD, OPTIONS, 405 otherwise, ETag and 304, encodings, and errors.

Parts of a file (Range) are not served: all of it is sent, as HTTP allows.
"""

import json
from collections.abc import Callable, Mapping
from functools import cache, partial
from hashlib import sha256
from http import HTTPStatus
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from components.web.encodings import COMPRESSIBLE, ENCODINGS, LEAST, USUAL, compressed, wanted
from components.web.once import Once
from components.web.policy import HEADERS

METHODS = "GET, HEAD, OPTIONS"
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_WHILE = "public, max-age=300, stale-while-revalidate=86400"
ASK_AGAIN = "no-cache"
NOT_KEPT = "no-store"
JSON = "application/json; charset=utf-8"
PREFLIGHT = {
    "Allow": METHODS,
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


class Form(NamedTuple):
    """One resource in one encoding: to GET, to HEAD, and to those who have it already."""

    whole: Response
    head: Response
    unchanged: Response


class Answers:
    """All answers of one resource; each encoding is made once, when it is first asked for, and kept."""

    __slots__ = ("_forms", "_headers", "_make", "_media_type", "_quality", "_status")

    def __init__(
        self,
        make: Callable[[], bytes],
        media_type: str,
        headers: Mapping[str, str],
        status: int = HTTPStatus.OK,
        quality: int = USUAL,
    ) -> None:
        """`make` gives the plain bytes; `headers` are what it has besides type, length, encoding and tag; `quality` is
        Brotli's."""
        self._make, self._media_type, self._headers = make, media_type, headers
        self._status, self._quality = status, quality
        forms = (None, *ENCODINGS) if COMPRESSIBLE.match(media_type) else (None,)
        self._forms = {encoding: Once(partial(self._form, encoding)) for encoding in forms}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one HTTP request."""
        await (await self.response(scope))(scope, receive, send)

    async def response(self, scope: Scope) -> Response:
        """What to answer; made in another thread if it has to be made."""
        method = scope["method"]
        if method not in {"GET", "HEAD"}:
            return refused(method)
        encodings, known = _asked(scope)
        form = self._forms.get(wanted(encodings)) or self._forms[None]
        answers = form.value if form.made else await run_in_threadpool(form.get)
        if known and self._status == HTTPStatus.OK and _names(known, answers.whole.headers["etag"]):
            return answers.unchanged
        return answers.whole if method == "GET" else answers.head

    def prepare(self) -> None:
        """Make every encoding, so that no client waits for it."""
        for form in self._forms.values():
            form.get()

    def _form(self, encoding: str | None) -> Form:
        body = self._make()
        headers = {**self._headers, "ETag": f'W/"{sha256(body).hexdigest()[:16]}"', "Accept-Ranges": "none"}
        if len(self._forms) > 1:
            headers["Vary"] = "Accept-Encoding"
        if encoding and len(body) >= LEAST:
            headers["Content-Encoding"] = encoding
            body = compressed(body, encoding, self._quality)
        whole = Response(body, self._status, headers, self._media_type)
        about = {name: value for name, value in whole.headers.items() if name not in _OF_A_BODY}
        return Form(whole, Response(b"", self._status, dict(whole.headers)), Response(status_code=304, headers=about))


_OF_A_BODY = {"content-length", "content-type", "content-encoding", "accept-ranges"}


def refused(method: str) -> Response:
    """To a method that is neither GET nor HEAD: what is allowed, and to OPTIONS from where."""
    if method == "OPTIONS":
        return Response(status_code=204, headers={**HEADERS, **PREFLIGHT})
    return error(HTTPStatus.METHOD_NOT_ALLOWED)


@cache
def error(status: HTTPStatus) -> Response:
    """An error for machines, in HTTP's own words: `{"status": 405, "error": "Method Not Allowed"}`."""
    headers = {**HEADERS, "Cache-Control": NOT_KEPT}
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = METHODS
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers["Retry-After"] = "10"
    if status == HTTPStatus.UNAUTHORIZED:
        headers["WWW-Authenticate"] = "Bearer"
    body = json.dumps({"status": status.value, "error": status.phrase})
    return Response(body, status, headers, JSON)


def _asked(scope: Scope) -> tuple[str, str]:
    """The headers Accept-Encoding and If-None-Match; several of one name count as one list."""
    encodings, known = "", ""
    for name, value in scope["headers"]:
        if name == b"accept-encoding":
            encodings += f",{value.decode('latin-1')}" if encodings else value.decode("latin-1")
        elif name == b"if-none-match":
            known += f",{value.decode('latin-1')}" if known else value.decode("latin-1")
    return encodings, known


def _names(known: str, tag: str) -> bool:
    """Whether an If-None-Match header names a tag; a proxy may have made a weak one of a strong one."""
    if known.strip() == "*":
        return True
    bare = tag.removeprefix("W/")
    return any(each.strip().removeprefix("W/") == bare for each in known.split(","))
