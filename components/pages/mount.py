"""Mounts a drawn fragment in the page once; choosing in it needs no server."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import streamlit as st

from components.figures import theme

_fragment = st.components.v2.component(
    "explainer.fragment",
    css=theme.stylesheet(),
    js=theme.script() + (Path(__file__).parent / "mount.js").read_text(encoding="utf-8"),
)


def show_fragment(key: str, html: str, choices: Mapping[str, Sequence[str]], *, scroll: bool) -> None:
    """HTML drawn by `figures`, which knows the address parameters in `choices`; `scroll` shows a named entry."""
    data = {"html": html, "choices": {name: list(values) for name, values in choices.items()}, "scroll": scroll}
    _fragment(key=key, data=data)
