"""What the address of an embed may ask besides a state. `embed-child.js` checks the same forms in the browser."""

import re
from collections.abc import Mapping

OPTIONS: Mapping[str, re.Pattern[str]] = {
    "theme": re.compile("light|dark|auto"),
    "plain": re.compile("1"),
    "font": re.compile("serif|sans|system"),
    "accent": re.compile("[0-9a-fA-F]{6}"),
    "ground": re.compile("clear|[0-9a-fA-F]{6}"),
    "radius": re.compile("[0-9]|1[0-9]|2[0-4]"),
    "seen": re.compile(r"\d{4}-\d{2}-\d{2}"),
}
"""Name and form of each: colours as six hexadecimal digits, `radius` in pixels, `seen` is the day of pasting."""
LEVEL, PLAIN = "level", "plain"
"""The reading level is a document of its own; its parameter leads there."""


def known_options(asked: Mapping[str, str]) -> dict[str, str]:
    """Those of a query that an embed obeys, in a fixed order."""
    return {name: asked[name] for name, form in OPTIONS.items() if form.fullmatch(asked.get(name, ""))}
