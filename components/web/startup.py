"""What is settled before the first request: content, address, file descriptors; all of it, or there is no start."""

import contextlib
from dataclasses import dataclass
from pathlib import Path

from components.figures.typefaces import SANS, SERIF
from components.model.content import Content
from components.model.content_cache import folder_from_environment, load
from components.model.problems import ContentError
from components.sharing.addresses import known_address
from components.web.logs import set_up_log
from components.web.memory import limit_arenas
from components.web.metrics import metrics_token
from components.web.policy import ancestors_from_environment
from components.web.site import Site, kept_from_environment
from components.web.watching import AUTHOR, watched_for

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

WANTED_DESCRIPTORS = 65_536
A_READER = 5
"""File descriptors that a live reader takes in Streamlit 1.67, rounded up."""
WITHOUT_A_LIMIT = 2756
"""File descriptors to reckon with where a system does not tell."""
ALL_ELSE = 256
"""File descriptors for requests, files and libraries."""


@dataclass(frozen=True)
class Settings:
    """What the app is started with."""

    site: Site
    ancestors: tuple[str, ...]
    descriptors: int
    """How many files may be open."""
    watched_for: str
    """For whom the content folder is watched: `author`, `readers`, or nobody."""
    metrics_token: str
    """What opens the counters; nothing is counted without."""

    @property
    def connections(self) -> int:
        """How many connections may be open."""
        return max(self.descriptors - ALL_ELSE, A_READER)

    @property
    def readers(self) -> int:
        """How many may be live at the same time."""
        return self.connections // A_READER

    @property
    def content(self) -> Content:
        """What is shown."""
        return self.site.content

    @property
    def address(self) -> str | None:
        """Where readers find the app, if that is configured."""
        return self.site.address


def settings() -> Settings:
    """The settings of the environment; with wrong ones, or with problems in the content, the process ends and says why.

    A server that starts with broken content would replace a good one; a process that ends is what every host notices.
    Raises `ContentError` for an author, who is to see the problems in the browser.
    """
    try:
        set_up_log()
        limit_arenas()
        look_for_typefaces()
        content = load(folder_from_environment(), caching=True)
        site = Site(content, known_address(content), _existing(kept_from_environment()))
        return Settings(site, ancestors_from_environment(), raise_descriptors(), watched_for(), metrics_token())
    except ContentError as error:
        if watched_for() == AUTHOR and folder_from_environment().is_dir():
            raise
        raise SystemExit(f"{error}\nnot started: the content has {len(error.problems)} problem(s)") from None
    except ValueError as error:
        raise SystemExit(f"not started: {error}") from None


def look_for_typefaces() -> None:
    """Raises `ValueError` where the fonts that drawings are set in are not installed."""
    for face in (SANS, SERIF):
        try:
            there = face.path.is_file()
        except ModuleNotFoundError:
            there = False
        if not there:
            name = face.package.replace("_", "-")
            raise ValueError(f"the typeface {face.family} is not there: install the package {name}")


def _existing(folder: Path | None) -> Path | None:
    if folder is not None and not folder.is_dir():
        raise ValueError(f"EXPLAINER_EXPORT: there is no folder {folder}")
    return folder


def raise_descriptors() -> int:
    """Raise this process's limit of open files as far as it may; return how many that are."""
    if resource is None:
        return WITHOUT_A_LIMIT
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, WANTED_DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < most:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
            soft = most
    return most if soft == resource.RLIM_INFINITY else soft
