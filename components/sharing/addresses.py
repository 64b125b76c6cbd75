"""Every address: pages of the app, paths of the web edition below its root, and the relative ways between them."""

import os
import posixpath
import re
from functools import lru_cache
from typing import Literal

from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import EmbedBuilder
from components.model.schema.figures import SequenceFigure

KINDS = {"parts": "part", "families": "family", "variants": "variant", "events": "event", "figures": "figure",
         "disagreements": "disagreement", "glossary": "term", "sources": "source"}  # fmt: skip
"""What the entries of a folder are called in addresses."""
PUBLISHED = re.compile(r"https?://(?:[\w-]+(?:\.[\w-]+)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?(?:/[\w.~%-]*)*", re.ASCII)
"""Host, perhaps a port, perhaps a path."""
STAND_IN = "https://address.invalid"
"""Placeholder for our address in what is made while nobody has said it, replaced where a request or a browser tells."""
Level = Literal["full", "plain"]
LEVEL, FULL, PLAIN = "level", "full", "plain"
"""The parameter of the reading level in an address of the app, and its values."""
LANGUAGE = "lang"
"""The parameter of the language in an address of the app; without it, it is the first one."""


def known_address(content: Content) -> str | None:
    """Where the explainer is published: `EXPLAINER_ADDRESS`, or what the content says; None while nobody has said.

    Raises `ValueError` where that is no address.
    """
    address = os.environ.get("EXPLAINER_ADDRESS") or content.explainer.address
    if address and not PUBLISHED.fullmatch(address):
        raise ValueError(f"EXPLAINER_ADDRESS: {address!r} is no address such as https://news.example/explainer")
    return address.rstrip("/") if address else None


PLAIN_EMBED = "level-plain/"
"""Ends the path of an embed in plain words."""


def embed_path(content: Content, figure: str, step: str = "", plain: bool = False) -> str:
    """The live document of a figure or of one step; a version of it has one more piece, the hash of its bytes."""
    of_step = f"step-{step}/" if step else ""
    return f"{content.explainer.language}/embed/{figure}/{of_step}" + (PLAIN_EMBED if plain else "")


def read_path(content: Content, page: str = "", plain: bool = False) -> str:
    """A page of the reading edition at one of the two reading levels, or its index."""
    return f"{content.explainer.language}/read/" + (f"{page}/" if page else "") + ("plain/" if plain else "")


def in_language(asked: str, plain: bool) -> str:
    """Where the reading edition tells a page in another language, asked for as `fr/light`, or its index, `fr/`."""
    language, _, page = asked.partition("/")
    return f"{language}/read/" + (f"{page}/" if page else "") + ("plain/" if plain and page else "")


SHEETS = ("", "key", "sources")
"""What is printed for a class: the tasks, their key, two sources to weigh."""


def handout_path(content: Content, paper: str = "a4", sheet: str = "", plain: bool = False) -> str:
    """A sheet for a class on A4 or US Letter, at one of the two reading levels."""
    pieces = [content.explainer.language, "handout", *filter(None, ("" if paper == "a4" else paper, sheet))]
    return "/".join([*pieces, "plain"] if plain else pieces) + "/"


def questions_path(content: Content, name: str, plain: bool = False) -> str:
    """A file of all questions for learning systems: `questions.gift`, `questions-qti.zip`."""
    return f"{content.explainer.language}/quiz/" + ("plain/" if plain else "") + name


def offline_path(content: Content) -> str:
    """The whole reading edition in one file."""
    return f"{content.explainer.language}/read/offline.html"


def home_path(content: Content, kind: str, id: str, plain: bool = False) -> str:
    """Where in the reading edition something is told."""
    page = content.homes.get((kind, id), "")
    if not page:
        return read_path(content)
    anchor = content.anchors.get(id, "") if kind == "figure" else f"{kind}-{id}"
    return f"{read_path(content, page, plain)}#{anchor}"


def place_path(content: Content, where: str) -> str:
    """Where the reading edition tells what stands at `folder/file` or `folder/file#fact`."""
    folder, id = where.partition("#")[0].split("/")
    if folder == "pages":
        return read_path(content, id)
    if folder == "sequences":
        folder, id = "figures", shown_by(content, id)
    kind = "story" if folder == "stories" else KINDS.get(folder, "")
    return home_path(content, kind, id) if (kind, id) in content.homes else read_path(content)


def shown_by(content: Content, sequence: str) -> str:
    """The figure that shows a process; "" where none does."""
    for id, figure in content.figures.items():
        if isinstance(figure, SequenceFigure) and figure.sequence == sequence:
            return id
    return ""


def fact_path(content: Content, where: str) -> str:
    """The document of the fact at `parts/lamp#height`: `en/fact/parts/lamp/height/`."""
    return f"{content.explainer.language}/fact/{where.replace('#', '/')}/"


def card_path(content: Content, where: str) -> str:
    """The card of a fact, to be embedded."""
    return f"{content.explainer.language}/embed/fact/{where.replace('#', '/')}/"


def find_path(content: Content) -> str:
    """The list of everything, with the field that finds."""
    return f"{content.explainer.language}/find/"


def find_index_path(content: Content) -> str:
    """What Find looks through."""
    return f"data/find-{content.explainer.language}.json"


def image_path(content: Content, figure: str, ending: str) -> str:
    """The picture of a figure: `.svg`, `.png`, `-preview.png` for link previews, `-markup.txt` to be pasted."""
    return f"image/{content.explainer.language}/{figure}{ending}"


FOR_SPREADSHEETS = "-for-spreadsheets"
"""Ends the name of a table that a spreadsheet opens as UTF-8: `rock-for-spreadsheets.csv`."""


def data_path(content: Content, name: str) -> str:
    """A file of facts: `claims.csv`, or the table of a figure, `rock.csv`; a translation has a folder of its own."""
    other = _other(content, content.explainer.language)
    return f"data/{other}/{name}" if other else f"data/{name}"


def sheet_path(content: Content, name: str) -> str:
    """The table that a person opens, in a spreadsheet: of a figure, or `claims`."""
    return data_path(content, f"{name}{FOR_SPREADSHEETS}.csv")


@lru_cache(maxsize=4096)
def between(here: str, there: str) -> str:
    """The relative address that leads from one document to another file: `../../read/light/#part-lamp`."""
    path, mark, fragment = there.partition("#")
    way = posixpath.relpath(path or ".", posixpath.dirname(here) or ".")
    return way + ("/" if path.endswith("/") or way.endswith(".") else "") + mark + fragment


def reading_links(content: Content, here: str, plain: bool = False) -> Links:
    """Where things are told in the reading edition, seen from the document at `here`, at one reading level."""

    def to(kind: str, id: str) -> str:
        if kind == "offer":
            page = builder_page(content)
            return between(here, f"{read_path(content, page, plain)}#offer-{id}") if page else ""
        if kind == "language":
            return between(here, in_language(id, plain))
        paths = {"file": id, "page": read_path(content, id, plain)}
        if kind in ("fact", "find"):
            paths[kind] = fact_path(content, id) if kind == "fact" else find_path(content)
        return between(here, paths[kind] if kind in paths else home_path(content, kind, id, plain))

    return to


def page_path(content: Content, page: str) -> str:
    """The address of a page of the app, relative to any other page of it; the first page is the app's root."""
    return "./" if page == content.explainer.pages[0] else page


def query(content: Content, level: str = "", language: str = "") -> str:
    """What an address of the app asks for besides its page: `?level=plain&lang=fr`; the first language goes unsaid.

    Without `language` it is that of the content.
    """
    said = ((LEVEL, level), (LANGUAGE, _other(content, language or content.explainer.language)))
    asked = [f"{name}={value}" for name, value in said if value]
    return f"?{'&'.join(asked)}" if asked else ""


def _other(content: Content, language: str) -> str:
    """A language that is not the first; "" for that one."""
    return language if content.languages and language != content.languages[0] else ""


def builder_page(content: Content) -> str:
    """The page on which figures can be embedded, downloaded and cited; "" where no page has the builder."""
    for page in content.explainer.all_pages:
        if any(isinstance(block, EmbedBuilder) for block in content.pages[page].blocks):
            return page
    return ""


def app_links(content: Content, plain: bool = False) -> Links:
    """Where things are told in the app, at one reading level: a page, and on it what is meant, `tower?part=lamp`."""
    level = PLAIN if plain else ""
    asked = query(content, level)
    more = asked.replace("?", "&")

    def to(kind: str, id: str) -> str:
        if kind == "language":
            language, _, page = id.partition("/")
            return page_path(content, page or content.explainer.pages[0]) + query(content, level, language)
        if kind in ("file", "fact", "find"):
            path = {"file": id, "fact": fact_path(content, id), "find": find_path(content)}[kind]
            return f"./{path}"
        if kind == "page":
            return page_path(content, id) + asked
        page = builder_page(content) if kind == "offer" else content.homes.get((kind, id), content.explainer.pages[0])
        if not page:
            return ""
        if kind == "scene":
            return f"{page_path(content, page)}{asked}#scene-{id}"
        name = "figure" if kind == "offer" else kind
        id = content.anchors.get(id, id) if kind == "figure" else id
        return f"{page_path(content, page)}?{name}={id}{more}"

    return to


def app_forms(content: Content, plain: bool) -> dict[str, str]:
    """How addresses of the app are made of `{page}`, `{kind}` and `{id}`, by kind; `entry` is every other kind."""
    asked = query(content, PLAIN if plain else "")
    return {
        "page": "{page}" + asked,
        "entry": "{page}?{kind}={id}" + asked.replace("?", "&"),
        "scene": "{page}" + asked + "#scene-{id}",
        "fact": f"./{fact_path(content, '{id}')}",
    }


def reading_forms(content: Content, here: str) -> dict[str, str]:
    """The same for the reading edition, seen from the document at `here`."""
    page = between(here, read_path(content, "{page}"))
    fact = between(here, fact_path(content, "{id}"))
    return {"page": page, "figure": f"{page}#{{id}}", "entry": f"{page}#{{kind}}-{{id}}", "fact": fact}
