"""One file of the web edition: what it is and how its bytes are made, independent of any request."""

from collections.abc import Callable

from components.web.once import Once
from components.web.policy import BARE

HTML = "text/html; charset=utf-8"


class File:
    """`make` gives the bytes, once; `policy` is its content security policy, "" where that stands in the bytes."""

    __slots__ = ("_bytes", "media_type", "policy")

    def __init__(self, media_type: str, make: Callable[[], bytes], policy: str = BARE) -> None:
        self.media_type, self.policy, self._bytes = media_type, policy, Once(make)

    @property
    def content(self) -> bytes:
        """Made when first asked for, then kept."""
        return self._bytes.get()
