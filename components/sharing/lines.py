"""Running text set in lines: words measured in the typeface that draws them, small drawings among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf
from xml.etree.ElementTree import Element

from components.figures.text import width as text_width
from components.figures.typefaces import SANS, SERIF, Typeface
from components.html.element import el, plain
from components.sharing.cascade import Style

REM = 16.0
"""Pixels to a rem."""
LETTER = 8.0
"""Pixels to a `ch`, at the usual type size."""
LENGTH = re.compile(r"([+-]?) ?(\d*\.?\d+)(rem|em|ch|px|%|)(?![\w(.])")
BOLD = 1.5
"""How much more the widths of bold letters differ between typefaces than those of others."""
BASELINE = 0.34
"""How far the base line stands below the middle of a line, as a part of the type size."""


def length(value: str, whole: float = 0.0, em: float = REM) -> float:
    """A CSS length in pixels, the least or the sum of several; a percentage of `whole`; 0 for words such as `auto`."""
    if value.startswith("min("):
        return min(length(each.strip(), whole, em) for each in value[4:-1].split(","))
    terms = LENGTH.findall(value) if value.startswith("calc(") else LENGTH.findall(value.split()[0] if value else "")
    units = {"rem": REM, "em": em, "ch": LETTER, "px": 1.0, "%": whole / 100, "": 1.0}
    return sum(float(f"{sign}{number}") * units[unit] for sign, number, unit in terms)


@dataclass(frozen=True)
class Look:
    """How a word is set. Size and line height in pixels."""

    size: float
    weight: int
    face: Typeface
    colour: str
    line: float
    breadth: float = 1.0
    """How wide its letters are as against those of the app's own typeface, where they are not bold."""

    @classmethod
    def of(cls, style: Style, breadth: float = 1.0) -> "Look":
        """The look of text in an element."""
        size = length(style.all.get("font-size", "1rem"))
        spread = style.all.get("line-height", "1.6")
        return cls(
            size=size,
            weight={"normal": 400, "bold": 600}.get(weight := style.all.get("font-weight", "400")) or int(weight),
            face=SERIF if SERIF.family in style.all.get("font-family", "").split(",")[0] else SANS,
            colour=style.all.get("color", "currentColor"),
            line=length(spread) if spread.endswith(("px", "rem")) else float(spread) * size,
            breadth=breadth,
        )

    def width(self, text: str) -> float:
        """How wide a text is."""
        wider = (self.breadth - 1) * (BOLD if self.weight >= 600 else 1)
        return text_width(text, self.size, self.weight, self.face) * (1 + wider)


@dataclass(frozen=True)
class Atom:
    """What is never broken: a word, or a drawing with its height."""

    drawn: str | Element
    look: Look
    width: float
    height: float = 0.0
    after_space: bool = False
    may_part: bool = False
    """Whether a line may end before or after it where there is no space."""

    @property
    def space(self) -> float:
        """The room before it, where it does not begin a line."""
        return self.look.width(" ") if self.after_space else 0.0


def words(text: str, look: Look) -> Iterator[Atom]:
    """The words of a text; the first stands close to what is before it unless the text begins with a space."""
    for number, word in enumerate(text.split()):
        spaced = number > 0 or text[0].isspace()
        yield Atom(word, look, look.width(word), after_space=spaced)
    if text and text[-1].isspace():
        yield Atom("", look, 0.0, after_space=True)


def natural(atoms: Sequence[Atom]) -> float:
    """How wide the atoms are on one line."""
    return sum(atom.width + (atom.space if number else 0) for number, atom in enumerate(_joined(atoms)))


def set_in_lines(
    atoms: Sequence[Atom], width: float, align: str | None = None, white_space: str | None = None
) -> tuple[list[Element], float]:
    """The atoms drawn within a width, the first line at the top, and the height of all lines."""
    drawn: list[Element] = []
    top = 0.0
    for line in _broken(_joined(atoms), inf if white_space == "nowrap" else width):
        height = max([atom.look.line for atom in line] + [atom.height for atom in line])
        room = width - natural(line)
        x = {"center": room / 2, "end": room}.get(align or "", 0.0)
        drawn += _line(line, x, top + height / 2)
        top += height
    return drawn, top


def _joined(atoms: Sequence[Atom]) -> list[Atom]:
    """Empty atoms only carry a space to the next one."""
    kept: list[Atom] = []
    spaced = False
    for atom in atoms:
        if atom.drawn == "":
            spaced = True
        else:
            kept.append(replace(atom, after_space=atom.after_space or spaced))
            spaced = False
    return kept


def _broken(atoms: Sequence[Atom], width: float) -> Iterator[list[Atom]]:
    """Lines, broken at spaces; what stands close together stays together."""
    line: list[Atom] = []
    for cluster in _clusters(atoms):
        if line and natural([*line, *cluster]) > width:
            yield line
            line = []
        line = [*line, *cluster]
    if line:
        yield line


def _clusters(atoms: Sequence[Atom]) -> Iterator[list[Atom]]:
    cluster: list[Atom] = []
    for atom in atoms:
        if cluster and (atom.after_space or atom.may_part or cluster[-1].may_part):
            yield cluster
            cluster = []
        cluster.append(atom)
    if cluster:
        yield cluster


def _line(line: Sequence[Atom], x: float, middle: float) -> Iterator[Element]:
    """Words of one look become one text."""
    said, look, start = "", line[0].look, x
    for number, atom in enumerate(line):
        x += atom.space if number else 0.0
        if said and (atom.look != look or not isinstance(atom.drawn, str)):
            yield _text(said, look, start, middle)
            said = ""
        if isinstance(atom.drawn, str):
            start, look = (x, atom.look) if not said else (start, look)
            said += (" " if said and atom.after_space else "") + atom.drawn
        else:
            yield moved([atom.drawn], x, middle - atom.height / 2)
        x += atom.width
    if said:
        yield _text(said, look, start, middle)


def _text(said: str, look: Look, x: float, middle: float) -> Element:
    return el(
        "text", said, x=x, y=middle + look.size * BASELINE, font_size=look.size, fill=look.colour,
        font_weight=look.weight if look.weight != 400 else None, font_family=family(look.face),
    )  # fmt: skip


def family(face: Typeface) -> str | None:
    """The stack of a typeface; nothing for the one in which a picture is set throughout."""
    return face.stack if face is SERIF else None


def moved(drawn: Sequence[Element], x: float, y: float) -> Element:
    """What was drawn about the corner 0, 0, elsewhere."""
    return el("g", drawn, transform=f"translate({plain(x)} {plain(y)})")
