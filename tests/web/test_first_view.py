"""The first answer holds the page itself; what is not understood passes unchanged."""

import asyncio
import gzip
import logging
import re
from pathlib import Path

import brotli
import httpx2
import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.testclient import TestClient

from components.model.content import Content
from components.web.first_view import FirstView
from components.web.redirects import way_to_figure
from tests.apart import run_apart

BROWSER = {"sec-fetch-mode": "navigate"}
SHELL = """<!DOCTYPE html><html lang="en"><head><link rel="preload" as="font" href="./f.woff2" /><title>Shell</title>
<script type="module" crossorigin src="./static/js/index.js"></script>
<link rel="stylesheet" crossorigin href="./static/css/index.css"></head>
<body><div id="root"></div></body></html>"""


@pytest.fixture
def serve(subject):
    def make(shell=SHELL, base=""):
        inner = [Route("/{path:path}", lambda _: HTMLResponse(shell))]
        view = Middleware(FirstView, find=lambda: (subject, None), base=base)
        return TestClient(Starlette(routes=inner, middleware=[view, Middleware(GZipMiddleware)]), headers=BROWSER)

    return make


def _first(subject):
    return subject.explainer.pages[0]


def test_the_page_stands_in_the_first_answer(serve, subject):
    html = serve().get("/").text
    page = subject.pages[_first(subject)]
    assert page.summary in html
    assert f"{page.menu} · {subject.explainer.title}" in html
    assert "<title>Shell</title>" not in html
    assert html.index(page.summary) < html.index("index.css") < html.index('<div id="root">')


def test_what_streamlit_needs_comes_after_the_page_and_its_font_not_at_all(serve):
    html = serve().get("/").text
    assert html.count("index.js") == 1
    assert html.index("index.js") > html.index("x view")
    assert "f.woff2" not in html


def test_without_furniture_there_is_no_menu(serve):
    assert "<nav" in serve().get("/").text
    assert "<header" not in serve().get("/?embed=true").text


def test_the_answer_is_compressed_for_those_who_can(serve):
    client = serve()
    plain = client.get("/", headers={"accept-encoding": "identity"})
    with client.stream("GET", "/", headers={"accept-encoding": "br"}) as packed:
        body = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "br"
    assert brotli.decompress(body) == plain.content
    assert "Accept-Encoding" in packed.headers["vary"]


def test_what_streamlit_would_compress_is_read_all_the_same(serve):
    long = serve(SHELL + "<!-- long -->" * 200)
    assert "x view" in long.get("/", headers={"accept-encoding": "gzip", "if-none-match": '"x"'}).text


def test_an_address_at_which_there_is_nothing_says_so_and_what_there_is(serve, subject):
    for path in ("/nowhere", "/no/where", "/nowhere.html", "/.well-known/nowhere.txt", "/%FFnowhere"):
        answer = serve().get(path)
        assert answer.status_code == 404
        assert subject.words.nothing_here in answer.text
        assert subject.pages[_first(subject)].title in answer.text
        assert "nowhere" not in answer.text


async def _send_to_who_is_there(scope, receive, send):
    """As Streamlit does: nothing to a reader who has left."""
    coming = asyncio.ensure_future(receive())
    if not (await asyncio.wait([coming], timeout=0))[0]:
        await HTMLResponse(SHELL)(scope, receive, send)
    coming.cancel()


@pytest.mark.parametrize("path", ["/", "/nowhere"])
def test_a_reader_who_has_left_breaks_nothing_for_the_next(subject, path):
    view, sent = FirstView(_send_to_who_is_there, find=lambda: (subject, None)), []

    async def left():
        return {"type": "http.disconnect"}

    async def send(message):
        sent.append(message)

    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "headers": []}
    run_apart(view(scope, left, send))
    assert sent[0]["status"] == (404 if path == "/nowhere" else 200)
    assert not view.given_up


def test_what_is_no_page_and_no_document_passes(serve):
    assert serve().get("/_stcore/health").text == SHELL
    assert serve().get("/index.html").text == SHELL


def test_a_document_that_looks_different_passes_and_is_logged(serve, caplog):
    other = SHELL.replace('<div id="root"></div>', "<main></main>")
    with caplog.at_level(logging.WARNING):
        assert serve(other).get("/").text == other
    assert "first view is left out" in caplog.text


def test_it_gives_up_once_and_for_all(serve, caplog):
    client = serve(SHELL.replace("<title>", "<b>"))
    with caplog.at_level(logging.WARNING):
        assert {client.get(path).status_code for path in ("/", "/", "/?embed=true")} == {200}
    assert caplog.text.count("first view is left out") == 1


def test_streamlit_still_sends_the_document_that_is_expected(serve):
    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    html = serve(shell).get("/").text
    assert "x view" in html
    assert html.count('type="module"') == shell.count('type="module"')
    assert html.index("x view") < html.index('rel="modulepreload"')


def test_what_the_reader_has_is_not_sent_again(serve):
    client = serve()
    for encoding in ("br", "gzip", "identity"):
        first = client.get("/", headers={"accept-encoding": encoding})
        asked = {"accept-encoding": encoding, "if-none-match": f'{first.headers["etag"]}, "other"'}
        again = client.get("/", headers=asked)
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["vary"] == "Accept-Encoding"
        assert client.get("/?embed=true", headers=asked).status_code == 200


def test_asking_for_the_headers_alone_gives_the_same_headers(serve):
    client = serve()
    whole, head = client.get("/"), client.head("/")
    assert head.content == b""
    assert dict(head.headers) == dict(whole.headers)


def test_what_comes_compressed_already_is_not_touched(subject):
    body = gzip.compress(SHELL.encode())
    packed = {"content-encoding": "gzip", "content-type": "text/html"}
    inner = [Route("/", lambda _: Response(body, headers=packed))]
    stack = [Middleware(FirstView, find=lambda: (subject, None))]
    assert TestClient(Starlette(routes=inner, middleware=stack)).get("/").text == SHELL


def test_a_document_says_who_may_embed_it_and_what_may_run(serve):
    headers = serve().get("/").headers
    assert "frame-ancestors *" in headers["content-security-policy"]
    assert headers["content-security-policy"].count("'sha256-") == 2
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["x-content-type-options"] == "nosniff"
    assert "camera=()" in headers["permissions-policy"]


def test_a_document_that_passes_says_who_may_embed_it(serve):
    assert serve().get("/index.html").headers["content-security-policy"] == "frame-ancestors *"


@pytest.mark.parametrize("base", ["", "/below/this"])
def test_an_address_that_nearly_is_a_page_leads_there(serve, subject, base):
    client = serve(base=base)
    first, other, *_ = subject.explainer.all_pages
    for near, page in ((f"{other}/", other), (first, ""), (f"{first}/", "")):
        answer = client.get(f"{base}/{near}?part=tower", follow_redirects=False)
        assert answer.headers["location"].startswith(".")
        assert answer.next_request.url.path == f"{base}/{page}"
        assert answer.next_request.url.query == b"part=tower"


def test_below_a_path_pages_are_found_there_alone(serve, subject):
    client = serve(base="below")
    assert "x view" in client.get("/below/").text
    assert "x view" in client.get(f"/below/{subject.explainer.all_pages[1]}").text
    for path in ("/", "/below", "/belowdecks", f"/{subject.explainer.all_pages[1]}"):
        assert client.get(path).text == SHELL


def test_mounted_below_another_app_pages_are_found(subject):
    inner = [Route("/{path:path}", lambda _: HTMLResponse(SHELL))]
    app = Starlette(routes=inner, middleware=[Middleware(FirstView, find=lambda: (subject, None))])
    client = TestClient(Starlette(routes=[Mount("/above", app=app)]))
    assert "x view" in client.get(f"/above/{subject.explainer.all_pages[1]}").text


def test_every_page_is_made_when_the_app_starts(subject):
    asked = []

    async def shell(request):
        asked.append(request.url.path)
        return HTMLResponse(SHELL)

    view = Middleware(FirstView, find=lambda: (subject, None))
    app = Starlette(routes=[Route("/{path:path}", shell)], middleware=[view])
    with TestClient(app) as client:
        pages = ["", *subject.explainer.all_pages[1:]]
        assert all("x view" in client.get(f"/{page}").text for page in pages)
    assert len(asked) == len(pages)


def test_many_who_come_at_once_wait_for_one_making(subject):
    asked = []

    async def shell(_):
        asked.append(1)
        await asyncio.sleep(0.01)
        return HTMLResponse(SHELL)

    view = FirstView(Starlette(routes=[Route("/", shell)]), lambda: (subject, None))

    async def come():
        async with httpx2.AsyncClient(transport=httpx2.ASGITransport(view), base_url="http://here") as client:
            return await asyncio.gather(*(client.get("/") for _ in range(20)))

    answers = run_apart(come())
    assert all("x view" in answer.text for answer in answers)
    assert len(asked) == 1


def test_search_engines_and_previews_are_told_the_address_at_which_they_asked(serve):
    client, reader = serve(), serve()
    del client.headers["sec-fetch-mode"]
    for host in ("localhost:8501", "evil.example"):
        asked = client.get("/", headers={"host": host})
        [canonical] = re.findall(r'<link rel="canonical" href="([^"]*)"', asked.text)
        assert canonical == f"http://{host}/en/read/light/"
        assert f"http://{host}/image/" in asked.text
        assert asked.headers["cache-control"] == "no-store"
        assert asked.text.count("address.invalid") == 0
    kept = reader.get("/", headers={"host": "evil.example"})
    assert "evil" not in kept.text
    assert "canonical" not in kept.text


def test_a_host_that_is_none_gets_what_is_kept(serve):
    client = serve()
    del client.headers["sec-fetch-mode"]
    assert "canonical" not in client.get("/", headers={"host": 'a"><b>'}).text


def test_the_address_of_a_chart_that_once_was_leads_to_the_figure_that_shows_it(subject: Content) -> None:
    way = way_to_figure(subject, "chart=reach-drawn&level=plain")
    assert way is not None
    assert way.headers["location"] == "./?figure=reach"
    assert way_to_figure(subject, "chart=oil-route") is None
