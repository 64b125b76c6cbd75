"""The picture that a link preview shows: title, as much of the drawing as fits, credit. Always 1200 by 630 pixels."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from components.figures.draw import draw
from components.figures.markup import el, plain
from components.model.content import Content
from components.sharing.boxes import Setter
from components.sharing.cascade import styles
from components.sharing.flatten import still
from components.sharing.lines import moved
from components.sharing.picture import WIDTH, blank, credit, drawing_of

SIZE = (1200, 630)
MARGIN, GAP = 48.0, 24.0
SMALLEST = 0.8
"""What would have to be drawn smaller is cut off at the bottom instead."""


def preview(content: Content, id: str, address: str | None) -> Element:
    """The figure called `id` as a picture for link previews."""
    fragment = draw(content, id, lambda kind, name: f"#{kind}-{name}")
    shown = still(fragment.root)
    title, drawn = el("h3", fragment.title), drawing_of(shown)
    foot = el("p", " · ".join(credit(content, address)), class_="credit")
    sheet = el("figure", title, drawn, foot, class_=f"{shown.get('class')} preview")
    found = styles(sheet, WIDTH)
    setter, (width, height) = Setter(found), SIZE
    head, body, last = setter.block(title, width - 2 * MARGIN), setter.block(drawn, WIDTH), setter.block(foot, width)
    top = MARGIN + head.height + GAP
    room = height - top - GAP - last.height - MARGIN
    return blank(
        content, fragment, found[sheet].own["background"], SIZE,
        moved(head.drawn, MARGIN, MARGIN),
        _fitted(body.drawn, body.height, (MARGIN, top, width - 2 * MARGIN, room)),
        moved(last.drawn, MARGIN, height - MARGIN - last.height),
    )  # fmt: skip


def _fitted(drawn: Sequence[Element], height: float, frame: tuple[float, float, float, float]) -> Element:
    """Drawn as large as the frame allows, in its middle; what does not fit is cut off."""
    left, top, width, room = frame
    scale = max(SMALLEST, min(width / WIDTH, room / height))
    across, high = min(width, WIDTH * scale), min(room, height * scale)
    return el(
        "svg", drawn, x=left + (width - across) / 2, y=top, width=across, height=high,
        viewBox=f"0 0 {plain(across / scale)} {plain(high / scale)}", overflow="hidden",
    )  # fmt: skip
