"""Addresses inside the app: a page, and on it the thing that is meant, `?part=lamp`."""

from components.html.notes import Links
from components.model.content import Content
from components.model.schema.pages import EmbedBuilder
from components.sharing.addresses import LEVEL, PLAIN


def page_path(content: Content, page: str) -> str:
    """The address of a page, relative to any other page of the app; the first page is the app's root."""
    return "./" if page == content.explainer.pages[0] else page


def builder_address(content: Content, figure: str) -> str | None:
    """Where a figure can be embedded, downloaded and cited; None where no page has the builder."""
    for page in content.explainer.all_pages:
        if any(isinstance(block, EmbedBuilder) for block in content.pages[page].blocks):
            return f"{page_path(content, page)}?figure={figure}"
    return None


def links(content: Content, plain: bool = False) -> Links:
    """Where things are told in the app, at one of the two reading levels."""
    level = f"{LEVEL}={PLAIN}" if plain else ""

    def to(kind: str, id: str) -> str:
        if kind == "file":
            return f"./{id}"
        if kind == "page":
            return page_path(content, id) + (f"?{level}" if level else "")
        return f"{page_path(content, content.homes[kind, id])}?{kind}={id}" + (f"&{level}" if level else "")

    return to
