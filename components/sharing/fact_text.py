"""A fact in plain text, to copy: the sentence, its number, its sources word for word, and where they differ."""

from components.html.format import day, quantity
from components.model.content import Content
from components.model.measured import POSITIONS
from components.model.schema.facts import Evidence, Fact


def fact_as_text(content: Content, where: str, home: str) -> str:
    """The fact at `folder/file#fact`, line by line; `home` is where it is published, "" where nobody knows."""
    fact, words = content.facts[where], content.words
    head = [fact.text, measured(content, fact), age(content, fact)]
    told = [f"- {_evidence(content, evidence)}" for evidence in content.evidence(fact)]
    differ = [line for id in disputes(content, where) for line in _dispute(content, id)]
    lines = [*filter(None, head), "", f"{words.sources}:", *told, *differ, "", content.explainer.credit]
    return "\n".join([*lines, home] if home else lines)


def _evidence(content: Content, evidence: Evidence) -> str:
    words, source = content.words, content.sources[evidence.source]
    title = words.no_title if source.title == "not stated" else f"“{source.title}”"
    date = words.no_date if source.date == "not stated" else day(content, source.date)
    said = f"“{evidence.fragment}”" if evidence.fragment else evidence.reason
    gloss = f" ({words.translation} {evidence.gloss})" if evidence.gloss else ""
    where = "" if source.address == "not known" else f" {source.address}"
    locator = f", {evidence.locator}" if evidence.locator else ""
    return f"{source.publisher}, {title}, {date}{locator}: {said}{gloss}{where}"


def _dispute(content: Content, id: str) -> list[str]:
    entry = content.disagreements[id]
    return ["", f"{content.words.disputed}: {entry.question}", entry.wording]


def disputes(content: Content, where: str) -> list[str]:
    """The disagreements that bear on a fact, first the one of which it is a position."""
    own = [where.partition("#")[0].removeprefix(POSITIONS)] if where.startswith(POSITIONS) else []
    return list(dict.fromkeys([*own, *content.disputes(content.facts[where])]))


def measured(content: Content, fact: Fact) -> str:
    """The number with its unit, and the date that it is for; "" where there is neither."""
    number = quantity(content, fact)
    unit = content.units[fact.unit] if fact.unit else None
    spelled = f" {unit.name}" if number and unit and not unit.symbol.strip() else ""
    return " · ".join(filter(None, [number and number + spelled, fact.when and day(content, fact.when)]))


def age(content: Content, fact: Fact) -> str:
    """Whether it may have changed, and when it was last compared with its sources."""
    words = content.words
    holds = {"always": words.fact.always, "then": words.fact.then, "now": words.fact.now}[fact.holds]
    return f"{words.verified.format(date=day(content, fact.verified))}. {holds}"
