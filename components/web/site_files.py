"""Every file of the web edition by its path, from all that make some; none is made before it is asked for."""

import re
from collections.abc import Mapping

from components.model.content import Content
from components.web import (
    data,
    embed,
    embed_story,
    fact_oembed,
    facts,
    feeds,
    find,
    handout,
    images,
    moved,
    not_found,
    oembed,
    offline,
    question_files,
    reading,
    story_oembed,
)
from components.web.document import asset
from components.web.file import File

COLLECTED = (
    embed.files,
    embed_story.files,
    reading.files,
    handout.files,
    offline.files,
    moved.files,
    question_files.files,
    not_found.files,
    oembed.files,
    story_oembed.files,
    images.files,
    data.files,
    find.files,
    feeds.files,
)
"""Each names its files; none is made before it is asked for."""

OF_A_LANGUAGE = r"(?:image/|data/)?{0}/|data/find-{0}\.json$"
"""Paths that hold texts of one language."""


def files(content: Content, address: str | None) -> Mapping[str, File]:
    """What follows the content, in all its languages."""
    found = {path: file for made in COLLECTED for path, file in made(content, address)}
    for other in content.translations:  # what is not in a language is told once, in the first
        own = re.compile(OF_A_LANGUAGE.format(other.explainer.language))
        every = (each for made in COLLECTED for each in made(other, address))
        found |= {path: file for path, file in every if own.match(path)}
    found["embed.js"] = File("text/javascript; charset=utf-8", lambda: asset("embed.js").encode())
    return found


def versions(content: Content) -> Mapping[str, File]:
    """The fixed versions of figures and stories."""
    makers = (embed.versions, embed_story.versions)
    return dict(each for one in content.in_all_languages for made in makers for each in made(one))


def cards(content: Content, address: str | None) -> Mapping[str, File]:
    """The documents of facts, and what previews ask of them."""
    makers = (facts.files, fact_oembed.files)
    return dict(each for one in content.in_all_languages for made in makers for each in made(one, address))


def card_versions(content: Content) -> Mapping[str, File]:
    """The fixed versions of the cards of facts."""
    return dict(each for one in content.in_all_languages for each in facts.versions(one))


def card_version(content: Content, path: str) -> File | None:
    """The fixed version of a card that is at a path; None where a path names none."""
    made = (facts.version_at(one, path) for one in content.in_all_languages)
    return next(filter(None, made), None)
