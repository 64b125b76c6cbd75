"""A story in a real browser: what stands, what goes by, and what of it is left without scripts or movement.

Nearly all is tried in the first answer of the app: the live page takes over that very node, and nothing moves then
(test_pages).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from components.model.content import Content
from tests.browser import surfaces
from tests.browser.watching import READY, Watched, begin, until

STANDING = """[...document.querySelectorAll('.still')].map(e => [e, getComputedStyle(e)])
  .filter(([e, {visibility, opacity}]) => visibility === 'visible' && opacity === '1').map(([e]) => e)"""
IN_VIEW = """scene => {
  const box = scene.querySelector('.still').getBoundingClientRect(), told = scene.querySelector('.told');
  const drawn = [...scene.querySelectorAll('.still svg[role]')].map(e => e.getBoundingClientRect()).find(r => r.width);
  const heading = told.querySelector('h2').getBoundingClientRect();
  const apart = heading.top >= box.bottom || heading.left >= box.right;
  return [drawn.top >= box.top - 1 && drawn.bottom <= box.bottom + 1 && box.bottom <= innerHeight, apart,
    told.contains(document.elementFromPoint(heading.left + 5, heading.top + heading.height / 2))] }"""
"""Whether the picture stands whole within its place, its heading apart from it, and nothing lies on the heading."""
CURRENT = re.compile("current")
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}


@pytest.fixture(params=[WIDE, PHONE], ids=["wide", "phone"])
def story(request: pytest.FixtureRequest, watched: Watched) -> Iterator[Page]:
    """The first page, wide and on a phone."""
    yield _answered(watched, request.param)
    assert watched.errors == []


def _answered(watched: Watched, size: dict[str, int], address: str = "") -> Page:
    """The first answer of the app."""
    watched.page.set_viewport_size(size)  # type: ignore[arg-type]
    return surfaces.answered(watched.page, address)


def _scene(page: Page, number: int) -> Locator:
    return page.locator(".scene").nth(number - 1)


def _read_to(page: Page, number: int) -> None:
    """Scroll as a reader does, until a scene's heading is in the middle of what is free."""
    _scene(page, number).locator(".told").evaluate(
        """e => scrollBy({behavior: 'instant',
        top: e.getBoundingClientRect().top - innerHeight * (innerWidth < 900 ? .55 : .4)})"""
    )


def test_scrolling_sets_the_picture_that_stands(story: Page) -> None:
    for number in (1, 2, 4, 7):
        _read_to(story, number)
        expect(_scene(story, number)).to_have_class(CURRENT)
        until(story, f"() => {STANDING}.length === 1")
        expect(story.locator(".still[aria-hidden=false]")).to_have_count(1)
        box = _scene(story, number).locator(".still").bounding_box()
        assert box
        assert box["y"] >= -1
        assert box["y"] + box["height"] <= story.evaluate("innerHeight")


def test_a_reader_at_the_end_of_the_story_has_reached_its_last_scene(story: Page, content: Content) -> None:
    count = len(content.stories["how-a-battery-works"].scenes)
    story.locator(".scrolly").evaluate("e => scrollBy({behavior: 'instant', top: e.getBoundingClientRect().bottom})")
    expect(_scene(story, count)).to_have_class(CURRENT)
    expect(story.locator(".scene-count")).to_have_text(content.words.story.number.format(number=count, count=count))


def test_on_a_phone_no_text_is_seen_through_the_picture_that_stands(watched: Watched) -> None:
    page = _answered(watched, PHONE)
    page.add_style_tag(content=".x .scrolly.telling .scene .figure.still { visibility: hidden; transition: none }")
    _read_to(page, 3)
    expect(_scene(page, 3)).to_have_class(CURRENT)
    _scene(page, 3).locator(".told").evaluate(
        "e => scrollBy({behavior: 'instant', top: e.getBoundingClientRect().top})"
    )
    until(page, "() => document.elementFromPoint(innerWidth / 2, 60) === document.querySelector('.scrolly')")


@pytest.mark.parametrize("address", ["", "in-the-news"])
@pytest.mark.parametrize("size", [PHONE, {"width": 390, "height": 664}, {"width": 768, "height": 1024}, WIDE])
def test_every_scene_shows_its_whole_picture_and_its_heading_free(
    watched: Watched, address: str, size: dict[str, int]
) -> None:
    page = _answered(watched, size, address)
    count = page.locator(".scene").count()
    assert count >= 7
    for number in range(1, count + 1):
        _read_to(page, number)
        expect(_scene(page, number)).to_have_class(CURRENT)
        assert _scene(page, number).evaluate(IN_VIEW) == [True, True, True], number


def test_the_text_of_the_scene_in_view_is_not_covered(story: Page) -> None:
    _read_to(story, 3)
    expect(_scene(story, 3)).to_have_class(CURRENT)
    free = """e => { const h = e.querySelector('h2').getBoundingClientRect();
        return e.contains(document.elementFromPoint(h.left + 5, h.top + h.height / 2)) }"""
    assert _scene(story, 3).locator(".told").evaluate(free)


def test_on_a_phone_the_picture_takes_at_most_45_percent_of_the_height(watched: Watched) -> None:
    page = _answered(watched, PHONE)
    _read_to(page, 3)
    expect(_scene(page, 3)).to_have_class(CURRENT)
    box = _scene(page, 3).locator(".still").bounding_box()
    assert box
    assert box["height"] <= 0.45 * PHONE["height"] + 1


@pytest.mark.parametrize("path", ["", "in-the-news"])
def test_on_a_short_phone_every_label_of_a_story_has_11_pixels(watched: Watched, path: str) -> None:
    page = _answered(watched, {"width": 390, "height": 664}, path)
    sizes = page.locator(".still text").evaluate_all("""texts => texts.filter(e => e.getClientRects().length).map(e => {
      const { a, b } = e.getScreenCTM();
      return parseFloat(getComputedStyle(e).fontSize) * Math.hypot(a, b) })""")
    assert len(sizes) > 50
    assert min(sizes) >= 11


def test_buttons_and_keys_go_from_scene_to_scene(story: Page, content: Content) -> None:
    story.emulate_media(reduced_motion="reduce")
    bar = story.locator(".scene-bar")
    bar.get_by_role("button", name=content.words.next).click()
    expect(_scene(story, 2)).to_have_class(CURRENT)
    heading = content.stories["how-a-battery-works"].scenes[1].heading
    expect(bar.locator(".live")).to_contain_text(heading)
    story.keyboard.press("ArrowRight")
    expect(_scene(story, 3)).to_have_class(CURRENT)
    story.keyboard.press("ArrowLeft")
    expect(_scene(story, 2)).to_have_class(CURRENT)
    bar.get_by_role("button", name=content.words.previous).click()
    expect(_scene(story, 1)).to_have_class(CURRENT)
    expect(bar.get_by_role("button", name=content.words.previous)).to_have_attribute("aria-disabled", "true")


def test_arrow_keys_go_on_from_the_first_screen_and_with_alt_they_are_the_browsers(story: Page) -> None:
    story.emulate_media(reduced_motion="reduce")
    story.keyboard.press("ArrowRight")
    expect(_scene(story, 2)).to_have_class(CURRENT)
    story.keyboard.press("Alt+ArrowRight")
    story.keyboard.press("ArrowRight")
    expect(_scene(story, 3)).to_have_class(CURRENT)


def test_an_address_opens_its_scene(story: Page) -> None:
    story.goto("about:blank")
    story.goto(f"{surfaces.HOST}#scene-canisters")
    expect(_scene(story, 4)).to_have_class(CURRENT)
    expect(story.locator("#scene-canisters h2")).to_be_in_viewport()


def test_the_address_of_the_tour_leads_to_the_story(page: Page, server: str) -> None:
    page.goto(f"{server}tour?stop=people")
    expect(_scene(page, 3)).to_have_class(CURRENT)
    assert page.url.startswith(server)


def test_a_guess_is_judged_where_it_is_made(story: Page) -> None:
    guess = story.locator(".guess").first
    guess.scroll_into_view_if_needed()
    guess.locator("[data-answer]:not([data-true])").first.click()
    expect(guess.locator(".verdict")).not_to_be_empty()
    expect(guess).to_have_attribute("data-result", "wrong")
    expect(guess.locator(".verdict")).to_be_in_viewport()
    verdict = guess.locator(".verdict").inner_text()
    story.reload()
    expect(guess.locator(".verdict")).to_have_text(verdict)
    expect(guess.locator("[aria-pressed=true]")).to_have_count(1)


def test_a_button_stops_at_a_guess_before_its_answer(story: Page, content: Content) -> None:
    story.emulate_media(reduced_motion="reduce")
    scenes = content.stories["how-a-battery-works"].scenes
    asked = next(number for number, scene in enumerate(scenes, 1) if scene.guess)
    onward = story.locator(".scene-bar").get_by_role("button", name=content.words.next)
    for number in range(2, asked):
        onward.click()
        expect(_scene(story, number)).to_have_class(CURRENT)
    onward.click()
    expect(story.locator(".guess").first).to_be_in_viewport()
    expect(_scene(story, asked - 1)).to_have_class(CURRENT)
    onward.click()
    expect(_scene(story, asked)).to_have_class(CURRENT)


def test_with_reduced_motion_nothing_moves_by_itself(story: Page) -> None:
    story.emulate_media(reduced_motion="reduce")
    durations = story.evaluate(
        "[...document.querySelectorAll('.scrolly, .scrolly *')].map(e => getComputedStyle(e).transitionDuration)"
    )
    assert durations
    assert set(durations) == {"0s"}


def test_nothing_in_the_pictures_goes_on_moving(story: Page) -> None:
    """What marches in a hidden picture costs style and paint in every frame of scrolling."""
    assert story.locator(".still .route.lit").count() > 2
    assert story.evaluate("document.querySelector('.scrolly').getAnimations({subtree: true}).length") == 0


def test_only_opacity_and_transform_change_while_one_scrolls(story: Page) -> None:
    names = story.evaluate(
        """[...document.querySelectorAll('.still, .reached')]
        .flatMap(e => getComputedStyle(e).transitionProperty.split(', '))"""
    )
    assert set(names) <= {"opacity", "transform"}


def test_pictures_before_and_after_are_painted_before_they_are_needed(story: Page) -> None:
    _read_to(story, 4)
    expect(_scene(story, 4)).to_have_class(CURRENT)
    for near in (3, 5):
        expect(_scene(story, near).locator(".still")).to_have_css("visibility", "visible")
        expect(_scene(story, near).locator(".still")).to_have_css("opacity", "0")
    assert _scene(story, 9).locator(".still").evaluate("e => getComputedStyle(e).visibility") == "hidden"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_without_scripts_every_scene_shows_its_own_picture(browser: Browser, server: str, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{server}en/read/battery/")
    boxes = [still.bounding_box() for still in page.locator(".still").all()]
    told = [text.bounding_box() for text in page.locator(".told").all()]
    context.close()
    assert len(boxes) == len(told) >= 7
    for still, text in zip(boxes, told, strict=True):
        assert still
        assert text
        assert still["height"] > 80
        apart = still["x"] + still["width"] <= text["x"] or still["y"] + still["height"] <= text["y"] + 1
        assert apart


def test_on_paper_every_picture_stands_beside_its_text(story: Page) -> None:
    story.emulate_media(media="print")
    shown = story.evaluate(f"{STANDING}.map(e => e.getBoundingClientRect()).map(r => [r.top, r.bottom])")
    assert len(shown) >= 7
    assert all(above[1] <= below[0] for above, below in pairwise(shown))


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_hand_over_keeps_the_scene_and_its_place(watched: Watched, server: str, size: dict[str, int]) -> None:
    page = watched.page
    page.set_viewport_size(size)  # type: ignore[arg-type]
    page.goto(server, wait_until="load")
    _read_to(page, 4)
    expect(_scene(page, 4)).to_have_class(CURRENT)
    where = "document.querySelector('#scene-canisters').getBoundingClientRect().top"
    before = page.evaluate(where)
    begin(page)
    until(page, READY)
    expect(_scene(page, 4)).to_have_class(CURRENT)
    assert abs(page.evaluate(where) - before) <= 1
    _read_to(page, 6)
    expect(_scene(page, 6)).to_have_class(CURRENT)
    assert _scene(page, 6).evaluate(IN_VIEW) == [True, True, True]
    assert watched.errors == []


def test_in_a_frame_one_scene_is_shown_at_a_time(watched: Watched, server: str, content: Content) -> None:
    page = watched.page
    page.goto(f"{server}en/embed/how-a-battery-works/?scene=people")
    expect(page.locator(".told:visible")).to_have_count(1)
    expect(page.locator("#scene-people")).to_be_visible()
    page.get_by_role("button", name=content.words.next).click()
    expect(page.locator("#scene-canisters")).to_be_visible()
    expect(page.locator(".told:visible")).to_have_count(1)
    assert watched.errors == []


def test_in_a_sandbox_an_embedded_story_is_all_there_in_order(page: Page, server: str, content: Content) -> None:
    address = f"{server}en/embed/how-a-battery-works/"
    page.set_content(f'<iframe sandbox="" src="{address}" width="700" height="900"></iframe>')
    frame = page.frame_locator("iframe[sandbox]")
    scenes = content.stories["how-a-battery-works"].scenes
    expect(frame.locator(".told:visible")).to_have_count(len(scenes))
    expect(frame.locator(".still:visible")).to_have_count(len(scenes))
