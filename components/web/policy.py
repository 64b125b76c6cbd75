"""What a browser may do with a file of the web edition, nothing that the file does not bring, and with the app."""

import os
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256

ALWAYS = "img-src data:; base-uri 'none'; form-action 'none'"
BARE = f"default-src 'none'; style-src 'unsafe-inline'; font-src data:; {ALWAYS}"
"""For what is no document: a picture opened by itself may use the style and the font inside it."""

HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Access-Control-Allow-Origin": "*",
}
"""For every file; any page may embed, fetch or show it."""

APP_HEADERS = {name: HEADERS[name] for name in ("X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy")}
"""For every document of the app."""

APP = (
    "default-src 'self'; script-src 'self' blob: 'wasm-unsafe-eval' {scripts}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; media-src 'self' blob:; "
    "object-src 'none'; base-uri 'none'; form-action 'none'; "
)
"""What Streamlit needs: components are `blob:` modules, numbers are read by WebAssembly, scripts write styles."""

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
ANYONE = "*"

UNSHOWN = (
    'document.documentElement.classList.add("unshown");'
    'addEventListener("DOMContentLoaded",()=>document.documentElement.classList.remove("unshown"))'
)
"""Runs first where there is a script: nothing is painted before that one has run, so nothing moves when it does."""


def policy(style: str, script: str = "", connect: bool = False) -> str:
    """The policy of a document with one style and at most one script of its own, each known by its hash; the script
    may fetch our files where it is to `connect`, and show our embeds where it makes frames."""
    scripts = f"script-src {_hash(UNSHOWN)} {_hash(script)}; " if script else ""
    fetched = "connect-src 'self'; " if connect else ""
    framed = "frame-src 'self'; " if "iframe" in script and "createElement" in script else ""
    return f"default-src 'none'; style-src {_hash(style)}; {scripts}{fetched}{framed}{ALWAYS}"


def app_policy(document: str, ancestors: Iterable[str]) -> str:
    """The policy of a document of the app: its inline scripts by their hashes, and who may embed it."""
    return APP.format(scripts=" ".join(map(_hash, INLINE.findall(document)))) + framed_by(ancestors)


def with_script(rules: str, script: str) -> str:
    """A policy under which one more inline script runs and may ask our own host."""
    if "default-src" not in rules:
        return rules
    if "connect-src" not in rules and "default-src 'none'" in rules:
        rules = f"connect-src 'self'; {rules}"
    if "script-src " in rules:
        return rules.replace("script-src ", f"script-src {_hash(script)} ", 1)
    return f"script-src {_hash(script)}; {rules}"


def framed_by(ancestors: Iterable[str]) -> str:
    """The policy that says only who may embed."""
    return f"frame-ancestors {' '.join(ancestors)}"


def ancestors_from_environment() -> tuple[str, ...]:
    """Who may embed the app: `EXPLAINER_FRAME_ANCESTORS`, addresses apart by spaces, `self` or `none`; else anyone."""
    said = os.environ.get("EXPLAINER_FRAME_ANCESTORS", "").split() or [ANYONE]
    if wrong := next((each for each in said if not re.fullmatch(r"[\w.:/*'\[\]-]+", each)), None):
        raise ValueError(f"EXPLAINER_FRAME_ANCESTORS: {wrong!r} is no address such as https://news.example")
    return tuple(f"'{each}'" if each in {"self", "none"} else each for each in said)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
