"""oEmbed (oembed.com, 1.0): from the address of an embed or a page to the frame that shows it, as JSON or XML."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree.ElementTree import tostring

from components.figures.draw import draw
from components.figures.markup import el, serialise
from components.model.content import Content
from components.sharing.addresses import image_path
from components.web import embed
from components.web.addresses import embed_path, links, read_path
from components.web.document import PREVIEW
from components.web.file import File
from components.web.reading import first_figure

FORMATS = {"json": "application/json; charset=utf-8", "xml": "text/xml; charset=utf-8"}
FILE = re.compile(r"(?P<document>.+/)oembed\.(?P<form>json|xml)")
"""The path of an answer that is kept as a file."""
WIDTH, HEIGHT = 800, 900
CHOSEN = {
    "theme": re.compile("light|dark"),
    "font": re.compile("serif|sans|system"),
    "accent": re.compile("[0-9a-fA-F]{6}"),
    "seen": re.compile(r"\d{4}-\d{2}-\d{2}"),
}
"""What an address may ask of an embed besides its state; the embed checks the same."""


@dataclass(frozen=True)
class Target:
    """What an address means: a document of a figure, and what is chosen in it."""

    figure: str
    path: str
    query: Mapping[str, str]


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The answer for each live embed as a file, so that discovery works on a static host; none without an address."""
    for figure, step in embed.states(content) if address else ():
        path = embed_path(content, figure, step)
        for form, media_type in FORMATS.items():
            make = partial(answer, content, address or "", Target(figure, path, {}), form)
            yield f"{path}oembed.{form}", File(media_type, make)


def answer(content: Content, address: str, target: Target, form: str, most: tuple[int, int] = (0, 0)) -> bytes:
    """The answer in a form; `most` is the width and height that the consumer has room for, 0 where it does not say."""
    width, height = (min(own, limit) if limit else own for own, limit in zip((WIDTH, HEIGHT), most, strict=True))
    facts = {
        "version": "1.0",
        "type": "rich",
        "title": content.figures[target.figure].title,
        "provider_name": content.explainer.title,
        "provider_url": f"{address}/",
        "cache_age": 3600,
        "width": width,
        "height": height,
        "html": frame(content, address, target, width, height),
        **_thumbnail(content, address, target.figure, most),
    }
    if form == "json":
        return json.dumps(facts, ensure_ascii=False).encode()
    root = el("oembed", [el(name, value) for name, value in facts.items()])
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n{tostring(root, encoding="unicode")}'.encode()


def frame(content: Content, address: str, target: Target, width: int, height: int) -> str:
    """The frame that shows a document, with attributes that content systems keep."""
    query = f"?{urlencode(target.query)}" if target.query else ""
    source = f"{address}/{target.path}{query}"
    title = content.figures[target.figure].title
    return serialise(el("iframe", src=source, title=title, width=width, height=height, frameborder=0, loading="lazy"))


def _thumbnail(content: Content, address: str, figure: str, most: tuple[int, int]) -> dict[str, str | int]:
    if any(limit and size > limit for size, limit in zip(PREVIEW, most, strict=True)):
        return {}
    picture = f"{address}/{image_path(content, figure, '-preview.png')}"
    return {"thumbnail_url": picture, "thumbnail_width": PREVIEW[0], "thumbnail_height": PREVIEW[1]}


def target_of(content: Content, address: str, url: str) -> Target | None:
    """What an address means; None when it is not one of ours, or shows no figure."""
    asked, own = urlsplit(url), urlsplit(address)
    if asked.netloc != own.netloc or not asked.path.startswith(f"{own.path}/"):
        return None
    path = asked.path.removeprefix(f"{own.path}/")
    path += "" if path.endswith("/") or not path else "/"
    query = {key: values[-1] for key, values in parse_qs(asked.query).items()}
    for figure, step in embed.states(content):
        live = embed_path(content, figure, step)
        if path == live or re.fullmatch(f"{re.escape(live)}[0-9a-f]{{{embed.HASH_LENGTH}}}/", path):
            return Target(figure, path, known(content, figure, query))
    figure = _on_page(content, path, asked.fragment)
    return Target(figure, embed_path(content, figure), known(content, figure, query)) if figure else None


def _on_page(content: Content, path: str, fragment: str) -> str:
    """The figure that stands for a page of the app or of the reading edition, or the one that its address points to."""
    explainer = content.explainer
    pages = {read_path(content, page): page for page in explainer.all_pages}
    pages |= {f"{page}/": page for page in explainer.all_pages} | {"": explainer.pages[0]}
    if path not in pages:
        return ""
    pointed = fragment if content.homes.get(("figure", fragment)) == pages[path] else ""
    return pointed or first_figure(content.pages[pages[path]])


def known(content: Content, figure: str, query: Mapping[str, str]) -> dict[str, str]:
    """What of a query an embed understands, in a fixed order; all else is left out."""
    choices = draw(content, figure, links(content, "")).choices
    state = {key: query[key] for key, values in choices.items() if query.get(key) in values}
    return state | {key: query[key] for key, form in CHOSEN.items() if form.fullmatch(query.get(key, ""))}
