"""Every document that a reader can open, given to the browser from memory under an address of its own."""

from functools import cache
from pathlib import Path

import streamlit
from playwright.sync_api import Page, Route

from components.web.file import HTML
from components.web.shell import fill
from components.web.site import Site
from tests.conftest import REPOSITORY
from tests.kept_site import kept_site

HOST = "https://explainer.example/"
EXPORT = "files/"
"""The web edition stands below this path; the first answers of the app stand at the root."""
SHELL = Path(streamlit.__file__).parent / "static" / "index.html"


def site(folder: Path = REPOSITORY / "content") -> Site:
    """The web edition of a subject, made as far as it is asked for."""
    return kept_site(folder, None)


@cache
def first_answer(page: str, level: str) -> bytes:
    """What the app sends first for a page: the whole article, with all that responds in it."""
    document = fill(SHELL.read_text(), site().content, None, page, "plain" if level == "plain" else "full", False)
    assert document, "Streamlit's document looks different from what is expected"
    return document.encode()


def app_pages() -> list[str]:
    """The first answer of every page at both reading levels, as paths."""
    others = site().content.explainer.all_pages[1:]
    return [f"{page}{query}" for page in ("", *others) for query in ("", "?level=plain")]


def documents() -> list[str]:
    """Every document of the web edition that differs from another in more than its state, size of paper or address."""
    paths = [path for path, file in site().files.items() if file.media_type == HTML]
    left_out = ("/step-", "/letter/", *(f"/{old}/" for old in site().content.explainer.moved_pages))
    return [f"{EXPORT}{path}" for path in paths if path and not any(piece in path for piece in left_out)]


def facts() -> list[str]:
    """A fact of each folder, as a document and as a card."""
    seen: dict[tuple[str, bool], str] = {}
    for path, file in site().facts.items():
        if file.media_type == HTML:
            seen.setdefault((path.partition("fact/")[2].partition("/")[0], "/embed/" in path), f"{EXPORT}{path}")
    return list(seen.values())


def serve_to(page: Page) -> Page:
    """Let a page have every document from memory, and nothing else from anywhere."""
    page.route(f"{HOST}**", _fulfil)
    return page


def answered(page: Page, path: str) -> Page:
    """The first answer of the app as a reader has it before, and where, Streamlit does not come."""
    serve_to(page).goto(HOST + path)
    page.locator(".view.responding").wait_for()
    return page


def _fulfil(route: Route) -> None:
    path, _, query = route.request.url.partition("#")[0].removeprefix(HOST).partition("?")
    if path.startswith(EXPORT) and (file := site().find(path.removeprefix(EXPORT))):
        route.fulfill(content_type=file.media_type, body=file.content)
        return
    first, *others = site().content.explainer.all_pages
    if path.startswith("static/"):
        route.fulfill(content_type="text/javascript", body="")  # the page stays as it was answered first
    elif path in {"", *others}:
        level = "plain" if "level=plain" in query else "full"
        route.fulfill(content_type=HTML, body=first_answer(path or first, level))
    else:
        route.fulfill(status=404, content_type=HTML, body="<title>nothing</title>")
