"""What a newsroom pastes to show a figure: a frame, a drawing without a frame, a picture, what AMP and oEmbed want."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from components.html.element import el, serialise
from components.model.content import Content
from components.sharing.addresses import embed_path, home_path, image_path
from components.sharing.heights import height, reserved
from components.sharing.picture import picture

PHONE, COLUMN = 390, 720
"""Usual widths of a phone and of a column of text, in pixels."""
STEP, OVERVIEW = "step", "0"


@dataclass(frozen=True)
class Snippets:
    """One figure in a state and a theme, ready to paste."""

    frame: str
    script: str
    """Optional: grows the frame when something in it is opened."""
    inline: str
    image: str
    amp: str
    oembed: str
    """The address that a consumer asks."""
    source: str
    """The address of the document in the frame."""


def snippets(content: Content, id: str, address: str, state: Mapping[str, str], theme: str = "") -> Snippets:
    """Every form of the figure called `id` as it is published at `address`."""
    source = _source(content, id, address, state, theme)
    return Snippets(
        frame=serialise(_frame(content, id, source, state)),
        script=serialise(el("script", src=f"{address}/embed.js", async_=True)),
        inline=serialise(_inline(content, id, address, state)),
        image=serialise(_image(content, id, address)),
        amp=serialise(_amp(content, id, address, source, state)),
        oembed=f"{address}/oembed?{urlencode({'url': source, 'format': 'json'})}",
        source=source,
    )


def _source(content: Content, id: str, address: str, state: Mapping[str, str], theme: str) -> str:
    """The live document; it is told when it was pasted, so that it can say what was corrected since."""
    step = state.get(STEP, OVERVIEW)
    path = embed_path(content, id, "" if step == OVERVIEW else step)
    asked = {key: value for key, value in state.items() if value and key != STEP}
    asked |= {"theme": theme} if theme else {}
    return f"{address}/{path}?{urlencode({**asked, 'seen': content.explainer.reviewed.isoformat()})}"


def _frame(content: Content, id: str, source: str, state: Mapping[str, str]) -> Element:
    """The height attribute is for those who strip or do not know the style; `frame-sizing` lets browsers that know it
    (Chrome since 154) grow the frame by themselves, without a script and in any sandbox."""
    chosen = tuple(state.items())
    least = max(height(content, id, width, chosen) for width in (PHONE, COLUMN))
    frame = el(
        "iframe", id=id, src=source, title=content.figures[id].title, loading="lazy", width="100%", height=least,
        style=f"display:block;width:100%;border:0;height:auto;min-height:{reserved(content, id, chosen)};"
        "frame-sizing:content-height",
    )  # fmt: skip
    return el("div", frame, style="container-type:inline-size")


def _inline(content: Content, id: str, address: str, state: Mapping[str, str]) -> Element:
    """The drawing itself, for systems that forbid frames; it has no style, no class and no script."""
    drawn = picture(content, id, None, state)
    drawn.set("width", "100%")
    del drawn.attrib["height"]
    return el("figure", drawn, _caption(content, id, address))


def _image(content: Content, id: str, address: str) -> Element:
    figure = content.figures[id]
    picture_address = f"{address}/{image_path(content, id, '.png')}"
    image = el("img", src=picture_address, alt=figure.description, loading="lazy", style="max-width:100%;height:auto")
    return el("figure", el("a", image, href=_home(content, id, address)), _caption(content, id, address))


def _caption(content: Content, id: str, address: str) -> Element:
    explainer = content.explainer
    return el(
        "figcaption",
        content.figures[id].caption, " ",
        el("a", explainer.credit, href=_home(content, id, address)), " · ",
        el("a", content.words.licence, href=explainer.licence_address, rel="license"),
    )  # fmt: skip


def _amp(content: Content, id: str, address: str, source: str, state: Mapping[str, str]) -> Element:
    words = content.words.sharing
    return el(
        "amp-iframe",
        el("amp-img", src=f"{address}/{image_path(content, id, '-preview.png')}", layout="fill", placeholder=True),
        el("div", words.show_all, overflow=True, tabindex=0, role="button", aria_label=words.show_all),
        src=source, title=content.figures[id].title, layout="fixed-height",
        height=height(content, id, PHONE, tuple(state.items())),
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox", frameborder=0, resizable=True,
    )  # fmt: skip


def _home(content: Content, id: str, address: str) -> str:
    return f"{address}/{home_path(content, 'figure', id)}"
