"""Keys alone in Firefox ESR: rings are seen; figure, story, menu, Find and questions obey and lead the focus on."""

import io
import json
import time
from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image

from components.sharing.addresses import embed_path, find_path, offline_path, read_path
from tests.browser.paper import SITES
from tests.conftest import REPOSITORY
from tests.matrix.drivers import Driver
from tests.matrix.hosting import hosted

SITE = SITES[REPOSITORY / "content"]
FIGURE, STORY = (embed_path(SITE.content, id) for id in ("battery", "how-a-battery-works"))
PAGE, ONE_FILE, FIND = read_path(SITE.content, "parts"), offline_path(SITE.content), find_path(SITE.content)
INDEX = "data/find-en.json"
RINGS = {FIGURE: 12, PAGE: 24, FIND: 10, f"{ONE_FILE}#page-quiz": 16}
"""Where rings are looked at, and how often the Tab key is pressed there."""
MOST_STOPS = 200
FOCUS = "document.activeElement"
BOX = f"""(() => {{ const {{x, y, right, bottom}} = {FOCUS}.getBoundingClientRect();
  return [x, y, right, bottom, {FOCUS}.outerHTML.slice(0, 100)] }})()"""
SETS = ["battery", "launcher", "interception", "interceptors", "news", "sources"]
QUESTION = ".quiz .question:not([hidden])"
FIRST_WRONG_PLACE = f"""[...document.querySelectorAll("{QUESTION} .items>li")]
  .map((e, at) => [Number(e.dataset.place), at]).sort((a, b) => a[0] - b[0])
  .find(([place, at]) => place !== at) || null"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    files = {path: SITE.files[path].content for path in (FIGURE, STORY, PAGE, ONE_FILE, FIND, INDEX)}
    with hosted(tmp_path_factory.mktemp("keys"), files) as root:
        yield root


def reach(driver: Driver, selector: str) -> None:
    """Press the Tab key until it stops at one of these."""
    for _ in range(MOST_STOPS):
        driver.press("Tab")
        if at(driver, selector):
            return
    pytest.fail(f"the Tab key does not reach {selector}")


def at(driver: Driver, selector: str) -> bool:
    return bool(driver.run(f"{FOCUS}.matches({json.dumps(selector)})"))


def until(driver: Driver, condition: str) -> None:
    deadline = time.monotonic() + 20
    while not driver.run(condition):
        assert time.monotonic() < deadline, condition
        time.sleep(0.05)


def is_ringed(driver: Driver) -> bool:
    """Whether the picture around what has the focus changes when it loses it; the focus is given back."""
    left, top, right, bottom, _ = driver.run(BOX)
    area = (max(0, left - 6), max(0, top - 6), right + 6, bottom + 6)
    with_focus = _crop(driver, area)
    driver.run(f"(window.focused = {FOCUS}).blur() || true")
    without = _crop(driver, area)
    driver.run("focused.focus({preventScroll: true}) || true")
    return int((np.abs(with_focus - without) > 30).sum()) > 60


def _crop(driver: Driver, area: tuple[float, ...]) -> np.ndarray:
    picture = Image.open(io.BytesIO(driver.picture())).convert("L")
    return np.asarray(picture.crop(tuple(map(round, area))), dtype=float)


@pytest.mark.parametrize("path", RINGS)
def test_a_ring_is_seen_around_what_has_the_focus(path: str, driver: Driver, address: str) -> None:
    driver.open(address + path)
    bare = []
    for _ in range(RINGS[path]):
        driver.press("Tab")
        assert driver.run(f"document.hasFocus() && {FOCUS} !== document.body")
        if not is_ringed(driver):
            bare.append(driver.run(BOX)[-1])
    assert bare == []


@pytest.mark.parametrize("path", [FIGURE, f"{ONE_FILE}#page-parts"])
def test_a_part_is_picked_and_closed(path: str, driver: Driver, address: str) -> None:
    driver.open(address + path)
    reach(driver, "svg [data-set='part=radar-set']")
    for key in ("Enter", "Space"):
        driver.press(key)
        until(driver, f"{FOCUS}.matches('[aria-pressed=true]')")
        assert driver.run("[...document.querySelectorAll('.figure .live')].some((e) => e.textContent.length > 10)")
        driver.press("Escape")
        until(driver, f"{FOCUS}.matches('[aria-pressed=false][data-set=\"part=radar-set\"]')")


def test_a_story_is_read_to_its_end(driver: Driver, address: str) -> None:
    scenes = SITE.content.stories["how-a-battery-works"].scenes
    driver.open(address + STORY)
    reach(driver, ".scene-bar [data-scene='1']")
    for scene in scenes[1:]:
        driver.press("Enter")
        until(driver, f"document.querySelector('.scene.current .told').id === 'scene-{scene.id}'")
        assert at(driver, ".scene-bar [data-scene='1']")
    driver.press("ArrowLeft")
    until(driver, f"document.querySelector('.scene.current .told').id === 'scene-{scenes[-2].id}'")


def test_the_menu_opens_and_gives_the_focus_back(driver: Driver, address: str) -> None:
    driver.open(address + PAGE)
    reach(driver, ".menu>summary")
    driver.press("Enter")
    until(driver, "document.querySelector('.menu').open")
    driver.press("Tab")
    assert at(driver, ".menu[open] *")
    driver.press("Escape")
    until(driver, "!document.querySelector('.menu').open")
    assert at(driver, ".menu>summary")


def test_what_is_found_is_reached(driver: Driver, address: str) -> None:
    driver.open(address + FIND)
    reach(driver, "#find-words")
    for letter in "radar":
        driver.press(letter)
    until(driver, "document.querySelectorAll('.found a').length > 3")
    driver.press("ArrowDown")
    assert at(driver, ".found a")
    driver.press("ArrowUp")
    assert at(driver, "#find-words")


@pytest.mark.parametrize("number", range(len(SETS)), ids=SETS)
def test_every_question_is_answered_with_keys_alone(number: int, driver: Driver, address: str) -> None:
    driver.open(f"{address}{ONE_FILE}#page-quiz")
    driver.run("sessionStorage.clear() || localStorage.clear() || true")
    driver.open("about:blank")
    driver.open(f"{address}{ONE_FILE}#page-quiz")
    reach(driver, f"[data-round={SETS[number]}]")
    driver.press("Enter")
    asked = driver.run(f"document.querySelectorAll('[data-set-id={SETS[number]}] .question').length")
    for _ in range(asked):
        id, kind = driver.run(
            f"(({{question, kind}}) => [question, kind])(document.querySelector('{QUESTION}').dataset)"
        )
        _answer(driver, id, kind)
        reach(driver, f"{QUESTION} [data-do=check]")
        driver.press("Enter")
        until(driver, f"{FOCUS}.matches('.verdict')")
        assert driver.run(f"document.querySelector('{QUESTION}').dataset.result || ''") == "right", id
        reach(driver, f"{QUESTION} [data-do=following]")
        driver.press("Enter")
    until(driver, f"{FOCUS}.matches('.round-title')")
    assert f"{asked} of {asked}" in driver.run("document.querySelector('.round-end .result').textContent")


def _answer(driver: Driver, id: str, kind: str) -> None:
    """Choose what is right."""
    if kind == "point":
        reach(driver, f"{QUESTION} svg [data-set='part={SITE.content.quiz[id].part}']")
        driver.press("Enter")
    elif kind == "order":
        _sort(driver)
    elif kind == "estimate":
        reach(driver, f"{QUESTION} [type=range]")
        driver.press("Home")
        while driver.run(f"Number({FOCUS}.value) < Number({FOCUS}.dataset.true)"):
            driver.press("ArrowRight")
    elif driver.run(f"document.querySelector('{QUESTION} input').type === 'radio'"):
        reach(driver, f"{QUESTION} [type=radio]")
        driver.press("Space")
        while not at(driver, "[data-true]"):
            driver.press("ArrowDown")
    else:
        for _ in range(driver.run(f"document.querySelectorAll('{QUESTION} [data-true]').length")):
            reach(driver, f"{QUESTION} [data-true]")
            driver.press("Space")


def _sort(driver: Driver) -> None:
    """Move items up until each is in its place; one that is right by chance is moved away and back first."""
    reach(driver, f"{QUESTION} .items>li:nth-child(2) [data-do=up]")
    driver.press("Enter")
    while wrong := driver.run(FIRST_WRONG_PLACE):
        place, now = wrong
        reach(driver, f"{QUESTION} .items>li:nth-child({now + 1}) [data-do=up]")
        for _ in range(now - place):
            driver.press("Enter")
