"""A newspaper's page that shows embeds, and the web edition that it gets them from; both answered without a server."""

from pathlib import Path

from playwright.sync_api import Frame, Page, Route

from components.web.document import asset
from components.web.site import Site
from tests.conftest import REPOSITORY, SUBJECT
from tests.kept_site import kept_site
from tests.web.conftest import ADDRESS

ARTICLE = "https://paper.example/article"
HOSTS = Path(__file__).parent / "hosts"
LISTEN = "window.heard = []; addEventListener('message', (event) => heard.push(event.data));"
GROW = """addEventListener("message", ({source, data}) => {
  const frame = document.querySelector("iframe");
  if (source === frame.contentWindow && data.sentinel === "amp") frame.style.height = data.height + "px";
});"""
WIDE = "document.querySelector('iframe').clientWidth"
TWO_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""What a document does in answer to a message or a new size is done by then."""
SITES = {folder: kept_site(folder, ADDRESS) for folder in (REPOSITORY / "content", SUBJECT)}


def publish(page: Page, folder: Path, article: str) -> Page:
    """Answer the addresses of the web edition, and that of an article with this body; then open the article."""
    page.route(f"{ADDRESS}/**", lambda route: _answer(route, SITES[folder]))
    page.route(f"{ARTICLE}/**", lambda route: _file(route))
    page.route(ARTICLE, lambda route: route.fulfill(content_type="text/html", body=f"<!doctype html><body>{article}"))
    page.goto(ARTICLE)
    return page


def _answer(route: Route, site: Site) -> None:
    path = route.request.url.removeprefix(f"{ADDRESS}/").split("#")[0].split("?")[0]
    file = site.find(path)
    if file is None:
        route.fulfill(status=404)
    else:
        headers = {"content-type": file.media_type, "content-security-policy": file.policy}
        route.fulfill(body=file.content, headers=headers)


def _file(route: Route) -> None:
    name = route.request.url.rpartition("/")[2]
    route.fulfill(content_type="text/javascript", body=(HOSTS / name).read_text())


def iframe(path: str, attributes: str = "") -> str:
    """The markup of a frame as wide as the column, with a height of its own to begin with."""
    return (
        f'<iframe src="{ADDRESS}/{path}" title="figure" style="width:100%;height:400px;border:0" {attributes}></iframe>'
    )


def script(text: str) -> str:
    """A script in the article."""
    return f"<script>{text}</script>"


def host_script() -> str:
    """Our own script for host pages, as it is asked for in an article."""
    assert asset("embed.js")
    return f'<script src="{ADDRESS}/embed.js" defer></script>'


def shown(page: Page) -> Frame:
    """The frame in the article, when its document is there."""
    page.frame_locator("iframe").locator(".figure").wait_for()
    return page.frames[1]


def resize(page: Page, width: int) -> Frame:
    """The article in a window of another width; its frame, when that knows of it."""
    page.set_viewport_size({"width": width, "height": 800})
    page.wait_for_function("width => innerWidth === width", arg=width)
    frame = shown(page)
    page.evaluate(TWO_FRAMES)
    frame.wait_for_function("width => innerWidth === width", arg=page.evaluate(WIDE))
    return frame
