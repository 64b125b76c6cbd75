"""A proxy in front of the app that serves it below a path and takes that path away, as newsrooms' servers do."""

from starlette.types import Receive, Scope, Send

from app import app as inner

PREFIX = "/press/patriot"


async def app(scope: Scope, receive: Receive, send: Send) -> None:
    """Pass on what is below the path."""
    if "path" in scope:
        if not scope["path"].startswith(f"{PREFIX}/"):
            raise ValueError(f"asked outside of {PREFIX}: {scope['path']}")
        path = scope["path"].removeprefix(PREFIX)
        told = [(b"x-forwarded-prefix", PREFIX.encode()), (b"x-forwarded-proto", b"https"), (b"via", b"1.1 proxy")]
        scope = {**scope, "path": path, "raw_path": path.encode(), "headers": [*scope["headers"], *told]}
    await inner(scope, receive, send)
