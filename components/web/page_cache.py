"""Documents of pages that an earlier process filled: a start need not make anew what nothing has changed of."""

import hashlib
from functools import cache
from pathlib import Path

from components.model.content import Content
from components.model.content_cache import origin
from components.model.disk_cache import digest, read_cached, write_cached
from components.sharing.addresses import Level

PACKAGE = Path(__file__).parents[1]


def filled(
    shell: str, content: Content, language: str, address: str | None, page: str, level: Level, bare: bool
) -> str | None:
    """`shell.fill` in a language; taken over, or made and kept, where it is what every reader gets at first."""
    everyone = level == "full" and not bare
    made_of = _made_of(origin(content), shell, address) if everyone else None
    name = f"page-{language}-{page}"
    document: str | None = read_cached(name, made_of)
    if document is None:
        from components.web.shell import fill  # with all that draws

        document = fill(shell, content.in_language(language), address, page, level, bare)
        if document is not None:
            write_cached(name, made_of, document)
    return document


def _made_of(content: bytes | None, shell: str, address: str | None) -> bytes | None:
    rules = _rules() if content else None
    if not content or not rules:
        return None
    return hashlib.sha256(content + rules + hashlib.sha256(shell.encode()).digest() + str(address).encode()).digest()


@cache
def _rules() -> bytes | None:
    return digest(PACKAGE)
