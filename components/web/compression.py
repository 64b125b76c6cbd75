"""Serves a folder of static files compressed, and fonts cut, once per file and process. All else passes untouched."""

import mimetypes
import re
from collections.abc import Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send

from components.web.answers import ASK_AGAIN, FOR_EVER, Answers
from components.web.encodings import LEAST, wanted
from components.web.response_headers import with_headers

SHRINKS = {".js", ".css", ".svg", ".json", ".html", ".txt", ".map"}
FONT = ".woff2"
LETTERS = (*range(0x20, 0x250), *range(0x2000, 0x2070), *range(0x20A0, 0x20D0), *range(0x2190, 0x2200), 0x2212)
NAMED_BY_CONTENT = re.compile(r"\.[\w-]{8}\.\w+$")
LONGEST_NAME = 255
"""Bytes that a file system takes for a name."""


@lru_cache(maxsize=512)
def answers(path: Path) -> Answers:
    """All answers for a file; kept in memory for the life of the process."""

    def make() -> bytes:
        plain = path.read_bytes()
        return latin(plain) if path.suffix == FONT else plain

    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    caching = FOR_EVER if NAMED_BY_CONTENT.search(path.name) else ASK_AGAIN
    return Answers(make, media_type, {"X-Content-Type-Options": "nosniff", "Cache-Control": caching})


def latin(font: bytes) -> bytes:
    """A WOFF2 font with the letters of `LETTERS` alone; a browser takes others from the next font of the list."""
    from fontTools.subset import Options, Subsetter  # takes longer to import than all the rest
    from fontTools.ttLib import TTFont

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
        if wanted(headers.get("accept-encoding", "")) is None or "range" in headers:
            await self.app(scope, receive, with_headers(send, _varying))
            return
        await answers(path)(scope, receive, send)

    def _file(self, scope: Scope) -> Path | None:
        _, mounted, rest = scope["path"].partition(self.mount)
        if "\0" in rest or len(rest.encode()) > LONGEST_NAME:
            return None
        path = (self.folder / rest).resolve()
        shrinks = path.suffix in SHRINKS or (path.suffix == FONT and path.name.startswith(self.cut))
        inside = mounted and path.is_relative_to(self.folder) and shrinks
        return path if inside and path.is_file() and path.stat().st_size >= LEAST else None


def _varying(headers: MutableHeaders) -> None:
    """A cache must not give the plain file to all because one reader asked for that."""
    headers.add_vary_header("Accept-Encoding")
