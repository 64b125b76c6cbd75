"""What a newsroom pastes to show a figure: a frame, a drawing without a frame, a picture, what AMP and oEmbed want."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from components.html.element import Child, el, serialise
from components.model.content import Content
from components.sharing.addresses import embed_path, home_path, image_path
from components.sharing.embed_options import LEVEL, PLAIN, known_options
from components.sharing.frame_heights import fixed_height, height_rules
from components.sharing.heights import height
from components.sharing.picture import picture

PHONE, COLUMN = 390, 720
"""Usual widths of a phone and of a column of text, in pixels."""
STEP, OVERVIEW = "step", "0"
ALLOWED = "fullscreen; clipboard-write"
"""What the menu of an embed needs in a frame on another host."""


@dataclass(frozen=True)
class Snippets:
    """One figure in a state and with options, ready to paste."""

    frame: str
    """Frame, linked caption, and the script that gives the frame the height of its content."""
    sized: str
    """Frame and linked caption with a style instead of the script: a height for each range of widths."""
    noscript: str
    """A picture where no script runs; the script puts the frame in its place."""
    image: str
    amp: str
    oembed: str
    """The address that a consumer asks."""
    source: str
    """The address of the document in the frame."""


@dataclass(frozen=True)
class _Pasted:
    """What every form of one figure is made from; `address` is where the explainer is published."""

    content: Content
    id: str
    address: str
    state: tuple[tuple[str, str], ...]
    source: str

    @property
    def title(self) -> str:
        return self.content.figures[self.id].title

    @property
    def home(self) -> str:
        return f"{self.address}/{home_path(self.content, 'figure', self.id)}"


def snippets(
    content: Content, id: str, address: str, state: Mapping[str, str], options: Mapping[str, str] | None = None
) -> Snippets:
    """Every form of the figure called `id` as it is published at `address`; unknown options are left out."""
    source = embed_address(content, id, address, state, options or {})
    pasted = _Pasted(content, id, address, tuple(state.items()), source)
    return Snippets(
        frame=_lines(_frame(pasted), _link(pasted), _script(address)),
        sized=_lines(*_sized(pasted), _link(pasted)),
        noscript=_lines(_noscript(pasted), _link(pasted), _script(address)),
        image=serialise(_image(pasted)),
        amp=serialise(_amp(pasted)),
        oembed=f"{address}/oembed?{urlencode({'url': source, 'format': 'json'})}",
        source=source,
    )


def markup(content: Content, id: str, address: str) -> str:
    """The drawing itself, for systems that forbid frames: no style, class or script, and much longer than a frame."""
    drawn = picture(content, id, None)
    drawn.set("width", "100%")
    del drawn.attrib["height"]
    return serialise(el("figure", drawn, _caption(_Pasted(content, id, address, (), ""))))


def embed_address(content: Content, id: str, address: str, state: Mapping[str, str], options: Mapping[str, str]) -> str:
    """The live document; it is told when it was pasted, so that it can say what was corrected since."""
    step = state.get(STEP, OVERVIEW)
    path = embed_path(content, id, "" if step == OVERVIEW else step, options.get(LEVEL) == PLAIN)
    asked = {key: value for key, value in state.items() if value and key != STEP}
    seen = content.explainer.reviewed.isoformat()
    return f"{address}/{path}?{urlencode({**asked, **known_options({**options, 'seen': seen})})}"


def _lines(*pieces: Element) -> str:
    return "\n".join(map(serialise, pieces))


def _frame(pasted: _Pasted) -> Element:
    """The height is right in a usual column and on a phone, if not quite; the script makes it exact."""
    high = fixed_height(pasted.content, pasted.id, pasted.state)
    return el(
        "iframe", src=pasted.source, title=pasted.title, loading="lazy", width="100%", height=high,
        style="border:0", id=pasted.id, allow=ALLOWED,
    )  # fmt: skip


def _link(pasted: _Pasted) -> Element:
    """What is left where frames are removed: in mail, in feeds, in strict editors."""
    return el("p", el("a", pasted.title, href=pasted.home), " · ", pasted.content.explainer.credit)


def _script(address: str) -> Element:
    return el("script", src=f"{address}/embed.js", async_=True)


def _sized(pasted: _Pasted) -> tuple[Element, Element]:
    """A style that an editor can read, and what it styles; without the style the frame has its fixed height."""
    name = f"{pasted.id}-frame"
    rules = height_rules(pasted.content, pasted.id, name, pasted.state)
    return el("style", "\n" + "\n".join(rules) + "\n"), el("div", _frame(pasted), class_=name)


def _noscript(pasted: _Pasted) -> Element:
    high = fixed_height(pasted.content, pasted.id, pasted.state)
    still = el("noscript", el("a", _img(pasted), href=pasted.home))
    return el("div", still, data_embed=pasted.source, data_title=pasted.title, data_height=high)


def _image(pasted: _Pasted) -> Element:
    return el("figure", el("a", _img(pasted), href=pasted.home), _caption(pasted))


def _img(pasted: _Pasted) -> Element:
    drawn = picture(pasted.content, pasted.id, None)
    return el(
        "img", src=f"{pasted.address}/{image_path(pasted.content, pasted.id, '.png')}",
        alt=pasted.content.figures[pasted.id].description, width=drawn.get("width"), height=drawn.get("height"),
        loading="lazy", style="max-width:100%;height:auto",
    )  # fmt: skip


def _caption(pasted: _Pasted) -> Element:
    explainer = pasted.content.explainer
    said: list[Child] = [pasted.content.figures[pasted.id].caption, " ", el("a", explainer.credit, href=pasted.home)]
    return el(
        "figcaption", said, " · ", el("a", pasted.content.words.licence, href=explainer.licence_address, rel="license")
    )


def _amp(pasted: _Pasted) -> Element:
    words = pasted.content.words.sharing
    preview = f"{pasted.address}/{image_path(pasted.content, pasted.id, '-preview.png')}"
    return el(
        "amp-iframe",
        el("amp-img", src=preview, layout="fill", placeholder=True),
        el("div", words.show_all, overflow=True, tabindex=0, role="button", aria_label=words.show_all),
        src=pasted.source, title=pasted.title, layout="fixed-height",
        height=height(pasted.content, pasted.id, PHONE, pasted.state),
        sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox", frameborder=0, resizable=True,
    )  # fmt: skip
