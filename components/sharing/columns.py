"""Arithmetic of columns: how wide each is, and where cells stand in rows."""

import re
from collections.abc import Sequence

from components.sharing.lines import length

WIDEST = 360.0
"""Beyond this a column of running text asks for no more room than others."""


def widths(template: str, room: float, naturals: Sequence[float], gap: float) -> list[float]:
    """Columns of a grid: lengths as they are, `auto` as wide as its content, the rest shared among `fr`."""
    tracks = _repeated(template, room, len(naturals), gap) or re.findall(r"minmax\([^)]*\)|\S+", template)
    fixed = [_track(track, natural) for track, natural in zip(tracks, [*naturals, *[0.0] * len(tracks)], strict=False)]
    shares = [float(track[:-2]) if track.endswith("fr") else 0.0 for track in tracks]
    left = max(0.0, room - sum(fixed) - gap * (len(tracks) - 1))
    return [width + left * share / (sum(shares) or 1) for width, share in zip(fixed, shares, strict=True)]


def _repeated(template: str, room: float, parts: int, gap: float) -> list[str]:
    """As many equal columns as fit, but no more than there are parts."""
    if not template.startswith("repeat(auto-fit"):
        return []
    least = length(template.replace("100%", "").partition("minmax(")[2].removeprefix("min(,").strip(" ,"))
    return ["1fr"] * max(1, min(parts, int((room + gap) / (least + gap))))


def _track(track: str, natural: float) -> float:
    if track.endswith("fr"):
        return 0.0
    return natural if track == "auto" else length(track.removeprefix("minmax(").rstrip(")").split(",")[-1])


def table_widths(room: float, declared: Sequence[float], naturals: Sequence[float], equal: bool) -> list[float]:
    """Columns of a table: declared widths as they are; the others equal, or in proportion to what they hold."""
    wishes = [1.0 if equal else min(natural, WIDEST) for natural in naturals]
    wishes = [0.0 if fixed else wish for fixed, wish in zip(declared, wishes, strict=True)]
    left = room - sum(declared)
    return [fixed or left * wish / (sum(wishes) or 1) for fixed, wish in zip(declared, wishes, strict=True)]


def wrapped(naturals: Sequence[float], room: float, gap: float) -> list[list[int]]:
    """The items on each row, where each is as wide as it likes and a row is full when the next does not fit."""
    rows: list[list[int]] = []
    used = 0.0
    for number, natural in enumerate(naturals):
        if rows and used + gap + natural <= room:
            rows[-1].append(number)
            used += gap + natural
        else:
            rows.append([number])
            used = natural
    return rows


def squeezed(naturals: Sequence[float], room: float, gap: float) -> list[float]:
    """The items of one row; the widest gives way when they do not fit."""
    over = max(0.0, sum(naturals) + gap * (len(naturals) - 1) - room)
    widest = max(range(len(naturals)), key=naturals.__getitem__)
    return [natural - over * (number == widest) for number, natural in enumerate(naturals)]


def arranged(wanted: Sequence[tuple[int, bool] | None], count: int) -> list[list[tuple[int, int, int]]]:
    """Rows of a grid: each part's number, first column and span. A part wants a column (to the last, if so), or any."""
    rows: list[list[tuple[int, int, int]]] = [[]]
    for number, wish in enumerate(wanted):
        taken = rows[-1][-1][1] + rows[-1][-1][2] if rows[-1] else 0
        start = taken if wish is None else wish[0] - 1
        if rows[-1] and (start < taken or start >= count):
            rows.append([])
            start = 0 if wish is None else start
        rows[-1].append((number, start, count - start if wish and wish[1] else 1))
    return rows


def place(widths: Sequence[float], start: int, span: int, gap: float) -> tuple[float, float]:
    """How wide a cell is that begins in a column and spans some, and how far from the left it stands."""
    return sum(widths[start : start + span]) + gap * (span - 1), sum(widths[:start]) + gap * start
