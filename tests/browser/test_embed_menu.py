"""The menu of an embed: plain links, which a script improves where it may."""

from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.paper import ADDRESS, SITES, iframe, publish, shown
from tests.conftest import SUBJECT

ROCK, STORY = "en/embed/rock/", "en/embed/on-the-rock-at-night/"
WORDS = SITES[SUBJECT].content.words


def opened(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe")
    frame.get_by_text(WORDS.embedding.menu, exact=True).click()
    expect(frame.locator(".menu ul")).to_be_visible()
    return frame


def test_in_the_strictest_sandbox_its_links_lead_to_page_pictures_and_data(page: Page) -> None:
    publish(page, SUBJECT, iframe(ROCK, 'sandbox=""'))
    frame = opened(page)
    links = frame.locator(".menu a:visible")
    expect(links).to_have_count(6)
    expect(frame.locator(".menu button")).to_be_hidden()
    assert links.evaluate_all("(all) => all.filter((e) => e.href.startsWith('https:')).length") == 6


def test_where_nothing_may_be_copied_a_link_opens_the_figures_page(browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = publish(context.new_page(), SUBJECT, iframe(ROCK))
    opened(page).get_by_role("link", name=WORDS.learning.copy_link).click()
    page.frames[1].wait_for_url(f"{ADDRESS}/en/read/light/#rock")
    context.close()


def test_link_and_citation_are_copied(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    publish(page, SUBJECT, "")
    page.goto(f"{ADDRESS}/{ROCK}")
    page.get_by_text(WORDS.embedding.menu, exact=True).click()
    page.get_by_role("link", name=WORDS.embedding.copy_citation).click()
    expect(page.get_by_role("link", name=WORDS.learning.copied)).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert SITES[SUBJECT].content.figures["rock"].title in copied
    assert copied.endswith(f"{ADDRESS}/en/read/light/#rock")


def test_escape_closes_the_menu_and_goes_back_to_what_opened_it(page: Page) -> None:
    publish(page, SUBJECT, iframe(ROCK))
    shown(page)
    frame = page.frame_locator("iframe")
    opener = frame.get_by_text(WORDS.embedding.menu, exact=True)
    opener.focus()
    for key in ("Enter", "Tab", "Tab", "Escape"):
        page.keyboard.press(key)
    expect(frame.locator(".menu ul")).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_story_has_the_menu_too_without_the_files_of_a_figure(page: Page) -> None:
    publish(page, SUBJECT, iframe(STORY, 'sandbox=""'))
    links = opened(page).locator(".menu a:visible")
    assert [link.removeprefix(f"{ADDRESS}/en/") for link in links.evaluate_all("(all) => all.map((e) => e.href)")] == [
        "read/learn/#story-on-the-rock-at-night",
        "read/take/#offer-on-the-rock-at-night",
        next(path for path in SITES[SUBJECT].versions if path.startswith(STORY)).removeprefix("en/"),
    ]


def test_the_full_screen_is_offered_where_the_host_allows_it(page: Page) -> None:
    publish(page, SUBJECT, iframe(ROCK, 'allow="fullscreen"'))
    shown(page)
    expect(opened(page).get_by_role("button", name=WORDS.embedding.full_screen)).to_be_visible()
