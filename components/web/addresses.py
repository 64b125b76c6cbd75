"""Addresses of the web edition: paths below its root, and the relative way from one to another."""

import os
import posixpath

from components.figures.notes import Links
from components.model.content import Content


def known_address(content: Content) -> str | None:
    """Where the explainer is published: `EXPLAINER_ADDRESS`, or what the content says; None while nobody has said."""
    address = os.environ.get("EXPLAINER_ADDRESS") or content.explainer.address
    return address.rstrip("/") if address else None


def embed_path(content: Content, figure: str, step: str = "") -> str:
    """The live document of a figure or of one step; a version of it has one more piece, the hash of its bytes."""
    return f"{content.explainer.language}/embed/{figure}/" + (f"step-{step}/" if step else "")


def read_path(content: Content, page: str = "") -> str:
    """A page of the reading edition, or its index."""
    return f"{content.explainer.language}/read/" + (f"{page}/" if page else "")


def home_path(content: Content, kind: str, id: str) -> str:
    """Where in the reading edition something is told."""
    page = content.homes.get((kind, id), "")
    return f"{read_path(content, page)}#{id if kind == 'figure' else f'{kind}-{id}'}"


def between(here: str, there: str) -> str:
    """The relative address that leads from one document to another file: `../../read/battery/#part-radar-set`."""
    path, mark, fragment = there.partition("#")
    way = posixpath.relpath(path or ".", posixpath.dirname(here) or ".")
    return way + ("/" if path.endswith("/") or way.endswith(".") else "") + mark + fragment


def links(content: Content, here: str) -> Links:
    """Where things are told in the reading edition, seen from a document."""

    def to(kind: str, id: str) -> str:
        return between(here, home_path(content, kind, id))

    return to
