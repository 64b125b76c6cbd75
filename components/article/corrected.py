"""What a page says of its corrections: how many, when the latest was made, and the way to all of them."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.html.element import el
from components.html.format import day
from components.html.notes import Notes
from components.html.source_text import Links
from components.model.content import ALL_CORRECTIONS, Content
from components.model.schema.blocks import Block, Corrections, Glossary, ShowFigure
from components.model.schema.learning import Quiz
from components.sharing.corrections import corrected


def corrected_note(content: Content, page: str, shown: Sequence[Block], notes: Notes) -> Element | None:
    """A line for a page on which something was corrected, from the blocks that it shows and what `notes` gave sources
    to; None where nothing was, and on the page that lists all corrections."""
    if any(isinstance(block, Corrections) for block in shown):
        return None
    places = [place for block in shown for place in _places(content, block)]
    found = corrected(content, notes.shown, [f"pages/{page}", *places])
    if not found:
        return None
    latest = el("time", day(content, found[0].date), datetime=found[0].date)
    said = f"{content.words.corrections} ({len(found)})"
    return el("p", _link(content, said, notes.links), " \N{MIDDLE DOT} ", latest, class_="soft corrected")


def _link(content: Content, said: str, links: Links) -> Element:
    listed = ALL_CORRECTIONS in content.homes
    return el("a", said, href=links(*ALL_CORRECTIONS)) if listed else el("span", said)


def _places(content: Content, block: Block) -> list[str]:
    """The files of what a block shows without a source of its own."""
    match block:
        case ShowFigure():
            return [f"figures/{block.figure}"]
        case Quiz():
            return [f"quiz/{question}" for question in block.questions]
        case Glossary():
            return [f"glossary/{term}" for term in content.glossary]
        case _:
            return []
