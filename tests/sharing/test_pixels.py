"""How a picture of each kind looks, in pixels, loosely: what moves or changes colour is seen, another edge is not.

It changes only on purpose: `pytest --renew`, then look, then commit.
"""

from io import BytesIO
from pathlib import Path

import pytest
import resvg_py
from PIL import Image, ImageChops

from components.figures.draw import KINDS
from components.figures.typefaces import SANS, SERIF
from components.model.content import Content
from components.sharing.picture import picture, text

KEPT = Path(__file__).parent / "kept"
ZOOM, TILE = 0.5, 8
"""Of pictures, and how many pixels are looked at as one."""
CLEAR, FEW = 14, 0.001
"""From which difference of 255 on a tile looks different, and which part of all tiles may."""


def seen(content: Content, id: str) -> Image.Image:
    """The picture of a figure, small."""
    faces = [str(face.path) for face in (SANS, SERIF)]
    svg = text(picture(content, id, None))
    drawn = resvg_py.svg_to_bytes(svg_string=svg, zoom=ZOOM, skip_system_fonts=True, font_files=faces)
    return Image.open(BytesIO(bytes(drawn))).convert("RGB")


def different(one: Image.Image, other: Image.Image) -> float:
    """Which part of the tiles of two pictures of one size looks different."""
    tiles = (-(-one.width // TILE), -(-one.height // TILE))
    apart = ImageChops.difference(one, other).resize(tiles, Image.Resampling.BOX).tobytes()
    return sum(max(apart[at : at + 3]) > CLEAR for at in range(0, len(apart), 3)) / (tiles[0] * tiles[1])


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_picture_looks_as_it_was_kept(kind: str, subject: Content, request: pytest.FixtureRequest) -> None:
    id = [id for id, figure in subject.figures.items() if figure.kind == kind][-1]
    now, kept = seen(subject, id), KEPT / f"{kind}.png"
    if request.config.getoption("--renew"):
        now.quantize(128).save(kept, optimize=True)
    assert kept.exists(), f"no picture of a {kind} is kept yet; write it with: pytest --renew"
    before = Image.open(kept).convert("RGB")
    assert now.size == before.size, f"a picture of a {kind} has another size now"
    assert different(before, now) <= FEW, f"a {kind} looks different now; if that is meant: pytest --renew"


def test_no_picture_is_kept_of_a_kind_that_is_gone() -> None:
    assert {path.stem for path in KEPT.iterdir()} == set(KINDS)
