"""Content encodings: which one a client takes, and bytes in it."""

import gzip
import logging
import re
from functools import lru_cache

try:
    import brotli
except ImportError:
    brotli = None
    logging.getLogger(__name__).warning("the package brotli is not there: answers are compressed by gzip alone")

ENCODINGS = ("br", "gzip") if brotli else ("gzip",)
"""The better first."""
COMPRESSIBLE = re.compile(r"text/|image/svg|.*(json|xml|javascript)")
"""Media types that gain by it."""
LEAST = 500
"""Bytes below which compressing gains nothing."""
LONGEST_HEADER = 256
"""Characters of an Accept-Encoding header that are read."""


USUAL, BEST = 9, 11
"""Quality of Brotli: the best takes six times as long and is for what readers wait for in the pages of others."""


def compressed(plain: bytes, encoding: str, quality: int = USUAL) -> bytes:
    """Bytes as `br` or `gzip`."""
    return brotli.compress(plain, quality=quality) if encoding == "br" else gzip.compress(plain, 9, mtime=0)


def wanted(header: str) -> str | None:
    """The best encoding that an Accept-Encoding header takes; None where it takes none of ours."""
    return _wanted(header[:LONGEST_HEADER])


@lru_cache(maxsize=256)
def _wanted(header: str) -> str | None:
    offered = dict(map(_weighed, header.split(",")))
    every = offered.get("*", 0.0)
    return next((encoding for encoding in ENCODINGS if offered.get(encoding, every) > 0), None)


def _weighed(part: str) -> tuple[str, float]:
    """An encoding and how much it is wanted: `br;q=0.5`; a weight that is no number counts as none."""
    name, _, weight = part.replace(" ", "").lower().partition(";q=")
    try:
        return name, float(weight or 1)
    except ValueError:
        return name, 0.0
