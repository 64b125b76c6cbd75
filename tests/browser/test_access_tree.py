"""What a listener gets of every document: all that is seen, nothing that is hidden, in few words and with names."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession, Page

from components.html.format import quantity
from components.model.schema.facts import Fact
from components.sharing.addresses import embed_path
from tests.browser import surfaces, tree
from tests.browser.axe import violations
from tests.browser.watching import begin, until_live

SEEN = (Path(__file__).parent / "heard.js").read_text()
NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")
MOST_BEFORE_MAIN = {"words": 40, "stops": 6}
FIRST_PAGE = {"words": 1200, "marks": 0.1, "stops": 70}
"""The most that the first page says, the part of it that names source buttons, and how often the Tab key stops."""
LONGEST_CODE = 5000
"""Characters of what is to be copied that are read out at most."""
MOST_CHOICES = 6
"""Of a figure, that are tried; more where they do not divide evenly."""
MOST_SAID = {"on average": 15, "at most": 45}
"""Words in which a change is told."""
MARK = re.compile(r"\d+ sources?")
"""The name of a source button, which stands between the words of a sentence."""
TOLD = {"", "parts", "launching-station", "interception", "interceptors", "in-the-news", "events", "disagreements"}
"""The pages that tell what is asked about."""
OPEN_ALL = "document.querySelectorAll('details').forEach((e) => { e.removeAttribute('name'); e.open = true; })"
CHANGE = """async () => {
  const live = [...document.querySelectorAll(".live,[role=status],[aria-live]")];
  const shown = (e) => e.checkVisibility({visibilityProperty: true}) && !e.closest("[display=none]");
  const works = (e) => shown(e) && e.getClientRects().length && e.tabIndex >= 0 && e.ariaDisabled !== "true";
  const told = [];
  for (const control of document.querySelectorAll("[data-set],[data-go],[data-scene],[data-answer]")) {
    if (!works(control) || control.ariaPressed === "true") continue;
    live.forEach((e) => { e.textContent = ""; });
    control.focus();
    control.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
    await new Promise(requestAnimationFrame);
    const said = live.map((e) => e.textContent.trim()).filter(Boolean).join(" ");
    const name = (control.ariaLabel || control.textContent).trim();
    told.push([name, said.split(/\\s+/).filter(Boolean).length, document.activeElement === document.body]);
  }
  return told;
}"""
"""Uses everything that chooses, goes on or answers; for each its name, the words said, and whether focus was lost."""


class Listener:
    """A page whose tree can be read, with all documents from memory."""

    def __init__(self, page: Page) -> None:
        self.page = surfaces.serve_to(page)
        self.session: CDPSession = page.context.new_cdp_session(page)

    def open(self, path: str) -> tuple[tree.Node, dict[str, Any]]:
        """The tree of a document, and what can be seen of it."""
        self.page.goto(surfaces.HOST + path)
        return self.heard(), self.page.evaluate(SEEN)

    def heard(self) -> tree.Node:
        """The tree of what is open now."""
        return tree.read(self.page, self.session)


@pytest.fixture(scope="module")
def listener(browser: Browser) -> Iterator[Listener]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    yield Listener(context.new_page())
    context.close()


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _texts(node: tree.Node) -> Iterator[str]:
    """Each text of the tree but those in an image, which is heard by its name."""
    if node.role == "StaticText":
        yield node.name
    elif node.role not in tree.PICTURES:
        for child in node.children:
            yield from _texts(child)


def _unlike(root: tree.Node, seen: dict[str, Any]) -> list[str]:
    """Texts that are seen and not heard or heard and not seen, and numbers that are only seen."""
    heard, visible = (Counter(filter(None, map(_letters, texts))) for texts in (_texts(root), seen["visible"]))
    names = {_letters(node.name) for node in root.walk() if node.role in tree.CONTROLS}
    spoken = " ".join(node.name for node in root.walk() if node.role != "InlineTextBox")
    numbers = set(NUMBER.findall(" ".join(seen["silent"]))) - set(NUMBER.findall(spoken))
    return [
        *(f"not heard: {text}" for text in visible - heard if text not in names),
        *(f"heard though hidden: {text}" for text in heard - visible),
        *(f"a number that is only seen: {number}" for number in numbers),
    ]


def _unclear(root: tree.Node, seen: dict[str, Any]) -> list[str]:
    """Names that are missing, or the same for what leads to different things."""
    leads = defaultdict(set)
    for name, landmark, address in seen["links"]:
        leads[name.casefold(), landmark].add(address)
    same = Counter((name, group) for name, group in seen["buttons"])
    return [
        *(
            f"{node.role} without a name"
            for node in root.walk()
            if node.role in tree.CONTROLS and not node.name.strip()
        ),
        *(f"one name, several ways: {name}" for (name, _), ways in leads.items() if not _is_one_place(ways)),
        *(f"{times} buttons named {name!r} in one group" for (name, _), times in same.items() if times > 1),
    ]


def _is_one_place(addresses: set[str]) -> bool:
    """Whether they are the same, or a page and a place on it."""
    whole = {address.partition("#")[0] for address in addresses}
    return len(addresses) == 1 or (len(whole) == 1 and len(addresses - whole) == 1)


def _unordered(root: tree.Node, seen: dict[str, Any]) -> list[str]:
    """Headings that do not nest, landmarks and a way past the menu that are missing."""
    levels = [int(node.properties.get("level", 0)) for node in root.walk() if node.role == "heading"]
    roles = Counter(node.role for node in root.walk())
    steps = [f"heading {low} to {high}" for low, high in zip([0, *levels], levels, strict=False) if high > low + 1]
    wanted = ["main", "banner", "navigation", "contentinfo"] if seen["menu"] else ["main"]
    before = tree.words(said for node in tree.before(root, "main") for said in tree.spoken(node))
    return [
        *steps,
        *([] if levels.count(1) == 1 else [f"{levels.count(1)} headings of the first level"]),
        *(f"no {role}" for role in wanted if not roles[role]),
        *([] if seen["before"] <= MOST_BEFORE_MAIN["stops"] or seen["first"] == "#main" else ["no way past the menu"]),
        *([] if before <= MOST_BEFORE_MAIN["words"] else [f"{before} words before the text"]),
    ]


ONCE_MORE = re.compile(r"/read/|[/=](level-)?plain/?$")
"""The article that the app answers with, in the reading edition; the same documents in plain words."""
HEARD = [
    pytest.param(path, marks=[pytest.mark.slow] if ONCE_MORE.search(path) else [])
    for path in surfaces.app_pages() + surfaces.documents() + surfaces.facts()
]


def _vague(root: tree.Node) -> list[str]:
    """Source buttons that do not say how many, or say more."""
    names = [node.name for node in root.walk() if node.role == "button" and node.name.endswith(("source", "sources"))]
    return [f"a source button named {name!r}" for name in names if not MARK.fullmatch(name)]


@pytest.mark.parametrize("path", HEARD)
def test_what_is_seen_is_heard_with_names_in_order(path: str, listener: Listener) -> None:
    root, seen = listener.open(path)
    assert [*_unlike(root, seen), *_unclear(root, seen), *_unordered(root, seen), *_vague(root)] == []


EMBEDS = [embed_path(surfaces.site().content, id) for id in surfaces.site().content.figures]


@pytest.mark.parametrize("path", EMBEDS)
def test_what_is_seen_is_heard_after_a_choice_too(path: str, listener: Listener) -> None:
    listener.open(surfaces.EXPORT + path)
    controls = listener.page.locator("[data-set]:visible, [data-go='1']:visible").all()
    assert controls
    for control in controls[:: max(1, len(controls) // MOST_CHOICES)]:
        if control.is_visible():
            control.dispatch_event("click")
            assert _unlike(listener.heard(), listener.page.evaluate(SEEN)) == []


@pytest.mark.parametrize("level", ["", "?level=plain"])
def test_every_question_offers_answers_with_names(level: str, listener: Listener) -> None:
    listener.open(f"quiz{level}")
    listener.page.evaluate("document.querySelectorAll('.question,.question-set').forEach((e) => { e.hidden = false; })")
    controls = [node for node in listener.heard().walk() if node.role in tree.CONTROLS]
    roles = Counter(node.role for node in controls)
    assert min(roles["radio"], roles["checkbox"], roles["slider"]) > 1
    assert [node.role for node in controls if not node.name.strip()] == []
    assert violations(listener.page) == []


@pytest.mark.parametrize("level", ["full", pytest.param("plain", marks=pytest.mark.slow)])
def test_what_answers_the_questions_is_heard_when_what_is_folded_is_opened(level: str, listener: Listener) -> None:
    content, heard = surfaces.site().content, ""
    for path in surfaces.app_pages():
        if path.partition("?")[0] in TOLD and ("level=plain" in path) == (level == "plain"):
            listener.open(path)
            listener.page.evaluate(OPEN_ALL)
            heard += _letters("".join(words for _, words in tree.spoken(listener.heard()) if not MARK.match(words)))
    facts = {fact.text: fact for entry in content.quiz.values() for fact in content.facts_under(entry)}
    assert len(facts) > 100
    assert [
        text for text, fact in facts.items() if not any(_letters(one) in heard for one in _forms(fact, level))
    ] == []


def _forms(fact: Fact, level: str) -> Iterator[str]:
    """What a fact may be heard as: its wording, or what a figure shows of it."""
    yield (level == "plain" and fact.plain) or fact.text
    yield from filter(None, (fact.short, quantity(surfaces.site().content, fact)))


@pytest.mark.parametrize("live", [False, True], ids=["first", "live"])
def test_no_code_to_copy_is_heard_for_long(live: bool, listener: Listener, server: str) -> None:
    listener.page.goto(f"{server if live else surfaces.HOST}embed")
    if live:
        begin(listener.page)
        until_live(listener.page)
    listener.page.evaluate(OPEN_ALL)
    said = [words for _, words in tree.spoken(listener.heard())]
    assert any("<iframe" in words for words in said)
    assert [words[:80] for words in said if len(words) > LONGEST_CODE] == []


@pytest.mark.parametrize("level", ["", "?level=plain"])
def test_the_first_page_is_heard_in_few_words_and_left_in_few_steps(level: str, listener: Listener) -> None:
    root, seen = listener.open(level)
    said = list(tree.spoken(root))
    marks = [(role, words) for role, words in said if role == "button" and MARK.match(words)]
    assert marks
    assert tree.words(said) < FIRST_PAGE["words"]
    assert tree.words(marks) < FIRST_PAGE["marks"] * tree.words(said)
    assert seen["stops"] < FIRST_PAGE["stops"]


def test_every_change_is_told_in_few_words_and_leaves_focus_where_it_was(listener: Listener) -> None:
    changes: list[tuple[str, str, int, bool]] = []
    for path in ("", *(path for path in surfaces.documents() if "/embed/" in path and "/read/" not in path)):
        listener.page.goto(surfaces.HOST + path)
        changes += [(path, *change) for change in listener.page.evaluate(CHANGE)]
    assert len(changes) > 200
    assert [(path, name) for path, name, words, _ in changes if not words] == [], "nothing was said"
    assert [(path, name) for path, name, _, lost in changes if lost] == [], "focus fell to the document"
    assert max(words for _, _, words, _ in changes) <= MOST_SAID["at most"]
    assert sum(words for _, _, words, _ in changes) / len(changes) <= MOST_SAID["on average"]


@pytest.mark.parametrize("path", ["", "interception", "quiz", "quiz?level=plain"])
def test_the_live_page_is_heard_as_its_first_answer_was(path: str, server: str, page: Page) -> None:
    page.goto(server + path)
    first = list(tree.spoken(tree.read(page)))
    begin(page)
    until_live(page)
    assert list(tree.spoken(tree.read(page))) == first
