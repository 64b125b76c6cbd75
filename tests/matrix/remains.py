"""What a cleaner leaves of a snippet."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from components.article.story_embed import story_snippet
from components.model.content import Content
from components.sharing.fact_card import card_snippet
from components.sharing.snippets import markup, snippets
from tests.web.conftest import ADDRESS

OF_A_FIGURE = ("frame", "sized", "noscript", "image")
FORMS = (*OF_A_FIGURE, "inline", "story", "card")
"""Those that are pasted into an article."""


def pasted(subject: Content) -> dict[str, str]:
    """Every one of these forms, of the lighthouse."""
    made = snippets(subject, "rock", ADDRESS, {})
    story = story_snippet(subject, next(iter(subject.stories)), ADDRESS)
    card = card_snippet(subject, "parts/tower#height", ADDRESS)
    inline = markup(subject, "rock", ADDRESS)
    return {form: getattr(made, form) for form in OF_A_FIGURE} | {"inline": inline, "story": story, "card": card}


@dataclass
class Left:
    """Links to the explainer, heights of frames as attributes have them (0 for none), and pictures that are shown."""

    links: list[str] = field(default_factory=list)
    frames: list[int] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


def remains(cleaned: str) -> Left:
    """Read what was left, as a browser without scripts would."""
    reader = _Reader()
    reader.feed(cleaned)
    return reader.left


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.left = Left()
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "a" and given.get("href", "").startswith(ADDRESS):
            self._link = given["href"]
        if tag == "iframe" and given.get("src", "").startswith(ADDRESS):
            self.left.frames.append(int(given.get("height", "0")))
        if tag == "svg" or (tag == "img" and given.get("src", "").startswith(ADDRESS)):
            self.left.pictures.append(tag)
            self._seen()

    def handle_data(self, data: str) -> None:
        if data.strip():
            self._seen()

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._link = ""

    def _seen(self) -> None:
        """A link counts when it shows something."""
        if self._link and self._link not in self.left.links:
            self.left.links.append(self._link)
