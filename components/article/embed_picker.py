"""The choices of the embed builder that hold for every figure: how wide, and what its address may ask."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from components.figures.frame import drawer
from components.html.element import el
from components.model.content import Content
from components.sharing.embed_options import OPTIONS
from components.sharing.snippets import COLUMN, PHONE

RADII = (4, 8, 16)
"""Pixels by which corners can be rounded."""
DIGITS = "[0-9a-fA-F]{6}"
VALUES = {"level": "plain", "accent": "00875a", "ground": "ffffff|clear", "radius": "0 … 24", "seen": "2026-01-31"}
"""How the values of an option are told where its form does not tell them."""


def picker(content: Content, id: str) -> Element:
    """Which figure, how wide, and every option; only a script can follow it."""
    words, more = content.words.sharing, content.words.embedding
    figures = {id: entry.title for id, entry in (*content.figures.items(), *content.stories.items())}
    widths = {str(PHONE): words.on_phone.format(width=PHONE), str(COLUMN): words.in_column.format(width=COLUMN)}
    radii = {"": more.square} | {str(each): more.pixels.format(count=each) for each in RADII}
    levels = {"": content.words.learning.full, "plain": content.words.learning.plain}
    looks = [
        select(f"{id}-width", "width", words.preview, widths),
        select(f"{id}-version", "version", more.version, {"": more.live, "fixed": more.fixed}),
        select(f"{id}-level", "level", more.level, levels),
        select(f"{id}-theme", "theme", words.colours, {"": words.light, "dark": words.dark, "auto": words.by_reader}),
        select(f"{id}-font", "font", more.font, _fonts(content)),
        select(f"{id}-ground", "ground", more.ground, {"": more.own_ground, "clear": more.clear}),
        _digits(f"{id}-ground-colour", "ground-colour", more.ground_colour),
        _digits(f"{id}-accent", "accent", more.accent),
        select(f"{id}-radius", "radius", more.radius, radii),
        el("p", el("input", type="checkbox", id=f"{id}-plain", data_pick="plain"), " ",
           el("label", more.bare, for_=f"{id}-plain")),
    ]  # fmt: skip
    return el(
        "div",
        select(f"{id}-figure", "figure", words.figure, figures),
        drawer(more.builder.looks, looks, kind="looks"),
        el("p", more.refused, class_="refused", role="status", hidden=True),
        class_="picker",
        hidden=True,
    )


def _fonts(content: Content) -> dict[str, str]:
    words = content.words.embedding
    return {"": words.own_font, "serif": words.serif, "sans": words.sans, "system": words.system}


def select(id: str, name: str, label: str, options: Mapping[str, str]) -> Element:
    """A labelled choice among values, each with its text."""
    chosen = el("select", [el("option", text, value=value) for value, text in options.items()], id=id, data_pick=name)
    return el("p", el("label", label, for_=id), " ", chosen)


def _digits(id: str, name: str, label: str) -> Element:
    """A field for a colour."""
    field = el("input", type="text", id=id, data_pick=name, pattern=DIGITS, maxlength=6, size=8, spellcheck="false")
    return el("p", el("label", label, for_=id), " ", field)


def told_options(content: Content, example: str) -> Element:
    """What the address of an embed may ask, each option with its values; `example` is a state."""
    words, said = content.words.embedding, content.words.embedding.option
    names = ["level", *OPTIONS]
    state = [el("dt", content.words.sharing.state), el("dd", said.state.format(example=example))]
    fixed = [el("dt", words.fixed), el("dd", words.fixed_note)]
    return el("dl", state, [_option(name, getattr(said, name)) for name in names], fixed, class_="options")


def _option(name: str, meaning: str) -> list[Element]:
    values = VALUES.get(name) or OPTIONS[name].pattern
    return [el("dt", el("code", f"{name}={values}")), el("dd", meaning)]
