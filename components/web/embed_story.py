"""Embeds of stories: one scene at a time, because a frame does not scroll; without a script all of them in order."""

from collections.abc import Iterator
from functools import cache, partial
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
from components.web.policy import policy


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One document for each story."""
    for story in content.stories:
        rules = policy(_style(content, story), _script())
        yield embed_path(content, story), File(HTML, partial(live, content, address, story), rules)


def live(content: Content, address: str | None, id: str) -> bytes:
    """The document; `?scene=` and `#scene-` choose the scene that it opens with."""
    here, story = embed_path(content, id), content.stories[id]
    notes = Notes(content, "story", reading_links(content, here))
    root = draw(content, id, notes)
    root.set("data-choices", f"scene={'|'.join(scene.id for scene in story.scenes)}")
    root.insert(0, el("h1", story.title))
    add(root, _credit(content, id, here))
    head: list[Child] = [
        el("meta", name="robots", content="noindex"),
        el("meta", name="responsive-embedded-sizing", content="allow-origins=*"),
        described(content, address, story.title, story.description, home_path(content, "story", id), ""),
    ]
    title = f"{story.title} · {content.explainer.title}"
    return document(content, title, head, el("main", root), _style(content, id), _script(), schemes="light")


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
    return f"{figure_assets.stylesheet(*sorted(kinds))}{own}{assets.story_stylesheet()}".strip()


def _script() -> str:
    return f"{assets.story_script()}{asset('embed-child.js')}".strip()
