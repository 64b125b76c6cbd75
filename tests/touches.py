"""How long a touch in a figure takes until its answer is painted, and whether that is on the screen."""

from collections.abc import Callable
from statistics import median
from typing import Any, NamedTuple

SCREENS = ((390, 844), (1280, 900))
"""A phone and a laptop, in pixels."""
ROUNDS = 3
"""How often each control is touched; its median counts, so that one pause of the machine does not."""
TOUCH = """async () => {
  const slow = [], unseen = [];
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const shown = (e) => e.checkVisibility() && e.getClientRects().length > 0;
  for (const figure of document.querySelectorAll(".figure"))
    for (let fold = figure.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  const controls = [...document.querySelectorAll(".picture [data-set]:not(.shape)")].filter(shown);
  for (const control of controls) {
    if (!shown(control)) continue;
    control.scrollIntoView({ block: "center" });
    await painted();
    const start = performance.now();
    control.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    await painted();
    slow.push([performance.now() - start, `${control.closest(".figure").id}: ${control.dataset.set}`]);
    const panels = [...control.closest(".figure").querySelectorAll(".sheet [data-panel]:not(.hint)")].filter(shown);
    if (panels.length !== 1) continue;
    const text = [...panels[0].querySelectorAll("p, li")].find(shown) || panels[0];
    const { left, top } = text.getBoundingClientRect();
    const at = document.elementFromPoint(left + 4, top + 8);
    if (!at || !at.closest(".sheet")) unseen.push(slow.at(-1)[1]);
  }
  return [slow, unseen];
}"""


Begun = Callable[[Any], None]


def as_it_is(page: Any) -> None:
    """A document that is ready when it is loaded."""


class Touches(NamedTuple):
    """Of one document on one screen: how many controls, median and slowest in ms, those whose answer is out of view."""

    count: int
    usual: float
    slowest: float
    name: str
    """What the slowest chooses."""
    unseen: list[str]


def touch_all(
    browser: Any, address: str, screen: tuple[int, int], rounds: int = ROUNDS, begun: Begun = as_it_is
) -> Touches:
    """Every control of the figures at an address, one after another, each in the middle of the screen when touched,
    as soon as the page has `begun`."""
    page = browser.new_page(viewport={"width": screen[0], "height": screen[1]})
    page.goto(address)
    begun(page)
    touched = [page.evaluate(TOUCH) for _ in range(rounds)]
    page.close()
    names = [name for _, name in touched[0][0]]
    usual = [median(taken[at][0] for taken, _ in touched) for at in range(len(names))]
    slowest = max(range(len(names)), key=usual.__getitem__, default=None)
    if slowest is None:
        return Touches(0, 0, 0, "", [])
    return Touches(len(names), median(usual), usual[slowest], names[slowest], touched[-1][1])
