"""The stylesheet and the script of figures; each kind keeps its rules in a file beside its module."""

from functools import cache
from pathlib import Path

from components.html import theme

KINDS = (
    "by-family",
    "comparison",
    "flow",
    "loadout",
    "over-time",
    "pair",
    "pictogram",
    "scale",
    "spread",
    "timeline",
)


@cache
def stylesheet() -> str:
    """The theme with the rules of every kind."""
    return theme.stylesheet() + "".join(_asset(f"{kind}.css") for kind in KINDS)


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
