"""Serves the web edition beside the app: finished bytes, compressed once, under strict headers."""

import gzip
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from components.model.problems import ContentError
from components.web import oembed
from components.web.compression import FOR_EVER, wanted
from components.web.file import HTML, File
from components.web.missing import missing
from components.web.policy import HEADERS, policy
from components.web.reading import sheet
from components.web.site import VERSION, Site

SINGLE = ("embed.js", "corrections.atom", "sitemap.xml", "robots.txt")
FOLDERS = ("image", "data")
BY_LANGUAGE = ("embed", "read", "handout")
FOR_A_WHILE = "public, max-age=300, stale-while-revalidate=86400"
LANGUAGE = re.compile("[a-z]{2}")

Find = Callable[[], Site]
Answer = Callable[[Request], Awaitable[Response]]


@dataclass(frozen=True)
class Wire:
    """A file as it goes over the wire."""

    body: bytes
    encoding: str | None
    tag: str


def routes(find: Find, base: str = "") -> list[BaseRoute]:
    """The routes of the web edition. `find` gives the site when it is first needed; `base` is a path before all."""
    root = f"/{base.strip('/')}" if base.strip("/") else ""
    serve = _guarded(find, len(root) + 1)
    paths = [*SINGLE, *(f"{folder}/{{rest:path}}" for folder in FOLDERS)]
    paths += [f"{{language}}/{folder}{{rest:path}}" for folder in BY_LANGUAGE]
    return [Route(f"{root}/{path}", serve) for path in ("oembed", *paths)]
