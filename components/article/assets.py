"""The stylesheet and the script of an article and of the menu above it."""

from functools import cache
from pathlib import Path

from components.html import theme


@cache
def stylesheet() -> str:
    """Page, menu, entries, levels, story, questions, lesson, embed builder; needs the stylesheet of the figures."""
    return (
        _asset("article.css")
        + _asset("chapters.css")
        + _asset("find.css")
        + _asset("learning.css")
        + _asset("story.css")
        + _asset("scrolling.css")
        + _asset("quiz.css")
        + _asset("numbers.css")
        + _asset("page.css")
    )


@cache
def script() -> str:
    """The script of an article, with that of the figures: it defines `enliven(view, inAddress)`."""
    parts = ("folds.js", "menu.js", "sources.js", "question.js", "quiz.js", "class_link.js")
    own = "".join(map(_asset, parts)) + story_script() + _asset("scrolling.js") + citing_script() + builder_script()
    return theme.script() + own + _asset("article.js")


@cache
def story_script() -> str:
    """The script of stories that do not scroll; it defines `tellStory(root, options)`."""
    return _asset("story.js")


@cache
def story_stylesheet() -> str:
    """The rules of stories that do not scroll, without guesses."""
    return _asset("story.css")


@cache
def reading_script() -> str:
    """What a document improves that is whole without: the menu, what is folded, citations."""
    return "".join(map(_asset, ("folds.js", "menu.js", "citing.js", "reading.js")))


@cache
def app_script() -> str:
    """The same with Find, which fetches its list."""
    return find_script() + script()


@cache
def builder_script() -> str:
    """The script of the embed builder; with that of citations it defines `buildEmbeds(root)`."""
    return _asset("embed_builder.js")


@cache
def citing_script() -> str:
    """The script of citations; it defines `dateCitations(root)` and `offerCopies(root, copy, copied)`."""
    return _asset("citing.js")


@cache
def find_script() -> str:
    """The script of Find; it defines `find(box, opener)`."""
    return _asset("find.js")


def _asset(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
