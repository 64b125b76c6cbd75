"""Style and script as they are sent: without comments and without the room that makes them legible."""

import re

STRING = r'"[^"\n]*"'


def minified_css(text: str) -> str:
    """CSS without comments and spaces that mean nothing; what stands in quotes is left alone."""
    bare = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    pieces = re.split(f"({STRING})", bare)
    return "".join(piece if piece.startswith('"') else _tight(piece) for piece in pieces).strip()


def _tight(css: str) -> str:
    return re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", css)).replace(": ", ":").replace(";}", "}")


def minified_js(text: str) -> str:
    """JavaScript without indents, empty lines and `// comments`, of which no string of ours looks like one."""
    lines = (re.sub(r"(^|\s)// .*$", "", line).strip() for line in text.splitlines())
    return "\n".join(filter(None, lines))
