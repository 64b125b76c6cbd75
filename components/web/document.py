"""A whole HTML document: what every one of them has, whatever it shows."""

from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

from components.figures import assets as figure_assets
from components.html.element import Child, el, serialise
from components.html.format import direction
from components.model.content import Content
from components.sharing.addresses import embed_path, image_path
from components.web.minify import minified_css
from components.web.policy import UNSHOWN, policy

PREVIEW = (1200, 630)
"""Width and height of a preview picture."""


def document(
    content: Content,
    title: str,
    head: Child,
    body: Child,
    style: str,
    script: str = "",
    schemes: str = "light dark",
    connect: bool = False,
) -> bytes:
    """A document with its own policy; style and script stand in it, so that it is one request. `schemes` are the
    colour schemes that it shows by itself; `connect` lets the script fetch more of our files."""
    root = el(
        "html",
        el(
            "head",
            el("meta", charset="utf-8"),
            el("meta", http_equiv="Content-Security-Policy", content=policy(style, script, connect)),
            el("meta", name="viewport", content="width=device-width, initial-scale=1"),
            el("meta", name="color-scheme", content=schemes),
            el("link", rel="icon", href="data:,"),
            el("title", title),
            head,
            el("style", style),
            el("script", UNSHOWN) if script else None,
        ),
        el("body", body, el("script", script) if script else None, class_="x"),
        lang=content.explainer.language,
        dir=direction(content),
    )
    return f"<!doctype html>\n{serialise(root, typeset=True)}\n".encode()


def described(
    content: Content, address: str | None, title: str, description: str, path: str, figure: str, story: str = ""
) -> list[Child]:
    """What search engines and link previews read; with a figure its picture, absolute addresses only where known;
    what there is to embed is the story where there is one, else the figure."""
    tags: list[Child] = [
        el("meta", name="description", content=description),
        _property("og:type", "article"),
        _property("og:site_name", content.explainer.title),
        _property("og:locale", content.explainer.locale),
        _property("og:title", title),
        _property("og:description", description),
    ]
    if address is None:
        return tags
    tags += [el("link", rel="canonical", href=f"{address}/{path}"), _property("og:url", f"{address}/{path}")]
    return tags + (_figured(content, address, figure, story) if figure else [])


def _figured(content: Content, address: str, figure: str, story: str) -> list[Child]:
    drawn = content.figures[figure]
    title = content.stories[story].title if story else drawn.title
    return [
        _property("og:image", f"{address}/{image_path(content, figure, '-preview.png')}"),
        _property("og:image:width", str(PREVIEW[0])),
        _property("og:image:height", str(PREVIEW[1])),
        _property("og:image:alt", drawn.description),
        el("meta", name="twitter:card", content="summary_large_image"),
        oembed_links(content, address, story or figure, title),
    ]


def oembed_links(content: Content, address: str, id: str, title: str) -> list[Child]:
    """Where a content system that knows oEmbed asks for the frame of a figure or story."""
    embed = f"{address}/{embed_path(content, id)}"
    return [
        el("link", rel="alternate", type=f"{kind}+oembed", href=f"{embed}oembed.{end}", title=title)
        for kind, end in (("application/json", "json"), ("text/xml", "xml"))
    ]


def _property(name: str, content: str) -> Element:
    return el("meta", property=name, content=content)


def lift(root: Element, levels: int) -> Element:
    """Headings of a fragment moved up, so that they follow on those of its document."""
    for element in root.iter():
        if len(element.tag) == 2 and element.tag[0] == "h" and element.tag[1].isdigit():
            element.tag = f"h{int(element.tag[1]) - levels}"
    return root


@cache
def style(*names: str, kind: str = "") -> str:
    """The stylesheet of fragments, with the rules of one kind of figure or of all; after it those of a document."""
    rules = [figure_assets.stylesheet(*filter(None, [kind])), *(asset(f"{name}.css") for name in names)]
    return minified_css("".join(rules))


@cache
def asset(name: str) -> str:
    """A file beside this module."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
