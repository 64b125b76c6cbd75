"""A cache on disk of the documents of pages, so that a start need not make anew what has not changed."""

import hashlib
from functools import cache
from pathlib import Path

from components.model.content import Content
from components.model.content_cache import cache_key
from components.model.disk_cache import digest, read_cached, write_cached
from components.sharing.addresses import Level

PACKAGE = Path(__file__).parents[1]


def fill_cached(
    shell: str, content: Content, language: str, address: str | None, page: str, level: Level, bare: bool
) -> str | None:
    """`shell.fill` in a language; from the cache, or into it, at the full reading level with the menu."""
    usual = level == "full" and not bare
    made_of = _made_of(cache_key(content), shell, address) if usual else None
    name = f"page-{language}-{page}"
    document: str | None = read_cached(name, made_of)
    if document is None:
        from components.web.shell import fill  # with all that draws

        document = fill(shell, content.in_language(language), address, page, level, bare)
        if document is not None:
            write_cached(name, made_of, document)
    return document


def _made_of(content: bytes | None, shell: str, address: str | None) -> bytes | None:
    code = _code() if content else None
    if not content or not code:
        return None
    return hashlib.sha256(content + code + hashlib.sha256(shell.encode()).digest() + str(address).encode()).digest()


@cache
def _code() -> bytes | None:
    return digest(PACKAGE)
