"""Embeds: one figure as a document that brings everything with it, live and as versions that never change."""

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from itertools import product
from xml.etree.ElementTree import Element

from components.figures.draw import draw
from components.figures.frame import Fragment, tools
from components.html import theme
from components.html.element import Child, add, el
from components.html.format import day
from components.html.source_text import Links
from components.model.content import ALL_CORRECTIONS, Content
from components.model.schema.figures import SequenceFigure
from components.sharing.addresses import PLAIN_EMBED, between, embed_path, home_path, reading_links
from components.sharing.corrections import corrections
from components.web.document import asset, described, document, lift, style
from components.web.embed_menu import menu
from components.web.file import HTML, File
from components.web.fixed_version import note, path_of_any, version
from components.web.minify import minified_js
from components.web.policy import policy


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The live documents at both reading levels: one for each figure, and one for each step of a sequence."""
    for (figure, step), plain in product(states(content), (False, True)):
        make = partial(live, content, address, figure, step, plain)
        yield embed_path(content, figure, step, plain), File(HTML, make, policy(_style(content, figure), _script()))


def versions(content: Content) -> Iterator[tuple[str, File]]:
    """The same as they are now, for ever: each at an address that ends in the hash of its bytes."""
    for (figure, step), plain in product(states(content), (False, True)):
        made = pinned(content, figure, step, plain)
        path = f"{embed_path(content, figure, step, plain)}{version(made)}/"
        yield path, File(HTML, partial(bytes, made), policy(_style(content, figure), _script()))


def states(content: Content) -> Iterator[tuple[str, str]]:
    """Every figure as it opens, with "", and every step of a sequence."""
    for id, figure in content.figures.items():
        yield id, ""
        if isinstance(figure, SequenceFigure):
            steps = content.sequences[figure.sequence].steps
            yield from ((id, str(number)) for number in range(1, len(steps) + 1))


def live(content: Content, address: str | None, figure: str, step: str, plain: bool = False) -> bytes:
    """The document that follows corrections, at one of the two reading levels."""
    home = home_path(content, "figure", figure).partition("#")[0]
    drawn = content.figures[figure]
    head: list[Child] = described(content, address, drawn.title, drawn.description, home, figure)
    if address is None:
        head.append(el("link", rel="canonical", href=between(embed_path(content, figure, step, plain), home)))
    fixed = f"./{version(pinned(content, figure, step, plain))}/"
    return _document(content, figure, step, plain, head, fixed=fixed)


@lru_cache(maxsize=256)
def pinned(content: Content, figure: str, step: str, plain: bool = False) -> bytes:
    """The document that never changes; it knows no address, so that it is the same wherever it is published."""
    head = el("meta", name="description", content=content.figures[figure].description)
    return _document(content, figure, step, plain, head)


def _document(content: Content, figure: str, step: str, plain: bool, head: Child, fixed: str = "") -> bytes:
    """The live document, which leads to a `fixed` version; without one, the fixed version."""
    live = embed_path(content, figure, step, plain)
    here = live if fixed else path_of_any(live)
    links = reading_links(content, here, plain)
    fragment = draw(content, figure, links, {"step": step} if step else {}, plain)
    root = lift(fragment.root, 1)
    root.set("data-choices", _choices(fragment))
    if here == embed_path(content, figure, step):
        root.set("data-plain", PLAIN_EMBED)
    add(tools(root), menu(content, figure, here, links, fixed))
    origin = [_origin(content, figure, here), None if fixed else note(content, live)]
    add(root[-1], _corrections(content, fragment, links), origin)
    robots = el("meta", name="robots", content="noindex")
    sizing = el("meta", name="responsive-embedded-sizing", content="allow-origins=*")
    title = f"{fragment.title} · {content.explainer.title}"
    style, script = _style(content, figure), _script()
    return document(content, title, [robots, sizing, head], el("main", root), style, script, schemes="light")


def _origin(content: Content, figure: str, here: str) -> Element:
    words, explainer = content.words, content.explainer
    return el(
        "p",
        el("a", words.full_explainer, href=between(here, home_path(content, "figure", figure))),
        " · ",
        words.licence,
        " ",
        el("a", explainer.licence, href=explainer.licence_address, rel="license noopener", target="_blank"),
        class_="credit",
    )


def _choices(fragment: Fragment) -> str:
    """What the address and the host page may choose: `part=|lamp|tower;step=0|1`."""
    first = fragment.body.first
    known = {key: [""] * (first.get(key) == "") + list(values) for key, values in fragment.choices.items() if values}
    return ";".join(f"{key}={'|'.join(values)}" for key, values in known.items())


def _corrections(content: Content, fragment: Fragment, links: Links) -> list[Element]:
    found, words = corrections(content, fragment), content.words
    if not found:
        return []
    items = [
        el(
            "li",
            el("time", day(content, one.date), datetime=one.date),
            el("p", el("b", words.was), " ", el("del", one.was)),
            el("p", el("b", words.now), " ", el("ins", one.now)),
            data_corrected=one.date,
        )
        for one in found
    ]
    summary = el("summary", f"{words.corrections} ({len(found)})")
    link = links(*ALL_CORRECTIONS) if ALL_CORRECTIONS in content.homes else ""
    way = el("p", el("a", words.corrections, href=link)) if link else None
    return [el("details", summary, el("ul", items), way, class_="more corrections", data_since=words.corrected_since)]


def _style(content: Content, figure: str) -> str:
    return style("document", "embed", kind=content.figures[figure].kind)


@cache
def _script() -> str:
    return minified_js(f"{theme.script()}\n{asset('embed-child.js')}")
