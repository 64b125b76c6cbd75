"""Serves the web edition beside the app: finished bytes, compressed once, under strict headers."""

import logging
import re
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.web.answers import Answers, error, refused
from components.web.health import LIVE, READY, Health
from components.web.once import Once
from components.web.site import Site

if TYPE_CHECKING:
    from components.web.site_answers import SiteAnswers

SINGLE = ("oembed", "embed.js", "corrections.atom", "sitemap.xml", "robots.txt", LIVE, READY)
FOLDERS = ("image", "data")
BY_LANGUAGE = ("embed", "read", "handout", "quiz", "fact", "find")
OURS = re.compile(
    f"(?:{'|'.join(map(re.escape, SINGLE))}|(?:{'|'.join(FOLDERS)})/.*|[a-z]{{2}}/(?:{'|'.join(BY_LANGUAGE)})(?:/.*)?)",
    re.DOTALL,
)
"""Paths that are answered here, whether or not there is something; a language that we do not have is answered too."""
log = logging.getLogger(__name__)


class WebEdition:
    """ASGI middleware that answers the paths of the web edition and passes on all else; as routes of the app,
    Streamlit's own layers would stand before each answer and take more time than the answer itself."""

    def __init__(self, app: ASGIApp, site: Site, base: str = "", prepared: bool = True) -> None:
        """`base` is a path before all others; `prepared` is whether all is made before somebody asks for it."""
        self.app, self.site, self.prepared = app, site, prepared
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self._take()
        self.health = Health(site, self._documents, self._pictures)

    def _take(self) -> None:
        """Answer with what the site has now, as soon as somebody asks."""
        self.content, self.answers = self.site.content, Once(self._answers)

    def _answers(self) -> "SiteAnswers":
        from components.web.site_answers import (
            SiteAnswers,  # with all that draws, which the first page needs nothing of
        )

        return SiteAnswers(self.site, self.root)

    def _documents(self) -> list[Answers]:
        return self.answers.get().documents()

    def _pictures(self) -> list[Answers]:
        return self.answers.get().pictures()

    def _follow(self) -> None:
        """The site shows other content: answer with that, and go on being ready."""
        self.health.stopping.set()
        self._take()
        self.health = Health(self.site, self._documents, self._pictures, ready=self.health.ready)
        if self.prepared:
            self.health.start()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or pass it on."""
        if scope["type"] == "http" and (path := self._path(scope)) is not None:
            if self.site.content is not self.content:
                self._follow()
            await (await self._response(path, scope))(scope, receive, send)
        elif scope["type"] == "lifespan":
            if self.prepared:
                self.health.start()
            try:
                await self.app(scope, receive, send)
            finally:
                self.health.stopping.set()
        else:
            await self.app(scope, receive, send)

    def _path(self, scope: Scope) -> str | None:
        """The path below our root, if it is one of ours."""
        path: str = scope["path"].removeprefix(scope.get("root_path", ""))
        if not path.startswith(f"{self.root}/"):
            return None
        path = path[len(self.root) + 1 :]
        languages = self.content.languages or (self.content.explainer.language,)
        return path if OURS.fullmatch(path) or path.removesuffix("/") in languages else None

    async def _response(self, path: str, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return refused(scope["method"])
        if path in (LIVE, READY):
            return await run_in_threadpool(self.health.response, path)
        try:
            answers = self.answers.value if self.answers.made else await run_in_threadpool(self.answers.get)
            return await answers.response(path, scope)
        except Exception:
            log.exception("an answer could not be made")
            return error(HTTPStatus.INTERNAL_SERVER_ERROR)
