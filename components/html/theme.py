"""The look: the only place with a colour. Streamlit's `config.toml` agrees with it (a test)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
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


LIGHT = Palette(
    paper="#fbfaf7",
    panel="#f1efe9",
    ink="#1b1d1f",
    soft="#565b60",
    rule="#d5d2ca",
    t1="#dddfdf",
    t2="#b7bbbd",
    t3="#84898d",
    line="#2b2e31",
    fam1="#1c5c9e",
    fam1_light="#c4d9ee",
    fam2="#b34a06",
    fam2_light="#f4cfae",
    accent="#e0a100",
    accent_light="#fbeec6",
    on_accent="#1b1d1f",
    forbidden="#b3261e",
    lit1="#fbeab5",
    lit2="#f0cd63",
    lit3="#d79b00",
    shadow="#00000040",
    link="#1c5c9e",
)
DARK = Palette(
    paper="#15181b",
    panel="#1f2327",
    ink="#ebe8e2",
    soft="#aab0b5",
    rule="#3b4045",
    t1="#6b7278",
    t2="#50565b",
    t3="#383d42",
    line="#d2d0ca",
    fam1="#86b8ee",
    fam1_light="#254261",
    fam2="#f3a35c",
    fam2_light="#5e3a1b",
    accent="#f0b93a",
    accent_light="#4a3b12",
    on_accent="#1b1d1f",
    forbidden="#ff8f85",
    lit1="#d9a531",
    lit2="#a97c1c",
    lit3="#6e5213",
    shadow="#000000a0",
    link="#9cc6f4",
)


@cache
def stylesheet() -> str:
    """The one stylesheet: the theme as CSS variables, what is drawn, then `base.css`."""
    return f"{variables()}{drawing_rules()}{_asset('base.css')}"


@cache
def variables(root: str = ".x") -> str:
    """The theme as CSS variables of what the selector `root` finds.

    A browser that does not know `light-dark()` shows the light theme; where it is known, `color-scheme` decides.
    """
    light, dark = asdict(LIGHT), asdict(DARK)
    plain = _variables(light)
    both = _variables({name: f"light-dark({light[name]},{dark[name]})" for name in light})
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
