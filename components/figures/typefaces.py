"""The two typefaces of drawings, as font files from packages: read once, the same for every thread."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any

from fontTools.ttLib import TTFont

from components.html import theme

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


class Advances(dict[str, float]):
    """How far each character moves the pen, in parts of the type size, kerning apart; measured when first asked for."""

    def __init__(self, face: Typeface, weight: int) -> None:
        super().__init__()
        self.face, self.weight = face, weight

    def __missing__(self, character: str) -> float:
        with _one_at_a_time:
            font = _font(self.face)
            name = font.getBestCmap().get(ord(character))
            em = font["head"].unitsPerEm
            self[character] = found = _glyphs(self.face, self.weight)[name].width / em if name else UNKNOWN
            return found


@cache
def advances(face: Typeface, weight: int) -> Advances:
    """The advances of a typeface in a weight."""
    return Advances(face, weight)


def characters(face: Typeface) -> set[str]:
    """What the typeface has."""
    with _one_at_a_time:
        return set(map(chr, _font(face).getBestCmap()))


@cache
def _glyphs(face: Typeface, weight: int) -> Any:
    return _font(face).getGlyphSet(location={"wght": weight})


@cache
def _font(face: Typeface) -> TTFont:
    return TTFont(BytesIO(face.path.read_bytes()), lazy=True, recalcTimestamp=False)
