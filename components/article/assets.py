"""The stylesheet and the script of what stands on a page beside its figures."""

from functools import cache
from pathlib import Path


@cache
def stylesheet() -> str:
    """Entries, reading levels, tour, questions, lesson; needs the stylesheet of the figures."""
    return _asset("article.css") + _asset("learning.css")


@cache
def script() -> str:
    """The script of a quiz and a tour; it defines `ask(root)` and `remind(root)`, and needs `theme.script`."""
    return _asset("learning.js")


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
