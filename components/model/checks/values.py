"""Are numbers what they say: told in their sentence, of a sane size, in one unit, drawn as long as stated?"""

from collections.abc import Iterator
from math import inf, isclose
from typing import Any

from components.model.draft import Draft, file_of
from components.model.numbers import numbers_in
from components.model.problems import Loc, Problem
from components.model.schema.explainer import Unit
from components.model.schema.facts import Fact
from components.model.schema.figures import Scale, Spread

PER_METRE = 100
"""Drawing units to the metre."""
TOLERANCE = 0.01
LENGTHS = {"mm": 0.001, "cm": 0.01, "dm": 0.1, "m": 1, "km": 1000, "in": 0.0254, "ft": 0.3048, "yd": 0.9144}
"""Metres of what has one symbol everywhere."""
MULTIPLES = 1000
"""From here on a word for a number can multiply all that a sentence states: 5 to 6 million."""


def values_are_said_in_their_sentence(draft: Draft) -> Iterator[Problem]:
    """A number that a fact states occurs in its text, in digits or words, at both reading levels, and in
    the cell of a table that states any."""
    words, locale = _language(draft)
    units = draft.listed("units")
    for file, loc, fact in draft.every(Fact) if words else ():
        cell: str | None = fact.short if "attributes" in loc and numbers_in(fact.short or "", words, locale) else None
        for field, text in (("text", fact.text), ("plain", fact.plain), ("short", cell)):
            for name in ("value", "high"):
                value = getattr(fact, name)
                factor = _factor(units.get(fact.unit), words)
                if text and value is not None and not _says(text, value, factor, bool(fact.calculated), words, locale):
                    what = f"does not say {value:.12g}, which `{name}` states"
                    fix = "write the number in the sentence, or correct one of the two"
                    yield Problem(file, (*loc, field), "unsaid-value", what, fix)


def _language(draft: Draft) -> tuple[dict[str, float], str]:
    words, explainer = draft.interface, draft.explainer
    return (words.number_words, explainer.locale) if words and explainer else ({}, "en")


def _factor(unit: Unit | None, words: dict[str, float]) -> float:
    """What one of a unit is when its name begins with a number, as in "million dollars"."""
    return words.get(unit.name.split()[0].lower(), 1) if unit else 1


def _says(text: str, value: float, factor: float, rounded: bool, words: dict[str, float], locale: str) -> bool:
    said = numbers_in(text, words, locale)
    multiples = [1.0, *(number for number in said if number >= MULTIPLES and number in words.values())]
    candidates = [number * multiple for number in said for multiple in multiples]
    wanted = (value, value * factor)
    if any(isclose(number, each, rel_tol=1e-9) for number in candidates for each in wanted):
        return True
    # arithmetic of ours may be told with fewer digits
    return rounded and any(round(value, digits) == number for number in said for digits in range(3))


def values_are_in_the_range_of_their_unit(draft: Draft) -> Iterator[Problem]:
    ranges = {id: unit.range for id, unit in draft.listed("units").items()}
    for file, loc, fact in draft.every(Fact):
        low, high = ranges.get(fact.unit, (-inf, inf))
        for name in ("value", "high"):
            value = getattr(fact, name)
            if value is not None and not low <= value <= high:
                what = f"is {value:.12g}, but {fact.unit} here go from {low:.12g} to {high:.12g}"
                fix = "correct the number, or the `range` of the unit in explainer.yaml"
                yield Problem(file, (*loc, name), "bad-number", what, fix)


def units_are_as_long_as_they_are(draft: Draft) -> Iterator[Problem]:
    for index, unit in enumerate(draft.explainer.units if draft.explainer else ()):
        known = LENGTHS.get(unit.symbol.strip())
        loc: Loc = ("units", index)
        if known and unit.metres is not None and not isclose(known, unit.metres):
            what = f"is {unit.metres:.12g}, but one{unit.symbol} is {known:g}"
            yield Problem("explainer.yaml", (*loc, "metres"), "bad-number", what, "correct the factor or the symbol")
        if unit.range[0] >= unit.range[1]:
            what = f"goes from {unit.range[0]:.12g} to {unit.range[1]:.12g}"
            yield Problem("explainer.yaml", (*loc, "range"), "bad-number", what, "write the least, then the most")


def spreads_have_one_unit(draft: Draft) -> Iterator[Problem]:
    """A position in another unit would disappear from the axis without a word."""
    said = set()
    for _, _, drawn in draft.every(Spread):
        disagreement = draft.of("disagreements").get(drawn.disagreement)
        for index, position in enumerate(disagreement.positions if disagreement else ()):
            place = (drawn.disagreement, index)
            if position.value is not None and position.unit not in (drawn.unit, None) and place not in said:
                said.add(place)
                what = f"is '{position.unit}', but a figure draws this question in '{drawn.unit}'"
                fix = f"convert the value and write `unit: {drawn.unit}`"
                file = file_of("disagreements", drawn.disagreement)
                yield Problem(file, ("positions", index, "unit"), "wrong-unit", what, fix)


def drawings_are_as_long_as_stated(draft: Draft) -> Iterator[Problem]:
    units = draft.listed("units")
    for _, _, scale in draft.every(Scale):
        for id in scale.variants:
            variant = draft.of("variants").get(id)
            drawing = draft.drawings.get(variant.art or "") if variant else None
            stated = variant.attributes.get(scale.length) if variant else None
            metres = _metres(stated, units)
            if drawing and metres and abs(drawing.width / PER_METRE - metres) > TOLERANCE * metres:
                what = f"is {drawing.width:g} units wide, but {id} is {metres:g} m long"
                fix = f"draw it {metres * PER_METRE:g} units wide, 100 to the metre"
                yield Problem(f"art/{drawing.id}.svg", (), "wrong-scale", what, fix)


def _metres(stated: Any, units: dict[str, Unit]) -> float | None:
    if not isinstance(stated, Fact) or stated.value is None or stated.high is not None:
        return None
    unit = units.get(stated.unit or "")
    return stated.value * unit.metres if unit and unit.metres else None
