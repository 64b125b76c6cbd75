"""A story to be embedded: how high its frame must be, what is pasted, and its place in the embed builder."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import sqrt
from urllib.parse import urlencode
from xml.etree.ElementTree import Element

from components.article.story import draw
from components.html.element import el, serialise
from components.html.notes import Notes
from components.model.content import Content
from components.sharing.addresses import embed_path, home_path
from components.sharing.frame_heights import MIDDLE, USUAL
from components.sharing.heights import ASIDE, WIDE_FROM, block_height
from components.sharing.snippets import ALLOWED

HEADED, BAR, PICTURE = 186.0, 60.0, 544.0
"""Title, menu and credit, the buttons, and the most that a picture takes, in pixels."""


@lru_cache(maxsize=64)
def story_height(content: Content, id: str, width: int) -> int:
    """Pixels that the embed of a story needs for its highest scene in a frame so wide; an estimate."""
    return round(HEADED + BAR + max(_scene_height(scene, width - 2 * ASIDE) for scene in _scenes(content, id)))


@lru_cache(maxsize=16)
def _scenes(content: Content, id: str) -> Sequence[Element]:
    """A story's scenes as they are drawn, with what is said in them but not their notes, which open over it."""
    scenes = draw(content, id, Notes(content, "story", lambda *_: "#")).findall("div")[:-1]
    told = [text for scene in scenes for text in scene.findall("div[@class='told']")]
    for note in [span for text in told for span in text.iter("span") if span.get("class") == "note"]:
        note.clear()
    return scenes


def _scene_height(scene: Element, width: float) -> float:
    picture, told = scene.find("div[@role='img']"), scene.find("div[@class='told']")
    layer = "wide" if width + 2 * ASIDE >= WIDE_FROM else "narrow"
    shown = scene if picture is None else picture
    drawn = [each for each in shown.iter("div") if layer in each.get("class", "").split()]
    high = max((block_height(each, width) for each in drawn), default=0.0)
    return min(high, PICTURE) + (block_height(told, width) if told is not None else 0.0)


def story_source(content: Content, id: str, address: str) -> str:
    """The live document; it is told when it was pasted."""
    asked = urlencode({"seen": content.explainer.reviewed.isoformat()})
    return f"{address}/{embed_path(content, id)}?{asked}"


def story_snippet(content: Content, id: str, address: str) -> str:
    """Frame, linked caption, and the script that gives the frame the height of its content."""
    title, home = content.stories[id].title, f"{address}/{home_path(content, 'story', id)}"
    needs = [story_height(content, id, width) for width in USUAL]
    frame = el(
        "iframe", src=story_source(content, id, address), title=title, loading="lazy", width="100%",
        height=round(MIDDLE * sqrt(min(needs) * max(needs))), style="border:0", id=id, allow=ALLOWED,
    )  # fmt: skip
    link = el("p", el("a", title, href=home), " · ", content.explainer.credit)
    return "\n".join(map(serialise, (frame, link, el("script", src=f"{address}/embed.js", async_=True))))


def story_forms(content: Content, id: str, address: str) -> Iterator[tuple[str, str, str]]:
    """Name, advice and code of everything that can be pasted."""
    words, source = content.words.sharing, story_source(content, id, address)
    asked = f"{address}/oembed?{urlencode({'url': source, 'format': 'json'})}"
    yield words.frame, words.frame_note, story_snippet(content, id, address)
    yield words.oembed, words.oembed_note, f"{source}\n{asked}"
