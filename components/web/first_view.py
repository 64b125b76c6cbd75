"""Puts the page itself into the document that Streamlit sends first; it gives way when the live page is there."""

import logging
import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.figures import theme
from components.figures.markup import el, serialise
from components.figures.notes import Links
from components.model.content import Content
from components.model.problems import ContentError
from components.web.compression import compressed, wanted
from components.web.document import asset, described
from components.web.policy import HEADERS
from components.web.reading import article, first_figure

ROOT = '<div id="root"></div>'
LATER = re.compile(r"<script type=\"module\"[^>]*></script>|<link rel=\"(?:modulepreload|stylesheet)\"[^>]*>")
FONT = re.compile(r"<link\s+rel=\"preload\"[^>]*>")
TITLE = re.compile(r"<title>[^<]*</title>")
NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
LANGUAGE = re.compile(r"<html lang=\"[^\"]*\">")
NOT_PASSED = {b"accept-encoding", b"if-none-match", b"if-modified-since", b"range"}
"""What would make Streamlit answer with something else than its whole document."""
KEPT_HEADERS = ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")
log = logging.getLogger(__name__)


class FirstView:
    """ASGI middleware. `find` gives the content and its address, `links` where things are told in the app."""

    def __init__(
        self,
        app: ASGIApp,
        find: Callable[[], tuple[Content, str | None]],
        links: Callable[[Content], Links],
        base: str = "",
    ) -> None:
        self.app, self.find, self.links = app, find, links
        self.root = f"/{base.strip('/')}" if base.strip("/") else ""
        self.made: dict[tuple[bytes, str, bool], bytes | None] = {}
        self.packed: dict[tuple[bytes, str], bytes] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a page address with the page in it; pass on all else."""
        page = self._page(scope) if scope["type"] == "http" and scope["method"] == "GET" else None
        if page is None:
            await self.app(scope, receive, send)
            return
        held: list[Message] = []

        async def hold(message: Message) -> None:
            held.append(message)

        headers = [pair for pair in scope["headers"] if pair[0] not in NOT_PASSED]
        await self.app({**scope, "extensions": {}, "headers": headers}, receive, hold)
        bare = b"embed=true" in scope["query_string"]
        for message in await run_in_threadpool(self._answer, held, page, bare, wanted(Headers(scope=scope))):
            await send(message)

    def _page(self, scope: Scope) -> str | None:
        """The id of the page that a path names, or None."""
        try:
            explainer = self.find()[0].explainer
        except ContentError:
            return None
        name = scope["path"].removeprefix(self.root).strip("/")
        return (name or explainer.pages[0]) if name in {"", *explainer.all_pages[1:]} else None

    def _answer(self, held: list[Message], page: str, bare: bool, encoding: str | None) -> list[Message]:
        start, *rest = held
        body = b"".join(message.get("body", b"") for message in rest)
        headers = MutableHeaders(raw=list(start["headers"]))
        if start["status"] != 200 or not headers.get("content-type", "").startswith("text/html"):
            return held
        key = body, page, bare
        if key not in self.made:
            self.made[key] = self._insert(body.decode(), page, bare)
        filled = self.made[key]
        if filled is None:
            return held
        if encoding:
            filled = self._packed(filled, encoding)
            headers["content-encoding"] = encoding
        del headers["etag"]
        headers["content-length"] = str(len(filled))
        headers.add_vary_header("Accept-Encoding")
        headers.update({name: HEADERS[name] for name in KEPT_HEADERS})
        return [{**start, "headers": headers.raw}, {"type": "http.response.body", "body": filled}]

    def _packed(self, filled: bytes, encoding: str) -> bytes:
        key = filled, encoding
        if key not in self.packed:
            self.packed[key] = compressed(filled, encoding)
        return self.packed[key]

    def _insert(self, shell: str, page: str, bare: bool) -> bytes | None:
        content, address = self.find()
        if ROOT not in shell or not TITLE.search(shell) or "</head>" not in shell:
            log.warning("Streamlit's document looks different from what is expected: the first view is left out")
            return None
        later = LATER.findall(shell)
        shell = NO_SCRIPT.sub("", FONT.sub("", LATER.sub("", shell)))
        head = "".join(map(serialise, _head(content, address, page)))
        first = serialise(_view(content, page, bare, self.links(content)))
        script = f"<script>{theme.script()}{asset('first-view.js')}</script>"
        shell = LANGUAGE.sub(f'<html lang="{content.explainer.language}">', shell, count=1)
        shell = TITLE.sub(lambda _: head, shell, count=1)
        return shell.replace(ROOT, f"{first}{script}{''.join(later)}{ROOT}", 1).encode()


def _head(content: Content, address: str | None, page: str) -> list[Element]:
    entry = content.pages[page]
    title = f"{entry.menu} · {content.explainer.title}"
    still = f".x.first-view,.first-view .x{{--sans:{theme.SYSTEM_SANS};--serif:{theme.SYSTEM_SERIF}}}"
    style = theme.stylesheet() + asset("first-view.css") + still  # a font that arrives later must not move the text
    tags = described(content, address, entry.title, entry.summary, "" if page == content.explainer.pages[0] else page,
                     first_figure(entry))  # fmt: skip
    holder = el("head", el("title", title), tags, el("style", style))
    return list(holder)


def _view(content: Content, page: str, bare: bool, links: Links) -> Element:
    main = article(content, page, links)
    header = None if bare else _menu(content, page)
    offline = el("p", content.words.offline, class_="offline", hidden=True, role="status")
    return el("div", header, main, offline, class_="x first-view")


def _menu(content: Content, page: str) -> Element:
    first = content.explainer.pages[0]

    def entry(id: str) -> Element:
        current = "page" if id == page else None
        return el("li", el("a", content.pages[id].menu, href="./" if id == first else id, aria_current=current))

    return el("header", el("nav", el("ul", map(entry, content.explainer.all_pages)), aria_label=content.words.pages))
