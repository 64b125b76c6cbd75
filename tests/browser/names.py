"""What a reader can pick in a figure, by name, in reading order."""

from components.figures.compared import Compared
from components.figures.positions import label
from components.figures.time_scale import span
from components.model.content import Content
from components.model.schema.figures import (
    Comparison,
    Flow,
    Loadout,
    Pair,
    Scale,
    Scene,
    SequenceFigure,
    Spread,
    Timeline,
)
from components.model.schema.plots import OverTime, Plot

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
        case Comparison() as comparison:  # the other rows wait in a drawer
            return [content.attributes[attribute].name for attribute in Compared(content, comparison).heroes]
        case Timeline(events=events):
            return [content.events[event].title for event in sorted(events, key=lambda name: content.events[name].date)]
        case Flow(paths=choices) | Loadout(loads=choices):
            return [choice.name for choice in choices]
        case Spread(disagreement=disagreement, unit=unit):
            stated = [one for one in content.disagreements[disagreement].positions if one.unit == unit]
            stated.sort(key=lambda one: (RANKS.index(one.rank), one.value or 0, one.high or one.value or 0))
            return [one.short or content.sources[content.cites(one)[0]].publisher for one in stated]
        case Plot():
            return _plotted(content, id)
    raise AssertionError(f"say what can be picked in {id}")


def _plotted(content: Content, id: str) -> list[str]:
    """The positions of a plot: rows as they stand, marks by time."""
    figure = content.figures[id]
    positions = dict(content.disagreements[figure.disagreement].named)
    if isinstance(figure, OverTime):
        marks = [mark for series in figure.series for mark in series.marks]
        marks.sort(key=lambda mark: sum(vars(span(mark.at or positions[mark.position].when)).values()))
        return [label(content, positions[mark.position]) for mark in marks]
    return [label(content, positions[row.position]) for group in figure.groups for row in group.rows]
