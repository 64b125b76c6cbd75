"""Which numbers a text states, in digits or in words. Reads the separators of a locale and the words of a language."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import isclose

from babel.numbers import get_decimal_symbol, get_group_symbol

TOKEN = re.compile(r"\d(?:[\d.,'’٫٬\u00a0\u202f]*\d)?|[^\W\d_]+")
SPACES = "\u00a0\u202f"
SMALLEST_FACTOR = 100
"""From here on a word multiplies what stands before it: two hundred, three thousand."""


def numbers_in(text: str, words: Mapping[str, float], locale: str) -> list[float]:
    """Every number that a text states: `1,200`, `twenty-five`, and both together, `4 million` as 4 and 4,000,000.

    `words` are the language's words for numbers, in small letters; `locale` says what a comma means.
    """
    found: list[float] = []
    run: list[float] = []
    digits = False
    for token, number in _read(text, words, locale):
        if number is None:
            found.extend(_values(run))
            run = []
        else:
            # "in 1902 nine lamps" states two numbers, "4 million" one more
            apart = token[0].isdigit() or (digits and number < SMALLEST_FACTOR)
            if run and apart:
                found.extend(_values(run))
                run = []
            run.append(number)
            digits = token[0].isdigit()
    return found + _values(run)


def states(text: str, value: float, words: Mapping[str, float], locale: str) -> bool:
    """Whether a text states a number."""
    return any(isclose(number, value, rel_tol=1e-9) for number in numbers_in(text, words, locale))


def _read(text: str, words: Mapping[str, float], locale: str) -> Iterator[tuple[str, float | None]]:
    written = _written_in(locale)
    for token in TOKEN.findall(text):
        if not token[0].isdigit():
            yield token, words.get(token.lower())
            continue
        try:
            yield token, float(token.translate(written))
        except ValueError:  # a date or a section, 1.2.3
            yield token, None


def _values(run: list[float]) -> list[float]:
    """The numbers of words that follow each other: each alone, and what they make together."""
    if not run:
        return []
    total, last = 0.0, run[0]
    for number in run[1:]:
        if number >= SMALLEST_FACTOR and number > last:
            last *= number
        elif number < last:
            total, last = (total, last + number) if last < SMALLEST_FACTOR else (total + last, number)
        else:
            return run
    return [*run, total + last]


@lru_cache(maxsize=32)
def _written_in(locale: str) -> dict[int, str]:
    """What makes of digits as a locale writes them those that Python reads."""
    return str.maketrans({get_decimal_symbol(locale): ".", **dict.fromkeys([*SPACES, get_group_symbol(locale)], "")})
