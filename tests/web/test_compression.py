"""Static files go out compressed, once made and long kept; all else passes."""

import gzip

import brotli
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from components.web.compression import CompressedFiles

TEXT = b"const lamp = 'bright';\n" * 100


@pytest.fixture
def client(tmp_path):
    (tmp_path / "lamp.AbCd1234.js").write_bytes(TEXT)
    (tmp_path / "plain.js").write_bytes(TEXT)
    (tmp_path / "short.js").write_bytes(b"1")
    (tmp_path.parent / "secret.js").write_bytes(TEXT)
    inner = [Route("/{path:path}", lambda _: PlainTextResponse("passed"))]
    app = Starlette(routes=inner, middleware=[Middleware(CompressedFiles, folder=tmp_path)])
    return TestClient(app)


def raw(client, path, **headers):
    with client.stream("GET", path, headers=headers) as response:
        return response, b"".join(response.iter_raw())


def test_brotli_is_preferred_and_holds_the_file(client):
    response, body = raw(client, "/static/lamp.AbCd1234.js", **{"accept-encoding": "gzip, br"})
    assert response.headers["content-encoding"] == "br"
    assert brotli.decompress(body) == TEXT
    assert response.headers["vary"] == "Accept-Encoding"
    assert "javascript" in response.headers["content-type"]


def test_gzip_serves_those_without_brotli(client):
    response, body = raw(client, "/base/static/lamp.AbCd1234.js", **{"accept-encoding": "gzip, br;q=0"})
    assert response.headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == TEXT


def test_a_name_with_a_hash_is_kept_for_ever_and_another_is_asked_for_again(client):
    hashed, _ = raw(client, "/static/lamp.AbCd1234.js", **{"accept-encoding": "br"})
    plain, _ = raw(client, "/static/plain.js", **{"accept-encoding": "br"})
    assert "immutable" in hashed.headers["cache-control"]
    assert plain.headers["cache-control"] == "no-cache"


def test_what_the_reader_has_is_not_sent_again(client):
    first, _ = raw(client, "/static/plain.js", **{"accept-encoding": "br"})
    again, body = raw(client, "/static/plain.js", **{"accept-encoding": "br", "if-none-match": first.headers["etag"]})
    assert (again.status_code, body) == (304, b"")


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/static/lamp.AbCd1234.js", {"accept-encoding": "identity"}),
        ("/static/lamp.AbCd1234.js", {"accept-encoding": "br", "range": "bytes=0-10"}),
        ("/static/short.js", {"accept-encoding": "br"}),
        ("/static/missing.js", {"accept-encoding": "br"}),
        ("/static/../secret.js", {"accept-encoding": "br"}),
        ("/static/%2e%2e/secret.js", {"accept-encoding": "br"}),
        ("/other", {"accept-encoding": "br"}),
        ("/static/%00.js", {"accept-encoding": "br"}),
        (f"/static/{'a' * 300}.js", {"accept-encoding": "br"}),
    ],
)
def test_all_else_passes(client, path, headers):
    assert raw(client, path, **headers)[1] == b"passed"


def test_what_passes_plain_is_kept_apart_from_what_is_compressed(client):
    plain, _ = raw(client, "/static/plain.js", **{"accept-encoding": "identity"})
    other, _ = raw(client, "/other", **{"accept-encoding": "identity"})
    assert plain.headers["vary"] == "Accept-Encoding"
    assert "vary" not in other.headers


def test_a_tag_that_a_proxy_made_strong_is_known(client):
    first, _ = raw(client, "/static/plain.js", **{"accept-encoding": "br"})
    asked = {"accept-encoding": "br", "if-none-match": first.headers["etag"].removeprefix("W/")}
    assert raw(client, "/static/plain.js", **asked)[0].status_code == 304


def test_a_part_of_a_file_is_a_part_of_the_plain_file(tmp_path):
    (tmp_path / "plain.js").write_bytes(TEXT)
    inner = [Mount("/static", StaticFiles(directory=tmp_path))]
    middleware = [Middleware(CompressedFiles, folder=tmp_path)]
    client = TestClient(Starlette(routes=inner, middleware=middleware))
    answer, body = raw(client, "/static/plain.js", **{"accept-encoding": "br", "range": "bytes=6-9"})
    assert (answer.status_code, body) == (206, TEXT[6:10])
    tag = raw(client, "/static/plain.js", **{"accept-encoding": "br"})[0].headers["etag"]
    asked = {"accept-encoding": "br", "range": "bytes=6-9", "if-range": tag}
    assert raw(client, "/static/plain.js", **asked)[1] == TEXT
