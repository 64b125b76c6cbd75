"""However the app is started and wherever it stands, every page comes, says nothing wrong and keeps nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from components.model.content import Content
from tests.browser.behind import PREFIX
from tests.browser.serving import BEHIND, STREAMLIT, UVICORN, served
from tests.browser.watching import Watched, until
from tests.conftest import SUBJECT
from tests.fragments import page_heading

WAYS = {
    "streamlit": (STREAMLIT, "", {}),
    "streamlit below a path": (STREAMLIT, "below/this/", {"STREAMLIT_SERVER_BASE_URL_PATH": "below/this"}),
    "uvicorn": (UVICORN, "", {"EXPLAINER_FRAME_ANCESTORS": "none"}),
    "behind a proxy": (BEHIND, f"{PREFIX[1:]}/", {"EXPLAINER_FRAME_ANCESTORS": "self"}),
}
BELOW = "streamlit below a path"
"""Tried in `.ci/matrix` alone, as behind a proxy the app stands below a path too."""


@pytest.fixture(
    scope="module", params=[pytest.param(way, marks=[pytest.mark.slow] if way == BELOW else []) for way in WAYS]
)
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The lighthouse, started in each way."""
    start, below, settings = WAYS[request.param]
    with served(SUBJECT, tmp_path_factory.mktemp("way") / "log.txt", start, below, settings) as started:
        yield started


def test_pages_come_and_lead_to_each_other(address: str, watched: Watched, subject: Content) -> None:
    first, other, *_ = subject.explainer.all_pages
    page = watched.page
    for asked, id in (("", first), (f"{other}/", other)):  # a slash too many leads to the page
        watched.open(f"{address}{asked}")
        assert page.url.partition("?")[0] == f"{address}{'' if id == first else id}"
        expect(page.get_by_role("heading", level=1, name=page_heading(subject, id))).to_be_visible()
    page.get_by_role("link", name=subject.pages[first].menu, exact=True).first.click()
    expect(page.get_by_role("heading", level=1, name=page_heading(subject, first))).to_be_visible()
    assert page.url.partition("?")[0] == address
    assert watched.errors == []
    assert all(each.replace("ws:", "http:").startswith(address) for each in watched.requests)
    page.goto(f"{address}{first}")
    expect(page).to_have_url(address)


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


def test_a_page_asks_for_nothing_that_is_not_there(server: str, watched: Watched, content: Content) -> None:
    answers: list[tuple[int, str]] = []
    watched.page.on("response", lambda response: answers.append((response.status, response.url)))
    watched.open(f"{server}{content.explainer.all_pages[1]}")
    assert len(answers) > 20
    assert [answer for answer in answers if answer[0] >= 400] == []


def test_none_may_frame_it_where_none_are_allowed(address: str, page: Page, request: pytest.FixtureRequest) -> None:
    _, _, settings = WAYS[request.node.callspec.params["address"]]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    _frame(page, address)
    if settings.get("EXPLAINER_FRAME_ANCESTORS") == "none":
        expect(page.locator("iframe")).to_be_visible()
        until(page, "() => document.querySelector('iframe').contentDocument === null")  # a page of the browser's own
        assert "frame-ancestors 'none'" in " ".join(said)
    else:
        expect(page.frame_locator("iframe").locator(".view.responding")).to_be_visible()
        assert "frame-ancestors" not in " ".join(said)


def _frame(page: Page, address: str) -> None:
    """A newsroom's page with the app in it."""
    body = f'<!doctype html><title>News</title><iframe src="{address}" width="800" height="900"></iframe>'
    host = f"{address.partition('?')[0]}news"
    page.route(host, lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto(host)
