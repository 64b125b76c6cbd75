"""Serves the web edition beside the app: finished bytes, compressed once, under strict headers."""

import re
from collections.abc import Callable
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route, Router
from starlette.types import ASGIApp, Receive, Scope, Send

from components.model.problems import ContentError
from components.web import oembed
from components.web.compression import FOR_EVER, compressed, wanted
from components.web.file import HTML, File
from components.web.not_found import missing
from components.web.policy import HEADERS, policy
from components.web.reading import sheet
from components.web.site import VERSION, Site

SINGLE = ("oembed", "embed.js", "corrections.atom", "sitemap.xml", "robots.txt")
FOLDERS = ("image", "data")
BY_LANGUAGE = ("embed", "read", "handout")
FOR_A_WHILE = "public, max-age=300, stale-while-revalidate=86400"
SHRINKS = re.compile(r"text/|.*(json|xml|javascript)")


class Language(StringConvertor):
    """Two letters in an address, whichever; an unknown language is answered, not passed on."""

    regex = "[a-z]{2}"


register_url_convertor("language", Language())


def routes(find: Callable[[], Site], base: str = "") -> list[BaseRoute]:
    """The routes of the web edition. `find` gives the site at every request; `base` is a path before all."""
    root = f"/{base.strip('/')}" if base.strip("/") else ""
    paths = [*SINGLE, *(f"{folder}/{{rest:path}}" for folder in FOLDERS)]
    for folder in BY_LANGUAGE:
        paths += [f"{{language:language}}/{folder}", f"{{language:language}}/{folder}/{{rest:path}}"]
    serve = Server(find, root).serve
    return [Route(f"{root}/{path}", serve) for path in paths]


class WebEdition:
    """ASGI middleware that answers these routes and passes on all else; as routes of the app, Streamlit's own layers
    would stand before each answer and take more time than the answer itself."""

    def __init__(self, app: ASGIApp, find: Callable[[], Site], base: str = "") -> None:
        self.app, self.router = app, Router(routes(find, base), redirect_slashes=False, default=app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request or pass it on."""
        await (self.router if scope["type"] == "http" else self.app)(scope, receive, send)


class Server:
    """Answers requests; a file is made and compressed when it is first asked for, then kept."""

    def __init__(self, find: Callable[[], Site], root: str) -> None:
        self.find, self.root = find, root
        self.ready: dict[tuple[File, str | None], Response] = {}

    async def serve(self, request: Request) -> Response:
        """A file, the way to it, an oEmbed answer, or the list of what there is."""
        try:
            site = self.find()
        except ContentError as error:
            return Response(str(error), 503, media_type="text/plain")
        path = request.scope["path"].removeprefix(request.scope.get("root_path", "")).removeprefix(self.root)[1:]
        if path == "oembed":
            url, form = request.query_params.get("url", ""), request.query_params.get("format")
            return await run_in_threadpool(_embedding, site, request, url, form)
        if (found := oembed.FILE.fullmatch(path)) and request.query_params and site.address:
            url = f"{site.address}/{found['document']}"
            return await run_in_threadpool(_embedding, site, request, url, found["form"])
        if file := site.find(path):
            return await self._answer(file, path, request)
        if site.find(f"{path}/"):
            return _redirect(path, request.url.query)
        return _nothing(site, path)

    async def _answer(self, file: File, path: str, request: Request) -> Response:
        encoding = wanted(request.headers) if SHRINKS.match(file.media_type) else None
        response = self.ready.get((file, encoding))
        if response is None:
            response = await run_in_threadpool(_response, file, path, encoding)
            self.ready[file, encoding] = response
        if response.headers["etag"] in request.headers.get("if-none-match", ""):
            kept = ("etag", "cache-control", "vary")
            return Response(status_code=304, headers={name: response.headers[name] for name in kept})
        return response


def _response(file: File, path: str, encoding: str | None) -> Response:
    body = file.content
    headers = {
        **_headers(file.policy),
        "Cache-Control": FOR_EVER if VERSION.fullmatch(path) else FOR_A_WHILE,
        "ETag": f'W/"{sha256(body).hexdigest()[:16]}"',
        "Vary": "Accept-Encoding",
    }
    if encoding:
        headers["Content-Encoding"] = encoding
        body = compressed(body, encoding)
    return Response(body, headers=headers, media_type=file.media_type)


def _headers(rules: str) -> dict[str, str]:
    return {**HEADERS, **({"Content-Security-Policy": rules} if rules else {})}


def _redirect(path: str, query: str) -> Response:
    """To the same path with a slash, relative, so that it works below any other path."""
    return RedirectResponse(f"{path.rpartition('/')[2]}/" + (f"?{query}" if query else ""), 301)


def _nothing(site: Site, path: str) -> Response:
    body = missing(site.content, "../" * path.count("/"))
    return Response(body, 404, headers=_headers(policy(sheet())), media_type=HTML)


def _embedding(site: Site, request: Request, url: str, form: str | None) -> Response:
    """An oEmbed answer: 501 for a form that it does not have, 404 for an address that is not ours."""
    form = form or "json"
    if form not in oembed.FORMATS:
        return Response(status_code=501, headers=HEADERS)
    target = oembed.target_of(site.content, site.address, url) if site.address else None
    if target is None or site.address is None or site.find(target.path) is None:
        return Response(status_code=404, headers=HEADERS)
    most = (_pixels(request.query_params.get("maxwidth", "")), _pixels(request.query_params.get("maxheight", "")))
    body = oembed.answer(site.content, site.address, target, form, most)
    headers = {**HEADERS, "Cache-Control": FOR_A_WHILE}
    return Response(body, headers=headers, media_type=oembed.FORMATS[form])


def _pixels(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 6 else 0
