"""The picture that a link preview shows: title, as much of the drawing as fits, credit. Always 1200 by 630 pixels."""

from xml.etree.ElementTree import Element

from components.figures.draw import draw
from components.html.element import el, plain
from components.model.content import Content
from components.sharing.boxes import Setter
from components.sharing.cascade import styles
from components.sharing.flatten import still
from components.sharing.lines import moved
from components.sharing.picture import WIDTH, blank, credit, drawing_of
from components.sharing.pieces import Box

SIZE = (1200, 630)
MARGIN, GAP = 48.0, 24.0
SMALLEST = 0.74
"""What would have to be drawn smaller fades out at the bottom instead."""
FADE = 64.0


def preview(content: Content, id: str, address: str | None) -> Element:
    """The figure called `id` as a picture for link previews."""
    fragment = draw(content, id, lambda kind, name: f"#{kind}-{name}")
    shown = still(fragment.root)
    title, drawn = el("h3", fragment.title), _main(drawing_of(shown))
    foot = el("p", " · ".join(credit(content, address)), class_="credit")
    sheet = el("figure", title, drawn, foot, class_=f"{shown.get('class')} preview")
    found = styles(sheet, WIDTH)
    setter, (width, height), ground = Setter(found), SIZE, found[sheet].own["background"]
    head, body, last = setter.block(title, width - 2 * MARGIN), setter.block(drawn, WIDTH), setter.block(foot, width)
    top = MARGIN + head.height + GAP
    room = height - top - GAP - last.height - MARGIN
    return blank(
        content, fragment, ground, SIZE,
        moved(head.drawn, MARGIN, MARGIN),
        _fitted(body, (MARGIN, top, width - 2 * MARGIN, room), ground),
        moved(last.drawn, MARGIN, height - MARGIN - last.height),
    )  # fmt: skip


def _main(drawn: Element) -> Element:
    """The drawing without its key, where it has one."""
    return next((child for child in drawn if child.get("class", "").split()[:1] == ["wide"]), drawn)


def _fitted(body: Box, frame: tuple[float, float, float, float], ground: str) -> Element:
    """Drawn as large as the frame allows, in its middle; what does not fit fades out."""
    left, top, width, room = frame
    scale = max(SMALLEST, min(width / WIDTH, room / body.height))
    across, high = min(width, WIDTH * scale), min(room, body.height * scale)
    return el(
        "svg", body.drawn, _fade(high / scale, ground) if body.height * scale > room else None,
        x=left + (width - across) / 2, y=top, width=across, height=high,
        viewBox=f"0 0 {plain(across / scale)} {plain(high / scale)}", overflow="hidden",
    )  # fmt: skip


def _fade(bottom: float, ground: str) -> list[Element]:
    stops = [el("stop", offset=at, stop_color=ground, stop_opacity=at) for at in (0, 1)]
    return [
        el("linearGradient", stops, id="fade", x1=0, x2=0, y1=0, y2=1),
        el("rect", y=bottom - FADE, width=WIDTH, height=FADE, fill="url(#fade)"),
    ]
