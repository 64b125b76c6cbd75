"""Builds HTML and SVG as element trees, so that nothing is escaped by hand."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from xml.etree.ElementTree import Element

Child = Element | str | float | Iterable["Child"] | None
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "frame", "hr", "img", "input"}
    | {"link", "meta", "param", "source", "track", "wbr"}
)
"""Elements of HTML that have no end tag."""
RAW = frozenset({"script", "style"})
"""Elements whose text HTML does not escape."""
PROSE = frozenset(
    {"a", "b", "button", "caption", "cite", "dd", "del", "div", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5"}
    | {"ins", "label", "legend", "li", "p", "q", "span", "strong", "summary", "td", "th"}
)
"""Elements in whose text names stay on one line."""
NAME = re.compile(r"([^\W_]+-(?:\d+|[A-Z]\b))")
"""Ends in a hyphen and a number or letter: PK-3 or OIL-B, not PK- at the end of a line and 3 on the next."""


def el(tag: str, /, *children: Child, **attributes: str | float | bool | None) -> Element:
    """An element. `class_` becomes `class`, `data_set` becomes `data-set`; None and False leave an attribute out."""
    element = Element(tag)
    for name, value in attributes.items():
        if value is not None and value is not False:
            element.set(_attribute(name), "" if value is True else plain(value))
    return add(element, *children) if children else element


@cache
def _attribute(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


def add(element: Element, *children: Child) -> Element:
    """Append text, elements and lists of them; None adds nothing."""
    for child in children:
        if isinstance(child, Element):
            element.append(child)
        elif isinstance(child, (str, float, int)):
            _add_text(element, plain(child))
        elif child is not None:
            add(element, *child)
    return element


def _add_text(element: Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def plain(value: str | float) -> str:
    """A number with at most two decimals and no trailing zeros; text unchanged."""
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")


def percent(part: float) -> str:
    """A part of 1 as a length in a drawing that stretches."""
    return f"{part * 100:.4g}%"


def serialise(element: Element, typeset: bool = False) -> str:
    """The element as HTML text, SVG inside it included. As `tostring(..., method="html")`, in half its time.

    `typeset` for what is read, not copied: each name with a number stays on one line.
    """
    written: list[str] = []
    _write(element, written.append, typeset)
    return "".join(written)


def _write(element: Element, write: Callable[[str], None], typeset: bool) -> None:
    tag = element.tag
    write(f"<{tag}")
    for name, value in element.attrib.items():
        write(f' {name}="{_escaped(value, quoted=True)}"')
    write(">")
    is_prose = typeset and tag in PROSE
    if element.text:
        write(element.text if tag in RAW else _said(element.text, is_prose))
    for child in element:
        _write(child, write, typeset)
        if child.tail:
            write(_said(child.tail, is_prose))
    if tag not in VOID:
        write(f"</{tag}>")


def _said(text: str, is_prose: bool) -> str:
    escaped = _escaped(text)
    return NAME.sub(r"<no-break>\1</no-break>", escaped) if is_prose and "-" in text else escaped


def _escaped(text: str, quoted: bool = False) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if not quoted and "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text.replace('"', "&quot;") if quoted and '"' in text else text


def text_of(element: Element) -> str:
    """What a reader sees of it, white space folded."""
    return " ".join(" ".join(element.itertext()).split())
