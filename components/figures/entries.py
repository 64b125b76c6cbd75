"""One entry of each kind, with an address of its own: `data-entry="part=radar-set"`."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.frame import drawer
from components.figures.markup import Child, el, plain
from components.figures.notes import Notes, describe_source
from components.figures.wording import day, in_short, quantity
from components.model.claims import Claim, Position
from components.model.content import Content

RANKS = ("preferred", "plausible", "unsupported")


def _entry(tag: str, kind: str, id: str, *children: Child, class_: str = "") -> Element:
    return el(
        tag, *children, id=f"{kind}-{id}", class_=f"entry {class_}".strip(), data_entry=f"{kind}={id}", tabindex="-1"
    )


def _claims(notes: Notes, claims: list[Claim]) -> Element | None:
    return el("ul", [el("li", notes.sentence(claim)) for claim in claims], class_="claims") if claims else None


def _name(tag: str, name: str, designation: str | None) -> Element:
    return el(tag, name, [" ", el("span", designation, class_="designation")] if designation else None)


def part(content: Content, id: str, notes: Notes) -> Element:
    """A component: what it does, all that is known of it, and what it is joined to."""
    entry, words = content.parts[id], content.words
    joined = [
        el("li",
           el("b", words.joined_to.format(carrier=content.carriers[link.by].name, part=content.parts[link.to].name)),
           " ", notes.sentence(link.claim))
        for link in entry.links
    ]  # fmt: skip
    return _entry(
        "section", "part", id,
        _portrait(content, entry.art) if entry.art else None,
        _name("h3", entry.name, entry.designation),
        el("p", entry.role, class_="lead"),
        _claims(notes, entry.claims),
        el("ul", joined, class_="joined") if joined else None,
    )  # fmt: skip


def _portrait(content: Content, art: str) -> Element:
    """The part's drawing beside its text; the text says all of it, so it is hidden from screen readers."""
    drawing = content.art[art]
    size = f"0 0 {plain(drawing.width)} {plain(drawing.height)}"
    shapes = stage.put(drawing, [drawing.width / 2, drawing.height / 2], 1, 0, False, stage.outlines(drawing))
    shapes.set("stroke-width", plain(drawing.width / 260))
    return el("div", el("svg", shapes, viewBox=size), class_="portrait", aria_hidden="true")


def family(content: Content, id: str, notes: Notes) -> Element:
    """A family and its members."""
    entry = content.families[id]
    return _entry(
        "section", "family", id,
        el("h3", entry.name), el("p", entry.role, class_="lead"), _claims(notes, entry.claims),
        [variant(content, name, notes) for name in entry.members],
        class_=f"tone-{entry.tone}",
    )  # fmt: skip


def variant(content: Content, id: str, notes: Notes) -> Element:
    """A member of a family with all its attributes."""
    entry = content.variants[id]
    return _entry(
        "section", "variant", id,
        _name("h4", entry.name, entry.designation),
        el("p", entry.role),
        el("dl", [_attribute(content, id, name, notes) for name in content.attributes], class_="attributes"),
        _claims(notes, entry.claims),
        class_="variant",
    )  # fmt: skip


def _attribute(content: Content, id: str, name: str, notes: Notes) -> list[Element]:
    statement = content.variants[id].attributes[name]
    if isinstance(statement, str):
        return [el("dt", content.attributes[name].name), el("dd", content.words.not_stated, class_="not-stated")]
    return [
        el("dt", content.attributes[name].name),
        el("dd", in_short(content, statement), notes.marks(statement), notes.disputed(statement)),
    ]


def event(content: Content, id: str, notes: Notes) -> Element:
    """A dated event, who acted, and what happened."""
    entry = content.events[id]
    return _entry(
        "li", "event", id,
        el("time", day(content, entry.date), datetime=entry.date),
        el("h3", entry.title),
        el("p", ", ".join(content.actors[actor].name for actor in entry.actors), class_="soft"),
        notes.paragraph(entry.claims),
    )  # fmt: skip


def disagreement(content: Content, id: str, notes: Notes) -> Element:
    """A question, our wording, every position by rank, and why."""
    entry, words = content.disagreements[id], content.words
    ranked = sorted(entry.positions, key=lambda position: RANKS.index(position.rank))
    return _entry(
        "section", "disagreement", id,
        el("h3", entry.question),
        el("p", el("b", words.our_wording), " ", notes.text(entry.wording), class_="lead"),
        el("ul", [_position(content, position, notes) for position in ranked], class_="positions"),
        el("p", el("b", words.why), " ", entry.reason),
    )  # fmt: skip


def _position(content: Content, position: Position, notes: Notes) -> Element:
    number = quantity(content, position)
    return el(
        "li",
        el("span", getattr(content.words, position.rank), class_=f"rank {position.rank}"),
        el("span", [el("b", number), " "] if number else None, notes.sentence(position)),
    )


def term(content: Content, id: str, notes: Notes) -> list[Element]:
    """A term and what it means."""
    entry = content.glossary[id]
    see = [
        [", " if number else " ", el("a", content.glossary[other].name, href=notes.links("term", other))]
        for number, other in enumerate(entry.see)
    ]
    return [
        _entry("dt", "term", id, entry.name),
        el("dd", entry.definition, [" ", content.words.see_also, see] if see else None),
    ]


def sources(content: Content, kind: str, notes: Notes) -> Element:
    """Every source of one kind, by publisher, with what rests on it."""
    order = sorted(
        (id for id, source in content.sources.items() if source.kind == kind),
        key=lambda id: (content.sources[id].publisher.casefold(), content.sources[id].date, id),
    )
    return el(
        "section",
        el("h3", getattr(content.words, kind)),
        el("ul", [_source(content, id, notes) for id in order], class_="works"),
    )


def _source(content: Content, id: str, notes: Notes) -> Element:
    source, words = content.sources[id], content.words
    cited = [
        el("li", el("a", claim.text, href=link)) if link else el("li", claim.text)
        for claim, link in _resting_on(content, id, notes)
    ]
    return _entry(
        "li", "source", id,
        describe_source(content, id, None),
        el("span", source.note, class_="remark") if source.note else None,
        el("span", words.accessed, " ", day(content, source.accessed), class_="soft"),
        drawer(f"{words.cited_by} ({len(cited)})", el("ul", cited)),
    )  # fmt: skip


def _resting_on(content: Content, id: str, notes: Notes) -> Iterator[tuple[Claim, str | None]]:
    kinds = {
        "parts": "part",
        "families": "family",
        "variants": "variant",
        "events": "event",
        "disagreements": "disagreement",
    }
    for address in content.cited_by[id]:
        folder, name = address.partition("#")[0].split("/")
        kind = kinds.get(folder)
        known = kind is not None and (kind, name) in content.homes
        yield content.claims[address], notes.links(kind, name) if known and kind else None


def corrections(content: Content) -> Element:
    """What was wrong, since when, and what it says now; or that nothing had to be corrected."""
    words = content.words
    if not content.corrections:
        return el("p", words.no_corrections)
    return el("ul", [
        el("li", el("time", day(content, entry.date), datetime=entry.date),
           el("p", el("b", words.was), " ", el("del", entry.was), " (", words.since, " ", day(content, entry.since), ")"),
           el("p", el("b", words.now), " ", el("ins", entry.now)))
        for entry in sorted(content.corrections, key=lambda entry: entry.date, reverse=True)
    ], class_="corrections")  # fmt: skip
