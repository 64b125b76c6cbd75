"""Documents while nobody has said where the explainer is published: canonical and preview addresses are as the request
has them, in an answer for that request alone."""

import re

from starlette.responses import Response
from starlette.types import Scope

from components.model.content import Content
from components.sharing.addresses import STAND_IN
from components.web.placed import placed
from components.web.policy import HEADERS
from components.web.site import Site

ADDRESSED = re.compile(r"[a-z]{2}/read/(?:.+/)?|image/[a-z]{2}/[^/]+-markup\.txt")
"""Documents with addresses for search engines and link previews, and drawings to be pasted; all else leads to others by
relative addresses."""


class Unplaced:
    """Answers GET of such documents; what a request says of its host is written into its own answer, which no cache
    may keep, and is remembered nowhere."""

    def __init__(self, content: Content, root: str = "") -> None:
        """`root` is the path before all others, without a slash at its end."""
        self.site, self.root = Site(content, STAND_IN), root

    def response(self, path: str, scope: Scope) -> Response | None:
        """The document at a path; None where there is none, or where the request does not say where it was sent."""
        if scope["method"] != "GET" or not ADDRESSED.fullmatch(path):
            return None
        file = self.site.files.get(path)
        if file is None:
            return None
        headers = {**HEADERS, "Content-Security-Policy": file.policy}
        return placed(file.content, headers, scope, self.root, file.media_type)
