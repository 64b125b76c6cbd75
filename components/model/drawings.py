"""Drawings: what shapes a file in `art/` has. A shape that can be picked carries the id of what it shows.

A drawing may hold only what is listed here: shapes, the theme's classes, and geometry.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree
from xml.parsers import expat

from components.model import svg_geometry
from components.model.problems import ContentError, Loc, Problem

NAMESPACE = "http://www.w3.org/2000/svg"
SVG = f"{{{NAMESPACE}}}"
DEEPEST = 10
FILLS = ("t1", "t2", "t3", "paper", "ink", "none", "fam", "fam-light", "unknown")
CLASSES = (*FILLS, "s", "s-thin")
"""The theme's classes for drawings: what fills a shape, and its outline."""
JOINS = {"stroke-linejoin": ("round", "miter", "bevel"), "stroke-linecap": ("round", "butt", "square"),
         "fill-rule": ("evenodd", "nonzero")}  # fmt: skip
SHAPES = {
    "path": ("d",),
    "rect": ("x", "y", "width", "height", "rx", "ry"),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}
"""Every shape, and its geometry."""
ELEMENTS = {"svg": ("viewBox",), "g": (), **SHAPES}
EVERYWHERE = ("id", "class", "transform", *JOINS)
README = "see content/README.md, Drawings"


@dataclass(frozen=True, eq=False)
class Drawing:
    """One drawing. `width` and `height` in drawing units (100 to the metre); `shapes` in document order."""

    id: str
    path: Path
    root: ElementTree.Element
    width: float
    height: float
    shapes: Sequence[str]


def place(text: str, loc: Loc) -> tuple[int, int]:
    """Line and column, counted from 1, of the shape `loc` in the text of a drawing."""
    start = max(text.find(f'id="{loc[-1]}"'), 0) if loc else 0
    return text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)


@lru_cache(maxsize=1024)
def read_drawing(path: Path, raw: bytes) -> Drawing:
    """Read the bytes of one SVG file, once. Raises `ContentError` with the problems, placed but without the file."""
    reader = _Reader()
    root = reader.read(raw)
    if root is None or reader.problems:
        raise ContentError(reader.problems)
    width, height = (float(number) for number in re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:])
    shapes = [id for element in root.iter() if (id := element.get("id")) and not id.startswith("_")]
    return Drawing(path.stem, path, root, width, height, shapes)


@dataclass
class _Reader:
    """Builds the tree and looks at each element where it stands."""

    problems: list[Problem] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    stack: list[str] = field(default_factory=list)
    filled: list[bool] = field(default_factory=lambda: [False])
    """For each open element whether it, or one around it, has a class that fills it."""
    shapes: int = 0

    def read(self, raw: bytes) -> ElementTree.Element | None:
        """The root element; None when the markup is broken."""
        self.builder = ElementTree.TreeBuilder()
        self.parser = parser = expat.ParserCreate(namespace_separator="}")
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.StartDoctypeDeclHandler = lambda *_: self._stop("holds a DOCTYPE", "delete that line")
        parser.ProcessingInstructionHandler = lambda *_: self._say("holds an instruction '<?...?>'", "delete it")
        try:
            parser.Parse(raw, True)
        except expat.ExpatError as error:
            fix = "open it in an editor that shows markup, and mend the line"
            self._add("is not well-formed markup", fix, error.lineno, error.offset + 1)
            return None
        except _Stopped:
            return None
        if not self.shapes and not self.problems:
            self._add("draws nothing", "draw it, or remove the file", 1, 1)
        return self.builder.close()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition("}")
        if not self.stack and (space, local) != (NAMESPACE, "svg"):
            self._stop("is not an SVG drawing", f'begin with <svg xmlns="{NAMESPACE}" viewBox="0 0 width height">')
        if len(self.stack) == DEEPEST:
            self._stop(f"nests elements more than {DEEPEST} deep", "take groups out")
        if space != NAMESPACE or local not in ELEMENTS or (local == "svg" and self.stack):
            self._stop(f"holds <{local}>", f"use only {', '.join(list(ELEMENTS)[1:])}; {README}")
        self.shapes += local in SHAPES
        self._look_at(local, attributes)
        self.stack.append(local)
        self.filled.append(self.filled[-1] or not {*attributes.get("class", "").split()}.isdisjoint(FILLS))
        if local in SHAPES and local != "line" and not self.filled[-1] and not self.problems:
            self._say(
                f"<{local}> has no fill, so that it would be black", f"give it or its group one of {', '.join(FILLS)}"
            )
        self.builder.start(f"{SVG}{local}", attributes)

    def _end(self, _: str) -> None:
        self.filled.pop()
        self.builder.end(f"{SVG}{self.stack.pop()}")

    def _text(self, text: str) -> None:
        if text.strip():
            self._say("holds text", "say it in a label of the figure, so that it can be read aloud and translated")

    def _look_at(self, element: str, attributes: dict[str, str]) -> None:
        allowed = (*ELEMENTS[element], *EVERYWHERE)
        for name, value in attributes.items():
            local = name.rpartition("}")[2]
            if name not in allowed:
                self._say(f"holds {local} on <{element}>", f"use only {', '.join(allowed)}; {README}")
            elif amiss := self._amiss(name, value):
                self._say(*amiss)
        for name in svg_geometry.NEEDED.get(element, ()):
            if name not in attributes:
                self._say(f"<{element}> has no {name}", f'add {name}="..."')

    def _amiss(self, name: str, value: str) -> tuple[str, str] | None:
        """What is wrong with an attribute, and the fix."""
        if name == "class":
            unknown = [word for word in value.split() if word not in CLASSES]
            return (f"'{unknown[0]}' is no class of the theme", f"use {', '.join(CLASSES)}") if unknown else None
        if name == "id":
            return self._id(value)
        if name in JOINS:
            return None if value in JOINS[name] else (f'{name}="{value}" is unknown', f"use {', '.join(JOINS[name])}")
        return svg_geometry.amiss(name, value)

    def _id(self, value: str) -> tuple[str, str] | None:
        if not re.fullmatch(r"_?[a-z0-9]+(-[a-z0-9]+)*", value):
            return (
                f"'{value[:40]}' is no id",
                "use lower-case words with hyphens; '_' before what shows nothing to pick",
            )
        if value in self.ids:
            return f"the id '{value}' stands twice, first on line {self.ids[value]}", "keep one of the two"
        self.ids[value] = self.parser.CurrentLineNumber
        return None

    def _say(self, what: str, fix: str) -> None:
        self._add(what, fix, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def _stop(self, what: str, fix: str) -> None:
        self._say(what, fix)
        raise _Stopped

    def _add(self, what: str, fix: str, line: int, column: int) -> None:
        self.problems.append(Problem("", (), "broken-drawing", what, fix, line, column))


class _Stopped(Exception):  # noqa: N818 - ends reading, is no error
    """Nothing after this place is looked at."""
