"""Serves a folder of static files compressed, and fonts cut, once per file and process. All else passes untouched."""

import gzip
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import Lock

import brotli
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SHRINKS = {".js", ".css", ".svg", ".json", ".html", ".txt", ".map"}
ENCODINGS = ("br", "gzip")
"""The better first."""
FONT = ".woff2"
LETTERS = (*range(0x20, 0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20D0), *range(0x2190, 0x2200), 0x2212)
LEAST = 500
"""Bytes below which compressing gains nothing."""
ONE_AT_A_TIME = Lock()
NAMED_BY_CONTENT = re.compile(r"\.[\w-]{8}\.\w+$")
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Encoded:
    """A file as it goes over the wire."""

    body: bytes
    encoding: str
    tag: str


def encoded(path: Path, encoding: str) -> Encoded:
    """A file compressed with `br` or `gzip`, a font cut; kept in memory for the life of the process."""
    with ONE_AT_A_TIME:  # or many readers who come at once would each have it compressed
        return _encoded(path, encoding)


@lru_cache(maxsize=512)
def _encoded(path: Path, encoding: str) -> Encoded:
    plain = path.read_bytes()
    tag = f'"{sha256(plain).hexdigest()[:16]}-{encoding}"'
    if path.suffix == FONT:
        return Encoded(latin(plain), "", tag)
    return Encoded(compressed(plain, encoding), encoding, tag)


def compressed(plain: bytes, encoding: str) -> bytes:
    """Bytes as `br` or `gzip`."""
    return brotli.compress(plain, quality=9) if encoding == "br" else gzip.compress(plain, 9, mtime=0)


def latin(font: bytes) -> bytes:
    """A WOFF2 font with the letters of `LETTERS` alone; a browser takes others from the next font of the list."""
    whole = TTFont(BytesIO(font), recalcTimestamp=False)
    subsetter = Subsetter(Options(hinting=False))
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(whole)
    whole.flavor = "woff2"
    whole.save(saved := BytesIO())
    return saved.getvalue()


class CompressedFiles:
    """ASGI middleware: files under `mount` (such as `/static/`) come from `folder`, compressed if the reader can."""

    def __init__(self, app: ASGIApp, folder: Path, mount: str = "/static/", cut: Sequence[str] = ()) -> None:
        """`cut` names, by their beginnings, the fonts of which readers need only Latin letters."""
        self.app, self.folder, self.mount, self.cut = app, folder.resolve(), mount, tuple(cut)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what can be answered compressed; pass on all else."""
        path = self._file(scope) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        if path is None:
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        encoding = wanted(headers)
        if encoding is None or "range" in headers:
            await self.app(scope, receive, _varying(send))
            return
        answer = await run_in_threadpool(encoded, path, encoding)
        await _response(path, answer, headers, scope["method"])(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        _, mounted, rest = scope["path"].partition(self.mount)
        path = (self.folder / rest).resolve()
        shrinks = path.suffix in SHRINKS or (path.suffix == FONT and path.name.startswith(self.cut))
        inside = mounted and path.is_relative_to(self.folder) and shrinks
        return path if inside and path.is_file() and path.stat().st_size >= LEAST else None


def wanted(headers: Headers) -> str | None:
    """The best encoding that the reader takes; None where it takes none of ours."""
    offered = dict(map(_weighed, headers.get("accept-encoding", "").split(",")))
    every = offered.get("*", 0.0)
    return next((encoding for encoding in ENCODINGS if offered.get(encoding, every) > 0), None)


def _weighed(part: str) -> tuple[str, float]:
    """An encoding and how much it is wanted: `br;q=0.5`; a weight that is no number counts as none."""
    name, _, weight = part.replace(" ", "").lower().partition(";q=")
    try:
        return name, float(weight or 1)
    except ValueError:
        return name, 0.0


def is_known(tag: str, headers: Headers) -> bool:
    """Whether the reader has what the tag names; a proxy may have marked the tag as weak."""
    return tag.removeprefix("W/") in headers.get("if-none-match", "")


def _varying(send: Send) -> Send:
    """A cache must not give the plain file to all because one reader asked for that."""

    async def vary(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=list(message["headers"]))
            headers.add_vary_header("Accept-Encoding")
            message = {**message, "headers": headers.raw}
        await send(message)

    return vary


def _response(path: Path, answer: Encoded, headers: Headers, method: str) -> Response:
    shared = {"etag": answer.tag, "vary": "Accept-Encoding", "x-content-type-options": "nosniff"}
    shared["cache-control"] = FOR_EVER if NAMED_BY_CONTENT.search(path.name) else "no-cache"
    if is_known(answer.tag, headers):
        return Response(status_code=304, headers=shared)
    body = answer.body if method == "GET" else b""
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    extra = {"content-length": str(len(answer.body))}
    if answer.encoding:
        extra["content-encoding"] = answer.encoding
    return Response(body, headers=shared | extra, media_type=media_type)
