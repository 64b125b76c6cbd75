"""Addresses inside the app: a page, and on it the thing that is meant, `?part=radar-set`."""

from components.figures.notes import Links
from components.model.content import Content


def page_path(content: Content, page: str) -> str:
    """The address of a page, relative to any other page of the app; the first page is the app's root."""
    return "./" if page == content.explainer.pages[0] else page


def links(content: Content) -> Links:
    """Where things are told in the app."""

    def to(kind: str, id: str) -> str:
        return f"{page_path(content, content.homes[kind, id])}?{kind}={id}"

    return to
