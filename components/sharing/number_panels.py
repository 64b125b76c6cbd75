"""Chosen numbers as they are drawn: a panel for each unit, the views that can show it, and its points."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components.figures.number_points import FACT, Point
from components.figures.positions import RANKS, range_of
from components.html.format import capitalised, day, number, quantity
from components.model.content import Content
from components.model.schema.blocks import View
from components.sharing.citations import thing
from components.sharing.number_choice import VIEWS
from components.sharing.numbers import Number, family_order, measures

FEW = 2
"""So many numbers are drawn at least."""


@dataclass(frozen=True)
class Panel:
    """Numbers of one unit; those that are not stated among them."""

    unit: str
    numbers: Sequence[Number]

    def shown(self, view: View) -> list[Number]:
        """What a view draws: numbers with a date, what is about a thing, or all numbers; none if too few."""
        if view == "things":
            shown = [each for each in self.numbers if each.things_by_id]
        else:
            shown = [each for each in self.numbers if each.fact and (view == "ranges" or each.fact.when)]
        return shown if stated(shown) >= FEW else []


def stated(shown: Iterable[Number]) -> int:
    """How many of them are numbers."""
    return sum(each.fact is not None for each in shown)


def panels(kept: Sequence[Number]) -> list[Panel]:
    """A panel for each unit, the fullest first; what is counted without a unit has nothing in common to be drawn."""
    units = dict.fromkeys(each.unit for each in kept if each.unit)
    found = [Panel(unit, [each for each in kept if each.unit == unit]) for unit in units]
    return sorted((each for each in found if each.shown("ranges")), key=lambda panel: -stated(panel.numbers))


def possible_views(shown: Sequence[Panel]) -> list[View]:
    """The views that can draw a panel, in their order."""
    return [view for view in VIEWS if any(panel.shown(view) for panel in shown)]


def fullest_view(shown: Sequence[Panel]) -> View:
    """The view that draws most numbers; of equals the first."""
    return max(possible_views(shown), key=lambda view: sum(stated(panel.shown(view)) for panel in shown))


def view_names(content: Content) -> dict[View, str]:
    """What the views are called."""
    words = content.words.explore
    return dict(zip(VIEWS, (words.over_time, words.by_thing, words.low_to_high), strict=True))


def key_words(content: Content) -> Mapping[str, str]:
    """What ranks and families are called in the key of a drawing."""
    ranks = {rank: getattr(content.words, rank) for rank in RANKS}
    families = {f"fam{each.tone}": each.name for each in content.families.values()}
    return {**ranks, FACT: content.words.explore.of_a_thing, **families}


def heading(content: Content, panel: Panel) -> str:
    """What is measured, where that is one thing, in which unit."""
    named, unit = measures(content), content.units[panel.unit].name
    listed = dict.fromkeys(each.measures for each in panel.numbers)
    one = named[next(iter(listed))] if len(listed) == 1 and not listed.keys() & {panel.unit} else ""
    return f"{one} ({unit})" if one else capitalised(unit)


def described(content: Content, view: View, panel: Panel) -> str:
    """A drawing for those who cannot see it."""
    named, shown = measures(content), [each for each in panel.shown(view) if each.fact]
    lows = [each.fact.value or 0 for each in shown if each.fact]
    return content.words.explore.described.format(
        view=view_names(content)[view], measured="; ".join(dict.fromkeys(named[each.measures] for each in shown)),
        count=number(content, len(shown)), unit=content.units[panel.unit].name, low=number(content, min(lows)),
        high=number(content, max(each.end for each in shown)),
    )  # fmt: skip


def points(content: Content, view: View, panel: Panel) -> list[Point]:
    """What a view draws of a panel, from the top: families together, or the smallest first."""
    shown, named = panel.shown(view), measures(content)
    several, order = len({each.measures for each in shown}) > 1, [*named]

    def place(each: Number) -> tuple[float, ...]:
        file = each.things[0].partition("/")[2]
        return (order.index(each.measures), family_order(content, file)) if view == "things" else (each.end,)

    about = {each.key: thing(content, *each.things[0].split("/")) for each in shown}
    alone = {key for key, name in about.items() if view == "things" and [*about.values()].count(name) == 1}

    def label(each: Number) -> str:
        """The thing where a row has it for itself, else what the number is called, and the trait among several."""
        trait = several and each.measures in content.attributes
        return (
            about[each.key] if each.key in alone else f"{each.label}: {named[each.measures]}" if trait else each.label
        )

    return [_point(content, each, label(each), named[each.measures]) for each in sorted(shown, key=place)]


def _point(content: Content, each: Number, label: str, measure: str) -> Point:
    fact, words, tone = each.fact, content.words, _tone(content, each)
    if fact is None:
        said = words.not_stated
        return Point(each.key, label, said, [said, each.label, measure], None, None, None, FACT, tone)
    publishers = ", ".join(content.sources[id].publisher for id in each.sources)
    rank, when = getattr(words, each.rank) if each.rank else "", day(content, fact.when) if fact.when else ""
    hover = [quantity(content, fact) or "", each.label, measure, when, publishers, rank]
    said, rank_or_fact = range_of(content, fact), each.rank or FACT
    return Point(each.key, label, said, hover, fact.value, fact.high, fact.when, rank_or_fact, tone)


def _tone(content: Content, each: Number) -> int:
    """The colour of the family of what a number is about; 0 where it is of none."""
    for file in each.things:
        folder, _, id = file.partition("/")
        if folder in ("variants", "families"):
            return content.families[content.variants[id].family if folder == "variants" else id].tone
    return 0
