"""A content folder while it is being read: what exists, what could be read, what is wrong so far."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from components.model import drawings, yaml_source
from components.model.basis import FACT_FOLDERS, SENTENCE_FOLDERS, named
from components.model.drawings import Drawing
from components.model.problems import Loc, Problem
from components.model.schema.explainer import Explainer
from components.model.schema.facts import Fact, Sentence
from components.model.schema.interface import Interface
from components.model.walk import Node, walk


class Walked(NamedTuple):
    """An entry with every model and reference in it."""

    file: str
    entry: Any
    nodes: list[Node]


@dataclass
class Draft:
    """`names` has an id for every file that exists, `entries` only what could be read: a broken file is one problem."""

    folder: Path
    names: dict[str, set[str]] = field(default_factory=dict)
    entries: dict[str, dict[str, Any]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    """The text of every file, to find where things stand."""
    broken: set[str] = field(default_factory=set)
    """The files and folders that could not be read."""
    arranged: set[tuple[str, Loc]] = field(default_factory=set)
    """File and field of every layout that no author wrote."""
    problems: list[Problem] = field(default_factory=list)

    def report(self, problem: Problem) -> None:
        """Keep a problem, with the line and column of its field unless it has them."""
        line, column = problem.line, problem.column
        if not line:
            place = drawings.place if problem.file.endswith(".svg") else yaml_source.place
            line, column = place(self.texts.get(problem.file, ""), problem.loc)
        self.problems.append(replace(problem, line=line, column=column, folder=self.folder.name))

    def of(self, folder: str) -> Mapping[str, Any]:
        """The entries of a folder that could be read."""
        return self.entries.get(folder, {})

    @property
    def explainer(self) -> Explainer | None:
        return self.of("").get("explainer")

    def listed(self, name: str) -> dict[str, Any]:
        """The units, attributes, carriers or actors of `explainer.yaml` by id; none where it could not be read."""
        return {each.id: each for each in getattr(self.explainer, name, ())}

    @property
    def interface(self) -> Interface | None:
        """The words around the content in its own language."""
        return self.of("interface").get(self.language)

    @property
    def language(self) -> str:
        """That of `explainer.yaml`; "" where it could not be read."""
        return self.explainer.language if self.explainer else ""

    @property
    def drawings(self) -> Mapping[str, Drawing]:
        return self.of("art")

    @cached_property
    def walked(self) -> list[Walked]:
        """Every entry of every YAML file, the explainer and its corrections included."""
        return [
            Walked(file_of(folder, id), entry, list(walk(entry)))
            for folder, entries in self.entries.items()
            if folder != "art"
            for id, entry in entries.items()
        ]

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Every fact that could be read, by its address; the first where two have one."""
        return self._by_address(Fact, FACT_FOLDERS)

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """The same of sentences."""
        return self._by_address(Sentence, SENTENCE_FOLDERS)

    def _by_address(self, model: type[Fact] | type[Sentence], folders: Collection[str]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for file, _, nodes in self.walked:
            for name, node in named(nodes, model) if file.partition("/")[0] in folders else ():
                found.setdefault(f"{file.removesuffix('.yaml')}#{name}", node.value)
        return found

    @cached_property
    def _by_class(self) -> dict[type, list[tuple[int, str, Node]]]:
        found: dict[type, list[tuple[int, str, Node]]] = defaultdict(list)
        nodes = ((walked.file, node) for walked in self.walked for node in walked.nodes)
        for number, (file, node) in enumerate(nodes):
            found[type(node.value)].append((number, file, node))
        return found

    def every(self, *models: type) -> Iterator[tuple[str, Loc, Any]]:
        """Every part of any entry that is one of `models`: its file, the way to it, and itself."""
        wanted = [found for kind, found in self._by_class.items() if issubclass(kind, models)]
        for _, file, node in sorted(chain.from_iterable(wanted), key=itemgetter(0)):
            yield file, node.loc, node.value


def file_of(folder: str, id: str) -> str:
    """`parts/lamp.yaml`, `art/lamp.svg`"""
    return f"{folder}/{id}.{'svg' if folder == 'art' else 'yaml'}".removeprefix("/")
