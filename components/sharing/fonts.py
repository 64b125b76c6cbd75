"""Small copies of the typefaces with the letters that one picture uses, as WOFF2 inside the picture."""

import base64
from collections.abc import Iterable
from functools import cache
from io import BytesIO
from threading import Lock

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from components.figures.typefaces import REGULAR, SANS, Typeface, advances

FAMILY = 1
"""Entry of a font's table of names."""
USUAL = {chr(code) for code in (*range(0x20, 0x250), *range(0x2010, 0x2040), *range(0x2190, 0x2194), 0x2212)}
"""Letters and signs of the languages that are written in Latin letters."""
_one_at_a_time = Lock()


def missing(text: Iterable[str], face: Typeface = SANS) -> set[str]:
    """The letters that the typeface does not have."""
    return set(text) - set(advances(face, REGULAR))


def embedded(face: Typeface, text: Iterable[str]) -> str:
    """The letters of a text as a `data:` address of a small font, the same for the same letters."""
    letters = "".join(sorted(set(text)))
    with _one_at_a_time:
        return _embedded(face, letters)


@cache
def _embedded(face: Typeface, letters: str) -> str:
    source = _usual(face) if set(letters) <= USUAL else face.path.read_bytes()
    small = instantiateVariableFont(_reduced(source, letters), dict(face.axes))
    small.flavor = "woff2"
    return f"data:font/woff2;base64,{base64.b64encode(_bytes(small)).decode()}"


@cache
def _usual(face: Typeface) -> bytes:
    """Reading the kerning of all letters takes a second, so it is done once."""
    return _bytes(_reduced(face.path.read_bytes(), "".join(sorted(USUAL))))


def _reduced(source: bytes, letters: str) -> TTFont:
    font = TTFont(BytesIO(source), lazy=False, recalcTimestamp=False)  # the same bytes whenever it is made
    subsetter = Subsetter(Options(layout_features=["kern"], hinting=False, name_IDs=[FAMILY], notdef_outline=True))
    subsetter.populate(text=letters)
    subsetter.subset(font)
    return font


def _bytes(font: TTFont) -> bytes:
    font.save(saved := BytesIO())
    return saved.getvalue()
