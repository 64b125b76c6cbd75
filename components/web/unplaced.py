"""Documents while nobody has said where the explainer is published: canonical and preview addresses are as the request
has them, in an answer for that request alone."""

import re

from starlette.responses import Response
from starlette.types import Scope

from components.model.content import Content
from components.web.answers import NOT_KEPT
from components.web.encodings import LEAST, compressed, wanted
from components.web.file import HTML
from components.web.policy import HEADERS
from components.web.request_address import address_of_request
from components.web.site import Site

STAND_IN = "https://address.invalid"
"""Stands in the documents for our address."""
DESCRIBED = re.compile(r"[a-z]{2}/read/(?:.+/)?")
"""Documents with addresses for search engines and link previews; embeds lead to them by relative ones."""
FAST = 4
"""Quality of Brotli for what is compressed for one request."""


class Unplaced:
    """Answers GET of such documents; what a request says of its host is written into its own answer, which no cache
    may keep, and is remembered nowhere."""

    def __init__(self, content: Content, root: str = "") -> None:
        """`root` is the path before all others, without a slash at its end."""
        self.site, self.root = Site(content, STAND_IN), root

    def response(self, path: str, scope: Scope) -> Response | None:
        """The document at a path; None where there is none, or where the request does not say where it was sent."""
        if scope["method"] != "GET" or not DESCRIBED.fullmatch(path):
            return None
        file, address = self.site.files.get(path), address_of_request(scope, self.root)
        if file is None or address is None:
            return None
        body = file.content.replace(STAND_IN.encode(), address.encode())
        headers = {**HEADERS, "Cache-Control": NOT_KEPT, "Content-Security-Policy": file.policy}
        accepted = b",".join(value for name, value in scope["headers"] if name == b"accept-encoding")
        encoding = wanted(accepted.decode("latin-1"))
        if encoding and len(body) >= LEAST:
            headers["Content-Encoding"] = encoding
            body = compressed(body, encoding, FAST)
        return Response(body, headers=headers, media_type=HTML)
