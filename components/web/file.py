"""One file of the web edition: what it is and how its bytes are made, independent of any request."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from components.web.policy import BARE

HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, eq=False)
class File:
    media_type: str
    make: Callable[[], bytes]
    policy: str = BARE
    """Its content security policy."""

    @cached_property
    def content(self) -> bytes:
        """Made when first asked for, then kept."""
        return self.make()
