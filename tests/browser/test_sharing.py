"""What others take away of a figure: pictures as a browser draws it, frames of the right height, the page for it."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from components.figures import assets as figure_assets
from components.figures.draw import draw
from components.figures.typefaces import SANS, SERIF
from components.html import theme
from components.html.element import text_of
from components.model.load import load
from components.sharing import fonts
from components.sharing.addresses import embed_path
from components.sharing.picture import MARGIN, WIDTH, picture, sheet, text
from components.sharing.snippets import snippets
from tests.browser.paper import ADDRESS, ARTICLE, publish, shown
from tests.browser.watching import Watched
from tests.conftest import REPOSITORY
from tests.fragments import FIGURES, links

EVERY = pytest.mark.parametrize(("folder", "id"), FIGURES, ids=[f"{folder.name}-{id}" for folder, id in FIGURES])
LETTERS = "".join(map(chr, range(32, 0x180))) + "–—‘’“”→·×"
WIDE = "document.querySelector('iframe').clientWidth"
NEAR, FURTHER = 6, 24
"""How far a word of a picture may stand from where a browser sets it, across and down, in pixels."""
TEXTS = """(query) => {
  const UNSEEN = ".note,.mark,.controls,.hint,summary,title,desc";
  const root = document.querySelector(query), corner = root.getBoundingClientRect(), found = [];
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const isSeen = (element) => {  // Chromium takes what stands in a hidden group of a drawing for visible
    for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).display === "none") return false;
    return element.checkVisibility({visibilityProperty: true});
  };
  for (let text; (text = texts.nextNode());) {
    if (!text.textContent.trim() || text.parentElement.closest(UNSEEN)) continue;
    if (!isSeen(text.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const [box] = range.getClientRects();
    if (box) found.push([text.textContent, box.left - corner.left, box.top + box.height / 2 - corner.top]);
  }
  return found;
}"""
Said = tuple[str, float, float]
"""A text, and where its first line stands: from the left, and its middle from the top."""


def _faces() -> str:
    return "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:400 600;src:url({fonts.embedded(face, LETTERS)})}}'
        for face in (SANS, SERIF)
    )


def _seen(page: Page, body: str, style: str, query: str) -> list[Said]:
    page.set_viewport_size({"width": int(WIDTH), "height": 900})
    page.set_content(f"<!doctype html><meta charset=utf-8><style>{_faces()}body{{margin:0}}{style}</style>{body}")
    page.evaluate("document.fonts.ready")
    return [tuple(each) for each in page.evaluate(TEXTS, query)]


def _in_figure(page: Page, folder: Path, id: str) -> list[Said]:
    """What a reader sees of the drawing at first; marks and switches take no room, as in a picture."""
    html = draw(load(folder), id, links).html
    live = f"{html}<script>{theme.script()}enhance(document.querySelector('.figure'))</script>"
    return _seen(page, live, figure_assets.stylesheet() + ".mark,.controls,.hint{display:none!important}", ".picture")


def _in_picture(page: Page, folder: Path, id: str) -> list[Said]:
    return _seen(page, text(picture(load(folder), id, None)), "", "svg")


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word.casefold() for each in texts for word in re.findall(r"\w+", each))


@EVERY
def test_a_picture_says_what_the_figure_shows_at_first_and_no_word_more(folder: Path, id: str, page: Page) -> None:
    content = load(folder)
    around = [part for part in sheet(content, draw(content, id, links), None) if part.get("class") != "picture"]
    wanted = _words(said for said, *_ in _in_figure(page, folder, id))
    found = _words(said for said, *_ in _in_picture(page, folder, id)) - _words(map(text_of, around))
    assert len(wanted) > 2
    assert found == wanted, (found - wanted, wanted - found)


@EVERY
def test_a_picture_is_set_as_a_browser_sets_the_figure(folder: Path, id: str, page: Page) -> None:
    wanted, found = _places(_in_figure(page, folder, id)), _places(_in_picture(page, folder, id))
    alike = [said for said in wanted if len(wanted[said]) == len(found.get(said, ()))]
    down = sorted(found[said][0][1] - wanted[said][0][1] for said in alike)[len(alike) // 2]
    far = {said: here for said, places in wanted.items() for here in places if not _near(here, down, found.get(said))}
    assert len(wanted) > 2
    assert len(far) <= 0.05 * sum(map(len, wanted.values())), far


def _places(texts: list[Said]) -> dict[str, list[tuple[float, float]]]:
    """Where each text stands, by its first word: after that, lines may be broken elsewhere."""
    places: dict[str, list[tuple[float, float]]] = {}
    for said, x, y in texts:
        places.setdefault(said.casefold().split()[0], []).append((x, y))
    return places


def _near(here: tuple[float, float], down: float, places: list[tuple[float, float]] | None) -> bool:
    """Whether it stands there in the picture too; a text that goes on from another there has no place of its own."""
    return places is None or any(
        abs(x - here[0] - MARGIN) <= NEAR and abs(y - here[1] - down) <= FURTHER for x, y in places
    )


@EVERY
def test_a_pasted_frame_has_room_for_the_figure_at_every_width(folder: Path, id: str, page: Page) -> None:
    frame = snippets(load(folder), id, ADDRESS, {}).frame
    publish(page, folder, frame)
    for width in (320, 390, 480, 600, 711, 712, 800, 900, 960, 1132, 1200):
        page.set_viewport_size({"width": width, "height": 800})
        page.evaluate("document.body.innerHTML = document.body.innerHTML")  # a frame that sizes itself never shrinks
        frame = shown(page)
        page.wait_for_function("width => innerWidth === width", arg=width)
        page.wait_for_timeout(150)  # a frame learns of its new width a little later than the page
        frame.wait_for_function("width => innerWidth === width", arg=page.evaluate(WIDE))
        needed = frame.evaluate("document.documentElement.getBoundingClientRect().height")
        reserved = page.evaluate("document.querySelector('iframe').getBoundingClientRect().height")
        assert needed <= reserved <= 1.25 * needed, (width, needed, reserved)


@EVERY
def test_a_pasted_figure_shows_itself_on_a_bare_page(folder: Path, id: str, page: Page) -> None:
    content, asked = load(folder), []
    page.on("request", lambda request: asked.append(request.url))
    publish(page, folder, snippets(content, id, ADDRESS, {}).inline)
    for width in (390, 1000):
        page.set_viewport_size({"width": width, "height": 800})
        box = page.get_by_role("img", name=content.figures[id].title, exact=True).bounding_box()
        assert box["width"] > 0.7 * width
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
        lowest = page.locator("svg text").evaluate_all(
            "(all) => Math.max(...all.map((e) => e.getBoundingClientRect().bottom))"
        )
        assert box["y"] + 0.8 * box["height"] < lowest < box["y"] + box["height"]
    expect(page.get_by_role("link", name=content.explainer.credit)).to_be_visible()
    assert asked == [ARTICLE]


def test_every_figure_leads_to_where_it_can_be_taken(server: str, watched: Watched) -> None:
    content = load(REPOSITORY / "content")
    page = watched.open(server)
    page.get_by_role("link", name=content.words.sharing.take_away).first.click()
    page.get_by_role("heading", level=1, name=content.pages["embed"].title).wait_for()
    expect(page.locator("iframe.preview")).to_have_attribute("title", content.figures["battery"].title, timeout=30_000)
    assert page.url == f"{server}embed?figure=battery"


def test_what_is_chosen_is_in_the_code_and_in_the_preview(server: str, watched: Watched) -> None:
    content = load(REPOSITORY / "content")
    words = content.words.sharing
    page = watched.open(f"{server}embed?figure=launching-station")
    page.get_by_role("combobox", name=words.state).click()
    page.get_by_role("option", name=content.parts["power-generator"].name, exact=True).click()
    page.get_by_role("combobox", name=words.colours).click()
    page.get_by_role("option", name=words.dark, exact=True).click()
    path = f"{embed_path(content, 'launching-station')}?part=power-generator&theme=dark&seen="
    expect(page.locator(f'iframe.preview[src*="{path}"]')).to_be_visible()
    expect(page.get_by_text(path.replace("&", "&amp;")).first).to_be_visible()
    shown_part = page.frame_locator("iframe.preview").get_by_role("heading", name=content.parts["power-generator"].name)
    expect(shown_part).to_be_visible()


def test_a_file_is_fetched_from_the_page(server: str, watched: Watched) -> None:
    words = load(REPOSITORY / "content").words.sharing
    page = watched.open(f"{server}embed?figure=battery")
    for name, file in ((words.svg, "battery.svg"), (words.csv, "battery.csv")):
        with page.expect_download() as download:
            page.get_by_role("link", name=name, exact=True).click()
        assert download.value.suggested_filename == file
        assert Path(download.value.path()).stat().st_size > 300
