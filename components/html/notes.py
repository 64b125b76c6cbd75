"""Numbered source marks and the notes that they open, the same in every fragment."""

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.html.format import day, in_short
from components.html.terms import split
from components.model.content import Content
from components.model.schema.facts import Evidence, Fact, Resting, Sentence

Links = Callable[[str, str], str]
"""(kind, id) to the address at which a reader finds it: `("source", "who-2023")`, `("file", "image/en/lamp.svg")`."""


class Notes:
    """Numbers the sources of one document in the order of first use. `scope` keeps ids apart on a shared page.

    `plain` writes for somebody of twelve wherever the content has it.
    """

    def __init__(self, content: Content, scope: str, links: Links, plain: bool = False) -> None:
        self.content, self.scope, self.links, self.plain = content, scope, links, plain
        self.numbers: dict[str, int] = {}
        self.shown: list[Fact | Resting] = []
        self._terms: set[str] = set()
        self._opened = 0

    def number(self, source: str) -> int:
        """The number of a source, given at first use."""
        return self.numbers.setdefault(source, len(self.numbers) + 1)

    def name(self, kind: str = "note") -> str:
        """An id that nothing else on the page has."""
        self._opened += 1
        return f"{self.scope}-{kind}-{self._opened}"

    def marks(self, stated: Fact | Resting) -> list[Child]:
        """One numbered button for each source behind something, each followed by the note that it opens."""
        self.shown.append(stated)
        said: dict[str, list[Evidence]] = {}
        for evidence in self.content.evidence(stated):
            said.setdefault(evidence.source, []).append(evidence)
        return [piece for source, passages in said.items() for piece in self._mark(stated, source, passages)]

    def _mark(self, stated: Fact | Resting, source: str, passages: list[Evidence]) -> list[Child]:
        words, number, name = self.content.words, self.number(source), self.name()
        spoken = words.open_source.format(number=number, publisher=self.content.sources[source].publisher)
        return [
            el("button", str(number), type="button", class_="mark", popovertarget=name, aria_label=spoken),
            el("span", self._note(stated, source, passages), id=name, popover=True, class_="note"),
        ]

    def _note(self, stated: Fact | Resting, source: str, passages: list[Evidence]) -> list[Child]:
        verified = self.content.age(stated).verified
        return [
            *describe_source(self.content, source, self.links),
            [passage(self.content, evidence) for evidence in passages],
            el("span", self.content.words.verified.format(date=day(self.content, verified)), class_="soft"),
            [el("a", text, href=link, class_="about") for text, link in self.about(stated)],
        ]

    def about(self, stated: Fact | Resting) -> list[tuple[str, str]]:
        """The ways to the documents of the facts behind something; a single one is not named again."""
        facts, words = self.content.facts_under(stated), self.content.words.fact
        named = [(fact.short or fact.text if len(facts) > 1 else words.about, fact) for fact in facts]
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
        pieces = split(self.content, text, self._terms)
        return [piece if term is None else self._term(piece, term) for piece, term in pieces]

    def _term(self, written: str, term: str) -> list[Child]:
        name, entry = self.name("term"), self.content.glossary[term]
        return [
            el("button", written, type="button", class_="term", popovertarget=name),
            el("span", el("b", entry.name), el("span", entry.definition), id=name, popover=True, class_="note"),
        ]

    def sentence(self, stated: Fact | Sentence) -> Element:
        """A fact or sentence with its terms explained, its sources as marks, its age, and where sources differ."""
        tags = [el("span", tag, class_="tag") for tag in (self._calculated(stated), self._as_of(stated)) if tag]
        text, marks = self.text(self.level(stated.text, stated.plain)), self.marks(stated)
        body: Child = [text, [[" ", tag] for tag in tags], marks] if tags else _kept(text, marks)
        return el("span", body, self.disputed(stated), class_="sentence")

    def _calculated(self, stated: Fact | Sentence) -> str | None:
        """That a number is our arithmetic, and on what."""
        if not isinstance(stated, Fact) or not stated.calculated:
            return None
        facts = self.content.facts
        inputs = [in_short(self.content, facts[given]) if given in facts else given for given in stated.calculated]
        return self.content.words.calculated.format(inputs=", ".join(inputs))

    def _as_of(self, stated: Fact | Resting) -> str | None:
        """The day for which something is told that may have changed since."""
        as_of = self.content.age(stated).as_of
        return self.content.words.as_of.format(date=day(self.content, as_of)) if as_of else None

    def paragraph(self, stated: Sequence[Fact | Sentence]) -> Element:
        """Facts or sentences as running text."""
        return el("p", [[self.sentence(each), " "] for each in stated])

    def disputed(self, stated: Fact | Resting) -> list[Child]:
        """A signal for each question on which sources differ, and the note that it opens."""
        return [piece for id in self.content.disputes(stated) for piece in disputed_note(self, id)]

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


def passage(content: Content, evidence: Evidence) -> list[Child]:
    """Where a source says something, and its words, or why there are none."""
    return [
        el("span", evidence.locator, class_="locator") if evidence.locator else None,
        quote(content, evidence) if evidence.fragment else el("span", evidence.reason, class_="soft"),
    ]


def quote(content: Content, evidence: Evidence) -> Element:
    """The words of a source, with our translation where they are in another language."""
    words, language = content.words, content.sources[evidence.source].language
    return el(
        "span",
        el("span", words.evidence, class_="tag"),
        el("q", evidence.fragment, lang=language if language != content.explainer.language else None),
        f" ({words.translation} {evidence.gloss})" if evidence.gloss else None,
        class_="evidence",
    )


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
