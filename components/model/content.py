"""The whole content of an explainer, read and checked."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import BaseModel

from components.model.basis import (
    FACT_FOLDERS,
    RESTING_FOLDERS,
    SENTENCE_FOLDERS,
    Dependent,
    dependents,
    named,
    silhouettes,
)
from components.model.drawings import Drawing
from components.model.folders import BY_NOUN
from components.model.measured import POSITIONS, measured
from components.model.schema.blocks import Block, Corrections, Numbers, Parts, ShowFigure
from components.model.schema.explainer import Actor, Attribute, Carrier, Explainer, Unit
from components.model.schema.facts import Disagreement, Evidence, Fact, Resting, Sentence
from components.model.schema.figures import Figure, Pair
from components.model.schema.interface import Interface
from components.model.schema.learning import Question
from components.model.schema.pages import Page
from components.model.schema.sources import Source
from components.model.schema.story import ShowStory, Story
from components.model.schema.subject import Correction, Event, Family, Part, Sequence, Term, Variant
from components.model.walk import walk


class Age(NamedTuple):
    """`verified` is the oldest day on which any of the facts was checked; `as_of` is that of those that may change."""

    verified: date
    as_of: date | None


ALL_CORRECTIONS = ("corrections", "all")
"""The kind and id at which everything that was corrected is told."""


@dataclass(frozen=True, eq=False)
class Content:
    """Every collection by id. Read with `components.model.load.read`."""

    folder: Path
    explainer: Explainer
    words: Interface
    sources: Mapping[str, Source]
    parts: Mapping[str, Part]
    families: Mapping[str, Family]
    variants: Mapping[str, Variant]
    sequences: Mapping[str, Sequence]
    events: Mapping[str, Event]
    disagreements: Mapping[str, Disagreement]
    glossary: Mapping[str, Term]
    quiz: Mapping[str, Question]
    figures: Mapping[str, Figure]
    stories: Mapping[str, Story]
    pages: Mapping[str, Page]
    art: Mapping[str, Drawing]
    corrections: tuple[Correction, ...]
    moved: Mapping[str, str] = field(default_factory=dict)
    """Addresses of facts that once were, and where each is told now."""
    languages: tuple[str, ...] = ()
    """Every language in which it is told, the first one first; none where there is but one."""
    translations: tuple["Content", ...] = ()
    """The same in the other languages; of the first language only."""

    @property
    def in_all_languages(self) -> tuple["Content", ...]:
        """This content and its translations."""
        return (self, *self.translations)

    def in_language(self, code: str | None) -> "Content":
        """This content as it is told in a language; as it is in the first where it is not told in that one."""
        return next((told for told in self.translations if told.explainer.language == code), self)

    @property
    def variant_word(self) -> str:
        """What one member of the families is called, at the head of a table."""
        return self.explainer.variant or self.words.variant

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        return {unit.id: unit for unit in self.explainer.units}

    @cached_property
    def attributes(self) -> Mapping[str, Attribute]:
        return {attribute.id: attribute for attribute in self.explainer.attributes}

    @cached_property
    def carriers(self) -> Mapping[str, Carrier]:
        return {carrier.id: carrier for carrier in self.explainer.carriers}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        return {actor.id: actor for actor in self.explainer.actors}

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Every fact by its address, `folder/file#fact`."""
        return dict(self._stated(Fact, FACT_FOLDERS))

    @cached_property
    def measured(self) -> Mapping[str, str]:
        return measured(self.facts, self.attributes)

    @cached_property
    def sentences(self) -> Mapping[str, Sentence]:
        """Every sentence of running text by its address, `folder/file#sentence`."""
        return dict(self._stated(Sentence, SENTENCE_FOLDERS))

    def _stated(self, model: type[Fact] | type[Sentence], folders: Collection[str]) -> Iterator[tuple[str, Any]]:
        for folder in folders:
            for id, entry in getattr(self, folder).items():
                yield from ((f"{folder}/{id}#{name}", node.value) for name, node in named(walk(entry), model))

    def stated_at(self, address: str) -> Fact | Sentence:
        """The fact or sentence at an address, also at one that it had before. Raises `KeyError` where there is none."""
        address = self.moved.get(address, address)
        return self.facts[address] if address in self.facts else self.sentences[address]

    @cached_property
    def _addresses(self) -> Mapping[int, str]:
        return {id(fact): address for address, fact in self.facts.items()}

    def address_of(self, fact: Fact) -> str:
        """The address of a fact; "" where it is none of this content."""
        return self._addresses.get(id(fact), "")

    def facts_under(self, stated: Fact | Resting) -> tuple[Fact, ...]:
        """The facts that something rests on; a fact rests on itself."""
        return (stated,) if isinstance(stated, Fact) else tuple(self.facts[address] for address in stated.rests_on)

    def evidence(self, stated: Fact | Resting) -> tuple[Evidence, ...]:
        """What sources say for a fact, or for all that a sentence, question, link or figure rests on, each once."""
        cited = dict.fromkeys(address for fact in self.facts_under(stated) for address in fact.sources)
        return tuple(self.said(address) for address in cited)

    def evidence_by_source(self, stated: Fact | Resting) -> dict[str, list[Evidence]]:
        """The same by the id of its source."""
        said: dict[str, list[Evidence]] = {}
        for evidence in self.evidence(stated):
            said.setdefault(evidence.source, []).append(evidence)
        return said

    def said(self, address: str) -> Evidence:
        """What a source says at `source#name`."""
        source, _, key = address.partition("#")
        passage = self.sources[source].says[key]
        return Evidence(source, key, passage.locator, passage.fragment, passage.gloss, passage.reason)

    def cites(self, stated: Fact | Resting) -> tuple[str, ...]:
        """The ids of the sources behind something, each once."""
        return tuple(self.evidence_by_source(stated))

    def disputes(self, stated: Fact | Resting) -> tuple[str, ...]:
        """The disagreements that bear on something: those of its facts, and those of which a fact is a position."""
        held = [fact.disputed for fact in self.facts_under(stated) if fact.disputed]
        if isinstance(stated, Resting):
            held += [address.split("#")[0].removeprefix(POSITIONS) for address in stated.rests_on
                     if address.startswith(POSITIONS)]  # fmt: skip
        return tuple(dict.fromkeys(held))

    def age(self, stated: Fact | Resting) -> Age:
        """How old something is, and whether it may have changed since."""
        facts = self.facts_under(stated)
        now = [fact.verified for fact in facts if fact.holds == "now"]
        return Age(min(fact.verified for fact in facts), min(now) if now else None)

    @cached_property
    def dependents(self) -> tuple[Dependent, ...]:
        """Everything that rests on facts."""
        entries = ((f"{folder}/{id}", entry) for folder in (*FACT_FOLDERS, *RESTING_FOLDERS)
                   for id, entry in getattr(self, folder).items())  # fmt: skip
        told = [each for place, entry in entries for each in dependents(place, entry, list(walk(entry)))]
        return (*told, *silhouettes(self.figures.values(), self.variants))

    @cached_property
    def _uses(self) -> Mapping[str, tuple[Dependent, ...]]:
        uses: dict[str, list[Dependent]] = {}
        for dependent in self.dependents:
            for address in dependent.facts:
                uses.setdefault(address, []).append(dependent)
        return {address: tuple(used) for address, used in uses.items()}

    def used_by(self, address: str) -> tuple[Dependent, ...]:
        """What rests on the fact at an address: sentences, questions, figures, links, calculations, drawings."""
        return self._uses.get(address, ())

    @cached_property
    def facts_on(self) -> Mapping[str, tuple[str, ...]]:
        """For each `source#name`, the addresses of the facts that cite it."""
        cited: dict[str, list[str]] = {f"{id}#{key}": [] for id, source in self.sources.items() for key in source.says}
        for address, fact in self.facts.items():
            for evidence in fact.sources:
                cited[evidence].append(address)
        return {evidence: tuple(addresses) for evidence, addresses in cited.items()}

    @cached_property
    def hosts(self) -> Counter[str]:
        """How many sources are at each host."""
        return Counter(source.host for source in self.sources.values() if source.host)

    @cached_property
    def homes(self) -> Mapping[tuple[str, str], str]:
        """For each thing with an address of its own, (kind, id), the first page on which it is told."""
        homes: dict[tuple[str, str], str] = {}
        for page in self.explainer.all_pages:
            for thing in chain.from_iterable(map(self._told_in, self.pages[page].blocks)):
                homes.setdefault(thing, page)
        return homes

    @cached_property
    def anchors(self) -> Mapping[str, str]:
        """For each figure on a page the one that is drawn there: itself, or the pair that shows it."""
        shown = [block.figure for page in self.explainer.all_pages for block in self.pages[page].blocks
                 if isinstance(block, ShowFigure)]  # fmt: skip
        pairs = {name: id for id in shown if isinstance(pair := self.figures[id], Pair) for name in pair.figures}
        return pairs | {id: id for id in shown}

    def _told_in(self, block: Block) -> Iterator[tuple[str, str]]:
        if isinstance(block, Parts):
            yield from (("part", id) for id in block.parts)
        elif isinstance(block, Numbers):
            yield from (("attribute", id) for id in dict.fromkeys(self.measured.values()))
        elif isinstance(block, ShowStory):
            yield from (("story", block.story), *(("scene", scene.id) for scene in self.stories[block.story].scenes))
        elif isinstance(block, ShowFigure):
            figure = self.figures[block.figure]
            yield from (("figure", id) for id in (block.figure, *(figure.figures if isinstance(figure, Pair) else ())))
        else:
            if isinstance(block, Corrections):
                yield ALL_CORRECTIONS
            kinds = {"families": ("family", "variant"), "events": ("event",), "disagreements": ("disagreement",),
                     "glossary": ("term",), "sources": ("source",)}  # fmt: skip
            yield from ((kind, id) for kind in kinds.get(block.kind, ()) for id in self.collection(kind))

    def collection(self, kind: str) -> Mapping[str, BaseModel]:
        """Everything of one kind by id: part, family, variant, event, disagreement, term or source."""
        return cast("Mapping[str, BaseModel]", getattr(self, BY_NOUN[kind]))
