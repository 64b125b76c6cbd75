"""The whole content of an explainer, read and checked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pydantic import BaseModel

from components.model.drawings import Drawing
from components.model.folders import BY_NOUN, SUBJECT
from components.model.schema.facts import Claim, Disagreement, Source
from components.model.schema.figures import Chart, Figure, Pair
from components.model.schema.interface import Interface
from components.model.schema.learning import Question
from components.model.schema.pages import Actor, Attribute, Block, Carrier, Explainer, Page, Parts, ShowFigure, Unit
from components.model.schema.subject import Correction, Event, Family, Part, Sequence, Term, Variant
from components.model.walk import walk


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
    charts: Mapping[str, Chart]
    pages: Mapping[str, Page]
    art: Mapping[str, Drawing]
    corrections: tuple[Correction, ...]

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
    def claims(self) -> Mapping[str, Claim]:
        """Every claim by its address, `folder/file#claim`; a claim without an id is numbered within its file."""
        return {
            f"{folder}/{id}#{name}": claim
            for folder in SUBJECT
            if folder != "art"
            for id, entry in getattr(self, folder).items()
            for name, claim in claims_in(entry)
        }

    @cached_property
    def cited_by(self) -> Mapping[str, tuple[str, ...]]:
        """For each source, the addresses of the claims that cite it."""
        cited: dict[str, list[str]] = {id: [] for id in self.sources}
        for address, claim in self.claims.items():
            for reference in claim.sources:
                cited[reference.id].append(address)
        return {id: tuple(addresses) for id, addresses in cited.items()}

    @cached_property
    def homes(self) -> Mapping[tuple[str, str], str]:
        """For each thing with an address of its own, (kind, id), the page on which it is told."""
        homes: dict[tuple[str, str], str] = {}
        for page in self.explainer.all_pages:
            for block in self.pages[page].blocks:
                for thing in self._told_in(block):
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
        elif isinstance(block, ShowFigure):
            figure = self.figures[block.figure]
            yield from (("figure", id) for id in (block.figure, *(figure.figures if isinstance(figure, Pair) else ())))
        else:
            kinds = {"families": ("family", "variant"), "events": ("event",), "disagreements": ("disagreement",),
                     "glossary": ("term",), "sources": ("source",)}  # fmt: skip
            for kind in kinds.get(block.kind, ()):
                yield from ((kind, id) for id in self.collection(kind))

    def collection(self, kind: str) -> Mapping[str, BaseModel]:
        """Everything of one kind by id: part, family, variant, event, disagreement, term or source."""
        collection: Mapping[str, BaseModel] = getattr(self, BY_NOUN[kind])
        return collection


def claims_in(entry: object) -> Iterator[tuple[str, Claim]]:
    """Every claim in an entry, in reading order, with its name: its id, its key, or its number counted from 1."""
    claims = (node for node in walk(entry) if isinstance(node.value, Claim))
    for number, node in enumerate(claims, 1):
        yield node.value.id or node.key or str(number), node.value
