"""oEmbed for stories: from the address of a story's embed to the frame that shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from urllib.parse import parse_qs, urlsplit

from components.article.story_embed import story_height
from components.model.content import Content
from components.sharing.addresses import embed_path
from components.sharing.embed_options import LEVEL, PLAIN, known_options
from components.web.file import File
from components.web.fixed_version import live_path
from components.web.oembed import FORMATS, ROUNDED, WIDTH, Frame, Pairs, page_at, path_below, rich, source_of
from components.web.reading import first_story


@dataclass(frozen=True)
class StoryTarget:
    """What an address means: a document of a story, and what is asked of it."""

    story: str
    path: str
    asked: Pairs = ()


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """The answer for each live embed as a file, so that discovery works on a static host; none without an address."""
    for story in content.stories if address else ():
        path = embed_path(content, story)
        for form, media_type in FORMATS.items():
            make = partial(answer, content, address or "", StoryTarget(story, path), form)
            yield f"{path}oembed.{form}", File(media_type, make)


def story_of(content: Content, address: str, url: str) -> StoryTarget | None:
    """The document that an address of ours means; None where it shows no story."""
    path = path_below(address, url)
    query = {key: values[-1] for key, values in parse_qs(urlsplit(url).query).items()} if path is not None else {}
    for story in content.stories:
        live, plain = embed_path(content, story), embed_path(content, story, plain=True)
        if path and live_path(path) in (live, plain):
            scenes = [scene.id for scene in content.stories[story].scenes]
            scene = [("scene", asked)] if (asked := query.get("scene")) in scenes and asked else []
            document = plain if path == live and query.get(LEVEL) == PLAIN else path
            return StoryTarget(story, document, (*scene, *known_options(query).items()))
    story = _on_page(content, page_at(content, path), urlsplit(url).fragment) if path is not None else ""
    document = embed_path(content, story, plain=query.get(LEVEL) == PLAIN)
    return StoryTarget(story, document, tuple(known_options(query).items())) if story else None


def _on_page(content: Content, page: str, fragment: str) -> str:
    """The story with which a page begins; "" where there is none, or its address points to a figure."""
    if not page or content.homes.get(("figure", fragment)) == page:
        return ""
    return first_story(content.pages[page])


def answer(content: Content, address: str, target: StoryTarget, form: str, most: tuple[int, int] = (0, 0)) -> bytes:
    """The answer in a form; `most` is the width and height that the consumer has room for, 0 where it does not say."""
    width = min(WIDTH, most[0] or WIDTH)
    needed = story_height(content, target.story, width - width % ROUNDED)
    high, title = min(needed, most[1] or needed), content.stories[target.story].title
    return rich(content, address, Frame(source_of(address, target.path, target.asked), title, width, high), form)
