"""Gives memory back that readers who have left took; does nothing where there is no glibc."""

import asyncio
import ctypes
import gc
from collections.abc import Callable
from contextlib import suppress

EVERY = 10.0
"""Seconds between two looks."""
ARENA_MAX, ARENAS = -8, 2
"""Glibc's number for the setting, and how many heaps threads share. Python lets one thread run at a time, so more would
only hold what others have freed: with 120 readers 0.45 instead of 0.16 MB for each."""


def limit_arenas() -> None:
    """Keep threads from each taking a heap of their own; what `MALLOC_ARENA_MAX` says has gone before."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).mallopt(ARENA_MAX, ARENAS)


async def give_back(kept: Callable[[], int], every: float = EVERY) -> None:
    """Look for ever how many sessions of readers who have left are `kept`; free memory when they become fewer."""
    before = 0
    while True:
        await asyncio.sleep(every)
        now = kept()
        if now < before:
            await asyncio.to_thread(_trim)
        before = now


def _trim() -> None:
    """Collect what refers to itself, and hand free pages to the system."""
    gc.collect()
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)
