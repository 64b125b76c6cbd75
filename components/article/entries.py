"""One entry of each kind, with an address of its own: `data-entry="part=lamp"`."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.article.folded import facts, fold
from components.figures.portrait import portrait
from components.figures.positions import our_reason, our_wording
from components.html.element import Child, el
from components.html.format import day, quantity
from components.html.notes import Notes
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import Disagreements
from components.model.schema.facts import Position

RANKS = ("preferred", "plausible", "unsupported")


def addressed(tag: str, kind: str, id: str, *children: Child, class_: str = "") -> Element:
    """An element that the address can name."""
    return el(
        tag, *children, id=f"{kind}-{id}", class_=f"entry {class_}".strip(), data_entry=f"{kind}={id}", tabindex="-1"
    )


def _name(tag: str, name: str, designation: str | None) -> Element:
    return el(tag, name, [" ", el("span", designation, class_="designation")] if designation else None)


def part(content: Content, id: str, notes: Notes) -> Element:
    """A component: what it does, all that is known of it, and what it is joined to."""
    entry, words, picture = content.parts[id], content.words, portrait(content, id)
    joined = [
        el(
            "li",
            notes.marked(
                words.joined_to.format(carrier=content.carriers[link.by].name, part=content.parts[link.to].name), link
            ),
        )
        for link in entry.links
    ]
    return addressed(
        "section",
        "part",
        id,
        el("div", picture, class_="portrait", aria_hidden="true") if picture is not None else None,
        _name("h3", entry.name, entry.designation),
        el("p", notes.level(entry.role, entry.plain), class_="lead"),
        facts(notes, "part", id, entry.facts),
        el("ul", joined, class_="joined") if joined else None,
    )


def family(content: Content, id: str, notes: Notes) -> Element:
    """A family and its members."""
    entry = content.families[id]
    return addressed(
        "section",
        "family",
        id,
        el("h3", entry.name),
        el("p", notes.level(entry.role, entry.plain), class_="lead"),
        facts(notes, "family", id, entry.facts),
        [variant(content, name, notes) for name in entry.members],
        class_=f"tone-{entry.tone}",
    )


def variant(content: Content, id: str, notes: Notes) -> Element:
    """A member of a family; what can be compared of it stands in the figures that compare."""
    entry = content.variants[id]
    return addressed(
        "section",
        "variant",
        id,
        _name("h4", entry.name, entry.designation),
        el("p", notes.level(entry.role, entry.plain)),
        facts(notes, "variant", id, entry.facts),
        class_="variant",
    )


def event(content: Content, id: str, notes: Notes) -> Element:
    """A dated event and who acted; it opens to what happened."""
    entry = content.events[id]
    summary: list[Child] = [
        el("time", day(content, entry.date), datetime=entry.date),
        " ",
        el("h3", entry.title),
        " ",
        el("span", ", ".join(content.actors[actor].name for actor in entry.actors), class_="soft"),
    ]
    told = addressed("div", "event", id, notes.paragraph(entry.facts))
    return el("li", fold(summary, told, class_="entry-fold event-fold"))


def event_index(content: Content, links: Links) -> Element:
    """The date and title of every event, folded away; each leads to where the event is told."""
    order = by_date(content)
    items = [
        el("li", el("time", day(content, entry.date), datetime=entry.date), " ",
           el("a", entry.title, href=links("event", id)), id=f"event-{id}", data_entry=f"event={id}", tabindex="-1")
        for id in order for entry in [content.events[id]]
    ]  # fmt: skip
    summary = content.words.chapters.all_events.format(count=len(order))
    return fold(summary, el("ol", items, class_="event-index"))


def part_index(content: Content, parts: Sequence[str], notes: Notes) -> Element:
    """The name and task of each part; each leads to where the part is told."""
    items = [
        el("li", el("a", entry.name, href=notes.links("part", id)), " ", notes.level(entry.role, entry.plain),
           id=f"part-{id}", data_entry=f"part={id}", tabindex="-1")
        for id in parts for entry in [content.parts[id]]
    ]  # fmt: skip
    return el("ul", items, class_="part-index")


def by_date(content: Content) -> list[str]:
    """The events in the order in which they happened."""
    return sorted(content.events, key=lambda id: content.events[id].date)


def disagreements(content: Content, block: Disagreements, notes: Notes) -> list[Element]:
    """Every question by theme, then those that no theme names; one is open at a time."""
    named = {id for group in block.groups for id in group.questions}
    others = [id for id in content.disagreements if id not in named]
    groups = [*((group.heading, group.questions) for group in block.groups), (block.heading, others)]
    opened = notes.name("questions")
    return [
        el("section", el("h2", heading), [disagreement(content, id, notes, opened) for id in ids])
        for heading, ids in groups
        if ids
    ]


def disagreement(content: Content, id: str, notes: Notes, group: str) -> Element:
    """A question with our answer in one line; it opens to our wording, every position by rank, and why."""
    entry, words = content.disagreements[id], content.words
    ranked = sorted(entry.positions, key=lambda position: RANKS.index(position.rank))
    told = addressed(
        "section",
        "disagreement",
        id,
        our_wording(entry, notes),
        el("ul", [_position(content, position, notes) for position in ranked], class_="positions"),
        our_reason(entry, notes),
        _drawn_in(content, id, notes),
        el("p", el("a", words.chapters.address_of_question, href=notes.links("disagreement", id)), class_="soft"),
    )
    summary: list[Child] = [
        el("h3", entry.question),
        " ",
        el("span", notes.text(entry.answer), class_="answer-in-short"),
    ]
    return fold(summary, told, group=group, class_="entry-fold question-fold")


def _drawn_in(content: Content, question: str, notes: Notes) -> Element | None:
    """The way to the figures that draw the positions of a question."""
    drawn = [id for id, figure in content.figures.items()
             if getattr(figure, "disagreement", None) == question and ("figure", id) in content.homes]  # fmt: skip
    links: list[Child] = [[el("a", content.figures[id].title, href=notes.links("figure", id)), " "] for id in drawn]
    return el("p", content.words.chapters.drawn_in, " ", links) if drawn else None


def _position(content: Content, position: Position, notes: Notes) -> Element:
    number = quantity(content, position)
    return el(
        "li",
        el("span", getattr(content.words, position.rank), class_=f"rank {position.rank}"),
        el("span", [el("b", number), " "] if number else None, notes.sentence(position)),
    )
