"""However the app is started and wherever it stands, every page comes, says nothing wrong and keeps nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from components.model.content import Content
from tests.browser.behind import PREFIX
from tests.browser.serving import BEHIND, STREAMLIT, UVICORN, served
from tests.browser.watching import Watched
from tests.conftest import SUBJECT
from tests.fragments import page_heading

WAYS = {
    "streamlit": (STREAMLIT, "", {}),
    "streamlit below a path": (STREAMLIT, "below/this/", {"STREAMLIT_SERVER_BASE_URL_PATH": "below/this"}),
    "uvicorn": (UVICORN, "", {}),
    "behind a proxy": (BEHIND, f"{PREFIX[1:]}/", {"EXPLAINER_FRAME_ANCESTORS": "self"}),
}


@pytest.fixture(scope="module", params=WAYS)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The lighthouse, started in each way."""
    start, below, settings = WAYS[request.param]
    with served(SUBJECT, tmp_path_factory.mktemp("way") / "log.txt", start, below, settings) as started:
        yield started


def test_pages_come_and_lead_to_each_other(address: str, watched: Watched, subject: Content) -> None:
    first, *others = subject.explainer.all_pages
    page = watched.open(address)
    for id in (*others[:2], first):
        watched.open(f"{address}{'' if id == first else id}")
        assert page.url.partition("?")[0] == f"{address}{'' if id == first else id}"
        expect(page.get_by_role("heading", level=1, name=page_heading(subject, id))).to_be_visible()
    page.get_by_role("link", name=subject.pages[others[0]].menu, exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name=page_heading(subject, others[0]))).to_be_visible()
    assert page.url.partition("?")[0] == f"{address}{others[0]}"
    assert watched.errors == []
    assert all(each.replace("ws:", "http:").startswith(address) for each in watched.requests)


def test_an_address_with_a_slash_too_many_leads_to_the_page(address: str, watched: Watched, subject: Content) -> None:
    first, other, *_ = subject.explainer.all_pages
    assert watched.open(f"{address}{other}/").url.partition("?")[0] == f"{address}{other}"
    assert watched.open(f"{address}{first}").url == address


def test_the_address_of_the_app_leads_to_its_files(address: str, page: Page) -> None:
    assert page.request.get(f"{address}data/claims.csv").ok
    assert page.request.get(f"{address}en/read/").ok


def test_in_a_frame_the_page_comes_without_its_menu(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.page
    _frame(page, f"{second_server}?embed=true")
    frame = page.frame_locator("iframe")
    expect(frame.locator(".view.responding")).to_be_visible()
    page.mouse.move(300, 300)
    page.mouse.move(310, 310)
    expect(frame.locator("[data-testid=stMain] h1")).to_be_visible(timeout=30_000)
    expect(frame.get_by_role("navigation", name=subject.words.learning.level)).to_be_visible()
    expect(frame.get_by_role("navigation", name=subject.words.pages)).to_have_count(0)
    assert watched.errors == []


def test_every_page_may_run_and_keeps_no_cookie(server: str, browser: Browser, content: Content) -> None:
    context = browser.new_context()
    watched = Watched(context.new_page())
    for id in content.explainer.all_pages:
        watched.open(f"{server}{'' if id == content.explainer.pages[0] else id}")
        assert watched.errors == [], id
    assert watched.hosts == {"localhost"}
    assert context.cookies() == []
    context.close()


def test_a_page_asks_for_nothing_that_is_not_there(server: str, watched: Watched, content: Content) -> None:
    answers: list[tuple[int, str]] = []
    watched.page.on("response", lambda response: answers.append((response.status, response.url)))
    watched.open(f"{server}{content.explainer.all_pages[1]}")
    assert len(answers) > 20
    assert [answer for answer in answers if answer[0] >= 400] == []


def test_none_may_frame_it_where_none_are_allowed(tmp_path: Path, page: Page) -> None:
    with served(SUBJECT, tmp_path / "log.txt", settings={"EXPLAINER_FRAME_ANCESTORS": "none"}) as address:
        said: list[str] = []
        page.on("console", lambda message: said.append(message.text))
        _frame(page, address)
        page.wait_for_timeout(500)
        assert "frame-ancestors 'none'" in " ".join(said)


def _frame(page: Page, address: str) -> None:
    """A newsroom's page with the app in it."""
    body = f'<!doctype html><title>News</title><iframe src="{address}" width="800" height="900"></iframe>'
    host = f"{address.partition('?')[0]}news"
    page.route(host, lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(host)
