"""What a browser may do with a file of the web edition: nothing that the file does not bring itself."""

from base64 import b64encode
from collections.abc import Mapping
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


UNSHOWN = (
    'document.documentElement.classList.add("unshown");'
    'addEventListener("DOMContentLoaded",()=>document.documentElement.classList.remove("unshown"))'
)
"""Runs first where there is a script: nothing is painted before that one has run, so nothing moves when it does."""


def policy(style: str, script: str = "") -> str:
    """The policy of a document with one style and at most one script of its own, each known by its hash."""
    scripts = f"script-src {_hash(UNSHOWN)} {_hash(script)}; " if script else ""
    return f"default-src 'none'; style-src {_hash(style)}; {scripts}{ALWAYS}"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
