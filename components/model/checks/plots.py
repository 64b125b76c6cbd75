"""Can what is named be drawn? A number in its unit, a date, a meaning for each look, and nothing twice."""

from collections.abc import Iterator

from components.model.draft import Draft
from components.model.measured import measured
from components.model.problems import Loc, Problem
from components.model.schema.blocks import Start
from components.model.schema.facts import Position
from components.model.schema.plots import ByFamily, OverTime, Pictogram, Plot

Named = tuple[Loc, str]
"""Where a figure names a position, and which."""


def plots_draw_numbers(draft: Draft) -> Iterator[Problem]:
    """Each position that is drawn has a value in the figure's unit, and is drawn once."""
    for file, loc, plot in draft.every(Plot):
        seen: set[str] = set()
        positions = _positions(draft, plot)
        for at, name in _drawn(plot):
            position = positions.get(name)
            if position and (position.value is None or position.unit != plot.unit):
                what = f"'{name}' has no value in '{plot.unit}'"
                yield Problem(file, (*loc, *at), "missing-value", what, "leave it out; it is then told in words")
            if name in seen:
                yield Problem(file, (*loc, *at), "duplicate-id", f"'{name}' stands twice", "remove one of the two")
            seen.add(name)


def marks_have_a_date_and_a_key(draft: Draft) -> Iterator[Problem]:
    for file, loc, plot in draft.every(OverTime):
        positions = _positions(draft, plot)
        for number, series in enumerate(plot.series):
            for place, mark in enumerate(series.marks):
                where = (*loc, "series", number, "marks", place)
                position = positions.get(mark.position)
                if position and not (mark.at or position.when):
                    what = f"'{mark.position}' has no date in `when`"
                    yield Problem(file, (*where, "at"), "missing-value", what, "add `at`, or leave the mark out")
                if mark.look not in plot.key:
                    fix = f"add `{mark.look}` to `key`, and what it means"
                    yield Problem(file, (*where, "look"), "missing-value", f"`key` does not explain '{mark.look}'", fix)


def starts_find_numbers(draft: Draft) -> Iterator[Problem]:
    """Exploring begins with what some number measures."""
    traits = draft.listed("attributes")
    ids = {*draft.names["disagreements"], *traits, *draft.listed("units")}
    without = ids.difference(measured(draft.facts, traits).values())
    for file, loc, start in draft.every(Start) if not draft.broken else ():
        for index, id in enumerate(start.attributes):
            if id in without:
                where = (*loc, "attributes", index)
                yield Problem(file, where, "missing-value", f"no number measures '{id}'", "choose what numbers measure")


def _positions(draft: Draft, plot: Plot) -> dict[str, Position]:
    disagreement = draft.of("disagreements").get(plot.disagreement)
    return dict(disagreement.named) if disagreement else {}


def _drawn(plot: Plot) -> Iterator[Named]:
    match plot:
        case OverTime():
            for number, series in enumerate(plot.series):
                for place, mark in enumerate(series.marks):
                    yield ("series", number, "marks", place, "position"), mark.position
        case ByFamily() | Pictogram():
            for number, group in enumerate(plot.groups):
                for place, row in enumerate(group.rows):
                    yield ("groups", number, "rows", place, "position"), row.position
