"""The edges of a box: margins, paddings, borders, and how a box is painted."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from components.html.element import el
from components.sharing.cascade import Style
from components.sharing.lines import length

SIDES = {
    "top": 0, "block-start": 0, "right": 1, "inline-end": 1, "bottom": 2, "block-end": 2, "left": 3, "inline-start": 3,
}  # fmt: skip
PAIRS = {"block": (0, 2), "inline": (3, 1)}
COLOUR = re.compile(r"#[0-9a-f]{3,8}$")


def edges(style: Style, name: str) -> list[float]:
    """Top, right, bottom and left of a margin, padding or border, in pixels."""
    sides = [0.0] * 4
    em = length(style.all.get("font-size", "1rem"))
    for key, value in style.own.items():
        if key == name:
            sides = _round(value, em) if name != "border" else [_thickness(value)] * 4
        elif key.startswith(f"{name}-") and (side := SIDES.get(key.removeprefix(f"{name}-"))) is not None:
            sides[side] = _thickness(value) if name == "border" else length(value, em=em)
        elif (pair := PAIRS.get(key.removeprefix(f"{name}-"))) and key.startswith(f"{name}-"):
            sides[pair[0]], sides[pair[1]] = ([length(part, em=em) for part in value.split()] * 2)[:2]
    return sides


def _round(value: str, em: float) -> list[float]:
    """One to four lengths as four."""
    top, right, bottom, left = ([length(part, em=em) for part in value.split()] * 4)[:4]
    count = len(value.split())
    return [top, right, top if count < 3 else bottom, right if count < 4 else left]


def _thickness(value: str) -> float:
    return 0.0 if value.startswith(("0", "none")) else length(value.split()[0])


def painted(style: Style, width: float, height: float) -> Iterator[Element]:
    """The ground of a box and its borders."""
    ground = style.own.get("background", "")
    thick, colour = edges(style, "border"), _border_colour(style)
    if COLOUR.match(ground) or all(thick):
        half = thick[0] / 2 if all(thick) else 0.0
        yield el(
            "rect", x=half, y=half, width=width - 2 * half, height=height - 2 * half,
            rx=length(style.own.get("border-radius", "0")) or None, fill=ground if COLOUR.match(ground) else "none",
            stroke=colour if all(thick) else None, stroke_width=thick[0] if all(thick) else None,
        )  # fmt: skip
    elif any(thick):
        yield from _lines(thick, colour, width, height)


def _lines(thick: list[float], colour: str, width: float, height: float) -> Iterator[Element]:
    top, right, bottom, left = thick
    for across, x, y, to_x, to_y in (
        (top, 0.0, top / 2, width, top / 2),
        (right, width - right / 2, 0.0, width - right / 2, height),
        (bottom, 0.0, height - bottom / 2, width, height - bottom / 2),
        (left, left / 2, 0.0, left / 2, height),
    ):
        if across:
            yield el("line", x1=x, y1=y, x2=to_x, y2=to_y, stroke=colour, stroke_width=across)


def _border_colour(style: Style) -> str:
    """The colour that was declared last for any side."""
    words = [value.split()[-1] for key, value in style.own.items() if key.startswith("border")]
    return next((word for word in reversed(words) if COLOUR.match(word)), style.all.get("color", "none"))
