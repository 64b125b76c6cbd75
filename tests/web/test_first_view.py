"""The first answer holds the page itself; what is not understood passes unchanged."""

import logging

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.web.first_view import FirstView

SHELL = """<!DOCTYPE html><html lang="en"><head><link rel="preload" as="font" href="./f.woff2" /><title>Shell</title>
<script type="module" crossorigin src="./static/js/index.js"></script>
<link rel="stylesheet" crossorigin href="./static/css/index.css"></head>
<body><div id="root"></div></body></html>"""


def _links(_content):
    return lambda kind, id: f"?{kind}={id}"


@pytest.fixture
def serve(subject):
    def make(shell=SHELL):
        inner = [Route("/{path:path}", lambda _: HTMLResponse(shell))]
        stack = [Middleware(FirstView, find=lambda: (subject, None), links=_links), Middleware(GZipMiddleware)]
        return TestClient(Starlette(routes=inner, middleware=stack))

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
    assert html.index("index.js") > html.index("first-view")
    assert "f.woff2" not in html


def test_without_furniture_there_is_no_menu(serve):
    assert "<nav" in serve().get("/").text
    assert "<nav" not in serve().get("/?embed=true").text


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
    assert "first-view" in long.get("/", headers={"accept-encoding": "gzip", "if-none-match": '"x"'}).text


def test_an_address_that_is_no_page_passes(serve):
    assert serve().get("/nowhere").text == SHELL


def test_a_document_that_looks_different_passes_and_is_logged(serve, caplog):
    other = SHELL.replace('<div id="root"></div>', "<main></main>")
    with caplog.at_level(logging.WARNING):
        assert serve(other).get("/").text == other
    assert "first view is left out" in caplog.text


def test_streamlit_still_sends_the_document_that_is_expected(serve):
    from pathlib import Path

    import streamlit

    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    html = serve(shell).get("/").text
    assert "first-view" in html
    assert html.count('type="module"') == shell.count('type="module"')
    assert html.index("first-view") < html.index('rel="modulepreload"')
