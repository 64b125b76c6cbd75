"""The answers of one content: a file, the way to it, or what there is where nothing is."""

import re
from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response
from starlette.types import Scope

from components.model.content import Content
from components.sharing.addresses import PLAIN_EMBED
from components.web.answers import FOR_A_WHILE, FOR_EVER, Answers
from components.web.encodings import BEST, USUAL
from components.web.file import HTML, File
from components.web.fixed_version import ADDRESS as VERSION
from components.web.not_found import missing
from components.web.oembed_provider import Provider
from components.web.once import Once
from components.web.policy import HEADERS
from components.web.reading import rules
from components.web.site import Site
from components.web.unplaced import Unplaced

PICTURES = "image/"
DEEPEST = 8
"""Folders of a path up to which relative ways lead to what there is; for a deeper one they start at the host's root."""
KEPT_VERSIONS = 64
"""Fixed versions of cards and of earlier exports that stay in memory."""
FACT = re.compile(r"[a-z]{2}/(?:embed/)?fact/.+")
"""Answered when somebody asks: facts are many."""
KEPT_FACTS = 256
"""Documents of facts that stay in memory."""
EMBED = re.compile(r"[a-z]{2}/embed/")
TOLD = re.compile(r"(?:(?:image|data)/)?(?P<language>[a-z]{2})/")


class SiteAnswers:
    """What the site holds when this is made, each file answered in every encoding."""

    def __init__(self, site: Site, root: str) -> None:
        """`root` is the path before all others, without a slash at its end."""
        self.site, self.content = site, site.content
        self.answers = {path: answers_of(path, file) for path, file in site.files.items()}
        self.versions: Once[Mapping[str, Answers]] = Once(self._versions)
        self.fact = lru_cache(KEPT_FACTS)(self._fact)
        self.rare = lru_cache(KEPT_VERSIONS)(self._rare)
        self.nothing = [
            {told.explainer.language: _nothing(told, site.address, depth) for told in site.content.in_all_languages}
            for depth in range(DEEPEST + 2)
        ]
        self.oembed = Provider(site, root)
        self.unplaced = None if site.address else Unplaced(site.content, root)

    async def response(self, path: str, scope: Scope) -> Response:
        """What to answer at a path of the web edition."""
        if self.oembed.is_asked(path, scope):
            asked = await run_in_threadpool(self.oembed.answer, path, scope)
            return asked if isinstance(asked, Response) else await asked.response(scope)
        return await self._found(path, scope)

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

    def documents(self) -> list[Answers]:
        """What must not be waited for; embeds in plain words are made when they are asked for."""
        every = {**self.answers, **self.versions.get()}
        made = [answers for path, answers in every.items() if not path.startswith(PICTURES) and PLAIN_EMBED not in path]
        return [*made, *(answers for told in self.nothing for answers in told.values())]

    def pictures(self) -> list[Answers]:
        """What may come later."""
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
