"""Do facts agree with each other: dates, units, totals? Every rule takes a draft and yields what it finds."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from components.model.basis import facts_in
from components.model.draft import Draft, file_of
from components.model.field_docs import field_docs
from components.model.problems import Loc, Problem
from components.model.schema.explainer import Attribute
from components.model.schema.facts import Fact
from components.model.schema.figures import Loadout, Scale, Spread
from components.model.schema.types import NOT_STATED

PLACEHOLDER = re.compile(r"\{\w*\}")


def sources_are_read_after_publication(draft: Draft) -> Iterator[Problem]:
    for id, source in draft.of("sources").items():
        if source.date != NOT_STATED and source.accessed.isoformat()[: len(source.date)] < source.date:
            what = f"{source.accessed} is before its publication on {source.date}"
            yield Problem(file_of("sources", id), ("accessed",), "early-access", what, "correct one of the two dates")


def variants_speak_to_every_attribute(draft: Draft) -> Iterator[Problem]:
    attributes = draft.explainer.attributes if draft.explainer else []
    for id, variant in draft.of("variants").items():
        for attribute in attributes:
            if attribute.id not in variant.attributes:
                fix = f"add a fact, or `{attribute.id}: not stated`"
                what = "says nothing on it"
                loc = ("attributes", attribute.id)
                yield Problem(file_of("variants", id), loc, "missing-attribute", what, fix)


def values_have_the_unit_of_their_attribute(draft: Draft) -> Iterator[Problem]:
    units = {attribute.id: attribute.unit for attribute in draft.explainer.attributes} if draft.explainer else {}
    for id, variant in draft.of("variants").items():
        for name, fact in variant.attributes.items():
            if isinstance(fact, Fact) and name in units and fact.value is not None and fact.unit != units[name]:
                loc = ("attributes", name, "unit")
                yield _wrong_unit(file_of("variants", id), loc, fact.unit, units[name])


def _wrong_unit(file: str, loc: Loc, given: str | None, wanted: str | None) -> Problem:
    what = f"is {_unit(given)}, but the attribute has {_unit(wanted)}"
    fix = f"convert the value and write `unit: {wanted}`" if wanted else "leave the unit out"
    return Problem(file, loc, "wrong-unit", what, fix)


def _unit(id: str | None) -> str:
    return f"'{id}'" if id else "no unit"


def drawn_attributes_have_units(draft: Draft) -> Iterator[Problem]:
    """A ruler needs a number, a silhouette a length."""
    for file, loc, drawn in draft.every(Scale):
        for index, name in enumerate(drawn.measures):
            yield from _measurable(draft, file, (*loc, "measures", index), name)
        for field in ("length", "thickness"):
            yield from _measurable(draft, file, (*loc, field), getattr(drawn, field), as_length=True)


def _measurable(draft: Draft, file: str, loc: Loc, name: str, as_length: bool = False) -> Iterator[Problem]:
    attribute = _attribute(draft, name)
    units = {unit.id: unit for unit in draft.explainer.units} if draft.explainer else {}
    if attribute and attribute.unit is None:
        what = f"attribute '{name}' has no unit, so it cannot be drawn"
        yield Problem(file, loc, "wrong-unit", what, "choose an attribute that is a number")
    elif attribute and as_length and attribute.unit in units and units[attribute.unit].metres is None:
        what = f"attribute '{name}' is in '{attribute.unit}', which is no length"
        yield Problem(file, loc, "wrong-unit", what, "choose an attribute whose unit says how many `metres` it is")


def _attribute(draft: Draft, name: str) -> Attribute | None:
    attributes = draft.explainer.attributes if draft.explainer else []
    return next((attribute for attribute in attributes if attribute.id == name), None)


def spreads_have_numbers(draft: Draft) -> Iterator[Problem]:
    """One mark is no spread."""
    for file, loc, drawn in draft.every(Spread):
        disagreement = draft.of("disagreements").get(drawn.disagreement)
        if disagreement is None:
            continue
        marks = [
            position
            for position in disagreement.positions
            if position.value is not None and position.unit == drawn.unit
        ]
        if len(marks) < 2:
            what = f"'{drawn.disagreement}' has too few positions with a value in '{drawn.unit}': {len(marks)}"
            yield Problem(file, (*loc, "disagreement"), "missing-value", what, "at least two are needed")


def loads_add_up(draft: Draft) -> Iterator[Problem]:
    """Boxes times what each holds is what the fact states."""
    for file, loc, loadout in draft.every(Loadout):
        for index, load in enumerate(loadout.loads):
            where = (*loc, "loads", index)
            if load.boxes is not None and load.boxes > loadout.boxes:
                what = f"fills {load.boxes} boxes of {loadout.boxes}"
                yield Problem(file, (*where, "boxes"), "wrong-total", what, "correct one of the two")
            fact = _fact(draft, load.fact)
            if fact and fact.value != load.total:
                stated = "no number" if fact.value is None else f"{fact.value:g}"
                given = f"the total of {load.each}" if load.boxes is None else f"{load.boxes} x {load.each}"
                what = f"{given} is {load.total}, but {load.fact} states {stated}"
                yield Problem(
                    file, (*where, "fact"), "wrong-total", what, "correct the boxes, or point to another fact"
                )


def _fact(draft: Draft, address: str) -> Fact | None:
    place, _, name = address.partition("#")
    folder, _, id = place.partition("/")
    entry = draft.of(folder).get(id)
    return next((fact for id, fact in facts_in(entry) if id == name), None) if entry else None


def parts_stand_in_the_whole(draft: Draft) -> Iterator[Problem]:
    """Every part but the whole stands in another, and none in itself."""
    parts = draft.of("parts")
    for id, part in parts.items():
        if part.stands is None and draft.explainer and id != draft.explainer.whole:
            fix = f"add `stands: {draft.explainer.whole}`, or the part that it belongs to"
            yield Problem(file_of("parts", id), ("stands",), "missing-field", "is missing", fix)
        above, seen = part.stands, {id}
        while above in parts and above not in seen:
            seen.add(above)
            above = parts[above].stands
        if above == id:
            fix = "name the part that it belongs to; the whole stands in nothing"
            yield Problem(file_of("parts", id), ("stands",), "own-parent", "leads back to the part itself", fix)


def pages_are_listed(draft: Draft) -> Iterator[Problem]:
    for id in draft.of("pages") if draft.explainer else ():
        if draft.explainer and id not in draft.explainer.all_pages:
            what = "is not in `pages` of explainer.yaml"
            yield Problem(file_of("pages", id), (), "unlisted-page", what, f"add '{id}' there, or remove the file")


def families_name_their_members(draft: Draft) -> Iterator[Problem]:
    for id, variant in draft.of("variants").items():
        family = draft.of("families").get(variant.family)
        if family and id not in family.members:
            fix = f"add '{id}' to `members` of families/{variant.family}.yaml, or name its own family"
            what = f"'{variant.family}' does not name it"
            yield Problem(file_of("variants", id), ("family",), "unlisted-member", what, fix)
    for id, family in draft.of("families").items():
        for number, member in enumerate(family.members):
            variant = draft.of("variants").get(member)
            if variant and variant.family != id:
                fix = f"take it out here, or correct `family` in variants/{member}.yaml"
                what = f"'{member}' belongs to '{variant.family}'"
                yield Problem(file_of("families", id), ("members", number), "unlisted-member", what, fix)


def words_have_their_placeholders(draft: Draft) -> Iterator[Problem]:
    """The documentation of a word names what is filled in."""
    for id, words in draft.of("interface").items():
        for loc, word, documented in _documented(words):
            wanted, given = sorted(set(PLACEHOLDER.findall(documented))), sorted(PLACEHOLDER.findall(word))
            if given != wanted:
                fix = f"use {' and '.join(wanted)}" if wanted else "leave the braces out"
                what = f"has {' and '.join(given) or 'no placeholder'}"
                yield Problem(file_of("interface", id), loc, "wrong-placeholder", what, fix)


def _documented(words: BaseModel, loc: Loc = ()) -> Iterator[tuple[Loc, str, str]]:
    """Every word with the way to it and its documentation."""
    docs = field_docs(type(words))
    for name in type(words).model_fields:
        word = getattr(words, name)
        if isinstance(word, BaseModel):
            yield from _documented(word, (*loc, name))
        elif isinstance(word, str):
            yield (*loc, name), word, docs.get(name, "")
