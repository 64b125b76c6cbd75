"""Embeds in the pages of others: whole, operable and of the right height, whatever the host allows."""

import json
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Frame, Page, expect

from components.model.schema.figures import Scene
from tests.browser.axe import LOOKS, violations
from tests.browser.paper import (
    ADDRESS,
    ARTICLE,
    GROW,
    LISTEN,
    SITES,
    TWO_FRAMES,
    host_script,
    iframe,
    publish,
    resize,
    script,
    shown,
)
from tests.conftest import SUBJECT
from tests.fragments import FIGURES, OPENED_FIGURES

AUDIT = (Path(__file__).parent / "audit.js").read_text()
ROCK = "en/embed/rock/"
TOO_MUCH = """() => {
  const page = document.documentElement;
  return [page.scrollHeight - page.clientHeight, page.scrollWidth - page.clientWidth];
}"""
FITS = """() => {
  const frame = document.querySelector("iframe");
  return window.heard.some((data) => data.sentinel === "amp" && frame.clientHeight === data.height);
}"""


def settled(page: Page) -> Frame:
    """The frame when it has the height of its content."""
    frame = shown(page)
    page.wait_for_function(FITS)
    return frame


def heights(page: Page) -> list[int]:
    """Every height that the host heard of in the first of our protocols."""
    return [
        data["height"] for data in page.evaluate("heard") if isinstance(data, dict) and data.get("sentinel") == "amp"
    ]


@OPENED_FIGURES
def test_a_frame_that_listens_has_the_height_of_its_content_and_nothing_is_refused_asked_for_or_stored(
    folder: Path, id: str, page: Page
) -> None:
    """The lighthouse in a sandbox."""
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    sandbox = 'sandbox="allow-scripts"' if folder == SUBJECT else ""
    publish(page, folder, script(LISTEN + GROW) + iframe(f"en/embed/{id}/", sandbox))
    for width in (320, 1100):
        resize(page, width)
        assert settled(page).evaluate(TOO_MUCH) == [0, 0]
        assert page.locator("iframe").bounding_box()["height"] > 250
    assert said == []
    assert asked == [ARTICLE, f"{ADDRESS}/en/embed/{id}/"]
    assert "news.example" not in json.dumps(page.context.storage_state())


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 800, "height": 900})
    yield context
    context.close()


@OPENED_FIGURES
def test_without_scripts_and_in_the_strictest_sandbox_everything_is_there_and_sources_open(
    folder: Path, id: str, without_scripts: BrowserContext, page: Page
) -> None:
    """In the sandbox, which allows none; the lighthouse in a browser without scripts."""
    if folder != SUBJECT:
        _is_whole(publish(page, folder, iframe(f"en/embed/{id}/", 'sandbox=""')))
        return
    still = without_scripts.new_page()
    _is_whole(publish(still, folder, iframe(f"en/embed/{id}/")))
    still.close()


def _is_whole(page: Page) -> None:
    """Title, picture, credit; every drawer opens, and a mark opens its source in place."""
    figure = page.frame_locator("iframe").locator(".figure")
    expect(figure.locator("h1")).to_be_visible()
    assert figure.locator(".picture").bounding_box()["height"] > 60
    expect(figure.locator(".credit").last).to_be_visible()
    if not figure.locator(".mark:visible").count():
        figure.locator("details:not(.more) > summary").first.click()
    figure.locator(".mark:visible").first.click()
    expect(figure.locator(":popover-open")).to_be_visible()


SCENES = [(folder, id) for folder, id in FIGURES if isinstance(SITES[folder].content.figures[id], Scene)]


@pytest.mark.parametrize(("folder", "id"), SCENES, ids=[id for _, id in SCENES])
def test_a_part_can_be_picked_in_a_sandbox_and_without_scripts(
    folder: Path, id: str, page: Page, browser: Browser
) -> None:
    content = SITES[folder].content
    first = content.figures[id].parts[0]
    part = content.parts[first]
    publish(page, folder, iframe(f"en/embed/{id}/", 'sandbox="allow-scripts"'))
    frame = page.frame_locator("iframe")
    frame.locator(f"a[href='#{id}-about-{first}']:visible .hit").first.click()
    expect(frame.get_by_text(part.role, exact=True).locator("visible=true").first).to_be_visible()
    context = browser.new_context(java_script_enabled=False)
    still = publish(context.new_page(), folder, iframe(f"en/embed/{id}/")).frame_locator("iframe")
    still.locator(f"a[href='#{id}-about-{first}']:visible .hit").first.click()
    expect(still.get_by_text(part.role, exact=True).locator("visible=true").first).to_be_visible()
    context.close()


@OPENED_FIGURES
def test_axe_finds_nothing_wrong_in_the_light_and_in_the_dark(folder: Path, id: str, page: Page) -> None:
    publish(page, folder, "")
    page.goto(f"{ADDRESS}/en/embed/{id}/?theme=auto")
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size({"width": 320, "height": 700})
    assert violations(page, *LOOKS) == []


READ = [
    pytest.param(
        folder, page, id=f"{folder.name}-{page}", marks=[pytest.mark.slow] if folder == SUBJECT or nth % 2 else []
    )
    for folder, site in SITES.items()
    for nth, page in enumerate(("", *site.content.explainer.all_pages))
]
"""Every second page: the app's own are all looked at, in the dark (test_pages)."""


@pytest.mark.parametrize(("folder", "name"), READ)
def test_the_reading_edition_is_legible_and_accessible(folder: Path, name: str, page: Page) -> None:
    publish(page, folder, "")
    page.set_viewport_size({"width": 320, "height": 700})
    path = f"en/read/{name}{'/' if name else ''}"
    assert SITES[folder].files[path].content
    page.goto(f"{ADDRESS}/{path}")
    assert page.evaluate(AUDIT, ["sideways", "tiny"]) == {}
    assert violations(page) == []


@pytest.mark.parametrize(
    ("query", "shown_part", "scheme"),
    [
        ("?part=tower&theme=dark", "tower", "dark"),
        ("?part=tower&theme=light", "tower", "light"),
        ("?part=tower&theme=auto", "tower", "light dark"),
        ("?part=storm&theme=blue", "", "light"),
        ("?part=tower%22%3E%3Cb%3E&theme=", "", "light"),
    ],
)
def test_the_address_opens_a_state_and_a_theme_and_nonsense_is_ignored(
    query: str, shown_part: str, scheme: str, page: Page
) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}{query}"))
    frame = shown(page)
    state = frame.evaluate("document.querySelector('.figure').dataset.state")
    assert ("part=tower" in state) is bool(shown_part)
    assert frame.evaluate("getComputedStyle(document.documentElement).colorScheme") == scheme
    assert "<b>" not in frame.content().split("<body")[1].replace("<b>", "", frame.locator("b").count())


@pytest.mark.parametrize(
    ("query", "expected"), [("?accent=12AB9f", "#12AB9f"), ("?accent=red", ""), ("?accent=12AB9f;}", "")]
)
def test_an_accent_is_taken_only_as_six_digits(query: str, expected: str, page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}{query}"))
    assert shown(page).evaluate("document.documentElement.style.getPropertyValue('--given')") == expected


EXTREMES = ("000000", "ffffff", "ff0000", "00ff00", "0000ff", "ffff00", "808080", "1c5c9e")
TRIED = [
    (accent, ground)
    for accent, ground in product(EXTREMES, (*EXTREMES, "clear"))
    if accent in EXTREMES[:2] or ground in (*EXTREMES[:2], "clear")
]
"""Every accent on black, white and a clear ground, and black and white on every ground."""
CONTRASTS = """() => {
  const root = document.querySelector("[data-choices]");
  const parts = (name) => {
    root.style.color = `var(--${name})`;
    const [space, ...found] = getComputedStyle(root).color.match(/[a-z]+|[\\d.]+/g);
    root.style.color = "";
    return space === "rgb" ? found.map((each) => each / 255) : found.slice(1).map(Number);
  };
  const linear = (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const luminance = (name) => parts(name).slice(0, 3)
    .reduce((sum, part, at) => sum + [0.2126, 0.7152, 0.0722][at] * linear(part), 0.05);
  const pairs = [
    ["ink", "paper"], ["soft", "paper"], ["link", "paper"], ["on-accent", "accent"], ["ink", "accent-light"],
  ];
  return {
    refused: document.documentElement.dataset.refused,
    contrasts: pairs.map((pair) => pair.map(luminance)).map(([one, other]) => Math.max(one / other, other / one)),
  };
}"""
"""What was refused, and how text stands out from what is around it."""
COLOURS = "[document.documentElement.style.getPropertyValue('--ground'), document.documentElement.dataset.refused]"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("?ground=ffffff", ["#ffffff", ""]),
        ("?ground=888888", ["", "ground"]),
        ("?ground=ffffff&theme=dark", ["", "ground"]),
        ("?ground=000000&theme=dark", ["#000000", ""]),
        ("?ground=ffffff&theme=auto", ["", "ground"]),
        ("?ground=red", ["", ""]),
    ],
)
def test_a_ground_is_taken_only_where_text_stands_out_from_it(query: str, expected: list[str], page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}{query}"))
    assert shown(page).evaluate(COLOURS) == expected


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_text_stands_out_from_every_accent_and_ground_that_are_taken(theme: str, page: Page) -> None:
    publish(page, SUBJECT, "")
    measured = []
    for accent, ground in TRIED:
        page.goto(f"{ADDRESS}/{ROCK}?theme={theme}&accent={accent}&ground={ground}")
        measured += [page.evaluate(CONTRASTS)]
    assert len({each["refused"] for each in measured}) == 4
    assert min(least for each in measured for least in each["contrasts"]) >= 4.5


def test_an_accent_on_which_neither_ink_nor_paper_stands_out_is_refused(page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}?accent=808080"))
    assert shown(page).evaluate("document.documentElement.dataset.refused") == "accent"


def test_what_is_drawn_keeps_its_colours_on_a_clear_ground(page: Page) -> None:
    publish(page, SUBJECT, "")
    fills = "[...document.querySelectorAll('svg *')].map((e) => getComputedStyle(e).fill)"
    found = []
    for ground in ("", "clear"):
        page.goto(f"{ADDRESS}/en/embed/sighting/?ground={ground}")
        found.append(page.evaluate(fills))
    assert len(found[0]) > 20
    assert found[0] == found[1]


def test_the_page_shows_through_a_clear_ground_and_round_corners(page: Page) -> None:
    publish(page, SUBJECT, "<style>body{background:#0f0}</style>" + iframe(f"{ROCK}?ground=clear&radius=16"))
    frame = shown(page)
    grounds = frame.evaluate(
        "[...document.querySelectorAll('html,body,.figure')].map((e) => getComputedStyle(e).backgroundColor)"
    )
    assert set(grounds) == {"rgba(0, 0, 0, 0)"}


def test_a_bare_figure_has_no_title_and_no_drawers_but_its_credit(page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}?plain=1"))
    frame = shown(page)
    expect(frame.locator("h1")).to_be_hidden()
    assert frame.locator(".tools summary:visible").count() == 0
    expect(frame.locator(".credit").first).to_be_visible()
    expect(frame.locator(".picture")).to_be_visible()


@pytest.mark.parametrize("id", ["sighting", "reach"])
def test_a_bare_figure_tells_in_a_column_what_is_picked_and_nothing_before(id: str, page: Page) -> None:
    page.set_viewport_size({"width": 720, "height": 900})
    publish(page, SUBJECT, iframe(f"en/embed/{id}/?plain=1"))
    figure = shown(page).locator(".figure")
    expect(figure.locator(".sheet")).to_be_hidden()
    figure.locator(".picture :is([data-go='1'],.button)").locator("visible=true").first.click()
    expect(figure.locator(".sheet")).to_be_visible()
    figure.locator(".close").click()
    expect(figure.locator(".sheet")).to_be_hidden()


def test_the_level_leads_to_a_document_in_plain_words(page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}?level=plain&theme=dark#x"))
    page.frame_locator("iframe").locator("html[data-theme=dark]").wait_for()
    assert page.frames[1].url == f"{ADDRESS}/{ROCK}level-plain/?theme=dark#x"


def test_print_is_light_whatever_was_chosen(page: Page) -> None:
    publish(page, SUBJECT, "")
    page.goto(f"{ADDRESS}/{ROCK}?theme=dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.emulate_media(media="print")
    assert page.evaluate(ground) == "rgb(251, 250, 247)" != dark


@pytest.mark.parametrize("font", ["serif", "sans", "system"])
def test_a_newsroom_can_choose_among_three_fonts(font: str, page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}?font={font}"))
    families = shown(page).evaluate(
        "['h1', 'p'].map((name) => getComputedStyle(document.querySelector(name)).fontFamily.includes('Serif'))"
    )
    assert families == {"serif": [True, True], "sans": [False, False], "system": [False, False]}[font]


@pytest.mark.parametrize(
    ("seen", "told"), [("2024-05-01", True), ("2023-12-31", True), ("2024-05-02", False), ("x", False)]
)
def test_an_embed_says_what_was_corrected_since_it_was_pasted(seen: str, told: bool, page: Page) -> None:
    publish(page, SUBJECT, iframe(f"{ROCK}?seen={seen}"))
    shown(page)
    changed = page.frame_locator("iframe").locator("del").filter(has_text="21 metres")
    expect(changed).to_be_visible(visible=told)


def test_a_fixed_version_leads_to_the_live_one_and_tells_it_its_day(page: Page) -> None:
    fixed = next(path for path in SITES[SUBJECT].versions if path.startswith(ROCK))
    publish(page, SUBJECT, "")
    page.goto(f"{ADDRESS}/{fixed}")
    page.get_by_role("link", name=SITES[SUBJECT].content.words.latest_version).click()
    page.wait_for_url(f"{ADDRESS}/{ROCK}?seen=2024-05-02")
    expect(page.locator("del")).to_be_hidden()


def test_every_protocol_is_spoken_with_the_same_height(page: Page) -> None:
    address = f"{ROCK}?childId=lamp-1#?secret=abcDEF1234"
    publish(page, SUBJECT, script(LISTEN) + iframe(address))
    shown(page)
    page.wait_for_function("heard.length > 3")
    heard, height = page.evaluate("heard"), heights(page)[0]
    assert {"sentinel": "amp", "type": "embed-size", "height": height} in heard
    assert f"pymxPYMxlamp-1xPYMxheightxPYMx{height}" in heard
    assert {"message": "height", "value": height, "secret": "abcDEF1234"} in heard
    packed = [json.loads(each) for each in heard if isinstance(each, str) and each.startswith("{")]
    assert packed[0] == {"src": f"{ADDRESS}/{address}", "context": "iframe.resize", "height": height}


def test_who_did_not_ask_in_these_protocols_is_not_told_in_them(page: Page) -> None:
    publish(page, SUBJECT, script(LISTEN) + iframe(f"{ROCK}?childId=%3Cb%3E#?secret=a-b"))
    shown(page)
    page.wait_for_function("heard.length > 1")
    assert not [
        data for data in page.evaluate("heard") if "pym" in str(data) or "secret" in str(data).replace("secret=a-b", "")
    ]


def show(page: Page, message: str) -> str:
    """The state after the host page has sent a message."""
    frame = shown(page)
    frame.evaluate(
        "() => { window.last = new Promise((done) => addEventListener('message', (e) => e.data === 1 && done())) }"
    )
    page.evaluate(f"[{message}, 1].forEach((e) => document.querySelector('iframe').contentWindow.postMessage(e, '*'))")
    return frame.evaluate("last.then(() => document.querySelector('.figure').dataset.state)")


def test_the_host_page_may_drive_it(page: Page) -> None:
    publish(page, SUBJECT, iframe("en/embed/sighting/", 'sandbox="allow-scripts"'))
    shown(page)
    assert show(page, "{explainer: 'show', step: '2'}") == "step=2"
    assert show(page, "{explainer: 'show', step: '9'}") == "step=2"
    assert show(page, "{explainer: 'show', step: 1}") == "step=2"
    assert show(page, "{explainer: 'hide', step: '1'}") == "step=2"
    assert show(page, "'show'") == "step=2"
    assert show(page, "{explainer: 'show', step: '0'}") == "step=0"


def test_a_table_laid_out_as_a_grid_keeps_its_roles(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    publish(page, SUBJECT, iframe("en/embed/lamps-compared/"))
    tape = shown(page).locator(".tape")
    assert tape.locator("tbody tr").first.evaluate("(row) => getComputedStyle(row).display") == "grid"
    roles = tape.locator(":is(thead, tbody, tr, th, td)").evaluate_all(
        "(all) => all.map((e) => e.getAttribute('role'))"
    )
    assert tape.get_attribute("role") == "table"
    assert set(roles) == {"rowgroup", "row", "columnheader", "rowheader", "cell"}


def test_our_script_grows_the_frame_and_lets_a_link_open_a_state(page: Page) -> None:
    link = '<a href="#" data-explainer="rock" data-show="part=tower">the tower</a>'
    publish(page, SUBJECT, link + iframe(ROCK, 'id="rock" loading="lazy"') + host_script() + script(LISTEN))
    settled(page)
    page.get_by_role("link", name="the tower").click()
    expect(page.frame_locator("iframe").locator("details[open]").first).to_be_visible()
    assert settled(page).evaluate(TOO_MUCH) == [0, 0]


def test_our_script_leaves_the_frames_of_others_alone(page: Page) -> None:
    other = "<script>parent.postMessage({sentinel: 'amp', type: 'embed-size', height: 900}, '*')</script>"
    publish(page, SUBJECT, f'{host_script()}<iframe srcdoc="{other}" height="77"></iframe>{script(LISTEN)}')
    page.wait_for_function("heard.length")
    page.evaluate(TWO_FRAMES)
    assert page.locator("iframe").evaluate("(frame) => frame.clientHeight") == 77


@pytest.mark.parametrize("sandbox", ["", 'sandbox=""'], ids=["bare", "strictest"])
def test_a_browser_that_can_size_frames_itself_needs_no_script(sandbox: str, page: Page) -> None:
    style = f'style="width:100%;border:0;min-height:200px;frame-sizing:content-height" {sandbox}'
    publish(page, SUBJECT, f'<iframe src="{ADDRESS}/{ROCK}" {style}></iframe>')
    if not page.evaluate("CSS.supports('frame-sizing', 'content-height')"):
        pytest.skip("this browser cannot")
    page.wait_for_function("document.querySelector('iframe').clientHeight > 300")
    assert shown(page).evaluate(TOO_MUCH) == [0, 0]


def test_pym_sets_the_height(page: Page) -> None:
    page.set_viewport_size({"width": 500, "height": 800})
    start = f"new pym.Parent('place', '{ADDRESS}/{ROCK}', {{}});"
    publish(
        page, SUBJECT, f'<div id="place"></div><script src="/article/pym.v1.min.js"></script>{script(LISTEN + start)}'
    )
    assert settled(page).evaluate(TOO_MUCH) == [0, 0]
    resize(page, 900)
    assert settled(page).evaluate(TOO_MUCH) == [0, 0]


def test_newswire_frames_sets_the_height(page: Page) -> None:
    start = f"new newswireFrames.Framer(document.getElementById('place'), {{src: '{ADDRESS}/{ROCK}'}});"
    publish(
        page, SUBJECT, f'<div id="place"></div><script src="/article/frames.umd.js"></script>{script(LISTEN + start)}'
    )
    assert settled(page).evaluate(TOO_MUCH) == [0, 0]


WORDPRESS = """addEventListener("message", ({source, data}) => {
  const frame = document.querySelector("iframe");
  if (!data.secret || /[^a-zA-Z0-9]/.test(data.secret) || source !== frame.contentWindow) return;
  if (data.message === "height") frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
});"""


def test_what_wordpress_leaves_of_an_answer_works(page: Page) -> None:
    left = 'sandbox="allow-scripts" security="restricted" width="600" height="338" data-secret="abcDEF1234"'
    source = f'src="{ADDRESS}/{ROCK}#?secret=abcDEF1234"'
    publish(page, SUBJECT, f"{script(LISTEN + WORDPRESS)}<iframe {left} {source}></iframe>")
    frame = shown(page)
    page.wait_for_function("heard.some((data) => data.message === 'height')")
    height = heights(page)[-1]
    assert page.locator("iframe").evaluate("(frame) => frame.clientHeight") == min(1000, max(200, height))
    assert frame.evaluate(TOO_MUCH)[1] == 0
