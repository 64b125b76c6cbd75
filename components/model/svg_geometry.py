"""Is the geometry of a shape written so that every browser draws it? Numbers, points, paths, transforms."""

import re

NUMBER = r"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?:[eE][-+]?+\d{1,2})?+"
SEPARATOR = r"[\s,]*+"
# possessive, so that a long wrong value takes no longer than a right one
FARTHEST = 20_000
"""Drawing units from the origin; nothing that is drawn is 200 metres long."""
ARGUMENTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "z": 0}
ARC = re.compile(
    rf"(?:{SEPARATOR}{NUMBER}{SEPARATOR}{NUMBER}{SEPARATOR}{NUMBER}{SEPARATOR}[01]{SEPARATOR}[01]"
    rf"{SEPARATOR}{NUMBER}{SEPARATOR}{NUMBER})+{SEPARATOR}"
)
NUMBERS = re.compile(rf"(?:{SEPARATOR}{NUMBER})*{SEPARATOR}")
TRANSFORM = re.compile(rf"(?:\s*(?:translate|scale|rotate)\({SEPARATOR}{NUMBER}(?:[\s,]+{NUMBER}){{0,2}}\s*\))+\s*")
NOT_NEGATIVE = ("width", "height", "r", "rx", "ry")
NEEDED = {"svg": ("viewBox",), "path": ("d",), "rect": ("width", "height"), "circle": ("r",), "ellipse": ("rx", "ry"),
          "polyline": ("points",), "polygon": ("points",)}  # fmt: skip
"""What each shape cannot be drawn without."""


def amiss(name: str, value: str) -> tuple[str, str] | None:
    """What is wrong with the attribute `name`, and the fix; None when it can be drawn."""
    if name == "viewBox":
        fits = _is_box(value)
        fix = 'write viewBox="0 0 width height", at most 10000 each'
    elif name == "d":
        fits, fix = is_path(value), "begin with M, and give each command as many numbers as it takes"
    elif name == "points":
        fits, fix = bool(NUMBERS.fullmatch(value)) and len(_numbers(value)) >= 4, "write x,y for each corner"
        fits = fits and len(_numbers(value)) % 2 == 0
    elif name == "transform":
        fits, fix = bool(TRANSFORM.fullmatch(value)), "use translate(), rotate() and scale() with numbers"
    else:
        fits = bool(re.fullmatch(NUMBER, value.strip())) and not (name in NOT_NEGATIVE and float(value) < 0)
        fix = "write a bare number" + (", not below 0" if name in NOT_NEGATIVE else "")
    if not fits:
        return f'{name}="{value[:40]}" cannot be drawn', fix
    if any(abs(number) > FARTHEST for number in _numbers(value)):
        return f"{name} leads more than {FARTHEST} units away", "keep the drawing near its viewBox"
    return None


def is_path(value: str) -> bool:
    """Whether a path begins with a move, and each of its commands has the numbers that it takes."""
    start, *pieces = re.split(r"([A-DF-Za-df-z])", value)
    if start.strip() or not pieces or pieces[0] not in "Mm":
        return False
    return all(_is_segment(command, numbers) for command, numbers in zip(pieces[::2], pieces[1::2], strict=True))


def _is_segment(command: str, numbers: str) -> bool:
    if command in "Aa":
        return bool(ARC.fullmatch(numbers))
    wanted = ARGUMENTS.get(command.lower())
    if wanted is None or not NUMBERS.fullmatch(numbers):
        return False
    count = len(_numbers(numbers))
    return count == 0 if wanted == 0 else count > 0 and count % wanted == 0


def _is_box(value: str) -> bool:
    pieces = re.split(r"[\s,]+", value.strip())
    if len(pieces) != 4 or not all(re.fullmatch(NUMBER, piece) for piece in pieces):
        return False
    left, top, width, height = map(float, pieces)
    return left == top == 0 and 1 <= width <= 10_000 and 1 <= height <= 10_000


def _numbers(value: str) -> list[float]:
    return [float(number) for number in re.findall(NUMBER, value)]
