"""The two typefaces of drawings, as font files from packages: read once, the same for every thread."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from components.html import theme
from components.model.disk_cache import digest, read_cached, write_cached

REGULAR, SEMIBOLD = 400, 600
"""The weights that drawings are set in."""
UNKNOWN = 0.6
"""Width of a character that a typeface does not have, in parts of the type size."""
_one_at_a_time = Lock()
"""Guards every reading: a font reads its tables when they are needed, and two threads must not share that."""


@dataclass(frozen=True, eq=False)
class Typeface:
    """A variable TrueType font. `axes` are what an embedded copy keeps of it, each as one value or as a range."""

    stack: str
    """The families of the theme that it stands for, as CSS."""
    package: str
    file: str
    axes: tuple[tuple[str, float | tuple[float, float]], ...]

    @property
    def family(self) -> str:
        """The first family of its stack."""
        return self.stack.split(",")[0].strip('"')

    @property
    def path(self) -> Path:
        """Where its package keeps it."""
        return Path(str(files(self.package))) / "files" / self.file


SANS = Typeface(theme.SANS, "fontpkg_source_sans_3", "SourceSans3[wght].ttf", (("wght", (REGULAR, SEMIBOLD)),))
SERIF = Typeface(
    theme.SERIF, "fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf", (("wght", SEMIBOLD), ("opsz", 20))
)


@cache
def advances(face: Typeface, weight: int) -> Mapping[str, float]:
    """How far each character moves the pen, in parts of the type size, kerning apart; `UNKNOWN` without one."""
    name, made_of = f"{face.package}-{weight}", digest(face.path.parent, Path(__file__).parent)
    with _one_at_a_time:
        found = read_cached(name, made_of)
        if found is None:
            write_cached(name, made_of, found := _measured(face, weight))
    return defaultdict(lambda: UNKNOWN, found)


def _measured(face: Typeface, weight: int) -> dict[str, float]:
    font = _font(face)
    em, glyphs = font["head"].unitsPerEm, font.getGlyphSet(location={"wght": weight})
    return {chr(code): glyphs[name].width / em for code, name in font.getBestCmap().items()}


def characters(face: Typeface) -> set[str]:
    """What the typeface has."""
    with _one_at_a_time:
        return set(map(chr, _font(face).getBestCmap()))


@cache
def _font(face: Typeface) -> Any:
    from fontTools.ttLib import TTFont  # takes a while to import

    return TTFont(BytesIO(face.path.read_bytes()), lazy=True, recalcTimestamp=False)
