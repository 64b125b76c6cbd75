"""The look: the only place with a colour. Streamlit's `config.toml` agrees with it (a test)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SYSTEM_SERIF = 'Georgia, "Times New Roman", serif'
SYSTEM_SANS = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif'
SERIF = f'"Source Serif", "Source Serif 4", {SYSTEM_SERIF}'
SANS = f'"Source Sans", "Source Sans 3", {SYSTEM_SANS}'
MONO = '"Source Code Pro", ui-monospace, Menlo, Consolas, monospace'


@dataclass(frozen=True)
class Palette:
    """One theme. `t1` to `t3` are the equipment's greys; `fam1` and `fam2` the two families."""

    paper: str
    panel: str
    ink: str
    soft: str
    rule: str
    t1: str
    t2: str
    t3: str
    line: str
    fam1: str
    fam1_light: str
    fam2: str
    fam2_light: str
    accent: str
    accent_light: str
    on_accent: str
    forbidden: str
    lit1: str
    lit2: str
    lit3: str
    shadow: str
    link: str


COLOURS = {
    "paper": ("#fbfaf7", "#15181b"),
    "panel": ("#f1efe9", "#1f2327"),
    "ink": ("#1b1d1f", "#ebe8e2"),
    "soft": ("#565b60", "#aab0b5"),
    "rule": ("#d5d2ca", "#3b4045"),
    "t1": ("#dddfdf", "#6b7278"),
    "t2": ("#b7bbbd", "#50565b"),
    "t3": ("#84898d", "#383d42"),
    "line": ("#2b2e31", "#d2d0ca"),
    "fam1": ("#1c5c9e", "#86b8ee"),
    "fam1_light": ("#c4d9ee", "#254261"),
    "fam2": ("#b34a06", "#f3a35c"),
    "fam2_light": ("#f4cfae", "#5e3a1b"),
    "accent": ("#e0a100", "#f0b93a"),
    "accent_light": ("#fbeec6", "#4a3b12"),
    "on_accent": ("#1b1d1f", "#1b1d1f"),
    "forbidden": ("#b3261e", "#ff8f85"),
    "lit1": ("#fbeab5", "#d9a531"),
    "lit2": ("#f0cd63", "#a97c1c"),
    "lit3": ("#d79b00", "#6e5213"),
    "shadow": ("#00000040", "#000000a0"),
    "link": ("#1c5c9e", "#9cc6f4"),
}
"""Each colour on a light and on a dark ground."""
LIGHT, DARK = (Palette(**{name: pair[dark] for name, pair in COLOURS.items()}) for dark in (False, True))


@cache
def stylesheet() -> str:
    """The one stylesheet: the theme as CSS variables, what is drawn, then `base.css`."""
    return f"{variables()}{drawing_rules()}{_asset('base.css')}"


@cache
def variables(root: str = ".x") -> str:
    """The theme as CSS variables of what the selector `root` finds.

    A browser that does not know `light-dark()` shows the light theme; where it is known, `color-scheme` decides.
    """
    plain = _variables({name: light for name, (light, _) in COLOURS.items()})
    both = _variables({name: f"light-dark({light},{dark})" for name, (light, dark) in COLOURS.items()})
    return (
        f"{root}{{{plain}--serif:{SERIF};--sans:{SANS};--mono:{MONO}}}\n"
        f"@supports (color:light-dark(red,red)){{{root}{{{both}}}}}\n"
        f"@supports not (color:light-dark(red,red)){{:root{{color-scheme:only light}}}}\n"
    )


def _variables(colours: Mapping[str, str]) -> str:
    return "".join(f"--{name.replace('_', '-')}:{value};" for name, value in colours.items())


@cache
def drawing_rules() -> str:
    """What is drawn, whatever draws it."""
    return _asset("drawing.css")


@cache
def script() -> str:
    """The one script that enhances a fragment; it defines `enhance(root, options)`."""
    return _asset("choices.js")


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
