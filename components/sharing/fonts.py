"""Small copies of the typefaces as WOFF2 inside pictures: one for all pictures whose letters are of the same sets."""

import base64
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from threading import Lock

from components.figures.typefaces import SANS, Typeface, characters
from components.model.disk_cache import digest, read_cached, write_cached

FAMILY = 1
"""Entry of a font's table of names."""
BASIC = frozenset(map(chr, (*range(0x20, 0x7F), *range(0x2010, 0x2040), *range(0x2190, 0x2194)))) | set("\xa0°·×−½€£")
"""In every copy."""
SETS = (frozenset(map(chr, range(0xA1, 0x100))), frozenset(map(chr, range(0x100, 0x250))))
"""Western and other Latin letters: a copy has all of a set of which its picture uses one."""
_one_at_a_time = Lock()


def missing(text: Iterable[str], face: Typeface = SANS) -> set[str]:
    """The letters that the typeface does not have."""
    return set(text) - characters(face)


def embedded(face: Typeface, text: Iterable[str]) -> str:
    """A font with at least the letters of a text as a `data:` address, the same for the same letters."""
    others = set(text) - BASIC
    letters = BASIC.union(others, *(one for one in SETS if others & one))
    with _one_at_a_time:
        return _embedded(face, "".join(sorted(letters)))


@cache
def _embedded(face: Typeface, letters: str) -> str:
    """From the cache on disk or into it; sets of letters have a file each, all others share one, so there are few."""
    of_sets = not set(letters) - BASIC.union(*SETS)
    name = f"{face.package}-cut-{len(letters) if of_sets else 'other'}"
    code = digest(face.path.parent, Path(__file__).parent)
    made_of = sha256(code + letters.encode()).digest() if code else None
    found: str | None = read_cached(name, made_of)
    if found is None:
        write_cached(name, made_of, found := _cut(face, letters))
    return found


def _cut(face: Typeface, letters: str) -> str:
    from fontTools.subset import Options, Subsetter  # takes longer to import than all the rest
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

    font = TTFont(BytesIO(face.path.read_bytes()), lazy=True, recalcTimestamp=False)  # same bytes whenever made
    subsetter = Subsetter(Options(layout_features=["kern"], hinting=False, name_IDs=[FAMILY], notdef_outline=True))
    subsetter.populate(text=letters)
    subsetter.subset(font)
    small = instantiateVariableFont(font, dict(face.axes))
    small.flavor = "woff2"
    small.save(saved := BytesIO())
    return f"data:font/woff2;base64,{base64.b64encode(saved.getvalue()).decode()}"
