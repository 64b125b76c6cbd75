"""The texts of a page as HTML that needs no script: prose, entries of every kind, lists. The same for every shell."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import assert_never
from xml.etree.ElementTree import Element

from components.article import entries, quiz, reference, tour
from components.figures.frame import drawer
from components.html.element import el, serialise
from components.html.format import direction
from components.html.notes import Links, Notes
from components.model.content import Content
from components.model.schema.learning import Lesson, Quiz, Tour
from components.model.schema.pages import (
    Block,
    Charts,
    Corrections,
    Disagreements,
    EmbedBuilder,
    Events,
    Families,
    Glossary,
    Note,
    Parts,
    Prose,
    ShowFigure,
    Sources,
    Ways,
)

Apart = ShowFigure | Charts | EmbedBuilder | Lesson
"""Blocks that every shell shows in its own way."""
Listing = Events | Disagreements | Glossary | Sources | Corrections
TextBlock = Prose | Note | Parts | Families | Listing | Ways | Tour | Quiz


@dataclass(frozen=True)
class Text:
    """A text block as HTML."""

    id: str
    root: Element
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The values that each key of its state may take."""

    @cached_property
    def html(self) -> str:
        return serialise(self.root)


def draw_page(
    content: Content, page: str, links: Links, plain: bool = False, keep: Callable[[Block], bool] = lambda _: True
) -> list[Text | Apart]:
    """The blocks of a page in reading order; texts are drawn, and share one numbering of sources, listed at the end."""
    notes = Notes(content, f"page-{page}", links, plain)
    blocks: list[Text | Apart] = [
        block if isinstance(block, Apart) else _block(content, f"page-{page}-{number}", block, notes)
        for number, block in enumerate(content.pages[page].blocks, 1)
        if keep(block)
    ]
    if notes.numbers and not any(isinstance(block, Sources) for block in content.pages[page].blocks):
        heading = f"{content.words.sources} ({len(notes.numbers)})"
        blocks.append(_text(content, f"page-{page}-sources", [drawer(heading, notes.listing())]))
    return blocks


def levels(content: Content, plain: bool, full_address: str, plain_address: str) -> Element:
    """The switch between the two reading levels; each has an address."""
    words = content.words.learning
    return el(
        "nav",
        el("a", words.full, href=full_address, aria_current=None if plain else "true"),
        " ",
        el("a", words.plain, href=plain_address, aria_current="true" if plain else None),
        class_="levels",
        aria_label=words.level,
    )


def _block(content: Content, id: str, block: TextBlock, notes: Notes) -> Text:
    if not isinstance(block, Tour):
        return _text(content, id, draw_block(content, block, notes))
    root = el("div", draw_block(content, block, notes), class_="x figure tour", id=id, dir=direction(content),
              data_state=f"{tour.KEY}={block.stops[0].id}")  # fmt: skip
    return Text(id, root, tour.choices(block))


def _text(content: Content, id: str, children: list[Element]) -> Text:
    return Text(id, el("div", *children, class_="x text", id=id, dir=direction(content)))


def draw_block(content: Content, block: TextBlock, notes: Notes) -> list[Element]:
    """One text block as elements."""
    heading = [el("h2", title)] if (title := getattr(block, "heading", None)) else []
    match block:
        case Prose():
            body = [notes.paragraph(block.sentences)]
        case Note():
            body = [el("p", notes.level(block.text, block.plain), class_="aside")]
        case Parts():
            body = [entries.part(content, id, notes) for id in block.parts]
        case Families():
            body = [entries.family(content, id, notes) for id in content.families]
        case Events() | Disagreements() | Glossary() | Sources() | Corrections():
            body = _listing(content, block, notes)
        case Ways():
            body = [
                el(
                    "ul",
                    [reference.way(content, page, notes) for page in block.pages if notes.links("page", page)],
                    class_="ways",
                )
            ]
        case Tour():
            body = tour.draw(content, block, notes)
        case Quiz():
            body = [quiz.draw(content, block, notes)]
        case _:
            assert_never(block)
    return heading + body


def _listing(content: Content, block: Listing, notes: Notes) -> list[Element]:
    """Everything of one kind."""
    match block:
        case Events():
            order = sorted(content.events, key=lambda id: content.events[id].date)
            return [el("ol", [entries.event(content, id, notes) for id in order], class_="story")]
        case Disagreements():
            return [entries.disagreement(content, id, notes) for id in content.disagreements]
        case Glossary():
            order = sorted(content.glossary, key=lambda id: content.glossary[id].name.casefold())
            return [el("dl", [reference.term(content, id, notes) for id in order], class_="terms")]
        case Sources():
            return [reference.sources(content, kind, notes) for kind in ("primary", "secondary", "tertiary")]
        case Corrections():
            return [reference.corrections(content)]
        case _:
            assert_never(block)
