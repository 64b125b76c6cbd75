"""Does what rests on facts still follow them: its tense, and when somebody last looked?"""

import re
from collections.abc import Iterator
from itertools import chain

from components.model.basis import Dependent, dependents, digest, silhouettes, with_inputs
from components.model.draft import Draft
from components.model.problems import Problem, suggestion
from components.model.schema.facts import Fact


def what_may_change_is_not_told_for_ever(draft: Draft) -> Iterator[Problem]:
    """A fact that holds always has no word such as `now`; which words these are stands in the interface."""
    words = draft.interface.passing_words if draft.interface else []
    passing = re.compile(rf"\b({'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
    for file, loc, fact in draft.every(Fact) if words else ():
        if fact.holds == "always" and (found := passing.search(fact.text)):
            fix = "write `holds: now`, or `holds: then` with its date in `when`, or leave the word out"
            yield Problem(file, (*loc, "text"), "passing-word", f"holds always, but says '{found[0]}'", fix)


def what_was_is_dated(draft: Draft) -> Iterator[Problem]:
    """A fact that held then says when: in `when`, in its text, or by the date of its event."""
    for file, loc, fact in draft.every(Fact):
        dated = fact.when or file.startswith("events/") or re.search(r"\d{4}", fact.text)
        if fact.holds == "then" and not dated:
            fix = "add `when`, or name the year in the text"
            yield Problem(file, (*loc, "holds"), "missing-field", "was so at a time that is not named", fix)


def _dependents_in(draft: Draft) -> dict[str, Dependent]:
    """Everything that must be looked at when a fact changes, by its address; links are not, they say no more."""
    told = (dependents(file.removesuffix(".yaml"), entry, nodes) for file, entry, nodes in draft.walked if "/" in file)
    drawn = silhouettes(draft.of("figures").values(), draft.of("variants"))
    return {each.address: each for each in chain(*told, drawn) if each.kind != "link"}


def dependents_were_reviewed(draft: Draft) -> Iterator[Problem]:
    """What rests on a fact that changed was looked at since. Asked only where there is a `reviewed.yaml`."""
    reviewed = draft.of("").get("reviewed")
    if reviewed is None or draft.broken:
        return
    facts, now = draft.facts, _dependents_in(draft)
    for address, dependent in now.items():
        file = f"{address}.svg" if dependent.kind == "drawing" else f"{address.partition('#')[0]}.yaml"
        seen = reviewed.get(address, {})
        under = with_inputs(dependent.facts, facts)
        changed = [fact for fact in under if seen.get(fact) != digest(facts[fact])]
        if changed:
            what = f"rests on {', '.join(changed)}, which changed since somebody looked at this {dependent.kind}"
            fits = f"still fits '{facts[changed[0]].text}'"
            if not seen:
                what, fits = f"nobody looked yet at this {dependent.kind} together with its facts", "fits them"
            fix = f"see whether it {fits}, then `explainer reviewed {address}`"
            yield Problem(file, dependent.loc, "not-reviewed", what, fix)
    for address in reviewed.keys() - now.keys():
        fix = suggestion(address, now, "`explainer reviewed` takes it out")
        yield Problem("reviewed.yaml", (address,), "unknown-id", f"nothing that rests on facts is at '{address}'", fix)
