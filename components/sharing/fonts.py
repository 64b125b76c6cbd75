"""The app's own two typefaces, unpacked from where Streamlit ships them, so that no picture depends on a machine's fonts."""

import base64
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY, PREFERRED_FAMILY = 1, 16
"""Entries of a font's table of names."""


@dataclass(frozen=True)
class Typeface:
    """One of the app's typefaces. `axes` are what a picture needs of it, as one value or as a range."""

    family: str
    """The first name of its stack in the theme."""
    file: str
    """How its file in Streamlit's package begins."""
    axes: tuple[tuple[str, float | tuple[float, float]], ...]


SANS = Typeface("Source Sans", "SourceSansVF-Upright", (("wght", (400, 600)),))
SERIF = Typeface("Source Serif", "SourceSerifVariable-Roman", (("wght", 600), ("opsz", 20)))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Lives as long as the process."""
    return tempfile.TemporaryDirectory(prefix="explainer-fonts-")


@cache
def path(face: Typeface) -> Path:
    """The typeface as a TrueType file under the name of its family."""
    font = TTFont(_packed(face))
    for record in font["name"].names:
        if record.nameID in (FAMILY, PREFERRED_FAMILY):
            record.string = face.family
    font.flavor = None
    target = Path(_folder().name) / f"{face.file}.ttf"
    font.save(target)
    return target


def _packed(face: Typeface) -> Path:
    package = find_spec("streamlit")
    if package is None or package.origin is None:
        raise FileNotFoundError("the package streamlit, which brings the typefaces, is not installed")
    found = sorted((Path(package.origin).parent / "static").rglob(f"{face.file}*.woff2"))
    if not found:
        raise FileNotFoundError(f"this version of streamlit brings no {face.file}")
    return found[0]


@cache
def _font(face: Typeface) -> TTFont:
    return TTFont(path(face), lazy=True)


@cache
def _letter(face: Typeface, weight: int, letter: str) -> float:
    """Width of one letter, as a part of the type size."""
    font = _font(face)
    glyph = font.getBestCmap().get(ord(letter), ".notdef")
    return float(_glyphs(face, weight)[glyph].width / font["head"].unitsPerEm)


@cache
def _glyphs(face: Typeface, weight: int):  # type: ignore[no-untyped-def]  # fontTools has no types
    return _font(face).getGlyphSet(location={"wght": weight})


def width(text: str, size: float, weight: int = 400, face: Typeface = SANS) -> float:
    """How wide a line of text is, kerning apart."""
    return size * sum(_letter(face, weight, letter) for letter in text)


def missing(text: Iterable[str], face: Typeface = SANS) -> set[str]:
    """The letters that the typeface does not have."""
    return {letter for letter in text if ord(letter) not in _font(face).getBestCmap()}


def embedded(face: Typeface, text: Iterable[str]) -> str:
    """The letters of a text as a `data:` address of a small font, the same for the same letters."""
    letters = "".join(sorted(set(text)))
    return _embedded(face, letters)


@cache
def _embedded(face: Typeface, letters: str) -> str:
    font = TTFont(path(face), recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=["kern"], hinting=False, name_IDs=[FAMILY], notdef_outline=True))
    subsetter.populate(text=letters)
    subsetter.subset(font)
    small = instantiateVariableFont(font, dict(face.axes))
    small.flavor = "woff2"
    small.save(saved := BytesIO())
    return f"data:font/woff2;base64,{base64.b64encode(saved.getvalue()).decode()}"
