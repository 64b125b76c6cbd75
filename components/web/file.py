"""One file of the web edition: what it is and how its bytes are made, independent of any request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class File:
    media_type: str
    make: Callable[[], bytes]

    @cached_property
    def content(self) -> bytes:
        """Made when first asked for, then kept."""
        return self.make()
