"""Documents while nobody has said where the explainer is published: canonical and preview addresses are as the request
has them, in an answer for that request alone."""

import re

from starlette.responses import Response
from starlette.types import Scope

from components.model.content import Content
from components.web.placed import STAND_IN, placed
from components.web.policy import HEADERS
from components.web.site import Site

DESCRIBED = re.compile(r"[a-z]{2}/read/(?:.+/)?")
"""Documents with addresses for search engines and link previews; embeds lead to them by relative ones."""


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
        file = self.site.files.get(path)
        if file is None:
            return None
        return placed(file.content, {**HEADERS, "Content-Security-Policy": file.policy}, scope, self.root)
