"""Fixed versions of embeds: documents that never change, each at an address that ends in the hash of its bytes."""

import re
from hashlib import sha256
from xml.etree.ElementTree import Element

from components.html.element import el
from components.model.content import Content
from components.sharing.addresses import PLAIN_EMBED, between

HASH_LENGTH = 16
ADDRESS = re.compile(
    rf"[a-z]{{2}}/embed/(?:fact/[a-z0-9-]+/[a-z0-9-]+/)?[a-z0-9-]+/(?:step-\d+/)?(?:{PLAIN_EMBED})?[0-9a-f]{{{HASH_LENGTH}}}/"
)
"""The path of a fixed version."""


def version(document: bytes) -> str:
    """What names a version: the beginning of the SHA-256 of its document, so that anybody can check it."""
    return sha256(document).hexdigest()[:HASH_LENGTH]


def path_of_any(live: str) -> str:
    """A path as deep as that of every version of the live document at `live`: relative links are made from it."""
    return f"{live}version/"


def live_path(path: str) -> str:
    """The path of a live document, given its own or that of a fixed version of it."""
    return path[: path[:-1].rindex("/") + 1] if ADDRESS.fullmatch(path) else path


def note(content: Content, live: str) -> Element:
    """Says that a version is fixed, and leads to the live document.

    A fixed version calls nobody, so it cannot know of a newer one: the live one then says what was corrected since.
    """
    since = f"{between(path_of_any(live), live)}?seen={content.explainer.reviewed.isoformat()}"
    words = content.words
    return el("p", words.fixed_version, " ", el("a", words.latest_version, href=since), class_="credit")
