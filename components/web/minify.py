"""Style and script as they are sent: without comments and without the room that makes them legible."""

import re
from collections.abc import Callable
from functools import lru_cache

STRING = r'"[^"\n]*"|`[^`]*`'


@lru_cache(maxsize=256)
def minified_css(text: str) -> str:
    """CSS without comments and spaces that mean nothing; what stands in quotes is left alone."""
    return _outside_strings(re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL), _tight).strip()


@lru_cache(maxsize=256)
def minified_js(text: str) -> str:
    """JavaScript without indents, empty lines and `// comments`, of which no string of ours looks like one; and without
    spaces around signs, but in lines with a single quote or a slash, which may begin an expression."""
    lines = (re.sub(r"(^|\s)// .*$", "", line).strip() for line in text.splitlines())
    return "\n".join(line if re.search("['/]", re.sub(STRING, "", line)) else _outside_strings(line, _tight_js)
                     for line in lines if line)  # fmt: skip


def _outside_strings(text: str, tight: Callable[[str], str]) -> str:
    return "".join(piece if piece[:1] in ('"', "`") else tight(piece) for piece in re.split(f"({STRING})", text))


def _tight(css: str) -> str:
    return re.sub(r" (?=[{};,>])|(?<=[{};,>]) ", "", re.sub(r"\s+", " ", css)).replace(": ", ":").replace(";}", "}")


def _tight_js(script: str) -> str:
    return re.sub(r" (?=[=,;{}()<>?:&|!*])|(?<=[=,;{}()<>?:&|!*]) ", "", script)
