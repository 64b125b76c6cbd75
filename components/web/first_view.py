"""Puts the page itself into the document that Streamlit sends first; it gives way when the live page is there."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import NamedTuple

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.model.content import Content
from components.sharing.addresses import LANGUAGE, LEVEL, PLAIN, STAND_IN, Level
from components.web.answers import ASK_AGAIN, Answers
from components.web.encodings import ENCODINGS
from components.web.file import HTML
from components.web.page_cache import fill_cached
from components.web.placed import PageAnswers
from components.web.policy import ANYONE, APP_HEADERS, app_policy, framed_by
from components.web.redirects import way_to_figure, way_to_page
from components.web.response_headers import with_headers

NOT_PASSED = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
"""What would make Streamlit answer with something else than its whole document."""
STREAMLITS_OWN = ("static/", "_stcore/", "media/", "component/", "index.html")
"""Beginnings of the paths at which Streamlit 1.67 serves its files."""
REST = 0.1
"""Seconds between two pages that are made before anybody asks, so that who asks comes first."""
log = logging.getLogger(__name__)


class Asked(NamedTuple):
    """A page, in which language, at which reading level, and whether without the menu."""

    page: str
    level: Level
    bare: bool
    language: str


class FirstView:
    """ASGI middleware. `find` gives the content and its address, `base` is a path before all of the app, `later` what
    a document brings for the live page, as HTML."""

    def __init__(
        self,
        app: ASGIApp,
        find: Callable[[], tuple[Content, str | None]],
        base: str = "",
        ancestors: Sequence[str] = (ANYONE,),
        later: str = "",
    ) -> None:
        self.app, self.find, self.ancestors, self.later = app, find, ancestors, later
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.ready: dict[Asked, Answers | PageAnswers] = {}
        self.ready_of: Content | None = None
        """Whose pages are ready."""
        self.making: defaultdict[Asked, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.given_up = False

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a page address with the page in it; pass on all else."""
        if scope["type"] == "lifespan":
            await self.app(scope, receive, self._preparing(send))
            return
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await self.app(scope, receive, send)
            return
        answer: Asked | Response | None = self._asked(scope)
        if isinstance(answer, Asked):
            answer = await self._answer(answer, scope)
        if answer is not None:
            await answer(scope, receive, send)
        elif (name := self._unknown(scope)) is not None:
            await self._answer_unknown(name, scope, receive, send)
        else:
            await self.app(scope, receive, with_headers(send, self._guard))

    def _unknown(self, scope: Scope) -> str | None:
        """The path below the root where no file of Streamlit can be; it answers all such alike."""
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        name = path.removeprefix(f"{self.root}/")
        return None if self.given_up or path == name or name.startswith(STREAMLITS_OWN) else name

    async def _answer_unknown(self, name: str, scope: Scope, receive: Receive, send: Send) -> None:
        """Where Streamlit would show its own document, say that there is nothing, and what there is."""
        from components.web.not_found import missing  # with all that draws
        from components.web.reading import rules

        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        await self.app(scope, _nothing, hold)
        kind = Headers(raw=held[0]["headers"]).get("content-type", "")
        content = self.find()[0].in_language(_options(scope).get(LANGUAGE))
        if held[0]["status"] != 200 or not kind.startswith("text/html"):
            guarded = with_headers(send, self._guard)
            for message in held:
                await guarded(message)
            return
        body = missing(content, "../" * name.count("/"))
        headers = {
            **APP_HEADERS,
            "Content-Security-Policy": f"{rules(content)}; {framed_by(self.ancestors)}",
        }
        answer = Response(body, 404, headers=headers, media_type=HTML)
        await answer(scope, receive, send)

    def _asked(self, scope: Scope) -> Asked | RedirectResponse | None:
        """The page that a path names, or the way to it, relative so that it works below any path."""
        path = scope["path"].removeprefix(scope.get("root_path", ""))
        if self.given_up or not path.startswith(f"{self.root}/"):
            return None
        content = self.find()[0]
        name, query = path.removeprefix(f"{self.root}/"), scope["query_string"]
        first, *others = content.explainer.all_pages
        asked = _options(scope)
        told = content.in_language(asked.get(LANGUAGE))
        if way := way_to_figure(told, query.decode("latin-1")):
            return way
        if name in {"", *others}:
            level: Level = "plain" if asked.get(LEVEL) == PLAIN else "full"
            return Asked(name or first, level, asked.get("embed") == "true", told.explainer.language)
        return way_to_page(content.explainer, name, query.decode("latin-1"))

    async def _answer(self, asked: Asked, scope: Scope) -> Response | None:
        """The document as the reader can take it, or that there is nothing new in it."""
        ready = self._ready()
        if asked not in ready:
            async with self.making[asked]:
                if asked not in ready and not await self._make(ready, asked, scope):
                    return None
        return await ready[asked].response(scope)

    def _ready(self) -> dict[Asked, Answers | PageAnswers]:
        """The pages that are made of what is shown now."""
        content = self.find()[0]
        if content is not self.ready_of:
            self.ready_of, self.ready = content, {}
        return self.ready

    async def _make(self, ready: dict[Asked, Answers | PageAnswers], asked: Asked, scope: Scope) -> bool:
        """Fill the document of a page, once; one that is not understood is left as it is, for good."""
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        headers = [pair for pair in scope["headers"] if pair[0] not in NOT_PASSED]
        await self.app({**scope, "method": "GET", "extensions": {}, "headers": headers}, _nothing, hold)
        if held[0]["status"] != 200 or self.given_up:
            return False
        made = await run_in_threadpool(self._made, asked, held)
        if made is None:
            self.given_up = True
            log.warning("Streamlit's document looks different from what is expected: the first view is left out")
            return False
        ready[asked] = made
        return True

    def _made(self, asked: Asked, held: Sequence[Message]) -> Answers | PageAnswers | None:
        headers = Headers(raw=held[0]["headers"])
        if not headers.get("content-type", "").startswith("text/html") or "content-encoding" in headers:
            return None
        body = b"".join(message.get("body", b"") for message in held[1:]).decode()
        shell = body.replace("</body>", f'<template class="later">{self.later}</template></body>')
        content, address = self.find()
        shown = (asked.page, asked.level, asked.bare)
        document = fill_cached(shell, content, asked.language, address, *shown)
        if document is None:
            return None
        rules = app_policy(document, self.ancestors)
        shared = {**APP_HEADERS, "Content-Security-Policy": rules, "Cache-Control": ASK_AGAIN}
        made = Answers(document.encode, HTML, shared)
        if address is not None:
            return made

        def unplaced() -> bytes:
            from components.web.shell import fill  # with all that draws

            told = content.in_language(asked.language)
            return (fill(shell, told, None, *shown, told=STAND_IN) or document).encode()

        return PageAnswers(made, unplaced, shared, self.root)

    def _preparing(self, send: Send) -> Send:
        """When the app has started, make every page, so that no reader waits for that."""

        async def started(message: Message) -> None:
            await send(message)
            if message["type"] == "lifespan.startup.complete":
                self.preparing = asyncio.create_task(self._prepare())

        return started

    async def _prepare(self) -> None:
        here = {"type": "http", "method": "GET", "path": f"{self.root}/", "query_string": b""}
        for told in self.find()[0].in_all_languages:
            for page in told.explainer.all_pages:
                asked = Asked(page, "full", False, told.explainer.language)
                for encoding in ENCODINGS:
                    headers = [(b"accept-encoding", encoding.encode()), (b"sec-fetch-mode", b"navigate")]
                    await self._answer(asked, {**here, "headers": headers})
                await asyncio.sleep(REST)

    def _guard(self, headers: MutableHeaders) -> None:
        """Any other document of the app may be embedded by the same."""
        if headers.get("content-type", "").startswith("text/html"):
            headers.update(APP_HEADERS)
            headers["Content-Security-Policy"] = framed_by(self.ancestors)


def _options(scope: Scope) -> dict[str, str]:
    """What an address asks for in its query."""
    return dict(pair.partition("=")[::2] for pair in scope["query_string"].decode("latin-1").split("&"))


async def _nothing() -> Message:
    """Nothing more is asked, ever. Streamlit sends nothing, or half, to a reader who has left; what it sends us is for
    all readers."""
    return await asyncio.Future[Message]()
