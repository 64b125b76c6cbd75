"""A value that is made when it is first asked for, by one thread while the others wait, and then kept."""

from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Each has a lock of its own, so that nothing waits for anything but itself; a failure is not kept."""

    __slots__ = ("_lock", "_make", "made", "value")

    def __init__(self, make: Callable[[], T]) -> None:
        self._make, self._lock, self.made = make, Lock(), False
        self.value: T

    def get(self) -> T:
        """The value; raises what making it raises."""
        if not self.made:
            with self._lock:
                if not self.made:
                    self.value = self._make()
                    self.made = True
        return self.value
