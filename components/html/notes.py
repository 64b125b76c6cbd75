"""Source marks, terms and the notes that they open, the same in every fragment."""

from collections import Counter
from collections.abc import Iterable, Sequence
from xml.etree.ElementTree import Element

from components.html import source_note
from components.html.element import Child, add, el
from components.html.format import day, in_short
from components.html.source_text import Links, describe_source, quote
from components.html.terms import split
from components.model.content import Content
from components.model.schema.facts import Fact, Resting, Sentence

CLOSING = ".,;:!?)”’"
"""Stays on one line with the word before it, though browsers would break a line after a button."""


class Notes:
    """Numbers the sources of one document in the order of first use. `scope` keeps ids apart on a shared page.

    `plain` writes for somebody of twelve wherever the content has it.
    """

    def __init__(self, content: Content, scope: str, links: Links, plain: bool = False) -> None:
        self.content, self.scope, self.links, self.plain = content, scope, links, plain
        self.numbers: dict[str, int] = {}
        self.shown: list[Fact | Resting] = []
        self._terms: set[str] = set()
        self._opened: Counter[str] = Counter()

    def number(self, source: str) -> int:
        """The number of a source, given at first use."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def name(self, kind: str = "note") -> str:
        """An id that nothing else on the page has."""
        self._opened[kind] += 1
        return f"{self.scope}-{kind}-{self._opened[kind]}"

    def marks(self, stated: Fact | Resting) -> list[Child]:
        """A button that says how many sources are behind something and whether they differ, and its note."""
        self.shown.append(stated)
        cited = self.content.evidence_by_source(stated)
        numbers = ", ".join(str(self.number(source)) for source in cited)
        name, disputes = self.name(), self.content.disputes(stated)
        verified = day(self.content, self.content.age(stated).verified)
        note = source_note.body(self.content, cited, disputes, verified, self.links, self.plain)
        about = [el("a", text, href=link, class_="about") for text, link in self.about(stated)]
        return [
            source_note.button(self.content, cited, disputes, name, numbers),
            el("span", note, about, id=name, popover=True, class_="note"),
        ]

    def marked(self, text: str | list[Child], stated: Fact | Resting) -> list[Child]:
        """Text with its mark, which stays on one line with the last word."""
        return _kept([text] if isinstance(text, str) else text, self.marks(stated))

    def about(self, stated: Fact | Resting) -> list[tuple[str, str]]:
        """The ways to the documents of the facts behind something; a single one is not named again."""
        facts, words = self.content.facts_under(stated), self.content.words.fact
        names = [fact.short or self.level(fact.text, fact.plain) for fact in facts]
        named = zip(names if len(facts) > 1 else [words.about], facts, strict=True)
        known = [(text, where) for text, fact in named if (where := self.content.address_of(fact))]
        ways = [(text, self.links("fact", where)) for text, where in known]
        return [(text, link) for text, link in ways if link]

    def evidence(self, stated: Fact | Resting) -> list[Element]:
        """What sources say word for word, where that can be quoted."""
        return [quote(self.content, evidence) for evidence in self.content.evidence(stated) if evidence.fragment]

    def level(self, full: str, plain: str | None) -> str:
        """The one of two wordings that is read here."""
        return plain if self.plain and plain else full

    def text(self, text: str) -> list[Child]:
        """Text in which each glossary term is a button at its first use, followed by the note that it opens."""
        told: list[Child] = []
        button: Element | None = None
        for piece, term in split(self.content, text, self._terms):
            if term is not None:
                button, note = self._term(piece, term)
                told.append([button, note])
                continue
            said = piece
            if button is not None and piece[0] in CLOSING:
                add(button, piece[0])
                said = piece[1:]
            told += [said] if said else []
            button = None
        return told

    def leave_out_terms(self, ids: Iterable[str]) -> None:
        """Make no buttons of these terms of the glossary."""
        self._terms.update(ids)

    def _term(self, written: str, term: str) -> list[Element]:
        name, entry = self.name("term"), self.content.glossary[term]
        return [
            el("button", written, type="button", class_="term", popovertarget=name),
            el(
                "span",
                el("b", entry.name),
                el("span", self.level(entry.definition, entry.plain)),
                id=name,
                popover=True,
                class_="note",
            ),
        ]

    def sentence(self, stated: Fact | Sentence) -> Element:
        """A fact or sentence with its terms explained, its mark, and its age."""
        said = (calculated_from(self.content, stated), self._as_of(stated))
        tags = [el("span", tag, class_="tag") for tag in said if tag]
        told = self.marked(self.text(self.level(stated.text, stated.plain)), stated)
        return el("span", told, [[" ", tag] for tag in tags], class_="sentence")

    def _as_of(self, stated: Fact | Resting) -> str | None:
        """The day for which something is told that may have changed since."""
        as_of = self.content.age(stated).as_of
        return self.content.words.as_of.format(date=day(self.content, as_of)) if as_of else None

    def paragraph(self, stated: Sequence[Fact | Sentence]) -> Element:
        """Facts or sentences as running text."""
        return el("p", [[self.sentence(each), " "] for each in stated])

    def listing(self) -> Element:
        """Every source used so far, as a numbered list."""
        return el(
            "ol", [el("li", *describe_source(self.content, id, self.links)) for id in self.numbers], class_="sources"
        )


def calculated_from(content: Content, stated: Fact | Sentence) -> str | None:
    """That a number is our arithmetic, and on what; None where it is as stated."""
    if not isinstance(stated, Fact) or not stated.calculated:
        return None
    inputs = [in_short(content, content.facts[each]) if each in content.facts else each for each in stated.calculated]
    return content.words.calculated.format(inputs=", ".join(inputs))


def _kept(pieces: list[Child], mark: list[Child]) -> list[Child]:
    """Text in pieces and its mark, the mark on one line with the last word; a full stop alone is no word."""
    *before, last = pieces
    if not isinstance(last, str):
        return [*before, el("span", last, mark, class_="keep")]
    rest, space, word = last.rpartition(" ")
    if not space and before:
        return [*before[:-1], el("span", before[-1], last, mark, class_="keep")]
    return [*before, rest + space, el("span", word, mark, class_="keep")]
