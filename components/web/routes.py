"""Serves the web edition beside the app: finished bytes, compressed once, under strict headers."""

import logging
import re
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from components.model.content import Content
from components.sharing.addresses import PLAIN_EMBED
from components.web.answers import FOR_A_WHILE, FOR_EVER, Answers, error, refused
from components.web.encodings import BEST, USUAL
from components.web.file import HTML, File
from components.web.fixed_version import ADDRESS as VERSION
from components.web.health import LIVE, READY, Health
from components.web.not_found import missing
from components.web.oembed_provider import Provider
from components.web.once import Once
from components.web.policy import HEADERS
from components.web.reading import rules
from components.web.site import Site
from components.web.unplaced import Unplaced

SINGLE = ("oembed", "embed.js", "corrections.atom", "sitemap.xml", "robots.txt", LIVE, READY)
FOLDERS = ("image", "data")
PICTURES = "image/"
BY_LANGUAGE = ("embed", "read", "handout", "quiz", "fact", "find")
OURS = re.compile(
    f"(?:{'|'.join(map(re.escape, SINGLE))}|(?:{'|'.join(FOLDERS)})/.*|[a-z]{{2}}/(?:{'|'.join(BY_LANGUAGE)})(?:/.*)?)",
    re.DOTALL,
)
"""Paths that are answered here, whether or not there is something; a language that we do not have is answered too."""
DEEPEST = 8
"""Folders of a path up to which relative ways lead to what there is; for a deeper one they start at the host's root."""
KEPT_VERSIONS = 64
"""Fixed versions of cards and of earlier exports that stay in memory."""
FACT = re.compile(r"[a-z]{2}/(?:embed/)?fact/.+")
"""Answered when somebody asks: facts are many."""
KEPT_FACTS = 256
"""Documents of facts that stay in memory."""
EMBED = re.compile(r"[a-z]{2}/embed/")
TOLD = re.compile(rf"(?:{'|'.join(f'{folder}/' for folder in FOLDERS)})?(?P<language>[a-z]{{2}})/")
log = logging.getLogger(__name__)


class WebEdition:
    """ASGI middleware that answers the paths of the web edition and passes on all else; as routes of the app,
    Streamlit's own layers would stand before each answer and take more time than the answer itself."""

    def __init__(self, app: ASGIApp, site: Site, base: str = "", prepared: bool = True) -> None:
        """`base` is a path before all others; `prepared` is whether all is made before somebody asks for it."""
        self.app, self.site, self.prepared = app, site, prepared
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.health = Health(site, self._documents, self._pictures)
        self._take(site)

    def _take(self, site: Site) -> None:
        """Answer with the files that the site has now."""
        self.content = site.content
        self.answers = {path: answers_of(path, file) for path, file in site.files.items()}
        self.versions: Once[Mapping[str, Answers]] = Once(self._versions)
        self.fact = lru_cache(KEPT_FACTS)(self._fact)
        self.rare = lru_cache(KEPT_VERSIONS)(self._rare)
        self.nothing = [
            {told.explainer.language: _nothing(told, site.address, depth) for told in site.content.in_all_languages}
            for depth in range(DEEPEST + 2)
        ]
        self.oembed = Provider(site, self.root)
        self.unplaced = None if site.address else Unplaced(site.content, self.root)

    def _follow(self) -> None:
        """The site shows other content: answer with that, and go on being ready."""
        self.health.stopping.set()
        self.health = Health(self.site, self._documents, self._pictures, ready=self.health.ready)
        self._take(self.site)
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
        return path if OURS.fullmatch(path) else None

    async def _response(self, path: str, scope: Scope) -> Response:
        if scope["method"] not in {"GET", "HEAD"}:
            return refused(scope["method"])
        if path in (LIVE, READY):
            return await run_in_threadpool(self.health.response, path)
        try:
            if self.oembed.is_asked(path, scope):
                asked = await run_in_threadpool(self.oembed.answer, path, scope)
                return asked if isinstance(asked, Response) else await asked.response(scope)
            return await self._found(path, scope)
        except Exception:
            log.exception("an answer could not be made")
            return error(HTTPStatus.INTERNAL_SERVER_ERROR)

    async def _found(self, path: str, scope: Scope) -> Response:
        """A file, the way to it, or the list of what there is."""
        if self.unplaced and (asked := await run_in_threadpool(self.unplaced.response, path, scope)):
            return asked
        answers = self.answers.get(path) or await run_in_threadpool(self._on_demand, path)
        if answers is not None:
            return await answers.response(scope)
        there = f"{path}/"
        if self.answers.get(there) or await run_in_threadpool(self._on_demand, there):
            return _redirect(path, scope["query_string"].decode("latin-1"))
        nothing, said = self.nothing[min(path.count("/"), DEEPEST + 1)], TOLD.match(path)
        told = self.content.in_language(said["language"] if said else None)
        return await nothing[told.explainer.language].response(scope)

    def _on_demand(self, path: str) -> Answers | None:
        """The answers of a fact, or of a fixed version of now or of an earlier export; None where a path names none."""
        if FACT.fullmatch(path) and path in self.site.facts:
            return self.fact(path)
        if not VERSION.fullmatch(path):
            return None
        try:
            return self.versions.get().get(path) or self.rare(path)
        except LookupError:
            return None

    def _versions(self) -> Mapping[str, Answers]:
        return {path: answers_of(path, file) for path, file in self.site.versions.items()}

    def _documents(self) -> list[Answers]:
        """What must not be waited for; embeds in plain words are made when they are asked for."""
        every = {**self.answers, **self.versions.get()}
        made = [answers for path, answers in every.items() if not path.startswith(PICTURES) and PLAIN_EMBED not in path]
        return [*made, *(answers for told in self.nothing for answers in told.values())]

    def _pictures(self) -> list[Answers]:
        return [answers for path, answers in self.answers.items() if path.startswith(PICTURES)]

    def _fact(self, path: str) -> Answers:
        return answers_of(path, self.site.facts[path])

    def _rare(self, path: str) -> Answers:
        """Raises `LookupError` where there is none, because that is not remembered."""
        if (file := self.site.rare_version(path)) is None:
            raise LookupError(path)
        return answers_of(path, file)


def answers_of(path: str, file: File) -> Answers:
    """Every answer of a file of the web edition."""
    caching = FOR_EVER if VERSION.fullmatch(path) else FOR_A_WHILE
    embed = EMBED.match(path) is not None
    quality = BEST if embed and caching != FOR_EVER else USUAL
    return Answers(lambda: file.content, file.media_type, _headers(file.policy, caching, embed), quality=quality)


def _headers(rules: str, caching: str, embed: bool = False) -> dict[str, str]:
    headers = {**HEADERS, "Cache-Control": caching}
    if rules:
        headers["Content-Security-Policy"] = rules
    if embed:
        headers["X-Robots-Tag"] = "noindex, indexifembedded"
    return headers


def _redirect(path: str, query: str) -> Response:
    """To the same path with a slash, relative, so that it works below any other path."""
    where = f"{path.rpartition('/')[2]}/" + (f"?{query}" if query else "")
    return RedirectResponse(where, HTTPStatus.MOVED_PERMANENTLY, {**HEADERS, "Cache-Control": FOR_A_WHILE})


def _nothing(content: Content, address: str | None, depth: int) -> Answers:
    """What is said at a path of so many slashes at which there is nothing."""
    root = "../" * depth if depth <= DEEPEST else f"{address or ''}/"
    headers = {**_headers(rules(content), FOR_A_WHILE), "X-Robots-Tag": "noindex"}
    return Answers(lambda: missing(content, root), HTML, headers, HTTPStatus.NOT_FOUND)
