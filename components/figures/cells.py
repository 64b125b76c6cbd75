"""A cell of a table as text: what a reader sees of it without opening a note."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.html.element import Child, el, text_of

NOTES = ("mark", "note")
"""Classes of source marks and of the notes that they open."""


def said(cell: Child) -> str:
    """The text of a cell; of one that holds only a mark, the publishers that they stand for."""
    whole = el("td", cell)
    text = " ".join("".join(_seen(whole)).split())
    return text or "; ".join(dict.fromkeys(_publishers(whole)))


def _seen(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        classes = child.get("class", "").split()
        if not any(name in classes for name in NOTES):
            yield from _seen(child)
        elif (signal := child.find(".//span[@class='disputed']")) is not None:
            yield f" ({text_of(signal)}) "  # set apart by its form on a page, by brackets in a table
        yield child.tail or ""


def _publishers(element: Element) -> Iterator[str]:
    for note in element.iter("span"):
        if note.get("class") == "work" and (name := note.find("b")) is not None:
            yield text_of(name)
