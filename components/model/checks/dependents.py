"""Does what rests on facts still follow them: its numbers, its tense, and when somebody last looked?"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from math import isclose
from typing import Any

from components.model.basis import Dependent, dependents, digest, silhouettes, with_inputs
from components.model.draft import Draft, file_of
from components.model.numbers import numbers_in
from components.model.problems import Loc, Problem, suggestion
from components.model.schema.charts import Charted
from components.model.schema.facts import Fact, Sentence
from components.model.schema.figures import Drawn, Pair, Scene
from components.model.schema.learning import Asked, Believed, ChooseMany, ChooseOne, WhichSource
from components.model.schema.story import StoryScene

NAME = re.compile(r"\S*[^\W\d_]\S*\d\S*|\d+[^\W\d_]\S*")
"""Digits that belong to a name: A4, 4x4. They state no number."""


def numbers_stand_in_the_facts(draft: Draft) -> Iterator[Problem]:
    """A number in a sentence, question, right answer, title, caption or heading of a scene is in the facts under it, or
    counts what the figure shows."""
    interface = draft.of("interface").get(draft.explainer.language) if draft.explainer else None
    if not interface or not draft.explainer or not interface.number_words:
        return
    words, locale = interface.number_words, draft.explainer.locale
    facts = draft.facts

    @cache
    def stated(address: str) -> tuple[float, ...]:
        return tuple(_stated(draft, address, facts[address], words, locale)) if address in facts else ()

    for file, loc, resting in draft.every(Sentence, Asked, Drawn, Charted, StoryScene):
        under = _under(resting)
        backed = [number for address in under for number in stated(address)]
        backed += _counts(draft.of("figures").get(resting.figure) if isinstance(resting, StoryScene) else resting)
        known = all(address in facts for address in under) and _is_read(draft, resting)
        for field, text in _texts(resting) if known and (under or isinstance(resting, Drawn | Charted)) else ():
            for number in numbers_in(NAME.sub(" ", text), words, locale):
                if number not in (0, 0.5, 1) and not any(isclose(number, each, rel_tol=1e-9) for each in backed):
                    none = (
                        "stands in none of the facts that it rests on" if under else "no fact backs: there is no `from`"
                    )
                    what = f"says {number:.12g}, which {none}"
                    fix = "correct the number, or add the fact that states it to `from`"
                    yield Problem(file, (*loc, *field), "unbacked-number", what, fix)


def _under(resting: Any) -> list[str]:
    """The facts that something rests on; the heading of a scene rests on those of its sentences."""
    told = resting.sentences if isinstance(resting, StoryScene) else [resting]
    return [address for each in told for address in each.rests_on]


def _is_read(draft: Draft, resting: Any) -> bool:
    return not isinstance(resting, StoryScene) or resting.figure in draft.of("figures")


def _counts(figure: Any) -> list[float]:
    """How many things a figure shows: two processes, the parts of a scene, the jobs that they share."""
    if isinstance(figure, Scene):
        return [float(len(figure.parts)), float(len(set(figure.words.values())))]
    return [float(len(figure.figures))] if isinstance(figure, Pair) else []


def _stated(draft: Draft, address: str, fact: Fact, words: dict[str, float], locale: str) -> Iterator[float]:
    """Every number of a fact: its value, its text, its date, and those of the event or question that it is of."""
    yield from (number for number in (fact.value, fact.high) if number is not None)
    entry = draft.of(address.partition("/")[0]).get(address.partition("#")[0].partition("/")[2])
    about = getattr(entry, "title", None) or getattr(entry, "question", None) or ""
    for text in (fact.text, fact.plain or "", fact.short or "", about):
        yield from numbers_in(NAME.sub(" ", text), words, locale)
    for day in (fact.when, getattr(entry, "date", None)):
        yield from (float(piece) for piece in (day or "").split("-") if piece)


def _texts(resting: Any) -> Iterator[tuple[Loc, str]]:
    """What a sentence says, a question with its right answers and what is said to wrong ones, or a figure."""
    for name in ("text", "plain", "ask", "hint", "because", "title", "caption", "alt", "heading"):
        if isinstance(text := getattr(resting, name, None), str):
            yield (name,), text
    if isinstance(resting, Asked):
        yield from ((("plain", name), text) for name, text in resting.plain if text)
    for field, index, each in _choices(resting):
        told = ("because", "plain_because", *(("text", "plain") if getattr(each, "right", False) else ()))
        yield from (((field, index, name), text) for name in told if (text := getattr(each, name)))


def _choices(resting: Any) -> Iterator[tuple[str, int, Believed]]:
    """What a question lists to choose among."""
    if isinstance(resting, ChooseOne | ChooseMany):
        yield from (("answers", index, each) for index, each in enumerate(resting.answers))
    if isinstance(resting, WhichSource):
        yield from (("positions", index, each) for index, each in enumerate(resting.positions))


def what_may_change_is_not_told_for_ever(draft: Draft) -> Iterator[Problem]:
    """A fact that holds always has no word such as `now`; which words these are stands in the interface."""
    interface = draft.of("interface").get(draft.explainer.language) if draft.explainer else None
    words = interface.passing_words if interface else []
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


def dependents_in(draft: Draft) -> dict[str, Dependent]:
    """Everything that must be looked at when a fact changes, by its address; links are not, they say no more."""
    found = [
        each
        for file, entry, nodes in draft.walked
        if "/" in file
        for each in dependents(*_split(file), entry, nodes)
        if each.kind != "link"
    ]
    found += silhouettes(draft.of("figures").values(), draft.of("variants"))
    return {each.address: each for each in found}


def _split(file: str) -> tuple[str, str]:
    folder, _, id = file.removesuffix(".yaml").partition("/")
    return folder, id


def dependents_were_reviewed(draft: Draft) -> Iterator[Problem]:
    """What rests on a fact that changed was looked at since. Asked only where there is a `reviewed.yaml`."""
    reviewed = draft.of("").get("reviewed")
    if reviewed is None or draft.broken:
        return
    facts, now = draft.facts, dependents_in(draft)
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
            yield Problem(file, _place(draft, address, dependent), "not-reviewed", what, fix)
    for address in reviewed.keys() - now.keys():
        fix = suggestion(address, now, "`explainer reviewed` takes it out")
        yield Problem("reviewed.yaml", (address,), "unknown-id", f"nothing that rests on facts is at '{address}'", fix)


def _place(draft: Draft, address: str, dependent: Dependent) -> Loc:
    """Where in its file a sentence or calculation stands."""
    place, _, name = address.partition("#")
    model = {"sentence": Sentence, "calculation": Fact}.get(dependent.kind)
    for file, _, nodes in draft.walked if model else ():
        if file == file_of(*place.split("/")):
            found = [node for node in nodes if model and isinstance(node.value, model)]
            for number, node in enumerate(found, 1):
                if name == (node.value.id or node.key or str(number)):
                    return node.loc
    return ()


DEPENDENTS: tuple[Callable[[Draft], Iterator[Problem]], ...] = (
    numbers_stand_in_the_facts, what_may_change_is_not_told_for_ever, what_was_is_dated, dependents_were_reviewed,
)  # fmt: skip
