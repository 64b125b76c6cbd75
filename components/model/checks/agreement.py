"""Do facts agree with each other: dates, units, totals? Every rule takes a draft and yields what it finds."""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from components.model.draft import Draft, file_of
from components.model.field_docs import field_docs
from components.model.problems import Loc, Problem
from components.model.schema.facts import Fact
from components.model.schema.figures import Loadout, Scale, Spread
from components.model.schema.subject import Variant
from components.model.schema.types import NOT_STATED

PLACEHOLDER = re.compile(r"\{\w*\}")


def sources_are_read_after_publication(draft: Draft) -> Iterator[Problem]:
    for id, source in draft.of("sources").items():
        if source.date != NOT_STATED and source.accessed.isoformat()[: len(source.date)] < source.date:
            what = f"{source.accessed} is before its publication on {source.date}"
            yield Problem(file_of("sources", id), ("accessed",), "early-access", what, "correct one of the two dates")


def variants_speak_to_every_attribute(draft: Draft) -> Iterator[Problem]:
    for file, _, variant in draft.every(Variant):
        for name in draft.listed("attributes"):
            if name not in variant.attributes:
                fix = f"add a fact, or `{name}: not stated`"
                yield Problem(file, ("attributes", name), "missing-attribute", "says nothing on it", fix)


def values_have_the_unit_of_their_attribute(draft: Draft) -> Iterator[Problem]:
    units = {id: attribute.unit for id, attribute in draft.listed("attributes").items()}
    for file, _, variant in draft.every(Variant):
        for name, fact in variant.attributes.items():
            wanted = units.get(name)
            if isinstance(fact, Fact) and name in units and fact.value is not None and fact.unit != wanted:
                given, should = (f"'{id}'" if id else "no unit" for id in (fact.unit, wanted))
                what = f"is {given}, but the attribute has {should}"
                fix = f"convert the value and write `unit: {wanted}`" if wanted else "leave the unit out"
                yield Problem(file, ("attributes", name, "unit"), "wrong-unit", what, fix)


def drawn_attributes_have_units(draft: Draft) -> Iterator[Problem]:
    """A ruler needs a number, a silhouette a length."""
    for file, loc, drawn in draft.every(Scale):
        for index, name in enumerate(drawn.measures):
            yield from _measurable(draft, file, (*loc, "measures", index), name)
        for field in ("length", "thickness"):
            yield from _measurable(draft, file, (*loc, field), getattr(drawn, field), as_length=True)


def _measurable(draft: Draft, file: str, loc: Loc, name: str, as_length: bool = False) -> Iterator[Problem]:
    attribute, units = draft.listed("attributes").get(name), draft.listed("units")
    if attribute and attribute.unit is None:
        what = f"attribute '{name}' has no unit, so it cannot be drawn"
        yield Problem(file, loc, "wrong-unit", what, "choose an attribute that is a number")
    elif attribute and as_length and attribute.unit in units and units[attribute.unit].metres is None:
        what = f"attribute '{name}' is in '{attribute.unit}', which is no length"
        yield Problem(file, loc, "wrong-unit", what, "choose an attribute whose unit says how many `metres` it is")


def spreads_have_numbers(draft: Draft) -> Iterator[Problem]:
    """One mark is no spread."""
    for file, loc, drawn in draft.every(Spread):
        disagreement = draft.of("disagreements").get(drawn.disagreement)
        positions = disagreement.positions if disagreement else ()
        marks = sum(each.value is not None and each.unit == drawn.unit for each in positions)
        if disagreement and marks < 2:
            what = f"'{drawn.disagreement}' has too few positions with a value in '{drawn.unit}': {marks}"
            yield Problem(file, (*loc, "disagreement"), "missing-value", what, "at least two are needed")


def loads_add_up(draft: Draft) -> Iterator[Problem]:
    """Boxes times what each holds is what the fact states."""
    for file, loc, loadout in draft.every(Loadout):
        for index, load in enumerate(loadout.loads):
            where = (*loc, "loads", index)
            if load.boxes is not None and load.boxes > loadout.boxes:
                what = f"fills {load.boxes} boxes of {loadout.boxes}"
                yield Problem(file, (*where, "boxes"), "wrong-total", what, "correct one of the two")
            fact = draft.facts.get(load.fact)
            if fact and fact.value != load.total:
                stated = "no number" if fact.value is None else f"{fact.value:g}"
                given = f"the total of {load.each}" if load.boxes is None else f"{load.boxes} x {load.each}"
                what = f"{given} is {load.total}, but {load.fact} states {stated}"
                fix = "correct the boxes, or point to another fact"
                yield Problem(file, (*where, "fact"), "wrong-total", what, fix)


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
    listed = draft.explainer.all_pages if draft.explainer else [*draft.of("pages")]
    for id in draft.of("pages").keys() - listed:
        what, fix = "is not in `pages` of explainer.yaml", f"add '{id}' there, or remove the file"
        yield Problem(file_of("pages", id), (), "unlisted-page", what, fix)


def families_name_their_members(draft: Draft) -> Iterator[Problem]:
    families, variants = draft.of("families"), draft.of("variants")
    for id, variant in variants.items():
        if variant.family in families and id not in families[variant.family].members:
            fix = f"add '{id}' to `members` of families/{variant.family}.yaml, or name its own family"
            what = f"'{variant.family}' does not name it"
            yield Problem(file_of("variants", id), ("family",), "unlisted-member", what, fix)
    for id, family in families.items():
        for number, member in enumerate(family.members):
            if member in variants and variants[member].family != id:
                fix = f"take it out here, or correct `family` in variants/{member}.yaml"
                what = f"'{member}' belongs to '{variants[member].family}'"
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
