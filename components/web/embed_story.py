"""Embeds of stories: one scene at a time, because a frame does not scroll; without a script all of them in order."""

from collections.abc import Iterator
from functools import cache, lru_cache, partial
from xml.etree.ElementTree import Element

from components.article import assets
from components.article.story import draw
from components.figures import assets as figure_assets
from components.html.element import Child, add, el
from components.html.notes import Notes
from components.model.content import Content
from components.sharing.addresses import between, embed_path, home_path, reading_links
from components.web.document import asset, described, document
from components.web.file import HTML, File
from components.web.fixed_version import note, path_of_any, version
from components.web.policy import policy


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One document for each story."""
    for story in content.stories:
        rules = policy(_style(content, story), _script())
        yield embed_path(content, story), File(HTML, partial(live, content, address, story), rules)


def versions(content: Content) -> Iterator[tuple[str, File]]:
    """The same as they are now, for ever."""
    for story in content.stories:
        made = pinned(content, story)
        rules = policy(_style(content, story), _script())
        yield f"{embed_path(content, story)}{version(made)}/", File(HTML, partial(bytes, made), rules)


def live(content: Content, address: str | None, id: str) -> bytes:
    """The document that follows corrections; `?scene=` and `#scene-` choose the scene that it opens with."""
    story = content.stories[id]
    head = described(content, address, story.title, story.description, home_path(content, "story", id), "")
    return _document(content, id, head, f"./{version(pinned(content, id))}/")


@lru_cache(maxsize=16)
def pinned(content: Content, id: str) -> bytes:
    """The document that never changes; it knows no address, so that it is the same wherever it is published."""
    return _document(content, id, el("meta", name="description", content=content.stories[id].description))


def _document(content: Content, id: str, head: Child, fixed: str = "") -> bytes:
    """The live document, which leads to a `fixed` version; without one, the fixed version."""
    path, story = embed_path(content, id), content.stories[id]
    here = path if fixed else path_of_any(path)
    notes = Notes(content, "story", reading_links(content, here))
    root = draw(content, id, notes)
    root.set("data-choices", f"scene={'|'.join(scene.id for scene in story.scenes)}")
    root.insert(0, el("h1", story.title))
    add(root, _credit(content, id, here, fixed), None if fixed else note(content, path))
    tags: list[Child] = [
        el("meta", name="robots", content="noindex"),
        el("meta", name="responsive-embedded-sizing", content="allow-origins=*"),
        head,
    ]
    title = f"{story.title} · {content.explainer.title}"
    return document(content, title, tags, el("main", root), _style(content, id), _script(), schemes="light")


def _credit(content: Content, id: str, here: str, fixed: str) -> Element:
    words, explainer = content.words, content.explainer
    kept: list[Child] = [" · ", el("a", words.embedding.fixed, href=fixed)] if fixed else []
    return el(
        "p",
        explainer.credit,
        " · ",
        el("a", words.full_explainer, href=between(here, home_path(content, "story", id))),
        " · ",
        el("a", explainer.licence, href=explainer.licence_address, rel="license noopener", target="_blank"),
        kept,
        class_="soft credit",
    )


@cache
def _style(content: Content, id: str) -> str:
    kinds = {content.figures[scene.figure].kind for scene in content.stories[id].scenes}
    own = "".join(map(asset, ("document.css", "embed.css")))
    return f"{figure_assets.stylesheet(*sorted(kinds))}{own}{assets.story_stylesheet()}".strip()


def _script() -> str:
    return f"{assets.story_script()}{asset('embed-child.js')}".strip()
