"""Shows what is saved while the app runs: to its author with every problem, or to readers, who never see one."""

import gc
import json
import logging
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from html import escape, unescape
from pathlib import Path
from threading import Event, Thread

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.model.content_cache import load, problems_in
from components.web.answers import JSON, NOT_KEPT
from components.web.document import asset
from components.web.policy import with_script
from components.web.site import Site

WATCH = "EXPLAINER_WATCH"
AUTHOR, READERS = "author", "readers"
EVERY = 0.1
"""Seconds between two looks at the folder."""
CHANGES = "_author/changes"
"""Where a page of an author asks what was saved."""
POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]*')
NOT_PASSED = {b"accept-encoding", b"if-none-match"}
"""What would bring something else than a whole document as plain text."""
log = logging.getLogger(__name__)

Files = dict[str, tuple[int, int]]


def watched_for() -> str:
    """Who sees what is saved while the app runs: `EXPLAINER_WATCH`, `author` or `readers`; else nobody.

    Raises `ValueError` where it says something else.
    """
    said = os.environ.get(WATCH, "")
    if said not in {"", AUTHOR, READERS}:
        raise ValueError(f"{WATCH}: {said!r} is neither {AUTHOR} nor {READERS}")
    return said


class Watched:
    """A content folder and the site that follows it; what cannot be read changes nothing there."""

    def __init__(self, site: Site) -> None:
        self.site, self.folder = site, site.content.folder
        self.files = files_in(self.folder)
        self.problems: list[str] = []
        self.shown = 0
        """How often something else was shown since the start."""
        self.stopping = Event()

    def follow(self) -> None:
        """Look again and again, in this thread, until `stopping` is set."""
        while not self.stopping.wait(EVERY):
            try:
                self.look()
            except Exception:
                log.exception("what was saved could not be read")
                self.files = files_in(self.folder)

    def look(self) -> None:
        """Read the folder if a file in it has changed, and show that or keep its problems, logged once."""
        files = files_in(self.folder)
        if files == self.files:
            return
        if not self.shown:
            gc.freeze()  # else the garbage collector would look at all of Streamlit at each save
        problems = problems_in(self.folder)
        if problems and files_in(self.folder) != files:
            return  # still being saved
        self.files = files
        if problems and problems != self.problems:
            told = "%s\n%d problems in what was saved: the content before it is shown"
            log.error(told, "\n".join(problems), len(problems))
        self.problems = problems
        if not problems:
            self.site.show(load(self.folder))
            self.shown += 1


def files_in(folder: Path) -> Files:
    """Each file of a content folder, hidden ones apart, with the nanosecond of its last change and its size."""
    found: Files = {}
    with suppress(OSError), os.scandir(folder) as entries:  # gone meanwhile, or not to be listed, which reading reports
        for entry in entries:
            if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                found |= files_in(Path(entry))
            elif not entry.name.startswith("."):
                with suppress(OSError):  # a link that leads nowhere
                    state = entry.stat()
                    found[entry.path] = (state.st_mtime_ns, state.st_size)
    return found


class Watching:
    """ASGI middleware that watches while the app runs. For an author, every document asks what was saved."""

    def __init__(self, app: ASGIApp, site: Site, whom: str, base: str = "") -> None:
        """`whom` is who sees what is saved, `base` a path before all others."""
        self.app, self.watched, self.whom = app, Watched(site), whom
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.started = os.getpid()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Watch from start to end; for an author answer what was saved, and pass on documents with a script for it."""
        if scope["type"] == "lifespan":
            Thread(target=self.watched.follow, name="watch", daemon=True).start()
            try:
                await self.app(scope, receive, send)
            finally:
                self.watched.stopping.set()
        elif scope["type"] != "http" or self.whom != AUTHOR:
            await self.app(scope, receive, send)
        elif scope["path"] == f"{self.root}/{CHANGES}":
            await self._changes()(scope, receive, send)
        else:
            headers = [pair for pair in scope["headers"] if pair[0] not in NOT_PASSED]
            await self.app({**scope, "headers": headers}, receive, self._followed(send))

    @property
    def version(self) -> str:
        """Names what is shown, also where the process was started again."""
        return f"{self.started}-{self.watched.shown}"

    def _changes(self) -> Response:
        told = state(self.version, self.watched.problems, "in what was saved; this page shows the content before it")
        return Response(told, headers={"Cache-Control": NOT_KEPT}, media_type=JSON)

    def _followed(self, send: Send) -> Send:
        """Sends a document with the script, all else as it is; nothing is kept by the browser."""
        version, body = self.version, b""
        start: Message = {}

        async def follow(message: Message) -> None:
            nonlocal start, body
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=list(message["headers"]))
                headers["Cache-Control"] = NOT_KEPT
                start = {**message, "headers": headers.raw}
                if not headers.get("content-type", "").startswith("text/html"):
                    await send(start)
            elif not _header(start, "content-type").startswith("text/html"):
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    made = followed(body.decode(), version, f"{self.root}/{CHANGES}").encode() if body else body
                    await send(_with_policy(start, len(made)))
                    await send({"type": "http.response.body", "body": made})

        return follow


def state(version: str, problems: Sequence[str], what: str) -> str:
    """What a page of an author asks for, as JSON: which content is shown, and what is wrong with what was saved."""
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    title = f"{count} {what}" if problems else ""
    return json.dumps({"version": version, "title": title, "problems": problems, "close": "Close"})


def followed(document: str, version: str, changes: str) -> str:
    """A document whose script asks at `changes` what was saved, and its policy lets it."""
    script = asset("author.js")
    document = POLICY.sub(lambda rules: escape(with_script(unescape(rules[0]), script)), document, count=1)
    told = f'<meta name="author-changes" content="{escape(changes)}" data-version="{version}">'
    head, mark, rest = document.rpartition("</body>")
    return f"{head}{told}<script>{script}</script>{mark}{rest}" if mark else document


def _with_policy(start: Message, length: int) -> Message:
    headers = MutableHeaders(raw=list(start["headers"]))
    if rules := headers.get("content-security-policy"):
        headers["Content-Security-Policy"] = with_script(rules, asset("author.js"))
    if length:
        headers["Content-Length"] = str(length)
    return {**start, "headers": headers.raw}


def _header(start: Message, name: str) -> str:
    return MutableHeaders(raw=start["headers"]).get(name, "")
