"""What a reader can pick in a figure, by name, in reading order."""

from components.figures.positions import label
from components.figures.time_scale import span
from components.model.content import Content
from components.model.schema.facts import Position
from components.model.schema.figures import (
    ByFamily,
    Comparison,
    Flow,
    Loadout,
    OverTime,
    Pair,
    Pictogram,
    Scale,
    Scene,
    SequenceFigure,
    Spread,
    Timeline,
)

RANKS = ("preferred", "plausible", "unsupported")


def picked_by_name(content: Content, id: str) -> list[str]:
    """A piece of the name of each button that picks something."""
    match content.figures[id]:
        case Scene(parts=parts):
            return [content.parts[part].name for part in parts]
        case SequenceFigure(sequence=sequence):
            return [step.title for step in content.sequences[sequence].steps]
        case Pair(figures=figures):
            return picked_by_name(content, figures[0])
        case Scale(variants=variants):
            return [content.variants[variant].name for variant in variants]
        case Comparison(attributes=attributes):
            return [content.attributes[attribute].name for attribute in attributes]
        case Timeline(events=events):
            return [content.events[event].title for event in sorted(events, key=lambda name: content.events[name].date)]
        case Flow(paths=paths):
            return [path.name for path in paths]
        case Loadout(loads=loads):
            return [load.name for load in loads]
        case Spread(disagreement=disagreement, unit=unit):
            stated = [one for one in content.disagreements[disagreement].positions if one.unit == unit]
            stated.sort(key=lambda one: (RANKS.index(one.rank), one.value or 0, one.high or one.value or 0))
            return [one.short or content.sources[one.sources[0].id].publisher for one in stated]
        case ByFamily(groups=groups) | Pictogram(groups=groups):
            return [_called(content, id, row.position) for group in groups for row in group.rows]
        case OverTime(series=series):
            dated = [
                (mark.at or _position(content, id, mark.position).when, mark) for one in series for mark in one.marks
            ]
            return [
                _called(content, id, mark.position) for _, mark in sorted(dated, key=lambda pair: span(pair[0]).end)
            ]
    raise AssertionError(f"say what can be picked in {id}")


def _position(content: Content, figure: str, name: str) -> Position:
    return dict(content.disagreements[content.figures[figure].disagreement].named)[name]


def _called(content: Content, figure: str, name: str) -> str:
    return label(content, _position(content, figure, name))
