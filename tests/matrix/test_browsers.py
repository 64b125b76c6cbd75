"""Every embed, reading page and first answer of both subjects, from a static host, in the browsers of schools and
newsrooms: all that the newest Chromium shows is seen, in the same colours, no script fails, the console is silent."""

import io
import re
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest
import streamlit
from PIL import Image

from components.model.content import Content
from components.sharing.addresses import card_path, embed_path, read_path
from components.web.shell import fill
from components.web.site import Site
from tests.browser.bring import on_path
from tests.browser.paper import SITES
from tests.matrix.drivers import Driver, chromium, firefox, webkit
from tests.matrix.hosting import hosted

SEEN = """(() => {
  const shown = (e) => !e.checkVisibility || e.checkVisibility(); // closed drawers may have been laid out
  const seen = (e) => e.getClientRects().length && shown(e) && getComputedStyle(e).visibility === "visible";
  const all = [...document.querySelectorAll("h1,h2,h3,p:not(.weight),li,td,th,text,button,summary")].filter(seen);
  const said = (some) => some.map((e) => e.textContent.replace(/\\s+/g, "")).filter(Boolean);
  const notes = [...document.querySelectorAll(".note")].filter(seen);
  const fills = [...document.querySelectorAll("svg *:not(defs, defs *, symbol, symbol *)")].filter(seen)
    .map((e) => getComputedStyle(e).fill);
  return {
    texts: said(all),
    themes: said(all.filter((e) => e.closest(".themes"))),
    dark: CSS.supports("color", "light-dark(red, red)"),
    explorer: said(all.filter((e) => e.closest(".explorer-room"))),
    live: (() => { try { return !!new RegExp("", "v"); } catch { return false; } })(),
    notes: notes.length,
    fills: [...new Set(fills)].sort(),
    ground: getComputedStyle(document.body).backgroundColor,
    lines: [...new Set([...document.querySelectorAll(".term")].map((e) => getComputedStyle(e).textDecorationLine))],
    hidden: document.documentElement.classList.contains("unshown"),
    scripted: !document.querySelector("[data-choices]")
      || ("refused" in document.documentElement.dataset && !!document.querySelector(".scripted,.paged,.card")),
    sideways: document.documentElement.scrollWidth - innerWidth,
  };
})()"""
"""What a browser measured of an embed, `.weight`, is told by those that know it."""
SAME_LETTERS = """[...document.querySelectorAll(".x")].map((e) => {
  e.style.setProperty("--sans", "DejaVu Sans");
  e.style.setProperty("--serif", "Liberation Serif");
  requestAnimationFrame(() => requestAnimationFrame(() => { window.paintedAgain = true; }));
}).length"""
"""Browsers read `system-ui` and `serif` differently; pictures are compared with the same letters."""
OF_ITS_TIME = "Found a 'popover' attribute"
"""Chrome 109 knows the attribute as an experiment, and says so of every note; it shows them by CSS."""
AT_REST = """window.paintedAgain === true
  && [...document.querySelectorAll(".scrolly")].every((e) => e.querySelectorAll(".painted").length !== 1)
  && document.getAnimations().every((each) => each.effect.getComputedTiming().iterations === Infinity)"""
"""Pictures of a story fade; until then more than one is seen, and the next is painted after that. WebKit takes a
picture of what it last painted."""
UNLIKE = 10
"""Mean difference of grey levels, of 255, up to which two small pictures are alike: a line may break elsewhere."""
SMALL = (45, 45)
EVERY = 40
"""One card of a fact in so many is looked at."""
PAGE = re.compile(r"en/(?:read/(?:[\w-]+/)?(?:plain/)?|read/offline\.html|handout/(?:key/|sources/)?|find/)")
Seen = tuple[dict, bytes]
"""What `SEEN` found, and a picture."""


@pytest.fixture(scope="module")
def hosts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Every address of an embed, page, sheet or whole explainer in one file, on one static host."""
    sites = {folder.name: documents(site) for folder, site in SITES.items()}
    files = {f"{name}/{path}": made for name, found in sites.items() for path, made in found.items()}
    with hosted(tmp_path_factory.mktemp("host"), files) as address:
        yield [f"{address}{path}" for path in files]


def documents(site: Site) -> dict[str, bytes]:
    """What is looked at, by path: not the ways to moved pages, which lead on at once, and some of the cards."""
    content = site.content
    moved = {read_path(content, page, plain) for page in content.explainer.moved_pages for plain in (0, 1)}
    embeds = [embed_path(content, id) for id in (*content.figures, *content.stories)]
    cards = [card_path(content, where) for where in list(content.facts)[::EVERY]]
    pages = [path for path in site.files if PAGE.fullmatch(path) and path not in moved]
    found = {path: file.content for path in (*embeds, *cards, *pages) if (file := site.find(path))}
    return found | {f"{page}.html": first_answer(content, page) for page in content.explainer.all_pages}


def first_answer(content: Content, page: str) -> bytes:
    """What the app says first, in Streamlit's own document; the live page never comes here."""
    shell = (Path(streamlit.__file__).parent / "static" / "index.html").read_text()
    made = fill(shell, content, None, page, "full", bare=False)
    assert made
    return made.encode()


@pytest.fixture(scope="module")
def reference(hosts: list[str], matrix: Path) -> dict[str, Seen]:
    with chromium(on_path()) as driver:
        return {address: looked_at(driver, address, matrix, "chromium") for address in hosts}


def looked_at(driver: Driver, address: str, matrix: Path, browser: str) -> Seen:
    """What is seen there, and its picture, which is kept for somebody to look at."""
    driver.open(address)
    assert driver.run(SAME_LETTERS)
    deadline = time.monotonic() + 10
    while not driver.run(AT_REST) and time.monotonic() < deadline:
        time.sleep(0.1)
    found, picture = driver.run(SEEN), driver.picture()
    name = re.sub(r"\W+", "-", address.split("/", 3)[3]).strip("-")
    (matrix / "pictures").mkdir(exist_ok=True)
    (matrix / "pictures" / f"{name}.{browser}.png").write_bytes(picture)
    return found, picture


def started(name: str, matrix: Path, tmp_path: Path) -> AbstractContextManager[Driver]:
    if name == "chrome-109":
        return chromium(str(matrix / "chrome-109" / "chromium"), old=True)
    return firefox(tmp_path) if name == "firefox-esr" else webkit()


@pytest.mark.parametrize("name", ["chrome-109", "firefox-esr", "webkitgtk"])
def test_all_is_seen_as_in_the_newest(
    name: str, hosts: list[str], reference: dict[str, Seen], matrix: Path, tmp_path: Path
) -> None:
    assert len(hosts) > 40
    wrong: dict[str, list[str]] = {}
    with started(name, matrix, tmp_path) as driver:
        for address in hosts:
            found, picture = looked_at(driver, address, matrix, name)
            said = [error for error in driver.errors() if OF_ITS_TIME not in error]
            faults = [*unlike(found, reference[address][0]), *said]
            if (apart := difference(picture, reference[address][1])) > UNLIKE:
                faults.append(f"pictures are {apart:.1f} apart")
            if faults:
                wrong[address.split("/", 3)[3]] = faults
    assert not wrong, "\n".join(f"{path}: {faults}" for path, faults in wrong.items())


def unlike(found: dict, wanted: dict) -> list[str]:
    """What a browser shows otherwise."""
    spared = [*([] if found["dark"] else wanted["themes"]), *([] if found["live"] else wanted["explorer"])]
    missing = sorted(set(wanted["texts"]) - set(found["texts"]) - set(spared))
    checks = {
        f"not seen: {missing[:3]}": missing,
        f"a choice of colours that does nothing: {found['themes']}": found["themes"] and not found["dark"],
        f"an explorer that does nothing: {found['explorer']}": found["explorer"] and not found["live"],
        f"{found['notes']} notes stand open": found["notes"],
        f"fills {sorted(set(found['fills']) ^ set(wanted['fills']))}": found["fills"] != wanted["fills"],
        f"ground {found['ground']}": found["ground"] != wanted["ground"],
        f"terms with {found['lines']}": found["lines"] != wanted["lines"],
        "nothing is painted": found["hidden"],
        "the script did not come to its end": not found["scripted"],
        f"sideways by {found['sideways']}": found["sideways"] > 1,
    }
    return [said for said, fault in checks.items() if fault]


def difference(one: bytes, other: bytes) -> float:
    """How far two pictures are apart, small and grey."""
    small = [np.asarray(Image.open(io.BytesIO(each)).convert("L").resize(SMALL), dtype=float) for each in (one, other)]
    return float(np.abs(small[0] - small[1]).mean())
