"""Embeds of stories: one scene at a time, because a frame does not scroll; without a script all of them in order."""

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from itertools import product
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.story import draw
from components.figures import assets as figure_assets
from components.figures.inert import cut
from components.html.element import Child, add, el
from components.html.notes import Notes
from components.model.content import Content
from components.sharing.addresses import PLAIN_EMBED, between, embed_path, home_path, reading_links
from components.web.document import asset, described, document, oembed_links
from components.web.embed_menu import menu
from components.web.file import HTML, File
from components.web.fixed_version import note, path_of_any, version
from components.web.minify import minified_css, minified_js
from components.web.policy import policy


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One document for each story and reading level."""
    for story in content.stories:
        rules = policy(_style(content, story), _script())
        for plain in (False, True):
            make = partial(live, content, address, story, plain)
            yield embed_path(content, story, plain=plain), File(HTML, make, rules)


def versions(content: Content) -> Iterator[tuple[str, File]]:
    """The same as they are now, for ever: each at an address that ends in the hash of its bytes."""
    for story, plain in product(content.stories, (False, True)):
        made = pinned(content, story, plain)
        rules = policy(_style(content, story), _script())
        yield f"{embed_path(content, story, plain=plain)}{version(made)}/", File(HTML, partial(bytes, made), rules)


def live(content: Content, address: str | None, id: str, plain: bool = False) -> bytes:
    """The document that follows corrections; `?scene=` and `#scene-` choose the scene that it opens with."""
    story, home = content.stories[id], home_path(content, "story", id, plain)
    head: list[Child] = [
        described(content, address, story.title, story.description, home, ""),
        oembed_links(content, address, id, story.title) if address else None,
    ]
    return _document(content, id, plain, head, fixed=f"./{version(pinned(content, id, plain))}/")


@lru_cache(maxsize=32)
def pinned(content: Content, id: str, plain: bool = False) -> bytes:
    """The document that never changes; it knows no address, so that it is the same wherever it is published."""
    return _document(content, id, plain, el("meta", name="description", content=content.stories[id].description))


def _document(content: Content, id: str, plain: bool, head: Child, fixed: str = "") -> bytes:
    """The live document, which leads to a `fixed` version; without one, the fixed version."""
    story, path = content.stories[id], embed_path(content, id, plain=plain)
    here = path if fixed else path_of_any(path)
    links = reading_links(content, here, plain)
    root = cut(draw(content, id, Notes(content, "story", links, plain)), _is_for_scrolling)
    root.set("data-choices", f"scene={'|'.join(scene.id for scene in story.scenes)}")
    if here == embed_path(content, id):
        root.set("data-plain", PLAIN_EMBED)
    root.insert(0, el("h1", story.title))
    tools = el("div", menu(content, id, here, links, fixed), class_="tools")
    add(root, tools, _credit(content, id, here), None if fixed else note(content, path))
    metas = [
        el("meta", name="robots", content="noindex"),
        el("meta", name="responsive-embedded-sizing", content="allow-origins=*"),
    ]
    title = f"{story.title} · {content.explainer.title}"
    style, script = _style(content, id), _script()
    return document(content, title, [metas, head], el("main", root), style, script, schemes="light")


def _is_for_scrolling(element: Element) -> bool:
    """Guesses between scenes, and the word that leads on: nobody scrolls in a frame."""
    return element.get("class", "") in ("guess", "soft go-on")


def _credit(content: Content, id: str, here: str) -> Element:
    words, explainer = content.words, content.explainer
    return el(
        "p",
        explainer.credit,
        " · ",
        el("a", words.full_explainer, href=between(here, home_path(content, "story", id))),
        " · ",
        el("a", explainer.licence, href=explainer.licence_address, rel="license noopener", target="_blank"),
        class_="soft credit",
    )


@cache
def _style(content: Content, id: str) -> str:
    kinds = {content.figures[scene.figure].kind for scene in content.stories[id].scenes}
    own = "".join(map(asset, ("document.css", "embed.css")))
    return minified_css(f"{figure_assets.stylesheet(*sorted(kinds))}{own}{assets.story_stylesheet()}")


@cache
def _script() -> str:
    return minified_js(f"{assets.story_script()}\n{asset('embed-child.js')}")
