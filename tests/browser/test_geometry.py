"""In every figure and state no label lies on another, runs over its box or is cut, in wide and large type too."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.figures.draw import KINDS
from components.model.content_cache import load
from components.web import embed
from tests.browser.test_detail import POLICY, WIDE_TYPE
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import OPENED_FIGURES

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
    const matrix = line.getScreenCTM(), length = line.getTotalLength();
    const points = [...Array(39).keys()].map((at) =>
      line.getPointAtLength(length * (at + 1) / 40).matrixTransform(matrix));
    for (const [name, box] of texts) {
      const runs = points.some(({x, y}) =>
        x > box.left + 1 && x < box.right - 1 && y > box.top + 4 && y < box.bottom - 4);
      if (runs) found.push(`a line runs over ${name}`);
    }
  }
  return [found, texts.length];
}"""
AS_OPENED = f'() => [["", ...({FAULTS})()]]'
PICKED = f"""() => {{
  const faults = {FAULTS}, found = [];
  for (const set of new Set([...document.querySelectorAll(".picture [data-set]")].map((e) => e.dataset.set))) {{
    document.querySelector(`.picture [data-set="${{set}}"]`)
      .dispatchEvent(new MouseEvent("click", {{bubbles: true, cancelable: true}}));
    found.push([set, ...faults()]);
  }}
  return found;
}}"""
"""Each state that can be picked: its faults, and how many texts were looked at."""
SIZED = """async (css) => {
  document.querySelector("style.type")?.remove();
  document.head.append(Object.assign(document.createElement("style"), {className: "type", textContent: css}));
  await new Promise(requestAnimationFrame);
}"""


@OPENED_FIGURES
def test_no_label_lies_on_another_and_none_is_cut(page: Page, tmp_path: Path, folder: Path, id: str) -> None:
    document = tmp_path / f"{id}.html"
    document.write_text(POLICY.sub("", embed.live(load(folder), None, id, "").decode()))
    page.goto(document.as_uri())
    faults = {}
    for look, width in product((AS_OPENED, PICKED), WIDTHS):
        page.set_viewport_size({"width": width, "height": 900})
        for style in (WIDE_TYPE, LARGE_TYPE):
            page.evaluate(SIZED, style)
            for state, found, looked_at in page.evaluate(look):
                assert looked_at > 2
                if found:
                    faults[f"{width} {style} {state}"] = found
    assert not faults


@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["content", "subject"])
def test_every_kind_is_looked_at(folder: Path) -> None:
    assert {figure.kind for figure in load(folder).figures.values()} == set(KINDS)
