"""Chrome 109, Firefox 115 and Safari 16 read all of it: what they do not know stands behind `@supports` or a test."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

COMPONENTS = Path(__file__).parent.parent / "components"
NEWER_CSS = re.compile(
    r"light-dark\(|color-mix\(|oklch\(|:popover-open|:has\(|::details-content|:open\b|:user-valid|"
    r"\bposition-area|\banchor\(|@scope|@starting-style|@position-try|@view-transition|style\(|"
    r"\b\d*(?:d|s|l)v[hw]\b|subgrid|text-decoration:\s*[\w-]+(?= +[\w#])|(?:^|[{};])\s*&"
)
"""What costs such a browser more than one declaration: a value, a selector, or a rule; CSS nesting; and the shorthand
of an underline's style, which Safari does not know."""
NEWER_JS = re.compile(
    r":popover-open|\b(?:moveBefore|showPopover|hidePopover|togglePopover|startViewTransition|requestResize|"
    r"checkVisibility|groupBy|toSorted|toReversed|toSpliced|fromAsync|withResolvers|isSubsetOf|parseHTMLUnsafe|"
    r"setHTMLUnsafe|CSSPositionTry)\b|popover\s*="
)
TESTED = re.compile(r"\?\.|&&|\bin\b|CSS\.supports|typeof|\bif\b")
"""A line that asks first, or the one before it."""
STYLES = sorted(COMPONENTS.rglob("*.css"))
SCRIPTS = sorted(COMPONENTS.rglob("*.js"))


def newer_in_style(text: str) -> list[str]:
    """The newer features of a stylesheet outside `@supports`."""
    return [found[0] for rule in _unguarded(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
            for found in NEWER_CSS.finditer(rule)]  # fmt: skip


def _unguarded(text: str) -> Iterator[str]:
    """Pieces of CSS between braces, with what opens them, but for those inside `@supports`."""
    guarded: list[bool] = []
    for piece, brace in re.findall(r"([^{}]*)([{}]|$)", text):
        opens_guard = "@supports" in piece
        if not (any(guarded) or opens_guard):
            yield piece
        if brace == "{":
            guarded.append(opens_guard)
        elif brace and guarded:
            guarded.pop()


def newer_in_script(text: str) -> list[str]:
    """The newer features of a script that neither their line nor the two before it test for."""
    lines = [re.sub(r"(^|\s)//.*$", "", line) for line in text.splitlines()]
    return [
        found[0].strip()
        for at, line in enumerate(lines)
        for found in NEWER_JS.finditer(line)
        if not TESTED.search(" ".join(lines[max(0, at - 2) : at + 1]))
    ]


@pytest.mark.parametrize("path", STYLES, ids=[path.name for path in STYLES])
def test_a_style_asks_before_it_uses_what_is_newer(path: Path) -> None:
    assert newer_in_style(path.read_text()) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=[path.name for path in SCRIPTS])
def test_a_script_asks_before_it_uses_what_is_newer(path: Path) -> None:
    assert newer_in_script(path.read_text()) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (".a{color:light-dark(red,blue)}", ["light-dark("]),
        ("@supports (color:light-dark(red,red)){.a{color:light-dark(red,blue)}}", []),
        ("@media print{@supports selector(:has(a)){.a:has(b){x:y}}}.c:has(d){x:y}", [":has("]),
        (".a{.b &{x:y}} .c{& .d{x:y}}", ["&"]),
        (".a{height:100dvh}", ["100dvh"]),
        (".a{text-decoration:underline dotted red}.b{text-decoration:underline}", ["text-decoration:underline"]),
    ],
)
def test_newer_styles_are_found(text: str, found: list[str]) -> None:
    assert [each.strip(" {};") for each in newer_in_style(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("place.moveBefore(view, null);", ["moveBefore"]),
        ("if (place.moveBefore) {\n  place.moveBefore(view, null);\n}", []),
        ("note.showPopover?.();", []),
        ('root.querySelector(":popover-open");', [":popover-open"]),
    ],
)
def test_newer_scripts_are_found(text: str, found: list[str]) -> None:
    assert newer_in_script(text) == found


def test_there_is_something_to_look_at() -> None:
    assert len(STYLES) > 15
    assert len(SCRIPTS) > 6
