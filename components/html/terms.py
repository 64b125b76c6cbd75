"""Marks glossary terms at their first use in a document."""

import re
from functools import lru_cache

from components.model.content import Content


@lru_cache(maxsize=8)
def _pattern(content: Content) -> tuple[re.Pattern[str], dict[str, str]]:
    names = {spelling: id for id, term in content.glossary.items() for spelling in (term.name, *term.also)}
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])"), names


def split(content: Content, text: str, used: set[str]) -> list[tuple[str, str | None]]:
    """Text cut into pieces, each with the id of the term that it is, or None. Adds what it finds to `used`."""
    if not content.glossary:
        return [(text, None)]
    pattern, names = _pattern(content)
    pieces: list[tuple[str, str | None]] = []
    end = 0
    for match in pattern.finditer(text):
        if (term := names[match.group()]) not in used:
            used.add(term)
            pieces += [(text[end : match.start()], None), (match.group(), term)]
            end = match.end()
    pieces.append((text[end:], None))
    return [(piece, term) for piece, term in pieces if piece]
