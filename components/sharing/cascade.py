"""The one stylesheet applied to a drawn figure without a browser: what each element looks like when it is printed."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import tinycss2
from cssselect2 import ElementWrapper, Matcher, SelectorError, compile_selector_list

from components.figures import assets as figure_assets

INHERITED = {
    "color", "fill", "fill-opacity", "font-family", "font-size", "font-weight", "line-height", "list-style",
    "paint-order", "stroke", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width",
    "text-align", "text-anchor", "white-space",
}  # fmt: skip
DRAWN = {
    "fill", "fill-opacity", "font-family", "font-size", "font-weight", "opacity", "overflow", "paint-order", "stroke",
    "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor",
}  # fmt: skip
"""What SVG itself understands as an attribute."""
BLOCKS = {
    "block": "div p section figure figcaption main ul ol li dl dt dd h2 h3 h4 details summary",
    "table": "table", "table-row": "tr", "table-cell": "td th", "table-row-group": "thead tbody",
    "table-caption": "caption",
}  # fmt: skip
DISPLAYED = {tag: display for display, tags in BLOCKS.items() for tag in tags.split()}
"""How a browser shows an element of which no stylesheet speaks; everything else stands in the line."""
VARIABLE = re.compile(r"var\((--[\w-]+)(?:, *([^()]*(?:\([^()]*\))?))?\)")
SHORTHAND = re.compile(r"^(?:(?P<weight>\d+) )?(?P<size>[\d.]+\w+)(?:/(?P<line>[\d.]+))? (?P<family>.+)$")


@dataclass(frozen=True)
class Style:
    """The properties of one element: those it declares, and with those all that it inherits."""

    own: Mapping[str, str]
    all: Mapping[str, str]
    first_letter: Mapping[str, str] = field(default_factory=dict)


Styles = Mapping[Element, Style]


def styles(root: Element, width: float, screen: float | None = None) -> Styles:
    """The style of every element in the light theme, in a column so many pixels wide: in print, or on a screen."""
    found: dict[Element, Style] = {}
    _style(ElementWrapper.from_xml_root(root), {}, _matcher(width, screen), found)
    return found


def _style(wrapper: ElementWrapper, handed: Mapping[str, str], matcher: Matcher, found: dict[Element, Style]) -> None:
    element = wrapper.etree_element
    declared, first_letter = _declared(wrapper, matcher)
    custom = {**handed, **{name: value for name, value in declared.items() if name.startswith("--")}}
    own = dict(_unfolded({name: _plain(value, custom) for name, value in declared.items()}))
    own = {name: handed.get(name, "") if value == "inherit" else value for name, value in own.items()}
    colour = own.get("color") or handed.get("color", "none")
    own = {name: colour if value == "currentColor" else value for name, value in own.items() if value}
    found[element] = Style(own, {"display": DISPLAYED.get(element.tag, "inline"), **handed, **own}, first_letter)
    passed = {name: value for name, value in {**handed, **own}.items() if name in INHERITED or name.startswith("--")}
    for child in wrapper.iter_children():
        _style(child, passed, matcher, found)


def _declared(wrapper: ElementWrapper, matcher: Matcher) -> tuple[dict[str, str], dict[str, str]]:
    """What the element's attributes and the stylesheet say of it, and what the stylesheet says of its first letter."""
    element = {name: value for name, value in wrapper.etree_element.attrib.items() if name in DRAWN}
    first_letter: dict[str, str] = {}
    matches = [(important, *weight, pseudo, name, value)
               for *weight, pseudo, (important, name, value) in matcher.match(wrapper)]  # fmt: skip
    for *_, pseudo, name, value in sorted(matches, key=lambda match: match[:3]):
        target = {None: element, "first-letter": first_letter}.get(pseudo, {})
        target.pop(name, None)  # what is declared last comes last, so that a shorthand meets its parts in order
        target[name] = value
    return element, first_letter


def _plain(value: str, custom: Mapping[str, str]) -> str:
    """A value without variables and with one colour for one theme."""
    while found := VARIABLE.search(value):  # the innermost first; it may stand in what another falls back on
        value = value.replace(found[0], custom.get(found[1], found[2] or "none"))
    return re.sub(r"light-dark\(([^,()]+),[^()]+\)", r"\1", value)


def _unfolded(plain: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """`font` as the properties that it stands for, unless it hands on what is inherited."""
    for name, value in plain.items():
        if name != "font":
            yield name, value
        elif match := SHORTHAND.match(value):
            yield "font-weight", match["weight"] or "400"
            yield "font-size", match["size"]
            yield "line-height", match["line"] or "1.6"
            yield "font-family", match["family"]


@cache
def _sheet() -> list[Any]:
    sheet = figure_assets.stylesheet() + (Path(__file__).parent / "picture.css").read_text(encoding="utf-8")
    return list(tinycss2.parse_stylesheet(sheet, True, True))


def _matcher(width: float, screen: float | None) -> Matcher:
    held = (_holds(node, width, screen) for node in _sheet() if node.type == "at-rule")
    return _compiled(tuple(held))


@cache
def _compiled(held: tuple[bool, ...]) -> Matcher:
    """The rules outside of conditions and those inside the conditions that hold, numbered as they stand."""
    matcher = Matcher()
    for selectors, declarations in _rules(_sheet(), iter(held)):
        for selector in selectors:
            for declaration in declarations:
                value = tinycss2.serialize(declaration.value).strip()
                matcher.add_selector(selector, (declaration.important, declaration.lower_name, value))
    return matcher


def _rules(nodes: Iterable[Any], held: Iterator[bool]) -> Iterator[tuple[list[Any], list[Any]]]:
    """The rules that hold; those that only a browser understands are left out."""
    for node in nodes:
        if node.type == "at-rule":
            if next(held, False):
                yield from _rules(tinycss2.parse_rule_list(node.content, True, True), iter(()))
        elif node.type == "qualified-rule":
            declarations = tinycss2.parse_blocks_contents(node.content, True, True)
            try:
                yield compile_selector_list(node.prelude), [each for each in declarations if each.type == "declaration"]
            except SelectorError:
                continue


def _holds(node: Any, width: float, screen: float | None) -> bool:
    condition = tinycss2.serialize(node.prelude).strip()
    room = {"container": width, "media": screen}.get(node.lower_at_keyword)
    if node.content is None:
        return False
    if node.lower_at_keyword == "media" and (condition == "print" or room is None):
        return condition == "print" and screen is None
    bounds = re.findall(r"(min|max)-width:\s*(\d+)px", condition)
    if room is None or not bounds:
        return False
    return all(room >= float(bound) if end == "min" else room <= float(bound) for end, bound in bounds)
