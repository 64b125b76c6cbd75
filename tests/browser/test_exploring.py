"""Charts come when they are asked for."""

from playwright.sync_api import expect

from components.model.content import Content
from tests.browser.watching import Watched

CHOICE = "[data-testid=stButtonGroup]"


def test_no_chart_is_fetched_before_one_is_chosen(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(second_server)
    assert not _plotly(watched)
    chart = subject.charts["lengths"]
    page.get_by_test_id("stExpander").locator("summary").click()
    page.locator(CHOICE).get_by_text(chart.title, exact=True).click()
    drawn = page.locator(".js-plotly-plot")
    expect(drawn).to_be_visible(timeout=30_000)
    assert _plotly(watched)
    expect(drawn.locator(".bars .point")).to_have_count(4)
    expect(page.get_by_label(chart.alt)).to_have_count(1)
    page.locator(".chart-table").filter(has_text="0.3 m").first.locator("summary").first.click()
    expect(page.locator(".chart-table table").filter(has_text="0.3 m").first).to_be_visible()
    assert watched.errors == []
    assert watched.hosts == {"localhost"}


def _plotly(watched: Watched) -> list[str]:
    return [address for address in watched.requests if "plotly" in address.lower()]


def test_a_chosen_chart_stands_in_the_address(second_server: str, watched: Watched, subject: Content) -> None:
    page = watched.open(second_server)
    page.get_by_test_id("stExpander").locator("summary").click()
    page.locator(CHOICE).get_by_text(subject.charts["reach-stated"].title, exact=True).click()
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)
    watched.open(page.url)
    expect(page.locator(".js-plotly-plot")).to_be_visible(timeout=30_000)


def test_a_chart_is_known_by_its_id_and_stands_before_the_credit_in_the_chosen_colours(
    second_server: str, watched: Watched
) -> None:
    page = watched.open(f"{second_server}?chart=lengths")
    drawn = page.locator(".js-plotly-plot")
    expect(drawn).to_be_visible(timeout=30_000)
    assert page.url.endswith("?chart=lengths")
    ends = page.evaluate("""['main', '[data-testid=stExpander]', '.credit-line']
        .map(each => document.querySelector(each).getBoundingClientRect().top)""")
    assert ends == sorted(ends)
    ink = drawn.locator(".xtick text, .ytick text").first
    light = ink.evaluate("e => getComputedStyle(e).fill")
    page.locator(".menu > summary").click()
    page.locator("[data-theme-choice=dark]").click()
    expect(ink).not_to_have_css("fill", light, timeout=30_000)
    chosen = page.locator(f"{CHOICE} [aria-checked=true]")
    dark = page.evaluate("getComputedStyle(document.querySelector('.masthead')).color")
    expect(chosen).to_have_css("background-color", dark)
