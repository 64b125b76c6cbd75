"""Serves a folder of static files compressed, once per file and process. All else passes untouched."""

import gzip
import mimetypes
import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import brotli
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

SHRINKS = {".js", ".css", ".svg", ".json", ".html", ".txt", ".map"}
LEAST = 500
"""Bytes below which compressing gains nothing."""
NAMED_BY_CONTENT = re.compile(r"\.[\w-]{8}\.\w+$")
FOR_EVER = "public, max-age=31536000, immutable"


@dataclass(frozen=True)
class Encoded:
    """A file as it goes over the wire."""

    body: bytes
    encoding: str
    tag: str


@lru_cache(maxsize=512)
def encoded(path: Path, encoding: str) -> Encoded:
    """A file compressed with `br` or `gzip`; kept in memory for the life of the process."""
    plain = path.read_bytes()
    body = brotli.compress(plain, quality=9) if encoding == "br" else gzip.compress(plain, 9, mtime=0)
    return Encoded(body, encoding, f'"{sha256(plain).hexdigest()[:16]}-{encoding}"')


class CompressedFiles:
    """ASGI middleware: files under `mount` (such as `/static/`) come from `folder`, compressed if the reader can."""

    def __init__(self, app: ASGIApp, folder: Path, mount: str = "/static/") -> None:
        self.app, self.folder, self.mount = app, folder.resolve(), mount

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer what can be answered compressed; pass on all else."""
        path = self._file(scope) if scope["type"] == "http" and scope["method"] in {"GET", "HEAD"} else None
        headers = Headers(scope=scope) if path else Headers()
        encoding = wanted(headers)
        if path is None or encoding is None or "range" in headers:
            await self.app(scope, receive, send)
            return
        answer = await run_in_threadpool(encoded, path, encoding)
        await _response(path, answer, headers, scope["method"])(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        _, mounted, rest = scope["path"].partition(self.mount)
        path = (self.folder / rest).resolve()
        inside = mounted and path.is_relative_to(self.folder) and path.suffix in SHRINKS
        return path if inside and path.is_file() and path.stat().st_size >= LEAST else None


def wanted(headers: Headers) -> str | None:
    """The best encoding that the reader takes; None where it takes none of ours."""
    parts = headers.get("accept-encoding", "").split(",")
    offered = {part.split(";")[0].strip() for part in parts if "q=0" not in part}
    return next((encoding for encoding in ("br", "gzip") if encoding in offered), None)


def _response(path: Path, answer: Encoded, headers: Headers, method: str) -> Response:
    shared = {"etag": answer.tag, "vary": "Accept-Encoding", "x-content-type-options": "nosniff"}
    shared["cache-control"] = FOR_EVER if NAMED_BY_CONTENT.search(path.name) else "no-cache"
    if answer.tag in headers.get("if-none-match", ""):
        return Response(status_code=304, headers=shared)
    body = answer.body if method == "GET" else b""
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    extra = {"content-encoding": answer.encoding, "content-length": str(len(answer.body))}
    return Response(body, headers=shared | extra, media_type=media_type)
