"""What Find looks through: every page, figure, thing, term, event, disagreement, source and fact, as one list."""

from collections.abc import Iterator
from typing import NamedTuple

from components.html.format import day
from components.html.terms import split
from components.model.content import Content
from components.sharing.addresses import KINDS
from components.sharing.citations import thing

FACT = "fact"
SCENE = "scene"


class Entry(NamedTuple):
    """One thing that can be found. `id` is the path of its document for a fact; `page` tells of it, "" for a fact.

    `title` and `beside` are shown; `more` holds further words by which it is found.
    """

    kind: str
    id: str
    title: str
    beside: str
    more: str
    page: str


def kinds(content: Content) -> dict[str, str]:
    """What heads the results of each kind."""
    words = content.words.find
    return {
        "page": words.pages, SCENE: words.scenes, "figure": words.figures, FACT: words.facts, "part": words.parts,
        "family": words.families, "variant": words.variants, "term": words.terms, "event": words.events,
        "disagreement": words.disagreements, "source": words.sources,
    }  # fmt: skip


def entries(content: Content) -> Iterator[Entry]:
    """Everything that can be found; figures and things that no page shows are left out."""
    for page in content.explainer.all_pages:
        told = content.pages[page]
        yield _entry(content, "page", page, told.title, "", f"{told.menu} {told.summary}", page)
    yield from _scenes(content)
    for folder, kind in KINDS.items():
        for id in getattr(content, folder):
            if home := content.homes.get((kind, id)):
                anchor = content.anchors.get(id, id) if kind == "figure" else id
                beside, more = _about(content, kind, id)
                yield _entry(content, kind, anchor, _name(content, folder, id), beside, more, home)
    for where, fact in content.facts.items():
        place, _, name = where.partition("#")
        folder, id = place.split("/")
        attribute = content.attributes[name].name if folder == "variants" and name in content.attributes else ""
        beside = " · ".join(filter(None, [thing(content, folder, id), attribute]))
        quoted = (evidence.fragment for evidence in content.evidence(fact))
        more = " · ".join(filter(None, [fact.short, *quoted]))
        yield _entry(content, FACT, where.replace("#", "/"), fact.text, beside, more, "")


def _scenes(content: Content) -> Iterator[Entry]:
    """Every scene of the stories that a page tells, found by its heading and by what it says."""
    for id, story in content.stories.items():
        if page := content.homes.get(("story", id)):
            for scene in story.scenes:
                said = " ".join(sentence.text for sentence in scene.sentences)
                yield _entry(content, SCENE, scene.id, scene.heading, content.pages[page].menu, said, page)


def _entry(content: Content, kind: str, id: str, title: str, beside: str, more: str, page: str) -> Entry:
    """With the other spellings of the terms in it, so that it is found by any of them."""
    found: set[str] = set()
    split(content, f"{title} {beside}", found)
    shown = f"{title} {beside} {more}".casefold()
    terms = (content.glossary[term] for term in sorted(found))
    spellings = (spelling.casefold() for term in terms for spelling in (term.name, *term.also))
    others = dict.fromkeys(spelling for spelling in spellings if spelling not in shown)
    return Entry(kind, id, title, beside, " ".join([more, *others]).strip(), page)


def _name(content: Content, folder: str, id: str) -> str:
    if folder != "sources":
        return thing(content, folder, id)
    source = content.sources[id]
    return source.publisher if source.title == "not stated" else f"{source.publisher}: {source.title}"


def _about(content: Content, kind: str, id: str) -> tuple[str, str]:
    """What is shown beside a thing's name, and what else it is found by."""
    match kind:
        case "term":
            return "", " ".join([*content.glossary[id].also, content.glossary[id].definition])
        case "event":
            event = content.events[id]
            return day(content, event.date), ", ".join(content.actors[actor].name for actor in event.actors)
        case "source":
            source = content.sources[id]
            return "" if source.date == "not stated" else day(content, source.date), ""
        case "disagreement":
            entry = content.disagreements[id]
            return entry.answer, f"{entry.wording} {entry.reason}"
        case "figure":
            return "", content.figures[id].caption
        case _:
            one = content.collection(kind)[id]
            return getattr(one, "designation", None) or "", getattr(one, "role", "")
