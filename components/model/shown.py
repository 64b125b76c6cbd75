"""What a figure or a page shows: the things that it names, and how many there are of each kind."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property

from pydantic import BaseModel

from components.model.basis import FACT_FOLDERS
from components.model.draft import Draft
from components.model.schema.facts import Disagreement
from components.model.schema.layout import Layout, Stage
from components.model.schema.lesson import Lesson
from components.model.schema.pages import Page
from components.model.schema.plots import DatedMark
from components.model.walk import Node

LISTING = ("sequences", "disagreements", "stories", "figures")
"""Folders whose entries list what is shown: steps, positions, scenes, groups."""
OF_BLOCKS = {"families": ("families", "variants"), "events": ("events",), "event-index": ("events",),
             "disagreements": ("disagreements",), "glossary": ("glossary",), "sources": ("sources",)}  # fmt: skip
"""The folders of which a block of a page shows every file."""
NOT_SHOWN = {"rests_on", "wording", "sources", "calculated"}
"""Lists that say on what something rests."""


class Shown:
    """What the files of a draft show; each file is named without its ending, `figures/rock`."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.things, self.counts = cache(self._things), cache(self._counts)

    @cached_property
    def _nodes(self) -> dict[str, Sequence[Node]]:
        return {walked.file.removesuffix(".yaml"): walked.nodes for walked in self.draft.walked}

    def _things(self, place: str) -> set[str]:
        """The files that a file names or rests on, and, for a page, those that its figures and stories do."""
        found = set(self._named(place))
        if isinstance(self._entry(place), Page):
            found |= {each for thing in found if thing.startswith(LISTING) for each in self._named(thing)}
            found |= {f"{folder}/{id}" for folder in self._whole_folders(place) for id in self.draft.of(folder)}
        return found

    def _named(self, place: str) -> Iterator[str]:
        for node in self._nodes.get(place, ()):
            for folder in node.refers.to if node.refers else ():
                if folder == "facts":
                    yield str(node.value).partition("#")[0]
                elif folder in FACT_FOLDERS or folder in LISTING:
                    yield f"{folder}/{node.value}"

    def _whole_folders(self, place: str) -> Iterator[str]:
        page = self._entry(place)
        for block in page.blocks if isinstance(page, Page) else ():
            yield from OF_BLOCKS.get(block.kind, ())

    @cached_property
    def own(self) -> Callable[[str], frozenset[float]]:
        """How many things a file itself lists."""
        return cache(lambda place: frozenset(counts(self._entry(place))))

    def _entry(self, place: str) -> BaseModel | None:
        folder, _, id = place.partition("/")
        return self.draft.of(folder).get(id)

    def _counts(self, place: str) -> set[float]:
        """How many things a file lists, itself or in the processes, stories and figures that it names; of a lesson the
        minutes too."""
        listed = [place, *(thing for thing in self.things(place) if thing.startswith(LISTING))]
        found = {number for each in listed for number in self.own(each)}
        found |= {float(len(self.draft.of(folder))) for folder in self._whole_folders(place)}
        lessons = (node.value for node in self._nodes.get(place, ()) if isinstance(node.value, Lesson))
        return found | {float(sum(phase.minutes for phase in lesson.plan)) for lesson in lessons}


def counts(value: object) -> Iterator[float]:
    """How long each list in an entry is, how many different words a table has, how often a layout has a drawing and how
    much larger than another it is, and the years of marks."""
    if isinstance(value, Layout | Stage):
        yield from map(float, Counter(placed.art for placed in value.place).values())
        scales = {placed.scale for placed in value.place}
        yield from (one / other for one in scales for other in scales if one > other)
    elif isinstance(value, Disagreement):
        yield from (float(len(value.positions)), float(sum(each.value is not None for each in value.positions)))
    elif isinstance(value, DatedMark):
        yield from [float(value.at[:4])] if value.at else []
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name not in NOT_SHOWN:
                yield from counts(getattr(value, name))
    elif isinstance(value, list | dict):
        yield float(len(value))
        inside = list(value.values()) if isinstance(value, dict) else value
        if all(isinstance(each, str) for each in inside):
            yield float(len(set(inside)))
        for each in inside:
            yield from counts(each)
