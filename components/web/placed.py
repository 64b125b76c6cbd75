"""Answers while nobody has said where the explainer is published: canonical and preview addresses as the request has
them, in its own answer alone; a browser needs none, and gets what is kept."""

from collections.abc import Callable, Mapping

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import Scope

from components.sharing.addresses import STAND_IN
from components.web.answers import NOT_KEPT, Answers
from components.web.encodings import LEAST, compressed, wanted
from components.web.file import HTML
from components.web.once import Once
from components.web.request_address import address_of_request

FAST = 4
"""Quality of Brotli for what is compressed for one request."""


def placed(
    document: bytes, headers: Mapping[str, str], scope: Scope, root: str, media_type: str = HTML
) -> Response | None:
    """The document with the address at which it was asked for, which no cache may keep and which is remembered nowhere;
    None where the request does not say it. `root` is the path before all others, without a slash at its end."""
    address = address_of_request(scope, root)
    if address is None:
        return None
    body, headers = document.replace(STAND_IN.encode(), address.encode()), {**headers, "Cache-Control": NOT_KEPT}
    accepted = b",".join(value for name, value in scope["headers"] if name == b"accept-encoding")
    encoding = wanted(accepted.decode("latin-1"))
    if encoding and len(body) >= LEAST:
        headers["Content-Encoding"] = encoding
        body = compressed(body, encoding, FAST)
    return Response(body, headers=headers, media_type=media_type)


class PageAnswers:
    """Answers of a page of the app: those kept for browsers, and for search engines and link previews the same page
    with the address at which they asked."""

    def __init__(self, kept: Answers, make: Callable[[], bytes], headers: Mapping[str, str], root: str) -> None:
        """`make` gives the document with `STAND_IN` for our address."""
        self.kept, self.document, self.headers, self.root = kept, Once(make), headers, root

    async def response(self, scope: Scope) -> Response:
        """What to answer; browsers say that they navigate, all else may be a reader of addresses."""
        browser = any(name == b"sec-fetch-mode" for name, _ in scope["headers"])
        if scope["method"] != "GET" or browser:
            return await self.kept.response(scope)
        return await run_in_threadpool(self._placed, scope) or await self.kept.response(scope)

    def _placed(self, scope: Scope) -> Response | None:
        return placed(self.document.get(), self.headers, scope, self.root)
