"""oEmbed (oembed.com, 1.0): from the address of an embed or a page to the frame that shows it, as JSON or XML."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import parse_qs, urlencode, urlsplit
from xml.etree.ElementTree import tostring

from components.figures.draw import draw
from components.html.element import el, serialise
from components.model.content import Content
from components.sharing.addresses import embed_path, image_path, read_path, reading_links
from components.sharing.embed_options import LEVEL, PLAIN, known_options
from components.sharing.heights import height
from components.web import embed
from components.web.document import PREVIEW
from components.web.file import File
from components.web.fixed_version import live_path
from components.web.reading import first_figure

FORMATS = {"json": "application/json; charset=utf-8", "xml": "text/xml; charset=utf-8"}
WIDTH = 720
"""Pixels, where the consumer does not say how many it has."""
ROUNDED = 20
"""Heights are computed for widths in such steps, so that nobody can ask for endless work."""
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Target:
    """What an address means: a document of a figure, and what is asked of it."""

    figure: str
    path: str
    step: str = ""
    state: Pairs = ()
    options: Pairs = ()


class Frame(NamedTuple):
    """A frame that shows a document; lengths are pixels."""

    source: str
    title: str
    width: int
    high: int

    @property
    def html(self) -> str:
        """With attributes that content systems keep."""
        size = {"width": self.width, "height": self.high}
        return serialise(el("iframe", src=self.source, title=self.title, **size, frameborder=0, loading="lazy"))


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The answer for each live embed as a file, so that discovery works on a static host; none without an address."""
    for figure, step in embed.states(content) if address else ():
        path = embed_path(content, figure, step)
        for form, media_type in FORMATS.items():
            make = partial(answer, content, address or "", Target(figure, path, step), form)
            yield f"{path}oembed.{form}", File(media_type, make)


def answer(content: Content, address: str, target: Target, form: str, most: tuple[int, int] = (0, 0)) -> bytes:
    """The answer in a form; `most` is the width and height that the consumer has room for, 0 where it does not say."""
    width = min(WIDTH, most[0] or WIDTH)
    step = (("step", target.step),) if target.step else ()
    needed = height(content, target.figure, width - width % ROUNDED, step + target.state)
    high = min(needed, most[1] or needed)
    source = source_of(address, target.path, [*target.state, *target.options])
    shown = Frame(source, content.figures[target.figure].title, width, high)
    return rich(content, address, shown, form, _thumbnail(content, address, target.figure, most))


def rich(
    content: Content, address: str, shown: Frame, form: str, thumbnail: Mapping[str, str | int] = MappingProxyType({})
) -> bytes:
    """The answer in a form for a document of ours in a frame."""
    facts: dict[str, str | int] = {
        "version": "1.0",
        "type": "rich",
        "title": shown.title,
        "provider_name": content.explainer.title,
        "provider_url": f"{address}/",
        "cache_age": 3600,
        "width": shown.width,
        "height": shown.high,
        "html": shown.html,
        **thumbnail,
    }
    return written(facts, form)


def written(facts: Mapping[str, str | int], form: str) -> bytes:
    """An answer as JSON or XML."""
    if form == "json":
        return json.dumps(facts, ensure_ascii=False).encode()
    root = el("oembed", [el(name, value) for name, value in facts.items()])
    return f'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n{tostring(root, encoding="unicode")}'.encode()


def source_of(address: str, path: str, asked: Sequence[tuple[str, str]]) -> str:
    """The address of a document with what is asked of it."""
    return f"{address}/{path}" + (f"?{urlencode(asked)}" if asked else "")


def _thumbnail(content: Content, address: str, figure: str, most: tuple[int, int]) -> dict[str, str | int]:
    if any(limit and size > limit for size, limit in zip(PREVIEW, most, strict=True)):
        return {}
    picture = f"{address}/{image_path(content, figure, '-preview.png')}"
    return {"thumbnail_url": picture, "thumbnail_width": PREVIEW[0], "thumbnail_height": PREVIEW[1]}


def target_of(content: Content, address: str, url: str) -> Target | None:
    """What an address means; None when it is none, not one of ours, or shows no figure."""
    path = path_below(address, url)
    if path is None:
        return None
    asked = urlsplit(url)
    query = {key: values[-1] for key, values in parse_qs(asked.query).items()}
    for figure, step in embed.states(content):
        live, plain = embed_path(content, figure, step), embed_path(content, figure, step, plain=True)
        if live_path(path) in (live, plain):
            document = plain if path == live and query.get(LEVEL) == PLAIN else path
            return Target(figure, document, step, *known(content, figure, query))
    figure = _on_page(content, page_at(content, path), asked.fragment)
    document = embed_path(content, figure, plain=query.get(LEVEL) == PLAIN)
    return Target(figure, document, "", *known(content, figure, query)) if figure else None


def path_below(address: str, url: str) -> str | None:
    """The path of an address below ours, with a slash at its end; None where it is no address, or not one of ours."""
    try:
        asked, own = urlsplit(url), urlsplit(address)
    except ValueError:
        return None
    if asked.netloc != own.netloc or not asked.path.startswith(f"{own.path}/"):
        return None
    path = asked.path.removeprefix(f"{own.path}/")
    return path + ("" if path.endswith("/") or not path else "/")


def page_at(content: Content, path: str) -> str:
    """The page of the app or of the reading edition at a path; "" where there is none."""
    explainer = content.explainer
    pages = {read_path(content, page): page for page in explainer.all_pages}
    pages |= {f"{page}/": page for page in explainer.all_pages} | {"": explainer.pages[0]}
    return pages.get(path, "")


def _on_page(content: Content, page: str, fragment: str) -> str:
    """The figure that stands for a page, or the one that its address points to."""
    if not page:
        return ""
    pointed = fragment if content.homes.get(("figure", fragment)) == page else ""
    return pointed or first_figure(content, content.pages[page])


def known(content: Content, figure: str, query: Mapping[str, str]) -> tuple[Pairs, Pairs]:
    """The state and the options that a query asks for, as far as the embed understands them, in a fixed order."""
    state = tuple((key, query[key]) for key, values in _choices(content, figure).items() if query.get(key) in values)
    return state, tuple(known_options(query).items())


@lru_cache(maxsize=256)
def _choices(content: Content, figure: str) -> Mapping[str, Sequence[str]]:
    """What can be chosen in a figure."""
    return draw(content, figure, reading_links(content, "")).choices
