"""Mounts a drawn fragment in the page once; choosing in it needs no server."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import streamlit as st

from components.article import assets
from components.figures import assets as figure_assets
from components.html import theme

_fragment = st.components.v2.component(
    "explainer.fragment",
    css=figure_assets.stylesheet()
    + assets.stylesheet()
    + (Path(__file__).parent / "mount.css").read_text(encoding="utf-8"),
    js=theme.script() + assets.script() + (Path(__file__).parent / "mount.js").read_text(encoding="utf-8"),
)


def show_fragment(
    key: str,
    html: str,
    choices: Mapping[str, Sequence[str]],
    *,
    scroll: bool,
    names: Mapping[str, str] | None = None,
    still: Collection[str] = (),
    keep: Mapping[str, str] | None = None,
) -> None:
    """HTML drawn by `figures`. `names` are the address parameters of `choices`, where they differ from the keys.

    `scroll` brings the entry into view that the address names, unless its kind is in `still`.
    `keep` are parameters that the address gets where a reader came without them.
    """
    data = {
        "html": html,
        "choices": {name: list(values) for name, values in choices.items()},
        "names": {name: name for name in choices} | dict(names or {}),
        "scroll": scroll,
        "still": sorted(still),
        "keep": dict(keep or {}),
    }
    _fragment(key=key, data=data)
