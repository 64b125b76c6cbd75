"""The oEmbed provider: what a request asks of an embed, and its answer; kept only where our address is configured."""

import re
from functools import lru_cache
from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.responses import Response
from starlette.types import Scope

from components.model.content import Content
from components.web import fact_oembed, oembed, story_oembed
from components.web.answers import FOR_A_WHILE, NOT_KEPT, Answers, error
from components.web.policy import HEADERS
from components.web.request_address import address_of_request
from components.web.site import Site

CACHED = 256
"""Answers that are kept."""
LONGEST = 4096
"""Bytes of a query that are read."""
MOST_FIELDS = 50
FILE = re.compile(r"(?P<document>[a-z]{2}/embed/.+/)oembed\.(?P<form>json|xml)")
"""The path of the answer beside an embed."""
Target = str | story_oembed.StoryTarget | oembed.Target
"""A fact, a story or a figure."""


class Provider:
    """Answers `/oembed` for the address in its query, and `oembed.json` beside an embed for the room in its query."""

    def __init__(self, site: Site, root: str = "") -> None:
        """`root` is the path before all others, without a slash at its end."""
        self.site, self.root = site, root
        self.kept = lru_cache(CACHED)(self._answers)

    def is_asked(self, path: str, scope: Scope) -> bool:
        """Whether a path is answered here; without a query, the answer beside an embed is a file if we have it."""
        if path == "oembed":
            return True
        if not path.endswith(("/oembed.json", "/oembed.xml")):
            return False
        return (bool(scope["query_string"]) or path not in self.site.files) and FILE.fullmatch(path) is not None

    def answer(self, path: str, scope: Scope) -> Answers | Response:
        """All answers to such a question, or an error: 501 for a form that we do not have, as oEmbed asks."""
        address = self.site.address or address_of_request(scope, self.root)
        query = _query(scope["query_string"])
        if address is None or query is None:
            return error(HTTPStatus.BAD_REQUEST)
        url, form = query.get("url", ""), query.get("format") or "json"
        if found := FILE.fullmatch(path):
            url, form = f"{address}/{found['document']}", found["form"]
        if form not in oembed.FORMATS:
            return error(HTTPStatus.NOT_IMPLEMENTED)
        content, target = self._meant(address, url)
        if target is None or (not isinstance(target, str) and self.site.find(target.path) is None):
            return error(HTTPStatus.NOT_FOUND)
        room = (_pixels(query.get("maxwidth", "")), _pixels(query.get("maxheight", "")))
        return (self.kept if self.site.address else self._answers)(content, address, target, form, room)

    def _meant(self, address: str, url: str) -> tuple[Content, Target | None]:
        """What an address means, and the content in the language that it is of."""
        for content in self.site.content.in_all_languages:
            if target := _target(content, address, url):
                return content, target
        return self.site.content, None

    def _answers(self, content: Content, address: str, target: Target, form: str, room: tuple[int, int]) -> Answers:
        if isinstance(target, str):
            body = fact_oembed.answer(content, address, target, form, room)
        elif isinstance(target, story_oembed.StoryTarget):
            body = story_oembed.answer(content, address, target, form, room)
        else:
            body = oembed.answer(content, address, target, form, room)
        caching = FOR_A_WHILE if self.site.address else NOT_KEPT
        headers = {**HEADERS, "Cache-Control": caching, "X-Robots-Tag": "noindex"}
        return Answers(lambda: body, oembed.FORMATS[form], headers)


def _target(content: Content, address: str, url: str) -> Target | None:
    """The fact, story or figure that an address of ours means."""
    found = fact_oembed.fact_of(content, address, url) or story_oembed.story_of(content, address, url)
    return found or oembed.target_of(content, address, url)


def _query(text: bytes) -> dict[str, str] | None:
    """The fields of a query, the last of each name; None where it is too long."""
    if len(text) > LONGEST:
        return None
    try:
        return dict(parse_qsl(text.decode("latin-1"), max_num_fields=MOST_FIELDS))
    except ValueError:
        return None


def _pixels(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
