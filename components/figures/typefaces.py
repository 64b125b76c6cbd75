"""The two typefaces of drawings, as font files from packages: read once and whole, the same for every thread."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock

from fontTools.ttLib import TTFont

from components.html import theme

REGULAR, SEMIBOLD = 400, 600
"""The weights that drawings are set in."""
_one_at_a_time = Lock()
"""Guards every first reading: `functools.cache` alone lets two threads read at once."""


@dataclass(frozen=True)
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


def advances(face: Typeface, weight: int) -> Mapping[str, float]:
    """How far each character that the typeface has moves the pen, in parts of the type size, kerning apart."""
    with _one_at_a_time:
        return _advances(face, weight)


@cache
def _advances(face: Typeface, weight: int) -> Mapping[str, float]:
    font = _font(face)
    em, glyphs = font["head"].unitsPerEm, font.getGlyphSet(location={"wght": weight})
    return {chr(code): glyphs[name].width / em for code, name in font.getBestCmap().items()}


@cache
def _font(face: Typeface) -> TTFont:
    return TTFont(face.path, lazy=False, recalcTimestamp=False)
