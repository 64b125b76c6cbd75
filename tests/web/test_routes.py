"""The routes: the same bytes as the export, strict headers, and an answer for every address."""

import gzip
from itertools import islice
from pathlib import Path

import brotli
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.web.file import File
from components.web.health import LIVE, READY
from components.web.policy import BARE
from components.web.routes import BY_LANGUAGE, FOLDERS, SINGLE, WebEdition
from components.web.site import Site
from components.web.site_answers import KEPT_VERSIONS
from tests.web.conftest import ADDRESS

EMBED = "/en/embed/rock/"


def reader(site: Site, base: str = "", **options: str) -> TestClient:
    """A client of the routes alone."""
    return TestClient(
        WebEdition(Starlette(), site, base), follow_redirects=False, headers={"accept-encoding": "identity"}, **options
    )


@pytest.fixture(scope="module")
def client(site: Site) -> TestClient:
    return reader(site)


def test_every_file_of_the_site_is_served_as_it_is(client: TestClient, site: Site) -> None:
    served = {**site.files, **site.versions}
    for path, file in served.items():
        if path not in {"", "404.html"}:  # the first is the app's own page, the second is for static hosts
            response = client.get(f"/{path}", headers={"accept-encoding": "identity"})
            assert (response.status_code, response.content) == (200, file.content), path
            assert response.headers["content-type"] == file.media_type


def test_no_page_of_the_app_is_hidden_by_a_route(either: Site) -> None:
    taken = {name.split("/")[0] for name in (*SINGLE, *FOLDERS)} | {either.content.explainer.language}
    assert not taken & set(either.content.explainer.all_pages)
    assert {path.split("/")[1] for path in either.files if path.startswith("en/")} <= {*BY_LANGUAGE, ""}


def test_the_path_of_a_language_alone_leads_to_its_index(client: TestClient, site: Site) -> None:
    assert client.get("/en/").text == site.files["en/"].content.decode()
    assert client.get("/en", follow_redirects=True).url.path == "/en/"
    assert client.get("/xx/").status_code == client.get("/ens").status_code == 404


def test_headers_are_strict_on_every_kind_of_answer(client: TestClient, site: Site) -> None:
    files = {**site.files, **site.versions, **dict(islice(site.facts.items(), 20))}
    others = ["en/read", "en/embed/nothing/", "data/nothing.csv", "oembed", "oembed?url=x", LIVE, READY]
    answers = {path: client.head(f"/{path}", follow_redirects=False) for path in [*others, *files]}
    del answers[""], answers["404.html"]  # the app's own page, and one for static hosts
    answers |= {method: client.request(method, EMBED) for method in ("OPTIONS", "POST")}
    for path, answer in answers.items():
        headers = answer.headers
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer"), path
        assert "camera=()" in headers["permissions-policy"], path
        assert not {"set-cookie", "x-frame-options"} & set(headers), path
        if path in files:
            assert headers.get("content-security-policy", "") == files[path].policy, path


def test_no_document_may_run_or_look_as_anybody_writes(site: Site) -> None:
    files = {**site.files, **dict(islice(site.facts.items(), 20))}
    documents = [path for path, file in files.items() if file.media_type.startswith("text/html")]
    assert len(documents) > 50
    for path in documents:
        assert "'unsafe-" not in files[path].policy, path
        assert "default-src 'none'" in files[path].policy or path not in site.files, path
    assert {file.policy for path, file in files.items() if path not in documents} == {BARE}


def test_a_fixed_version_may_be_kept_for_ever_and_a_live_one_not(client: TestClient, site: Site) -> None:
    fixed = client.get(f"/{next(iter(site.versions))}").headers["cache-control"]
    assert "immutable" in fixed
    assert "immutable" not in client.get(EMBED).headers["cache-control"]


@pytest.mark.parametrize(("encoding", "decompress"), [("br", brotli.decompress), ("gzip", gzip.decompress)])
def test_documents_go_out_compressed(client: TestClient, site: Site, encoding: str, decompress) -> None:
    with client.stream("GET", EMBED, headers={"accept-encoding": encoding}) as response:
        assert response.headers["content-encoding"] == encoding
        assert decompress(b"".join(response.iter_raw())) == site.files[EMBED[1:]].content
        assert response.headers["vary"] == "Accept-Encoding"


def test_what_a_reader_has_is_not_sent_again(client: TestClient) -> None:
    tag = client.get(EMBED).headers["etag"]
    again = client.get(EMBED, headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(EMBED, headers={"if-none-match": 'W/"other"'}).status_code == 200


@pytest.mark.parametrize(
    ("asked", "leads"),
    [("/en/embed/rock?part=tower", "rock/?part=tower"), ("/en/read", "read/"), ("/en/read/light", "light/")],
)
def test_a_missing_slash_is_added(client: TestClient, asked: str, leads: str) -> None:
    response = client.get(asked)
    assert (response.status_code, response.headers["location"]) == (301, leads)


@pytest.mark.parametrize(
    "path",
    [
        "/en/embed/storm/",
        "/en/embed/rock/0123456789abcdef/",
        "/en/embed/rock/step-1/",
        "/en/embed//evil.example/",
        "/en/embed/%3Cscript%3E/",
        "/en/read/storm/",
        "/en/handout/legal/",
        "/xx/embed/rock/",
        "/xx/read/",
        "/image/en/storm.png",
        "/data/storm",
    ],
)
def test_what_is_not_there_is_answered_with_what_there_is(client: TestClient, site: Site, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert site.content.pages["light"].title in response.text
    assert not [word for word in ("storm", "evil", "0123456789abcdef") if word in response.text]
    assert response.text.count("<script") == 2  # our own
    up = "../" * (path.count("/") - 1)
    assert f'href="{up}en/read/light/"' in response.text


EVERYWHERE = [EMBED, "/oembed", "/data/claims.csv", "/image/en/rock.svg", "/en/embed/storm/", "/embed.js"]


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "ET", "TRACE"])
@pytest.mark.parametrize("path", EVERYWHERE)
def test_nothing_can_be_sent(client: TestClient, method: str, path: str) -> None:
    response = client.request(method, path)
    assert (response.status_code, response.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert response.json() == {"status": 405, "error": "Method Not Allowed"}


@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_page_elsewhere_may_ask_whether_it_may_ask(client: TestClient, path: str) -> None:
    asked = {"origin": "https://paper.example", "access-control-request-method": "GET"}
    response = client.options(path, headers=asked)
    assert (response.status_code, response.content) == (204, b"")
    assert response.headers["access-control-allow-origin"] == "*"
    assert "GET" in response.headers["access-control-allow-methods"]


def test_an_embed_is_found_only_in_the_page_that_shows_it(client: TestClient) -> None:
    assert client.get(EMBED).headers["x-robots-tag"] == "noindex, indexifembedded"
    assert "x-robots-tag" not in client.get("/en/read/").headers


def test_what_is_not_there_is_told_briefly_however_deep(client: TestClient) -> None:
    near, deep = client.get("/data/a/b"), client.get("/data" + "/a" * 5000)
    assert near.status_code == deep.status_code == 404
    assert len(deep.content) < len(near.content) * 1.1


def test_a_fixed_version_of_an_earlier_export_is_kept_in_memory_once(site: Site, tmp_path: Path) -> None:
    paths = [f"en/embed/rock/{number:016x}/" for number in range(KEPT_VERSIONS * 2)]
    for path in paths:
        (tmp_path / path).mkdir(parents=True)
        (tmp_path / path / "index.html").write_text("kept")
    edition = WebEdition(Starlette(), Site(site.content, ADDRESS, kept=tmp_path))
    client = TestClient(edition)
    assert all(client.get(f"/{path}").text == "kept" for path in paths * 2)
    assert edition.answers.get().rare.cache_info().currsize == KEPT_VERSIONS


def test_an_answer_that_cannot_be_made_says_nothing_of_why(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> bytes:
        raise OSError("no space left on /srv/secret")

    broken = Site(site.content, ADDRESS)
    broken.files["data/claims.csv"] = File("text/csv", fail)
    response = TestClient(WebEdition(Starlette(), broken)).get("/data/claims.csv")
    assert response.json() == {"status": 500, "error": "Internal Server Error"}
    assert "/srv/secret" in caplog.text


def test_the_answer_to_head_has_headers_and_no_body(client: TestClient) -> None:
    assert client.head(EMBED).headers["etag"] == client.get(EMBED).headers["etag"]


@pytest.mark.parametrize("base", ["explainer", "/a/b/"])
def test_it_works_below_a_base(site: Site, base: str) -> None:
    below = reader(site, base)
    assert below.get(f"/{base.strip('/')}{EMBED}").content == site.files[EMBED[1:]].content
    assert below.get(EMBED).status_code == 404


def test_it_works_behind_a_server_that_adds_a_path(site: Site) -> None:
    below = reader(site, root_path="/news")
    assert below.get(f"/news{EMBED}").content == site.files[EMBED[1:]].content


def test_what_is_not_of_the_web_edition_is_passed_on(site: Site) -> None:
    inner = Starlette(routes=[Route("/{rest:path}", lambda _: PlainTextResponse("the app"))])
    both = TestClient(WebEdition(inner, site=site), follow_redirects=False)
    assert both.get(EMBED).content == site.files[EMBED[1:]].content
    assert both.get("/en/embed/storm/").status_code == 404
    assert [both.get(path).text for path in ("/", "/light", "/static/a.js", "/_stcore/health")] == ["the app"] * 4


def test_oembed_answers_in_both_forms(client: TestClient) -> None:
    url = f"{ADDRESS}{EMBED}"
    assert client.get("/oembed", params={"url": url}).json()["type"] == "rich"
    assert client.get("/oembed", params={"url": url, "format": "xml"}).text.startswith("<?xml")
    assert client.get("/oembed", params={"url": url, "maxwidth": "320", "maxheight": "x"}).json()["width"] == 320


@pytest.mark.parametrize("size", ["x", "-1", "1e3", "²", "٣٢٠", "9" * 6])
def test_a_size_that_is_none_is_as_if_there_were_none(size: str, client: TestClient) -> None:
    url = f"{ADDRESS}{EMBED}"
    plain = client.get("/oembed", params={"url": url})
    assert client.get("/oembed", params={"url": url, "maxwidth": size}).json() == plain.json()


@pytest.mark.parametrize("query", ["a=1&" * 60, f"url={'a' * 5000}"], ids=["fields", "length"])
def test_a_question_with_too_much_in_it_is_refused(query: str, client: TestClient) -> None:
    assert client.get(f"/oembed?{query}").status_code == 400


def test_an_answer_of_oembed_is_made_once(site: Site) -> None:
    edition = WebEdition(Starlette(), site)
    asked = [TestClient(edition).get("/oembed", params={"url": f"{ADDRESS}{EMBED}"}) for _ in range(3)]
    assert {each.status_code for each in asked} == {200}
    assert edition.answers.get().oembed.kept.cache_info()[:2] == (2, 1)


def test_oembed_says_404_and_501_as_the_specification_asks(client: TestClient) -> None:
    url = f"{ADDRESS}{EMBED}"
    assert client.get("/oembed", params={"url": url, "format": "yaml"}).status_code == 501
    assert client.get("/oembed", params={"url": f"{ADDRESS}/en/embed/storm/"}).status_code == 404
    assert client.get("/oembed").status_code == 404
    assert client.get("/oembed", params={"url": f"{url}0123456789abcdef/"}).status_code == 404


def test_oembed_answers_without_a_configured_address_and_keeps_nothing(unplaced: Site) -> None:
    client = reader(unplaced)
    for host in ("localhost:8501", "other.example", "[::1]:8501"):
        headers = {"host": host}
        answer = client.get("/oembed", params={"url": f"http://{host}{EMBED}"}, headers=headers)
        assert f'src="http://{host}{EMBED}"'.replace('"', '\\"') in answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert client.get(f"{EMBED}oembed.json", headers=headers).json()["provider_url"] == f"http://{host}/"


@pytest.mark.parametrize("host", ["", "a b", 'x"><script>', "javascript:alert(1)", "evil.example/path", "a" * 300])
def test_a_host_that_is_none_is_not_believed(unplaced: Site, host: str) -> None:
    answer = reader(unplaced).get("/oembed", params={"url": f"http://{host}{EMBED}"}, headers={"host": host})
    assert answer.status_code == 400
    assert answer.json() == {"status": 400, "error": "Bad Request"}


def test_a_configured_address_wins_over_what_a_request_says(client: TestClient, site: Site) -> None:
    forged = {"host": "evil.example", "x-forwarded-host": "evil.example", "forwarded": "host=evil.example"}
    answer = client.get("/oembed", params={"url": f"{ADDRESS}{EMBED}"}, headers=forged)
    assert answer.status_code == 200
    assert client.get("/oembed", params={"url": f"http://evil.example{EMBED}"}, headers=forged).status_code == 404
    for path in site.files:
        got = client.get(f"/{path}", headers=forged)
        assert "evil" not in got.text + str(got.headers), path


@pytest.mark.parametrize("url", ["http://[::1", "http://a：8741/", "//", "http://news.example:port/", "\x00"])
def test_an_address_that_is_none_is_not_ours(client: TestClient, url: str) -> None:
    assert client.get("/oembed", params={"url": url}).status_code == 404


def test_a_discovered_answer_keeps_to_the_room_there_is(client: TestClient) -> None:
    answered = client.get(f"{EMBED}oembed.json", params={"maxwidth": "300", "maxheight": "250"}).json()
    assert (answered["width"], answered["height"]) == (300, 250)


def test_a_version_of_an_earlier_export_keeps_its_own_policy(site: Site, tmp_path: Path) -> None:
    old = f"en/embed/rock/{'0' * 16}/"
    (tmp_path / old).mkdir(parents=True)
    (tmp_path / old / "index.html").write_text("kept")
    response = reader(Site(site.content, ADDRESS, kept=tmp_path)).get(f"/{old}")
    assert response.text == "kept"
    assert "content-security-policy" not in response.headers
