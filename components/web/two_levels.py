"""Two reading levels of an article in one tree: what is the same stands once, what differs stands twice, marked."""

from collections.abc import Iterator
from copy import deepcopy
from difflib import SequenceMatcher
from xml.etree.ElementTree import Element

from components.html.element import el, serialise

FULL, PLAIN = "at-full", "at-plain"
"""The classes of what is shown at one level only; `offline.css` hides the other."""
POINTING = ("popovertarget", "aria-labelledby", "aria-describedby", "for")
WHOLE = {"svg", "text", "tspan", "title", "desc", "option", "caption"}
"""What is kept as it is or shown twice, because its text cannot be cut into pieces."""


def merged(full: Element, plain: Element) -> Element:
    """One element for both; `full` gets whatever follows it, which is the caller's to merge."""
    if serialise(_bare(full)) == serialise(_bare(plain)):
        return _bare(full)
    root = Element(full.tag, full.attrib)
    _text(root, full.text, plain.text)
    for one, other in _aligned(full, plain):
        if one is None or other is None:
            root.append(_only(one, FULL) if one is not None else _only(other, PLAIN))
        else:
            root.extend([merged(one, other)] if _alike(one, other) else [_only(one, FULL), _only(other, PLAIN)])
            _text(root, one.tail, other.tail)
    return root


def _aligned(full: Element, plain: Element) -> Iterator[tuple[Element | None, Element | None]]:
    """The children in pairs; None stands for one that only the other level has."""
    if _tags(full) == _tags(plain):
        yield from zip(full, plain, strict=True)
        return
    keys = [[(child.tag, child.get("class"), child.get("id")) for child in each] for each in (full, plain)]
    for kind, a, b, c, d in SequenceMatcher(None, keys[0], keys[1], autojunk=False).get_opcodes():
        if kind == "equal":
            yield from zip(full[a:b], plain[c:d], strict=True)
        else:
            yield from ((child, None) for child in full[a:b])
            yield from ((None, child) for child in plain[c:d])


def _tags(element: Element) -> list[str]:
    return [child.tag for child in element]


def _bare(element: Element) -> Element:
    """The element without the text that follows it."""
    copy = deepcopy(element)
    copy.tail = None
    return copy


def _alike(full: Element, plain: Element) -> bool:
    """Whether two elements differ in nothing but what stands below them, so that they can be merged."""
    if full.tag != plain.tag or full.attrib != plain.attrib:
        return False
    if full.tag in WHOLE:
        return serialise(_bare(full)) == serialise(_bare(plain))
    return _tags(full) == _tags(plain) or (not _has_text(full) and not _has_text(plain))


def _has_text(element: Element) -> bool:
    """Whether text stands in it beside its children, so that these cannot be set apart."""
    return any((text or "").strip() for text in (element.text, *(child.tail for child in element)))


def _only(element: Element | None, level: str) -> Element:
    """A copy that is shown at one level; ids of the plain one are its own."""
    assert element is not None
    copy = _bare(element)
    ids = {each.get("id") for each in copy.iter() if each.get("id")} if level == PLAIN else set()
    for each in copy.iter():
        for name in ("id", *POINTING):
            if each.get(name) in ids:
                each.set(name, f"{each.get(name)}-plain")
    copy.set("class", f"{copy.get('class', '')} {level}".strip())
    return copy


def _text(root: Element, full: str | None, plain: str | None) -> None:
    """Append text: once where the levels agree, else as a piece for each."""
    if (full or "") == (plain or ""):
        if len(root):
            root[-1].tail = (root[-1].tail or "") + (full or "")
        else:
            root.text = (root.text or "") + (full or "")
        return
    root.extend([el("span", full or "", class_=FULL), el("span", plain or "", class_=PLAIN)])
