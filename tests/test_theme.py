"""The app's `config.toml` takes its colours from the theme."""

import tomllib
from pathlib import Path

import pytest

from components.html import theme

CONFIG = tomllib.loads((Path(__file__).parent.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("name", "palette"), [("light", theme.LIGHT), ("dark", theme.DARK)])
def test_the_app_has_the_colours_of_the_theme(name, palette):
    assert CONFIG["theme"][name] == {
        "backgroundColor": palette.paper,
        "secondaryBackgroundColor": palette.panel,
        "textColor": palette.ink,
        "primaryColor": palette.link,
        "linkColor": palette.link,
        "borderColor": palette.rule,
    }


def _luminance(colour: str) -> float:
    channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
@pytest.mark.parametrize("ground", ["paper", "panel", "accent_light"])
def test_text_stands_out_from_every_ground(palette, ground):
    for name in ("ink", "soft", "link"):
        if (name, ground) != ("soft", "accent_light"):
            assert contrast(getattr(palette, name), getattr(palette, ground)) >= 4.5, (name, ground)


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
def test_the_families_stand_out_from_the_paper(palette):
    assert contrast(palette.fam1, palette.paper) >= 3
    assert contrast(palette.fam2, palette.paper) >= 3
    assert contrast(palette.on_accent, palette.accent) >= 4.5
