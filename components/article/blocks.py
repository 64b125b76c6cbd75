"""The blocks of a page as HTML that needs no script: prose, figures, numbers, entries of every kind, lists."""

from collections.abc import Callable
from typing import assert_never
from xml.etree.ElementTree import Element

from components.article import entries, numbers, quiz, reference, story
from components.article.corrected import corrected_note
from components.article.embed_builder import embed_builder, offer_link
from components.article.lesson import lesson
from components.article.source_table import source_table
from components.figures.draw import draw
from components.figures.frame import drawer
from components.figures.inert import cut
from components.html.element import el
from components.html.format import direction
from components.html.notes import Notes
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import (
    Block,
    Corrections,
    Disagreements,
    EmbedBuilder,
    EventIndex,
    Events,
    Families,
    Glossary,
    Note,
    Numbers,
    PartIndex,
    Parts,
    Prose,
    ShowFigure,
    Sources,
    Ways,
)
from components.model.schema.learning import Quiz
from components.model.schema.lesson import Lesson
from components.model.schema.story import ShowStory

Listing = Events | Disagreements | Glossary | Sources | Corrections
TextBlock = Prose | Note | Parts | Families | Listing | EventIndex | PartIndex | Ways | Quiz


def blocks(
    content: Content,
    page: str,
    links: Links,
    plain: bool = False,
    address: str | None = None,
    keep: Callable[[Block], bool] = lambda _: True,
) -> list[Element]:
    """The blocks of a page in reading order. Its texts share one numbering of sources, listed at the end.

    `address` is where all is published, None while nobody knows; `keep` says which blocks are shown.
    """
    notes = Notes(content, f"page-{page}", links, plain)
    shown = {number: block for number, block in enumerate(content.pages[page].blocks, 1) if keep(block)}
    told = [part for block in shown.values() if isinstance(block, PartIndex) for part in block.parts]
    notes.leave_out_terms(told)  # the page says in a line what each of these is
    drawn = [_block(content, f"page-{page}-{number}", block, notes, address) for number, block in shown.items()]
    if notes.numbers and not any(isinstance(block, Sources) for block in shown.values()):
        heading = f"{content.words.sources} ({len(notes.numbers)})"
        drawn.append(_text(content, f"page-{page}-sources", [drawer(heading, notes.listing())]))
    note = corrected_note(content, page, list(shown.values()), notes)
    return [*drawn, _text(content, f"page-{page}-corrected", [note])] if note is not None else drawn


def _block(content: Content, id: str, block: Block, notes: Notes, address: str | None) -> Element:
    """One block with an id of its own; figures number their sources themselves."""
    match block:
        case ShowFigure():
            drawn = _figure(content, block.figure, notes)
            return _folded(content, drawn) if block.folded else drawn
        case EmbedBuilder():
            return embed_builder(content, id, block, notes.links, address)
        case Lesson():
            return lesson(content, block, notes.links, notes.plain)
        case Numbers():
            return _text(content, id, numbers.draw(content, block, notes))
        case ShowStory():
            return story.draw(content, block.story, notes)
        case _:
            return _text(content, id, _told(content, block, notes), "titled-row" if _is_short(block) else "")


def _is_short(block: Block) -> bool:
    """Whether a block is a heading with a few words on it, which stand beside each other where there is room."""
    return bool(getattr(block, "heading", None)) and (
        isinstance(block, Note) or (isinstance(block, Prose) and len(block.sentences) == 1)
    )


def _figure(content: Content, id: str, notes: Notes) -> Element:
    """A figure; in its line of tools the way to where it can be embedded and cited. The page itself has the credit."""
    fragment = draw(content, id, notes.links, plain=notes.plain)
    notes.shown.extend(fragment.stated)
    root = fragment.root
    root.set("tabindex", "-1")
    root.set("data-entry", f"figure={id}")
    tools, link = root.find("figcaption/div[@class='tools']"), offer_link(content, id, notes.links)
    if tools is not None and link is not None:
        tools.append(link)
    return cut(root, lambda element: element.get("class") == "credit")


def _folded(content: Content, drawn: Element) -> Element:
    """A figure that opens on demand; its heading is what one presses."""
    heading = drawn.find("h2")
    if heading is not None:
        drawn.remove(heading)
        heading.tail = None
    return el("details", el("summary", heading), drawn, class_="x fold entry-fold figure-fold", dir=direction(content))


def _text(content: Content, id: str, children: list[Element], class_: str = "") -> Element:
    return el("div", *children, class_=f"x text {class_}".strip(), id=id, dir=direction(content))


def _told(content: Content, block: TextBlock, notes: Notes) -> list[Element]:
    """A block that is text, as elements."""
    match block:
        case Prose():
            body = [notes.paragraph(block.sentences)]
        case Note():
            aside = None if block.heading else "aside"
            body = [el("p", notes.level(block.text, block.plain), class_=aside)]
        case Parts():
            body = [entries.part(content, id, notes) for id in block.parts]
        case Families():
            body = [el("div", [entries.family(content, id, notes) for id in content.families], class_="families")]
        case PartIndex():
            body = [entries.part_index(content, block.parts, notes)]
        case EventIndex():
            body = [entries.event_index(content, notes.links)]
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
        case Quiz():
            body = [quiz.draw(content, block, notes)]
        case _:
            assert_never(block)
    return _heading(block) + body


def _heading(block: TextBlock) -> list[Element]:
    """What stands above a block; groups of questions have headings of their own."""
    title = getattr(block, "heading", None)
    return [el("h2", title)] if title and not isinstance(block, Disagreements) else []


def _listing(content: Content, block: Listing, notes: Notes) -> list[Element]:
    """Everything of one kind."""
    match block:
        case Events():
            return [el("ol", [entries.event(content, id, notes) for id in entries.by_date(content)], class_="events")]
        case Disagreements():
            return entries.disagreements(content, block, notes)
        case Glossary():
            return reference.glossary(content, notes)
        case Sources():
            return [source_table(content, notes)]
        case Corrections():
            return [reference.corrections(content)]
        case _:
            assert_never(block)
