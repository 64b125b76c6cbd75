"""One entry of each kind, with an address of its own: `data-entry="part=lamp"`."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures import stage
from components.figures.frame import drawer
from components.html.element import Child, el, plain
from components.html.format import day, in_short, quantity
from components.html.notes import Notes
from components.model.content import Content
from components.model.schema.facts import Fact, Position

RANKS = ("preferred", "plausible", "unsupported")


def addressed(tag: str, kind: str, id: str, *children: Child, class_: str = "") -> Element:
    """An element that the address can name."""
    return el(
        tag, *children, id=f"{kind}-{id}", class_=f"entry {class_}".strip(), data_entry=f"{kind}={id}", tabindex="-1"
    )


def _told(notes: Notes, summary: str, *rest: Child) -> Child:
    """What follows the first sentence of an entry; folded away where the text is plain."""
    return drawer(summary, *rest) if notes.plain else list(rest)


def _facts(notes: Notes, facts: Sequence[Fact]) -> Element | None:
    return el("ul", [el("li", notes.sentence(fact)) for fact in facts], class_="facts") if facts else None


def _name(tag: str, name: str, designation: str | None) -> Element:
    return el(tag, name, [" ", el("span", designation, class_="designation")] if designation else None)


def part(content: Content, id: str, notes: Notes) -> Element:
    """A component: what it does, all that is known of it, and what it is joined to."""
    entry, words = content.parts[id], content.words
    joined = [
        el(
            "li",
            el("b", words.joined_to.format(carrier=content.carriers[link.by].name, part=content.parts[link.to].name)),
            notes.marks(link),
        )
        for link in entry.links
    ]
    return addressed(
        "section",
        "part",
        id,
        _portrait(content, entry.art) if entry.art else None,
        _name("h3", entry.name, entry.designation),
        el("p", notes.level(entry.role, entry.plain), class_="lead"),
        _told(
            notes,
            words.learning.all_of_it,
            _facts(notes, entry.facts),
            el("ul", joined, class_="joined") if joined else None,
        ),
    )


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
    return addressed(
        "section",
        "family",
        id,
        el("h3", entry.name),
        el("p", notes.level(entry.role, entry.plain), class_="lead"),
        _told(notes, content.words.learning.all_of_it, _facts(notes, entry.facts)),
        [variant(content, name, notes) for name in entry.members],
        class_=f"tone-{entry.tone}",
    )


def variant(content: Content, id: str, notes: Notes) -> Element:
    """A member of a family with all its attributes."""
    entry = content.variants[id]
    return addressed(
        "section",
        "variant",
        id,
        _name("h4", entry.name, entry.designation),
        el("p", notes.level(entry.role, entry.plain)),
        _told(
            notes,
            content.words.learning.all_of_it,
            el("dl", [_attribute(content, id, name, notes) for name in content.attributes], class_="attributes"),
            _facts(notes, entry.facts),
        ),
        class_="variant",
    )


def _attribute(content: Content, id: str, name: str, notes: Notes) -> list[Element]:
    statement = content.variants[id].attributes[name]
    if isinstance(statement, str):
        return [el("dt", content.attributes[name].name), el("dd", content.words.not_stated, class_="not-stated")]
    return [
        el("dt", content.attributes[name].name),
        el("dd", notes.marked(in_short(content, statement), statement)),
    ]


def event(content: Content, id: str, notes: Notes) -> Element:
    """A dated event, who acted, and what happened."""
    entry = content.events[id]
    return addressed(
        "li",
        "event",
        id,
        el("time", day(content, entry.date), datetime=entry.date),
        el("h3", entry.title),
        el("p", ", ".join(content.actors[actor].name for actor in entry.actors), class_="soft"),
        _told(notes, content.words.learning.all_of_it, notes.paragraph(entry.facts)),
    )


def disagreement(content: Content, id: str, notes: Notes) -> Element:
    """A question, our wording, every position by rank, and why."""
    entry, words = content.disagreements[id], content.words
    ranked = sorted(entry.positions, key=lambda position: RANKS.index(position.rank))
    return addressed(
        "section",
        "disagreement",
        id,
        el("h3", entry.question),
        _told(
            notes,
            words.positions,
            el("p", el("b", words.our_wording), " ", notes.text(entry.wording), class_="lead"),
            el("ul", [_position(content, position, notes) for position in ranked], class_="positions"),
            el("p", el("b", words.why), " ", entry.reason),
        ),
    )


def _position(content: Content, position: Position, notes: Notes) -> Element:
    number = quantity(content, position)
    return el(
        "li",
        el("span", getattr(content.words, position.rank), class_=f"rank {position.rank}"),
        el("span", [el("b", number), " "] if number else None, notes.sentence(position)),
    )
