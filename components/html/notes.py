"""Numbered source marks and the notes that they open, the same in every fragment."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.html.format import day
from components.html.terms import split
from components.model.content import Content
from components.model.schema.facts import Claim, SourceReference

Links = Callable[[str, str], str]
"""(kind, id) to the address at which a reader finds it: `("source", "who-2023")`, `("file", "image/en/lamp.svg")`."""


class Notes:
    """Numbers the sources of one document in the order of first use. `scope` keeps ids apart on a shared page.

    `plain` writes for somebody of twelve wherever the content has it.
    """

    def __init__(self, content: Content, scope: str, links: Links, plain: bool = False) -> None:
        self.content, self.scope, self.links, self.plain = content, scope, links, plain
        self.numbers: dict[str, int] = {}
        self.shown: list[Claim] = []
        self._terms: set[str] = set()
        self._opened = 0

    def number(self, source: str) -> int:
        """The number of a source, given at first use."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def name(self, kind: str = "note") -> str:
        """An id that nothing else on the page has."""
        self._opened += 1
        return f"{self.scope}-{kind}-{self._opened}"

    def marks(self, claim: Claim) -> list[Child]:
        """One numbered button for each source of a claim, each followed by the note that it opens."""
        self.shown.append(claim)
        return [piece for reference in claim.sources for piece in self._mark(claim, reference)]

    def _mark(self, claim: Claim, reference: SourceReference) -> list[Child]:
        words, source = self.content.words, self.content.sources[reference.id]
        number, name = self.number(reference.id), self.name()
        spoken = words.open_source.format(number=number, publisher=source.publisher)
        return [
            el("button", str(number), type="button", class_="mark", popovertarget=name, aria_label=spoken),
            el("span", self._note(claim, reference), id=name, popover=True, class_="note"),
        ]

    def _note(self, claim: Claim, reference: SourceReference) -> list[Child]:
        words = self.content.words
        return [
            *describe_source(self.content, reference.id, self.links),
            el("span", reference.locator, class_="locator") if reference.locator else None,
            self._evidence(reference),
            el("span", words.verified.format(date=day(self.content, claim.verified)), class_="soft"),
        ]

    def evidence(self, claim: Claim) -> list[Element]:
        """What the sources of a claim say word for word, where that is at hand."""
        return [quoted for reference in claim.sources if (quoted := self._evidence(reference)) is not None]

    def _evidence(self, reference: SourceReference) -> Element | None:
        if reference.fragment is None:
            return None
        words, language = self.content.words, self.content.sources[reference.id].language
        return el(
            "span",
            el("span", words.evidence, class_="tag"),
            el("q", reference.fragment, lang=language if language != self.content.explainer.language else None),
            f" ({words.translation} {reference.gloss})" if reference.gloss else None,
            class_="evidence",
        )

    def level(self, full: str, plain: str | None) -> str:
        """The one of two wordings that is read here."""
        return plain if self.plain and plain else full

    def text(self, text: str) -> list[Child]:
        """Text in which each glossary term is a button at its first use, followed by the note that it opens."""
        pieces = split(self.content, text, self._terms)
        return [piece if term is None else self._term(piece, term) for piece, term in pieces]

    def _term(self, written: str, term: str) -> list[Child]:
        name, entry = self.name("term"), self.content.glossary[term]
        return [
            el("button", written, type="button", class_="term", popovertarget=name),
            el("span", el("b", entry.name), el("span", entry.definition), id=name, popover=True, class_="note"),
        ]

    def sentence(self, claim: Claim) -> Element:
        """A claim with its terms explained, its sources as marks, and a signal where sources differ."""
        words = self.content.words
        calculated = words.calculated.format(inputs=", ".join(claim.calculated)) if claim.calculated else None
        text, marks = self.text(self.level(claim.text, claim.plain)), self.marks(claim)
        body: Child = [text, " ", el("span", calculated, class_="tag"), marks] if calculated else _kept(text, marks)
        return el("span", body, self.disputed(claim), class_="claim")

    def paragraph(self, claims: list[Claim]) -> Element:
        """Claims as running text."""
        return el("p", [[self.sentence(claim), " "] for claim in claims])

    def disputed(self, claim: Claim) -> list[Child]:
        """The signal that sources differ on a claim, and the note that it opens."""
        if claim.disputed is None:
            return []
        return disputed_note(self, claim.disputed)

    def listing(self) -> Element:
        """Every source used so far, as a numbered list."""
        return el(
            "ol", [el("li", *describe_source(self.content, id, self.links)) for id in self.numbers], class_="sources"
        )


def _kept(text: list[Child], marks: list[Child]) -> list[Child]:
    """Text and its marks, the first mark on one line with the last word."""
    *before, last = text
    if not isinstance(last, str):
        return [text, marks]
    rest, space, word = last.rpartition(" ")
    return [*before, rest + space, el("span", word, marks[0], class_="keep"), *marks[1:]]


def disputed_note(notes: Notes, disagreement: str) -> list[Child]:
    """A button that says that sources differ, and a note with the question, our wording and the way to the rest."""
    words, entry, name = notes.content.words, notes.content.disagreements[disagreement], notes.name()
    return [
        el("button", words.disputed, type="button", class_="disputed", popovertarget=name),
        el(
            "span",
            el("b", entry.question),
            el("span", entry.wording, class_="wording"),
            el("a", words.see_disagreement, href=notes.links("disagreement", disagreement)),
            id=name,
            popover=True,
            class_="note",
        ),
    ]


def describe_source(content: Content, id: str, links: Links | None) -> list[Child]:
    """Publisher, title, date, how much was read, where it is; with `links` also its kind and where to read on."""
    words, source = content.words, content.sources[id]
    title = words.no_title if source.title == "not stated" else f"“{source.title}”"
    date = words.no_date if source.date == "not stated" else day(content, source.date)
    read = {
        "in full": words.read_in_full,
        "opening": words.read_opening,
        "abstract": words.read_abstract,
        "captions": words.read_captions,
    }[source.read]
    where: Child = words.no_address
    if source.address != "not known":
        host = source.address.split("/")[2].removeprefix("www.")
        where = el("a", host, href=source.address, rel="noopener nofollow", target="_blank")
    kind: Child = [getattr(words, source.kind), " · "] if links else None
    more: Child = [" · ", el("a", words.source, href=links("source", id))] if links else None
    return [
        el("span", el("b", source.publisher), ", ", el("cite", title), ", ", date, class_="work"),
        el("span", kind, read, " · ", where, more, class_="soft"),
    ]
