"""Looks of drawings as plain SVG attributes, so that a picture needs no stylesheet, wherever it is pasted.

Reads the rules that screens use for what is drawn (`drawing.css`, `<kind>.drawing.css`). It knows class, element and
descendant selectors, `var()` and properties of SVG; anything else raises `ValueError`, so that no rule is misread.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from xml.etree.ElementTree import Element

from components.figures.assets import drawing_rules
from components.html import theme

PROPERTIES = {
    "direction", "display", "dominant-baseline", "fill", "fill-opacity", "font-family", "font-size", "font-style",
    "font-weight", "letter-spacing", "opacity", "paint-order", "stroke", "stroke-dasharray", "stroke-linecap",
    "stroke-linejoin", "stroke-opacity", "stroke-width", "text-anchor", "text-decoration",
}  # fmt: skip
SHAPES = {"circle", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg", "text", "tspan"}
COMPOUND = re.compile(r"([a-z][a-z0-9]*)?((?:\.[\w-]+)*)")
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
VARIABLE = re.compile(r"var\(--([\w-]+)\)")

Compound = tuple[str, frozenset[str]]
"""Name of an element, or "", and its classes."""
Variables = Mapping[str, str]


@dataclass(frozen=True)
class Rule:
    """One selector and what it sets. `own` are the classes and the name of the element itself."""

    own: Compound
    around: Sequence[Compound]
    """What must stand around it, outermost first."""
    sets: Mapping[str, str]
    strength: tuple[int, int, int]
    """Classes and elements in the selector, then its place in the stylesheet: the higher wins."""


def parsed(css: str) -> list[Rule]:
    """The rules of a stylesheet, the weakest first."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    if left := RULE.sub("", plain).strip():
        raise ValueError(f"not a plain rule: {left[:60]}")
    found = []
    for number, (selectors, body) in enumerate(RULE.findall(plain)):
        sets = _declarations(body)
        for selector in selectors.split(","):
            *around, own = (_compound(each) for each in selector.split())
            every = [*around, own]
            strength = (sum(len(each[1]) for each in every), sum(bool(each[0]) for each in every), number)
            found.append(Rule(own, around, sets, strength))
    return sorted(found, key=lambda rule: rule.strength)


def _declarations(body: str) -> dict[str, str]:
    sets = {}
    for declaration in filter(str.strip, body.split(";")):
        name, _, value = (piece.strip() for piece in declaration.partition(":"))
        if not name.startswith("--") and name not in PROPERTIES:
            raise ValueError(f"pictures do not know the property {name}")
        sets[name] = re.sub(r"\b([\d.]+)px\b", r"\1", value)
    return sets


def _compound(text: str) -> Compound:
    match = COMPOUND.fullmatch(text)
    if match is None:
        raise ValueError(f"pictures do not know the selector {text}")
    return match[1] or "", frozenset(match[2].split(".")[1:])


@cache
def _rules() -> Sequence[Rule]:
    return parsed(drawing_rules())


@cache
def _rules_for(own: Compound) -> Sequence[Rule]:
    """The rules that an element of this name and these classes may follow, the weakest first."""
    return [rule for rule in _rules() if _fits(rule.own, own)]


@cache
def _colours() -> Variables:
    """The light theme: a picture is printed, or stands on somebody's white page."""
    palette = {name.replace("_", "-"): value for name, value in asdict(theme.LIGHT).items()}
    return {**palette, "serif": theme.SERIF, "sans": theme.SANS, "mono": theme.MONO}


def set_looks(root: Element, around: Sequence[str] = ("x figure",)) -> Element:
    """Give `root` and every drawn element below it its looks as attributes, in place of classes.

    `around` are the classes of what encloses it, outermost first.
    """
    outer = [("", frozenset(classes.split())) for classes in around]
    _set(root, outer, _colours())
    for element in root.iter():
        if element.tag in SHAPES:
            element.attrib.pop("class", None)
    return root


def _set(element: Element, around: list[Compound], variables: Variables) -> None:
    own = (element.tag, frozenset(element.get("class", "").split()))
    sets: dict[str, str] = {}
    for rule in _rules_for(own):
        if _stands_in(rule.around, around):
            sets |= rule.sets
    news = {name[2:]: value for name, value in sets.items() if name.startswith("--")}
    if news:
        variables = {**variables, **{name: _value(value, variables) for name, value in news.items()}}
    if element.tag in SHAPES:
        for name, value in sets.items():
            if not name.startswith("--") and (known := _value(value, variables)):
                element.set(name, known)
    around.append(own)
    for child in element:
        _set(child, around, variables)
    around.pop()


def _fits(wanted: Compound, own: Compound) -> bool:
    return wanted[0] in ("", own[0]) and wanted[1] <= own[1]


def _stands_in(wanted: Sequence[Compound], around: Sequence[Compound]) -> bool:
    left = list(wanted)
    for each in reversed(around):
        if left and _fits(left[-1], each):
            left.pop()
    return not left


def _value(value: str, variables: Variables) -> str:
    """Variables and the colour of text filled in; nothing where a variable is not set, as browsers do."""
    if "(" not in value and value != "currentColor":
        return value
    names = VARIABLE.findall(value)
    if not all(variables.get(name) for name in names):
        return ""
    return VARIABLE.sub(lambda match: variables[match[1]], value).replace("currentColor", variables["ink"])
