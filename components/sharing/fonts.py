"""The app's own two typefaces, unpacked from Streamlit's package, so that no picture depends on a machine's fonts."""

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

from components.html import theme

FAMILY, PREFERRED_FAMILY = 1, 16
"""Entries of a font's table of names."""
USUAL = {chr(code) for code in (*range(0x20, 0x250), *range(0x2010, 0x2040), *range(0x2190, 0x2194), 0x2212)}
"""Letters and signs of the languages that are written in Latin letters."""


@dataclass(frozen=True)
class Typeface:
    """One of the app's typefaces. `axes` are what a picture needs of it, as one value or as a range."""

    stack: str
    """The families of the theme that it stands for; it takes the name of the first."""
    file: str
    """How its file in Streamlit's package begins."""
    axes: tuple[tuple[str, float | tuple[float, float]], ...]

    @property
    def family(self) -> str:
        return self.stack.split(",")[0].strip('"')


SANS = Typeface(theme.SANS, "SourceSansVF-Upright", (("wght", (400, 600)),))
SERIF = Typeface(theme.SERIF, "SourceSerifVariable-Roman", (("wght", 600), ("opsz", 20)))


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Lives as long as the process."""
    return tempfile.TemporaryDirectory(prefix="explainer-fonts-")


@cache
def path(face: Typeface) -> Path:
    """The typeface as a TrueType file under the name of its family."""
    font = TTFont(_packed(face), recalcTimestamp=False)  # the same bytes whenever it is made
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
    source = _usual(face) if set(letters) <= USUAL else path(face)
    small = instantiateVariableFont(_reduced(source, letters), dict(face.axes))
    small.flavor = "woff2"
    small.save(saved := BytesIO())
    return f"data:font/woff2;base64,{base64.b64encode(saved.getvalue()).decode()}"


@cache
def _usual(face: Typeface) -> Path:
    """Reading the kerning of all letters takes a second, so it is done once."""
    target = path(face).with_suffix(".usual.ttf")
    _reduced(path(face), "".join(sorted(USUAL))).save(target)
    return target


def _reduced(source: Path, letters: str) -> TTFont:
    font = TTFont(source, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=["kern"], hinting=False, name_IDs=[FAMILY], notdef_outline=True))
    subsetter.populate(text=letters)
    subsetter.subset(font)
    return font
