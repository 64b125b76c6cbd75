"""Is every number backed: by a fact under the text that says it, or by what is shown, which it counts?"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from math import isclose
from typing import Any

from components.model.draft import Draft
from components.model.numbers import numbers_in
from components.model.problems import Loc, Problem
from components.model.schema.facts import Sentence
from components.model.schema.figures import Drawn
from components.model.schema.learning import Asked, Believed, ChooseMany, ChooseOne, WhichSource
from components.model.schema.pages import Page
from components.model.schema.story import StoryScene
from components.model.shown import Shown

NAME = re.compile(r"\S*[^\W\d_]\S*\d\S*|\d+[^\W\d_]\S*")
"""Digits that belong to a name: A4, 4x4. They state no number."""
ALWAYS = (0.0, 0.5, 1.0)
"""Numbers that need no fact: none, half, one."""
LACKING = ("unknown-id", "empty-folder")
"""Problems with which it is not known what is shown."""
OF_A_TEXT = ("text", "plain", "ask", "hint", "because", "title", "caption", "heading")
DESCRIBES = ("description", "caption", "simplified")
Texts = Iterable[tuple[Loc, str]]


class Reader:
    """Reads numbers out of a draft's texts and facts, in the words of its language."""

    def __init__(self, draft: Draft, words: dict[str, float], locale: str) -> None:
        self.draft, self.numbers = draft, _numbers(tuple(words.items()), locale)
        self.stated = lru_cache(maxsize=None)(self._stated)
        self.of_file = lru_cache(maxsize=None)(self._of_file)

    def unbacked(self, texts: Texts, backed: Callable[[float], bool]) -> Iterator[tuple[Loc, float]]:
        """Each number that is not backed."""
        for field, text in texts:
            for number in self.numbers(text):
                if number not in ALWAYS and not backed(number):
                    yield field, number

    @cached_property
    def _in_files(self) -> Mapping[str, Sequence[str]]:
        """The addresses of the facts of each file."""
        found: dict[str, list[str]] = {}
        for address in self.draft.facts:
            found.setdefault(address.partition("#")[0], []).append(address)
        return found

    def _of_file(self, place: str) -> set[float]:
        """Every number of the facts in a file, `parts/lamp`."""
        return {number for address in self._in_files.get(place, ()) for number in self.stated(address)}

    def _stated(self, address: str) -> tuple[float, ...]:
        """Every number of a fact: its value, its text, its date, and those of the event or question that it is of."""
        if address not in self.draft.facts:
            return ()
        fact, (folder, _, file) = self.draft.facts[address], address.partition("#")[0].partition("/")
        entry = self.draft.of(folder).get(file)
        about = getattr(entry, "title", None) or getattr(entry, "question", None) or ""
        said = [n for text in (fact.text, fact.plain or "", fact.short or "", about) for n in self.numbers(text)]
        said += [float(n) for day in (fact.when, getattr(entry, "date", None)) for n in (day or "").split("-") if n]
        return (*(n for n in (fact.value, fact.high) if n is not None), *said)


@lru_cache(maxsize=4)
def _numbers(words: tuple[tuple[str, float], ...], locale: str) -> Callable[[str], Sequence[float]]:
    """What reads the numbers that a text states; most texts are the same when the content is read again."""
    known = dict(words)
    return lru_cache(maxsize=1 << 15)(lambda text: numbers_in(NAME.sub(" ", text), known, locale))


def _reader(draft: Draft) -> Reader | None:
    """None where the language has no words for numbers, or could not be read."""
    words = draft.interface.number_words if draft.interface else {}
    return Reader(draft, words, draft.explainer.locale) if draft.explainer and words else None


def numbers_stand_in_the_facts(draft: Draft) -> Iterator[Problem]:
    """A number in a sentence, question, right answer, title, caption or heading of a scene is in the facts under it, or
    counts what the figure shows."""
    reader, shown = _reader(draft), Shown(draft)
    if reader is None:
        return
    for file, loc, resting in draft.every(Sentence, Asked, Drawn, StoryScene):
        under = _under(resting)
        if not all(address in draft.facts for address in under) or _figure_is_missing(draft, resting):
            continue  # a problem of its own

        def backed(number: float, file: str = file, resting: Any = resting, under: list[str] = under) -> bool:
            stated = (each for address in under for each in reader.stated(address))
            return any(isclose(number, each, rel_tol=1e-9) for each in stated) or number in _counts(
                shown, file, resting
            )

        texts = _texts(resting) if under or isinstance(resting, Drawn) else ()
        none = "stands in none of the facts that it rests on" if under else "no fact backs: there is no `from`"
        for field, number in reader.unbacked(texts, backed):
            fix = "correct the number, or add the fact that states it to `from`"
            yield Problem(file, (*loc, *field), "unbacked-number", f"says {number:.12g}, which {none}", fix)


def _figure_is_missing(draft: Draft, resting: Any) -> bool:
    return isinstance(resting, StoryScene) and resting.figure not in draft.of("figures")


def _counts(shown: Shown, file: str, resting: Any) -> Collection[float]:
    """How many things the figure lists, or that of a scene."""
    if isinstance(resting, StoryScene):
        return shown.own(f"figures/{resting.figure}")
    return shown.own(file.removesuffix(".yaml")) if isinstance(resting, Drawn) else ()


def numbers_count_what_is_shown(draft: Draft) -> Iterator[Problem]:
    """A number in the description of a figure, or in the title, lead and headings of a page, counts what is shown there
    or stands in a fact of it; the year of the last review and the licence may be named."""
    reader, shown, explainer = _reader(draft), Shown(draft), draft.explainer
    if reader is None or explainer is None or draft.broken or any(each.code in LACKING for each in draft.problems):
        return
    of_the_explainer = [float(explainer.reviewed.year), *reader.numbers(explainer.licence)]
    for file, loc, entry in draft.every(Drawn, Page):
        place = file.removesuffix(".yaml")

        def backed(number: float, place: str = place) -> bool:
            if number in of_the_explainer or number in shown.counts(place):
                return True
            return any(number in reader.of_file(thing) for thing in shown.things(place))

        for field, number in reader.unbacked(_described(entry), backed):
            what = f"says {number:.12g}, which neither counts what is shown nor stands in its facts"
            fix = "correct the number; what tells of the explainer itself stands in a block of kind note"
            yield Problem(file, (*loc, *field), "unbacked-number", what, fix)


def _described(entry: Drawn | Page) -> Iterator[tuple[Loc, str]]:
    """What a figure says of itself to those who cannot see it, and a page of what is on it."""
    if isinstance(entry, Page):
        yield from (((name,), getattr(entry, name)) for name in ("title", "summary", "plain"))
        for index, block in enumerate(entry.blocks):
            if block.kind != "note":
                yield ("blocks", index, "heading"), getattr(block, "heading", None) or ""
    else:
        yield from (((name,), getattr(entry, name)) for name in DESCRIBES if name != "caption")
        yield from ((("plain", name), getattr(entry.plain, name) or "") for name in DESCRIBES)


def _under(resting: Any) -> list[str]:
    """The facts that something rests on; the heading of a scene rests on those of its sentences."""
    told = resting.sentences if isinstance(resting, StoryScene) else [resting]
    return [address for each in told for address in each.rests_on]


def _texts(resting: Any) -> Iterator[tuple[Loc, str]]:
    """What a sentence says, a question with its right answers and what is said to wrong ones, or a figure."""
    for name in OF_A_TEXT:
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
