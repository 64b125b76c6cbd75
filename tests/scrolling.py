"""How smoothly a page goes by under a reader who scrolls, with a processor four times slower; for `bench.py`."""

from typing import Any, NamedTuple

SLOWER = 4
SCROLL = """seconds => new Promise(done => {
  const began = performance.now();
  let frames = 0;
  (function step() {
    frames += 1;
    scrollBy({ top: 12, behavior: 'instant' });
    const passed = performance.now() - began;
    const more = scrollY + innerHeight < document.documentElement.scrollHeight - 1;
    if (more && passed < seconds * 1000) requestAnimationFrame(step);
    else done({ frames, seconds: passed / 1000 });
  })();
})"""


class Scrolled(NamedTuple):
    """Frames in a second, and the work of the main thread for one of them, in milliseconds."""

    frames: float
    work: float


def scroll(browser: Any, address: str, screen: tuple[int, int], seconds: float = 6) -> Scrolled:
    """Scroll down a page for so long, 12 pixels a frame, without what only the live page needs."""
    page = browser.new_page(viewport={"width": screen[0], "height": screen[1]})
    page.route("**/static/**", lambda route: route.abort())
    page.goto(address, wait_until="domcontentloaded")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Performance.enable")
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    before = _work(devtools)
    seen = page.evaluate(SCROLL, seconds)
    work = _work(devtools) - before
    page.close()
    return Scrolled(seen["frames"] / seen["seconds"], work / seen["frames"] * 1000)


def _work(devtools: Any) -> float:
    measured = {each["name"]: each["value"] for each in devtools.send("Performance.getMetrics")["metrics"]}
    return float(measured["TaskDuration"])
