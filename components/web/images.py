"""Pictures of the figures: SVG that brings its letters, PNG for print and download, PNG for link previews."""

import sys
from collections.abc import Iterator
from functools import partial
from subprocess import run
from threading import Lock
from xml.etree.ElementTree import Element

from components.figures.typefaces import SANS, SERIF
from components.model.content import Content
from components.sharing import rasterise
from components.sharing.addresses import STAND_IN, home_path, image_path
from components.sharing.card import card
from components.sharing.picture import picture, text, written
from components.sharing.snippets import markup
from components.web.file import File

TEXT = "text/plain; charset=utf-8"
PRINT = 2
"""A PNG has twice the pixels of its layout, so that it is sharp in print and on any screen."""
LONGEST = 60.0
"""Seconds until drawing one is given up."""
_one_at_a_time = Lock()
"""Drawing a picture takes a core for a moment; the rest is for readers."""


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """Three pictures of each figure, and its drawing to be pasted."""
    for id in content.figures:
        home = f"{address}/{home_path(content, 'figure', id).partition('#')[0]}" if address else None
        yield image_path(content, id, ".svg"), File("image/svg+xml", partial(_svg, content, id, home))
        yield image_path(content, id, ".png"), File("image/png", partial(_png, content, id, home))
        yield image_path(content, id, "-preview.png"), File("image/png", partial(_preview, content, id, address))
        yield image_path(content, id, "-markup.txt"), File(TEXT, partial(_markup, content, id, address))


def _markup(content: Content, id: str, address: str | None) -> bytes:
    return markup(content, id, address or STAND_IN).encode()


def _svg(content: Content, id: str, home: str | None) -> bytes:
    return written(picture(content, id, home)).encode()


def _png(content: Content, id: str, home: str | None) -> bytes:
    return rendered(picture(content, id, home), PRINT)


def _preview(content: Content, id: str, address: str | None) -> bytes:
    return rendered(card(content, id, address), 1)


def rendered(svg: Element, zoom: int) -> bytes:
    """A picture as PNG, in the app's typefaces and no other. Raises `CalledProcessError` where it cannot be drawn."""
    faces = [str(face.path) for face in (SANS, SERIF)]
    command = [sys.executable, "-P", rasterise.__file__, str(zoom), *faces]
    with _one_at_a_time:
        return run(command, input=text(svg).encode(), capture_output=True, check=True, timeout=LONGEST).stdout
