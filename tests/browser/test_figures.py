"""Every figure: small, without scripts, without colours, without motion, without sight."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from components.model.content import Content
from components.model.content_cache import load
from tests.browser.documents import show, write
from tests.browser.names import picked_by_name
from tests.conftest import REPOSITORY, SUBJECT
from tests.figures.conditions import CONDITIONS
from tests.fragments import drawn, having, hides

HERE = Path(__file__).parent
AUDIT, CONTRAST, RULES = ((HERE / f"{name}.js").read_text() for name in ("audit", "contrast", "rules"))
BOTH = pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["real", "second"])


@BOTH
def test_figures_are_legible_and_can_be_hit_on_the_smallest_phone(folder: Path, page: Page, tmp_path: Path) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    show(page, tmp_path, folder)
    assert page.evaluate(AUDIT, ["sideways", "small", "tiny"]) == {}


@BOTH
def test_a_screen_reader_finds_all_that_can_be_picked_in_reading_order(
    folder: Path, page: Page, tmp_path: Path
) -> None:
    show(page, tmp_path, folder)
    buttons, content = iter(_buttons(page)), load(folder)
    for id in content.figures:
        wanted = picked_by_name(content, id)
        assert wanted
        for name in wanted:
            assert any(name in button for button in buttons), f"{id}: no button {name!r}, or it comes too early"


def _buttons(page: Page) -> list[str]:
    """The names of all buttons in Chromium's accessibility tree, in the order in which they are read."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known, todo, names = {node["nodeId"]: node for node in nodes}, [nodes[0]["nodeId"]], []
    while todo:
        node = known[todo.pop()]
        if not node["ignored"] and node["role"]["value"] == "button":
            names.append(node["name"]["value"])
        todo += [child for child in reversed(node["childIds"]) if child in known]
    return names


@BOTH
def test_every_text_is_there_without_scripts(folder: Path, browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(write(tmp_path, folder, scripted=False))
    text = " ".join(page.locator("main").inner_text().split())
    for figure in load(folder).figures.values():
        assert [said for said in (figure.title, figure.caption, figure.simplified) if said not in text] == []
    assert not page.locator(".controls:visible, .hint:visible").count()
    for drawers in (".panels details:not([open])", ".more:not([open])"):
        drawer = page.locator(drawers).first.element_handle()
        drawer.query_selector("summary").click()
        assert drawer.get_attribute("open") is not None
        assert drawer.query_selector("p, li, table").is_visible()
    page.close()


@BOTH
def test_a_label_leads_to_its_text_without_scripts(folder: Path, browser: Browser, tmp_path: Path) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(write(tmp_path, folder, scripted=False))
    label = page.locator("[data-kind=scene] a[role=button]:visible").first
    told = label.get_attribute("href")
    label.click()
    assert page.locator(f"{told}:target").count() == 1
    page.close()


@BOTH
def test_labels_stay_visible_in_forced_colours(folder: Path, page: Page, tmp_path: Path) -> None:
    page.emulate_media(forced_colors="active")
    show(page, tmp_path, folder)
    page.evaluate("figures.forEach((figure) => figure.choose({step: '2'}))")
    assert page.evaluate(CONTRAST) == []


@BOTH
def test_nothing_moves_where_less_motion_is_asked_for(folder: Path, page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, folder)
    assert page.evaluate("document.getAnimations().length") == 0
    part = page.locator("[data-kind=scene] a[role=button]:visible")
    part.first.click()
    assert page.evaluate("document.getAnimations().length") > 0
    page.emulate_media(reduced_motion="reduce")
    assert page.evaluate("document.getAnimations().length") == 0


def test_the_script_follows_the_same_rules_as_python(page: Page, tmp_path: Path) -> None:
    show(page, tmp_path, SUBJECT)
    for condition, state, expected in CONDITIONS:
        assert page.evaluate(RULES, [condition, state]) == [expected] * 5, (condition, state)


def test_python_and_the_script_bring_a_figure_into_the_same_state(page: Page, tmp_path: Path, subject: Content) -> None:
    show(page, tmp_path, SUBJECT)
    page.evaluate("figures.forEach((figure) => figure.choose({step: '2', measure: 'reach'}))")
    steps, measured = drawn(subject, "sighting", step="2"), drawn(subject, "lamps-to-scale", measure="reach")
    for query, ours in {
        "#lamps-to-scale [data-when]:is([hidden],[display=none])": [
            e for e in having(measured, "data-when") if hides(e)
        ],
        "#sighting [data-lit].lit": [e for e in having(steps, "data-lit") if "lit" in e.get("class", "").split()],
        "#sighting [data-set][aria-pressed=true]": [
            e for e in having(steps, "data-set") if e.get("aria-pressed") == "true"
        ],
    }.items():
        assert page.locator(query).count() == len(ours) > 0, query
