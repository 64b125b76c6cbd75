"""What is shown at first and what opens on demand: three facts of a list, then all; one entry of a group at a time."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.html.notes import Notes
from components.model.schema.facts import NamedFact

FEW = 3
"""How many facts stand open."""
WORTH_FOLDING = 2
"""The least number of facts that is folded away."""


def fold(summary: Child, *body: Child, group: str | None = None, class_: str = "") -> Element:
    """Something that opens on demand and on paper. Of a `group`, which is named within the document, one is open."""
    return el("details", el("summary", summary), *body, class_=f"fold {class_}".strip(), name=group)


def fact_anchor(kind: str, id: str, fact: str) -> str:
    """The id of the element that tells a fact of an entry: `part-lamp--reach`."""
    return f"{kind}-{id}--{fact}"


def facts(notes: Notes, kind: str, id: str, listed: Sequence[NamedFact]) -> list[Element]:
    """The facts of an entry in their order: the first few, and the rest where a reader asks for all.

    Whoever reads in plain words is spared all of them until then.
    """
    items = [el("li", notes.sentence(fact), id=fact_anchor(kind, id, fact.id)) for fact in listed]
    few = 0 if notes.plain else FEW if len(items) >= FEW + WORTH_FOLDING else len(items)
    summary = notes.content.words.chapters.all_facts.format(count=len(items))
    shown = [el("ul", items[:few], class_="facts")] if items[:few] else []
    return [*shown, fold(summary, el("ul", items[few:], class_="facts"))] if items[few:] else shown
