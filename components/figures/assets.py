"""The stylesheets of figures. A kind keeps its rules beside its module: `<kind>.css` for screens, and
`<kind>.drawing.css` for what is drawn in SVG, which pictures read too (see `looks`)."""

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
    "scene",
    "sequence",
    "spread",
    "timeline",
)
SHARED = {"sequence": ("arrows", "pair"), "pair": ("arrows",), "scene": ("arrows",), "flow": ("arrows",)}
"""Whose rules a kind is drawn by beside its own."""
SHEETS = ("arrows", *KINDS)
FOLDER = Path(__file__).parent


@cache
def stylesheet(*kinds: str) -> str:
    """The theme with the rules of these kinds, or of all."""
    wanted = {name for kind in kinds or KINDS for name in (*SHARED.get(kind, ()), kind)}
    return theme.stylesheet() + "".join(_drawing(name) + _read(f"{name}.css") for name in SHEETS if name in wanted)


@cache
def drawing_rules() -> str:
    """What holds for drawings of any kind, on screens and in pictures."""
    return theme.drawing_rules() + "".join(map(_drawing, SHEETS))


def _drawing(name: str) -> str:
    return _read(f"{name}.drawing.css")


def _read(name: str) -> str:
    path = FOLDER / name
    return path.read_text(encoding="utf-8") if path.exists() else ""
