"""While nobody has said where the explainer is published, a request is believed for its own answer alone."""

from xml.etree.ElementTree import Element

import pytest
from httpx2 import Response
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.web.file import HTML, File
from components.web.images import TEXT
from components.web.routes import WebEdition
from components.web.site import Site
from tests.web.conftest import ADDRESS
from tests.web.reading_back import link, meta, tree

PAGE = "/en/read/light/"


@pytest.fixture(scope="module")
def client(unplaced: Site) -> TestClient:
    return TestClient(WebEdition(Starlette(), unplaced))


def page(answer: Response) -> Element:
    """The document that was answered."""
    return tree(File(HTML, lambda: answer.content))


def told(client: TestClient, host: str) -> tuple[list[str], str]:
    """The canonical address that a request with a Host is answered, and how long the answer may be kept."""
    answer = client.get(PAGE, headers={"host": host})
    return link(page(answer), "canonical"), answer.headers["cache-control"]


def test_a_page_names_itself_and_its_picture_as_the_request_has_them(client: TestClient) -> None:
    assert told(client, "localhost:8501") == (["http://localhost:8501/en/read/light/"], "no-store")
    root = page(client.get(PAGE, headers={"host": "localhost:8501"}))
    assert meta(root, "og:image")[0].startswith("http://localhost:8501/image/")


def test_a_drawing_to_paste_links_to_where_it_was_asked_for(client: TestClient) -> None:
    answer = client.get("/image/en/rock-markup.txt", headers={"host": "localhost:8501"})
    assert '<a href="http://localhost:8501/en/read/light/#rock">' in answer.text
    assert (answer.headers["content-type"], answer.headers["cache-control"]) == (TEXT, "no-store")


def test_a_forged_host_is_told_to_nobody_else(client: TestClient) -> None:
    assert told(client, "evil.example")[0] == ["http://evil.example/en/read/light/"]
    assert told(client, "localhost")[0] == ["http://localhost/en/read/light/"]
    for path in ("/en/embed/rock/", "/corrections.atom", "/robots.txt", "/no/such/page", "/data/explainer.json"):
        answer = client.get(path, headers={"host": "evil.example"})
        assert b"evil" not in answer.content + str(answer.headers).encode(), path


def test_a_host_that_is_none_is_not_reflected(client: TestClient) -> None:
    canonical, _ = told(client, 'a"><script>')
    assert canonical == []


def test_a_configured_address_wins(site: Site) -> None:
    client = TestClient(WebEdition(Starlette(), site))
    canonical, caching = told(client, "evil.example")
    assert canonical == [f"{ADDRESS}/en/read/light/"]
    assert "max-age" in caching
