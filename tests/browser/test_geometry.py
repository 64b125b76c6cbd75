"""In drawings of numbers no label lies on another or on a line to one, and none is cut, in a wide typeface too."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from components.model.load import load
from components.web import embed
from tests.browser.test_detail import POLICY, WIDE_TYPE
from tests.conftest import REPOSITORY, SUBJECT

KINDS = {"over-time", "by-family", "pictogram", "comparison", "loadout", "scale", "spread"}
WIDTHS = (320, 390, 720, 1100)
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
  const texts = seen(".picture *").filter((e) => !e.closest(".unseen,[popover],.hint")).flatMap(lines);
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
  for (const line of seen("svg .leader")) {
    const [from, to] = [[line.x1, line.y1], [line.x2, line.y2]].map(([x, y]) =>
      new DOMPoint(x.baseVal.value, y.baseVal.value).matrixTransform(line.getScreenCTM()));
    for (const [name, box] of texts) {
      const runs = [...Array(19).keys()].some((at) => {
        const x = from.x + (to.x - from.x) * (at + 1) / 20;
        const y = from.y + (to.y - from.y) * (at + 1) / 20;
        return x > box.left + 1 && x < box.right - 1 && y > box.top + 4 && y < box.bottom - 4;
      });
      if (runs) found.push(`a line runs over ${name}`);
    }
  }
  return [found, texts.length];
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["content", "subject"])
def test_no_label_lies_on_another_and_none_is_cut(page: Page, tmp_path: Path, folder: Path, width: int) -> None:
    content = load(folder)
    figures = [id for id, figure in content.figures.items() if figure.kind in KINDS]
    assert {content.figures[id].kind for id in figures} == KINDS
    page.set_viewport_size({"width": width, "height": 900})
    faults = {}
    for id in figures:
        document = tmp_path / f"{id}.html"
        document.write_text(POLICY.sub("", embed.live(content, None, id, "").decode()))
        page.goto(document.as_uri())
        page.add_style_tag(content=WIDE_TYPE)
        found, looked_at = page.evaluate(FAULTS)
        assert looked_at > 3
        if found:
            faults[id] = found
    assert not faults
