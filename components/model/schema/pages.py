"""One page: its heading, its entry in the menu, its lead, and its blocks."""

from pydantic import Field

from components.model.schema.blocks import Block
from components.model.schema.types import Menu, Paragraph, PlainText, Strict, Title

RESERVED_PAGES = (
    "oembed", "image", "data", "app", "static", "media", "component", "healthz",
    "script-health-check", "vendor", "metrics",
)  # fmt: skip
"""First pieces of addresses that are served already, by the explainer or by Streamlit."""
RESERVED_FIGURES = ("claims", "facts", "evidence", "sources", "references", "events", "explainer", "numbers")
"""Names of tables beside those of figures."""
FIGURE_ENDINGS = ("-preview", "-for-spreadsheets")
"""What is added to the name of a figure for a picture or a table of it."""


class Page(Strict):
    """One page."""

    title: Title
    """The heading."""
    menu: Menu
    """The entry in the menu."""
    summary: Paragraph
    """One or two sentences under the heading; also the description for link previews."""
    plain: PlainText
    """The summary for somebody of twelve."""
    blocks: list[Block] = Field(min_length=1)
    """In reading order."""
