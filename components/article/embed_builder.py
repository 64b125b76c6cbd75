"""Every figure to embed, download and cite, whole without a script; `embed_builder.js` shows one at a time."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from components.article.citing import apa_code, citation_codes, code
from components.article.embed_picker import picker, select, told_options
from components.article.story_embed import story_forms, story_source
from components.figures.draw import draw
from components.figures.frame import Fragment, drawer
from components.html.element import add, el, text_of
from components.html.format import direction
from components.html.source_text import Links
from components.model.content import Content
from components.model.schema.blocks import EmbedBuilder
from components.sharing.addresses import PLAIN_EMBED, data_path, embed_path, image_path
from components.sharing.citations import cite_figure
from components.sharing.snippets import Snippets, snippets

UNKNOWN = "https://address.invalid"
"""Stands in what can be pasted while nobody knows the address; the script puts in the one that it is read at."""


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
        offers,
        drawer(content.words.embedding.options, told_options(content, next(filter(None, states), ""))),
        el("h2", words.promises),
        el("ul", [el("li", promise) for promise in block.promises]),
        el("p", el("a", words.all_claims, href=to("file", data_path(content, "claims.csv")), download=True)),
        class_="x text embed-builder",
        id=id,
        dir=direction(content),
        data_root=to("file", ""),
        data_unknown=None if address else UNKNOWN,
        data_plain=PLAIN_EMBED,
        data_copy=words.copy_code,
        data_copied=content.words.learning.copied,
        data_weight=words.weight,
    )


def _offer(content: Content, id: str, to: Links, address: str | None) -> Element:
    words, fragment = content.words.sharing, draw(content, id, to)
    made, cited = snippets(content, id, address or UNKNOWN, {}), cite_figure(content, id, address)
    files = [
        (words.svg, image_path(content, id, ".svg")),
        (words.png, image_path(content, id, ".png")),
        (words.csv, data_path(content, f"{id}.csv")),
    ]
    offered = _offered(content, id, fragment.title, _states(content, fragment), files, made.source, to)
    offered.insert(4, el("h3", words.download))
    codes = _codes(content, _forms(content, made), address)
    return add(offered, codes, drawer(words.cite, apa_code(content, cited), citation_codes(content, cited, id)))


def _story_offer(content: Content, id: str, to: Links, address: str | None) -> Element:
    """A story, which has no picture and no table of its own."""
    story, source = content.stories[id], story_source(content, id, address or UNKNOWN)
    states = {"": content.words.sharing.as_it_opens}
    states |= {f"scene={scene.id}": scene.heading for scene in story.scenes[1:]}
    offered = _offered(content, id, story.title, states, [], source, to)
    return add(offered, _codes(content, story_forms(content, id, address or UNKNOWN), address))


def _offered(
    content: Content, id: str, title: str, states: Mapping[str, str], files: Sequence[tuple[str, str]], source: str,
    to: Links,
) -> Element:  # fmt: skip
    """What is offered of a figure or story: what it shows, and its files, each by name and path, with its embed."""
    words, embed = content.words.sharing, to("file", embed_path(content, id))
    chosen = select(f"offer-{id}-state", "state", words.state, states)
    chosen.attrib |= {"class": "states", "hidden": ""}
    links = [el("li", el("a", name, href=to("file", path), download=True)) for name, path in files]
    return el(
        "section",
        el("h2", title),
        chosen,
        el("div", class_="preview"),
        el("p", class_="soft weight"),
        el("ul", links, el("li", el("a", words.embed_alone, href=embed, target="_blank")), class_="downloads"),
        id=f"offer-{id}", class_="offer", data_figure=id, data_source=source, data_embed=embed, data_title=title,
    )  # fmt: skip


def _codes(content: Content, forms: Iterable[tuple[str, str, str]], address: str | None) -> list[Element]:
    """Everything that can be pasted; hidden, with a word on it, while nobody knows the address."""
    words = content.words.sharing
    codes = drawer(words.copy_code, [_code(*each) for each in forms])
    codes.set("class", "more codes")
    if address:
        return [codes]
    codes.set("hidden", "")
    return [el("p", words.no_address, class_="soft no-address"), codes]


def _code(name: str, note: str, text: str) -> list[Element]:
    return [el("h3", name), *([el("p", note)] if note else []), code(name, text)]


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


def _forms(content: Content, made: Snippets) -> Iterator[tuple[str, str, str]]:
    """Name, advice and code of everything that can be pasted."""
    words, more = content.words.sharing, content.words.embedding
    yield words.frame, words.frame_note, made.frame
    yield more.sized, more.sized_note, made.sized
    yield more.noscript, more.noscript_note, made.noscript
    yield words.inline, words.inline_note, made.inline
    yield words.image, words.image_note, made.image
    yield words.amp, words.amp_note, made.amp
    yield words.oembed, words.oembed_note, f"{made.source}\n{made.oembed}"
