"""The content that this process holds, by its folder, quick to ask for; what reads and checks it comes when needed."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from weakref import WeakKeyDictionary

from components.model.content import Content
from components.model.disk_cache import digest, read_cached, write_cached
from components.model.problems import ContentError

CACHED = "content"
_loaded: dict[Path, Content] = {}
"""What was read, by its folder."""
_cache_keys: WeakKeyDictionary[Content, bytes] = WeakKeyDictionary()


def load(folder: Path, caching: bool = False) -> Content:
    """`read`, once per process and folder; what an earlier process checked is taken over where nothing has changed,
    if that one was `caching` it."""
    whole = folder if folder in _loaded else folder.resolve()
    if whole not in _loaded:
        made_of = _made_of(whole)
        with gc_paused():
            found: Content | None = read_cached(CACHED, made_of)
        _loaded[whole] = found or (load_and_cache if caching else load_again)(whole)
        if found and made_of and caching:
            _cache_keys[found] = made_of
    return _loaded[whole]


def cache_key(content: Content) -> bytes | None:
    """The digest of the files and rules that it was made of; None where it is not cached for the next process."""
    return _cache_keys.get(content)


def load_again(folder: Path) -> Content:
    """`read`, and from now on `load` gives that. Raises `ContentError`; then `load` gives what it gave before."""
    from components.model.load import read  # with all rules and what reads YAML

    _loaded[folder.resolve()] = content = read(folder)
    return content


def load_and_cache(folder: Path) -> Content:
    """`load_again`, and kept for the next process."""
    made_of = _made_of(folder)
    content = load_again(folder)
    if made_of and made_of == _made_of(folder):
        write_cached(CACHED, made_of, content)
        _cache_keys[content] = made_of
    return content


def problems_in(folder: Path) -> list[str]:
    """Every problem of a content folder as it is now, as an author reads it; without any, `load` gives it."""
    try:
        load_again(folder)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []


def folder_from_environment() -> Path:
    """The content folder: `EXPLAINER_CONTENT`, or `content` beside this package, or else where the command is given.

    A link is followed once: one that is turned elsewhere while readers come must not give them two contents."""
    return _resolved(os.environ.get("EXPLAINER_CONTENT") or None)


@cache
def _resolved(given: str | None) -> Path:
    beside = Path(__file__).parents[2] / "content"
    return Path(given or (beside if beside.is_dir() else "content")).resolve()


@contextmanager
def gc_paused() -> Iterator[None]:
    """No garbage collection: what is made while reading stays, and looking at it would take a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _made_of(folder: Path) -> bytes | None:
    return digest(folder.resolve(), Path(__file__).parent)
