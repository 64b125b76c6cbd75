"""The registry of figure kinds: one line each."""

from collections.abc import Callable, Mapping
from typing import Any

from components.figures import (
    by_family,
    comparison,
    flow,
    loadout,
    over_time,
    pair,
    pictogram,
    scale,
    scene,
    sequence,
    spread,
    timeline,
)
from components.figures.frame import Body, Fragment, frame
from components.html.choices import State
from components.html.notes import Notes
from components.html.source_text import Links
from components.model.content import Content

KINDS: Mapping[str, Callable[[Content, str, Any, Notes], Body]] = {
    "by-family": by_family.draw,
    "comparison": comparison.draw,
    "flow": flow.draw,
    "loadout": loadout.draw,
    "over-time": over_time.draw,
    "pair": pair.draw,
    "pictogram": pictogram.draw,
    "scale": scale.draw,
    "scene": scene.draw,
    "sequence": sequence.draw,
    "spread": spread.draw,
    "timeline": timeline.draw,
}


def draw(content: Content, id: str, links: Links, state: State | None = None, plain: bool = False) -> Fragment:
    """The figure called `id`, in a state. The same facts give the same picture, byte for byte."""
    figure = content.figures[id]
    notes = Notes(content, id, links, plain)
    body = KINDS[figure.kind](content, id, figure, notes)
    return frame(content, id, figure, body, notes, state or {})
