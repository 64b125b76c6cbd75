"""Takes what stays for the life of the process out of the garbage collector's sight."""

import gc

from starlette.types import ASGIApp, Receive, Scope, Send

MOMENTS = (1, 10, 100)
"""After so many readers nearly all is there that stays; few enough moments that what readers leave does not add up."""


class FrozenGarbageCollection:
    """ASGI middleware. Streamlit 1.67 collects all garbage after every run of its script, and looks at every object for
    that: at all modules, all content, all that is drawn. What is there at these moments is not looked at again."""

    def __init__(self, app: ASGIApp) -> None:
        self.app, self.readers = app, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass all on, and count the readers who have left."""
        await self.app(scope, receive, send)
        if scope["type"] == "websocket":
            self.readers += 1
            if self.readers in MOMENTS:
                gc.collect()
                gc.freeze()
