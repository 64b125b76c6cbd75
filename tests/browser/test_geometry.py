"""In every figure and state no label lies on another, runs over its box or is cut, in wide and large type too."""

from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.figures.draw import KINDS
from components.model.content_cache import load
from components.web import embed
from tests.browser.test_detail import POLICY, WIDE_TYPE
from tests.conftest import REPOSITORY, SUBJECT

WIDTHS = (320, 390, 720, 1100)
LARGE_TYPE = "html { font-size: 200% !important }"
FAULTS = """() => {
  const seen = (query) =>
    [...document.querySelectorAll(query)].filter((e) => e.getClientRects().length && !e.closest("[display=none]"));
  const room = document.querySelector(".picture").getBoundingClientRect();
  const own = (e) => [...e.childNodes].filter((node) => node.nodeType === 3 && node.textContent.trim());
  const lines = (e) => own(e).flatMap((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].map((box) => [node.textContent.trim(), box]);
  });
  const besides = ".unseen,[popover],.hint,.answered .controls";
  const texts = seen(".picture *").filter((e) => !e.closest(besides)).flatMap(lines);
  const found = [];
  if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
  texts.forEach(([name, a], at) => {
    if (a.left < room.left - 1.5 || a.right > room.right + 1.5) found.push(`${name} is cut`);
    texts.slice(at + 1).forEach(([other, b]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 1 && down > 4) found.push(`${name} on ${other}`);
    });
  });
  for (const hit of seen(".picture .hit")) {
    const box = hit.getBoundingClientRect();
    for (const text of hit.parentElement.querySelectorAll("text")) {
      const {left, right} = text.getBoundingClientRect();
      if (left < box.left - 2 || right > box.right + 2) found.push(`${text.textContent} runs out of its box`);
    }
  }
  for (const line of seen("svg .leader")) {
    const matrix = line.getScreenCTM();
    const points = [...Array(39).keys()].map((at) =>
      new DOMPoint(...["x", "y"].map((side) => line.getPointAtLength(line.getTotalLength() * (at + 1) / 40)[side]))
        .matrixTransform(matrix));
    for (const [name, box] of texts) {
      const runs = points.some(({x, y}) =>
        x > box.left + 1 && x < box.right - 1 && y > box.top + 4 && y < box.bottom - 4);
      if (runs) found.push(`a line runs over ${name}`);
    }
  }
  return [found, texts.length];
}"""
LOOK = f"""async () => {{
  const faults = {FAULTS}, found = [["", ...faults()]];
  for (const set of new Set([...document.querySelectorAll(".picture [data-set]")].map((e) => e.dataset.set))) {{
    document.querySelector(`.picture [data-set="${{set}}"]`)
      .dispatchEvent(new MouseEvent("click", {{bubbles: true, cancelable: true}}));
    await new Promise(requestAnimationFrame);
    found.push([set, ...faults()]);
  }}
  return found;
}}"""
"""Each state, as it opens first: its faults, and how many texts were looked at."""


@cache
def _document(folder: Path, id: str) -> str:
    return POLICY.sub("", embed.live(load(folder), None, id, "").decode())


@pytest.mark.parametrize("style", [WIDE_TYPE, LARGE_TYPE], ids=["wide-type", "large-type"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["content", "subject"])
def test_no_label_lies_on_another_and_none_is_cut(
    page: Page, tmp_path: Path, folder: Path, width: int, style: str
) -> None:
    content = load(folder)
    assert {figure.kind for figure in content.figures.values()} == set(KINDS)
    page.set_viewport_size({"width": width, "height": 900})
    faults = {}
    for id in content.figures:
        document = tmp_path / f"{id}.html"
        document.write_text(_document(folder, id))
        page.goto(document.as_uri())
        page.add_style_tag(content=style)
        for state, found, looked_at in page.evaluate(LOOK):
            assert looked_at > 2
            if found:
                faults[f"{id} {state}"] = found
    assert not faults
