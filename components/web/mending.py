"""Shows an author what is wrong with content of which nothing can be shown, until it is mended."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from html import escape
from pathlib import Path
from threading import Thread
from time import sleep

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.model.content_cache import problems_in
from components.web.answers import JSON, NOT_KEPT
from components.web.file import HTML
from components.web.watching import CHANGES, EVERY, files_in, followed, state

TITLE = "Nothing can be shown until this is mended"
MOST_OPEN = 256
"""Files that may be open where nothing is shown yet."""
VERSION = "broken"
"""Told instead of a version; when there is one, the page loads again."""


class Mending:
    """ASGI middleware that answers every request with the problems; when there are none any more, the process starts
    anew with the arguments that it was given."""

    def __init__(self, app: ASGIApp, folder: Path, problems: Sequence[str]) -> None:
        self.app, self.folder, self.problems = app, folder, problems

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            Thread(target=self.follow, name="mending", daemon=True).start()
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close"})
        else:
            await self._answer(scope["path"].endswith(CHANGES))(scope, receive, send)

    def _answer(self, asked: bool) -> Response:
        kept = {"Cache-Control": NOT_KEPT}
        if asked:
            return Response(state(VERSION, self.problems, "to mend"), headers=kept, media_type=JSON)
        return Response(document(), 503, headers=kept, media_type=HTML)

    def follow(self) -> None:
        """Print the problems after each change of a file, and start anew when there are none."""
        while self.problems:
            told = f"{len(self.problems)} to mend; the app shows them, and its pages when that is done"
            print(*self.problems, told, sep="\n", file=sys.stderr, flush=True)
            seen = files_in(self.folder)
            while files_in(self.folder) == seen:
                sleep(EVERY)
            self.problems = problems_in(self.folder)
        for descriptor in range(3, MOST_OPEN):  # uvicorn lets its socket be inherited, and the port would be taken
            with suppress(OSError):
                os.set_inheritable(descriptor, False)
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def document() -> str:
    """A page without content of the subject, which asks what is wrong."""
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(TITLE)}</title>'
    look = "font:16px/1.5 system-ui,sans-serif;margin:2rem"
    page = f'<!doctype html><html lang="en"><head>{head}</head><body style="{look}"><h1>{TITLE}</h1></body></html>'
    return followed(page, VERSION, f"/{CHANGES}")
