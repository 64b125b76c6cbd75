"""Where the web edition keeps things: paths below its root. The app leads there, the web edition serves them."""

import os

from components.model.content import Content
from components.model.schema.figures import SequenceFigure

KINDS = {"parts": "part", "families": "family", "variants": "variant", "events": "event", "figures": "figure",
         "disagreements": "disagreement", "glossary": "term", "sources": "source"}  # fmt: skip
"""What the entries of a folder are called in addresses."""
LEVEL, FULL, PLAIN = "level", "full", "plain"
"""The parameter of the reading level in an address of the app, and its values."""


def known_address(content: Content) -> str | None:
    """Where the explainer is published: `EXPLAINER_ADDRESS`, or what the content says; None while nobody has said."""
    address = os.environ.get("EXPLAINER_ADDRESS") or content.explainer.address
    return address.rstrip("/") if address else None


def embed_path(content: Content, figure: str, step: str = "") -> str:
    """The live document of a figure or of one step; a version of it has one more piece, the hash of its bytes."""
    return f"{content.explainer.language}/embed/{figure}/" + (f"step-{step}/" if step else "")


def read_path(content: Content, page: str = "", plain: bool = False) -> str:
    """A page of the reading edition at one of the two reading levels, or its index."""
    return f"{content.explainer.language}/read/" + (f"{page}/" if page else "") + ("plain/" if plain else "")


def handout_path(content: Content, paper: str = "a4", key: bool = False) -> str:
    """The hand-out for a class, or its key, on A4 or US Letter."""
    return f"{content.explainer.language}/handout/" + ("" if paper == "a4" else f"{paper}/") + ("key/" if key else "")


def offline_path(content: Content) -> str:
    """The whole reading edition in one file."""
    return f"{content.explainer.language}/read/offline.html"


def home_path(content: Content, kind: str, id: str, plain: bool = False) -> str:
    """Where in the reading edition something is told."""
    page = content.homes.get((kind, id), "")
    anchor = content.anchors.get(id, "") if kind == "figure" else f"{kind}-{id}"
    return f"{read_path(content, page, plain and bool(page))}#{anchor}"


def place_path(content: Content, where: str) -> str:
    """Where the reading edition tells what stands at `folder/file` or `folder/file#claim`."""
    folder, id = where.partition("#")[0].split("/")
    if folder == "pages":
        return read_path(content, id)
    if folder == "sequences":
        folder, id = "figures", _shown_by(content, id)
    kind = KINDS.get(folder, "")
    return home_path(content, kind, id) if (kind, id) in content.homes else read_path(content)


def _shown_by(content: Content, sequence: str) -> str:
    for id, figure in content.figures.items():
        if isinstance(figure, SequenceFigure) and figure.sequence == sequence:
            return id
    return ""


def image_path(content: Content, figure: str, ending: str) -> str:
    """The picture of a figure: `.svg`, `.png`, or `-preview.png` for link previews."""
    return f"image/{content.explainer.language}/{figure}{ending}"


def data_path(name: str) -> str:
    """A file of facts: `claims.csv`, or the table of a figure, `rock.csv`."""
    return f"data/{name}"
