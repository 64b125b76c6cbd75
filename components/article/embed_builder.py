"""Every figure to embed, download and cite, whole without a script; `embed_builder.js` shows one at a time."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from components.article.citing import apa_code, citation_codes, code
from components.article.embed_picker import picker, select, told_options
from components.article.story_embed import story_forms, story_source
from components.figures.draw import draw
from components.figures.frame import Fragment, drawer
from components.html.element import Child, el, text_of
from components.html.format import direction
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import EmbedBuilder
from components.sharing.addresses import (
    PLAIN_EMBED,
    STAND_IN,
    builder_page,
    embed_path,
    image_path,
    read_path,
    sheet_path,
)
from components.sharing.citations import cite_figure
from components.sharing.snippets import Snippets, snippets


def offer_link(content: Content, id: str, to: Links) -> Element | None:
    """A link of a figure's line of tools to where it can be embedded, downloaded and cited."""
    where = to("offer", id)
    word, title = content.words.sharing.take_away, content.figures[id].title
    return el("a", word, href=where, class_="take-away", aria_label=f"{word}: {title}") if where else None


def embed_builder(content: Content, id: str, block: EmbedBuilder, to: Links, address: str | None) -> Element:
    """All figures; `address` is where all is published. `id` names the block on its page."""
    words = content.words.sharing
    offers = [_offer(content, figure, to, address) for figure in content.figures]
    offers += [_story_offer(content, story, to, address) for story in content.stories]
    states = (option.get("value", "") for offer in offers for option in offer.iter("option"))
    return el(
        "div",
        picker(content, id),
        None if address else _unplaced(content, to),
        offers,
        drawer(content.words.embedding.options, told_options(content, next(filter(None, states), ""))),
        el("h2", words.promises),
        el("ul", [el("li", promise) for promise in block.promises]),
        el("p", el("a", words.all_claims, href=to("file", sheet_path(content, "claims")), download=True)),
        class_="x text embed-builder",
        id=id,
        dir=direction(content),
        data_root=to("file", ""),
        data_unknown=None if address else STAND_IN,
        data_plain=PLAIN_EMBED,
        data_copy=words.copy_code,
        data_copied=content.words.learning.copied,
        data_weight=words.weight,
    )


def _unplaced(content: Content, to: Links) -> Element:
    """Why there is no code without a script; the app knows more of its address in the reading edition of the page."""
    words, page = content.words.sharing, builder_page(content)
    reading = [to("file", read_path(content, page, plain)) for plain in (False, True)]
    way = None if to("page", page) in reading else el("a", words.in_reading_edition, href=reading[0])
    return el("p", words.no_address, " ", way, class_="soft no-address")


def _offer(content: Content, id: str, to: Links, address: str | None) -> Element:
    words, fragment = content.words.sharing, draw(content, id, to)
    made, cited = snippets(content, id, address or STAND_IN, {}), cite_figure(content, id, address)
    offered = _Offered(id, content.figures[id].title, made.source, to("file", embed_path(content, id)))
    return _section(
        content,
        offered,
        _states(content, fragment),
        _forms(content, made),
        el("h3", words.download),
        _downloads(content, id, to),
        markup=_markup(content, id, to),
        below=drawer(words.cite, apa_code(content, cited), citation_codes(content, cited, id)),
        placed=address is not None,
    )


def _story_offer(content: Content, id: str, to: Links, address: str | None) -> Element:
    """A story, which has no picture and no table of its own."""
    words, story, path = content.words.sharing, content.stories[id], to("file", embed_path(content, id))
    scenes = {"": words.as_it_opens} | {f"scene={scene.id}": scene.heading for scene in story.scenes[1:]}
    offered = _Offered(id, story.title, story_source(content, id, address or STAND_IN), path)
    alone = el("ul", el("li", el("a", words.embed_alone, href=path, target="_blank")), class_="downloads")
    forms = story_forms(content, id, address or STAND_IN)
    return _section(content, offered, scenes, forms, alone, placed=address is not None)


class _Offered(NamedTuple):
    """A figure or story: its id and title, the address of its embed, and the way to it from the page."""

    id: str
    title: str
    source: str
    path: str | None


def _section(
    content: Content, offered: _Offered, states: Mapping[str, str], forms: Iterable[tuple[str, str, str]],
    *downloads: Element, markup: Child = None, below: Element | None = None, placed: bool,
) -> Element:  # fmt: skip
    """What is pasted first, then how it looks, then what else there is; `placed` is whether its address is known."""
    words, (first, *others) = content.words.sharing, forms
    chosen = select(f"offer-{offered.id}-state", "state", words.state, states)
    chosen.set("class", "states")
    chosen.set("hidden", "")
    more = drawer(content.words.embedding.builder.others, [_code(*each) for each in others], markup)
    return el(
        "section",
        el("h2", offered.title),
        chosen,
        el("div", _code(*first), class_="codes", hidden=not placed),
        el("div", class_="preview"),
        el("p", class_="soft weight"),
        downloads,
        el("div", more, class_="codes", hidden=not placed),
        below,
        id=f"offer-{offered.id}",
        class_="offer",
        data_figure=offered.id,
        data_source=offered.source,
        data_embed=offered.path,
        data_title=offered.title,
    )


def _code(name: str, note: str, text: str) -> list[Element]:
    return [el("h3", name), code(name, text), *([el("p", note, class_="soft")] if note else [])]


def _markup(content: Content, id: str, to: Links) -> list[Element]:
    """The way to a drawing as code; it is long, so a script fetches it when it is about to be seen."""
    words, where = content.words.sharing, to("file", image_path(content, id, "-markup.txt"))
    link = el("a", words.inline_code, href=where, data_markup=words.inline)
    return [el("h3", words.inline), el("div", el("p", link)), el("p", words.inline_note, class_="soft")]


def _states(content: Content, fragment: Fragment) -> dict[str, str]:
    """What can be open in the embed: nothing but what is open at first, or one thing, `part=lamp`, by its name."""
    first = fragment.body.first
    choices = [(key, value) for key, values in fragment.choices.items() for value in values if first.get(key) != value]
    names = {"": content.words.sharing.as_it_opens}
    return names | {f"{key}={value}": _name(fragment.root, f"{key}={value}") for key, value in choices}


def _name(root: Element, choice: str) -> str:
    """What the button says that makes a choice."""
    buttons = (element for element in root.iter() if element.get("data-set") == choice)
    names = (button.get("aria-label") or text_of(button) for button in buttons)
    return next(filter(None, names), choice.partition("=")[2])


def _downloads(content: Content, id: str, to: Links) -> Element:
    """Links to the files of a figure and to its embed."""
    words = content.words.sharing
    files = [
        (words.svg, image_path(content, id, ".svg")),
        (words.png, image_path(content, id, ".png")),
        (words.csv, sheet_path(content, id)),
    ]
    links: list[Child] = [el("li", el("a", name, href=to("file", path), download=True)) for name, path in files]
    links.append(el("li", el("a", words.embed_alone, href=to("file", embed_path(content, id)), target="_blank")))
    return el("ul", links, class_="downloads")


def _forms(content: Content, made: Snippets) -> Iterator[tuple[str, str, str]]:
    """Name, advice and code of everything that can be pasted."""
    words, more = content.words.sharing, content.words.embedding
    yield words.frame, words.frame_note, made.frame
    yield more.sized, more.sized_note, made.sized
    yield more.noscript, more.noscript_note, made.noscript
    yield words.image, words.image_note, made.image
    yield words.amp, words.amp_note, made.amp
    yield words.oembed, words.oembed_note, f"{made.source}\n{made.oembed}"
