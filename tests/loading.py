"""Loads an address as a reader on a slow phone does, and says what it took. For the bench."""

from dataclasses import dataclass

SLOW_4G = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
SLOWER_CPU = 4
PHONE = {"width": 412, "height": 823}
OBSERVE = """
window.seen = {paint: 0, largest: 0, shift: 0};
const watch = (type, see) =>
  new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({type, buffered: true});
watch('paint', (e) => { if (e.name === 'first-contentful-paint') seen.paint = e.startTime; });
watch('largest-contentful-paint', (e) => { seen.largest = e.startTime; });
watch('layout-shift', (e) => { if (!e.hadRecentInput) seen.shift += e.value; });
"""


@dataclass(frozen=True)
class Load:
    """What loading took: bytes over the wire, requests, hosts, seconds to paint, and how much the page jumped."""

    sent: int
    requests: int
    hosts: int
    first_paint: float
    largest_paint: float
    shift: float
    ready: float


def load(browser, address: str, *, ready: str | None = None, slow: bool = True, wait: float = 60) -> Load:
    """Open `address` in a fresh context; with `ready`, until that selector is there."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    sent: list[int] = []
    hosts: set[str] = set()
    requests: list[str] = []
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    if slow:
        session.send("Network.emulateNetworkConditions", SLOW_4G)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    session.on("Network.loadingFinished", lambda event: sent.append(int(event["encodedDataLength"])))
    page.on("request", lambda request: (requests.append(request.url), hosts.add(request.url.split("/")[2])))
    page.add_init_script(OBSERVE)
    page.goto(address, wait_until="load", timeout=wait * 1000)
    page.mouse.move(2, 2)  # the live page starts when a reader does something
    if ready:
        page.wait_for_selector(ready, timeout=wait * 1000)
    when = page.evaluate("performance.now()") / 1000
    page.wait_for_timeout(1500)
    seen = page.evaluate("window.seen")
    context.close()
    return Load(sum(sent), len(requests), len(hosts), seen["paint"] / 1000, seen["largest"] / 1000, seen["shift"], when)
