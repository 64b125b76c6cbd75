"""Whether the server lives, and whether it is ready for readers: its documents and data are made, pictures follow."""

import gc
import json
import logging
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from hashlib import sha256
from http import HTTPStatus
from threading import Event, Thread, get_native_id

from starlette.responses import Response

from components.web.answers import JSON, NOT_KEPT, Answers
from components.web.policy import HEADERS
from components.web.site import Site

LIVE, READY = "health/live", "health/ready"
AGAIN = 10.0
"""Seconds after which what could not be made is tried again."""
HEAD_START = 2.0
"""Seconds for the first page, before all else is made."""
GENTLY = 10
"""How far the making steps behind what answers readers."""
log = logging.getLogger(__name__)


class Health:
    """Makes everything in a thread of its own, and says how far that is."""

    def __init__(
        self,
        site: Site,
        needed: Callable[[], Iterable[Answers]],
        later: Callable[[], Iterable[Answers]] = tuple,
        ready: bool = False,
    ) -> None:
        """`needed` gives what is made before the server is ready, `later` what is made afterwards; both are called
        in that thread. `ready` is whether it is so from the beginning."""
        self.site, self.needed, self.later = site, needed, later
        self.made = self.failed = 0
        self.ready = ready
        self.stopping = Event()

    def start(self) -> None:
        """Begin, without waiting."""
        Thread(target=self._start, name="prepare", daemon=True).start()

    def _start(self) -> None:
        with suppress(AttributeError, OSError):
            os.setpriority(os.PRIO_PROCESS, get_native_id(), GENTLY)  # of this thread alone, on Linux
        if not self.stopping.wait(HEAD_START):
            self.prepare()

    def prepare(self) -> None:
        """Make what is needed, then the rest."""
        self._make(self.needed())
        gc.unfreeze()  # what was shown before may go
        gc.collect()
        gc.freeze()  # else all of the content is looked through again and again while readers come
        self.ready = not self.stopping.is_set()
        self._make(self.later())

    def _make(self, everything: Iterable[Answers]) -> None:
        """Make everything; try again what fails, until it is made or the server stops."""
        left = list(everything)
        while left and not self.stopping.is_set():
            left = [answers for answers in left if not self._makes(answers)]
            self.failed = len(left)
            if left:
                log.error("%d files could not be made; trying again in %.0f s", len(left), AGAIN)
                self.stopping.wait(AGAIN)

    def _makes(self, answers: Answers) -> bool:
        """Whether it is made, or need not be because the server stops."""
        if self.stopping.is_set():
            return True
        try:
            answers.prepare()
        except Exception:
            log.exception("a file could not be made")
            return False
        self.made += 1
        return True

    def response(self, path: str) -> Response:
        """The state as JSON; 503 where readiness is asked for and not given."""
        ready = path == LIVE or self.ready
        state = {
            "status": "ok" if ready else "failing" if self.failed else "preparing",
            "content": self._content_version,
            "reviewed": self.site.content.explainer.reviewed.isoformat(),
            "problems": 0,
            "made": self.made,
            "failed": self.failed,
        }
        headers = {**HEADERS, "Cache-Control": NOT_KEPT, "X-Robots-Tag": "noindex"}
        return Response(json.dumps(state), HTTPStatus.OK if ready else HTTPStatus.SERVICE_UNAVAILABLE, headers, JSON)

    @cached_property
    def _content_version(self) -> str:
        """The beginning of the SHA-256 of the content as data: equal wherever the same content is served."""
        return sha256(self.site.files["data/explainer.json"].content).hexdigest()[:16]
