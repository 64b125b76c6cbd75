"""How to cite a figure, a story, a page or a fact, in the forms that people and their programs use."""

import re
from dataclasses import dataclass

from components.model.content import Content
from components.model.schema.facts import Fact, Resting
from components.sharing.addresses import fact_path, home_path, place_path, read_path
from components.sharing.citation_forms import Citation, Cited, apa, bibtex, csl, ris, wikipedia


@dataclass(frozen=True)
class Citations:
    """One citation in every form."""

    short: Citation
    apa: Citation
    bibtex: Citation
    ris: Citation
    csl: Citation
    wikipedia: Citation


def cite_figure(content: Content, id: str, address: str | None) -> Citations:
    """The figure called `id`."""
    path = home_path(content, "figure", id)
    return _cite(content, Cited(id, content.figures[id].title, _at(address, path), path, "graphic"))


def cite_story(content: Content, id: str, address: str | None) -> Citations:
    """The story called `id`."""
    path = home_path(content, "story", id)
    return _cite(content, Cited(id, content.stories[id].title, _at(address, path), path, "webpage"))


def cite_page(content: Content, id: str, address: str | None) -> Citations:
    """The page called `id`."""
    path = read_path(content, id)
    return _cite(content, Cited(id, content.pages[id].title, _at(address, path), path, "webpage"))


def cite_statement(content: Content, where: str, address: str | None) -> Citations:
    """The fact or sentence at an address such as `parts/lamp#height`, with the sources that it rests on."""
    where = content.moved.get(where, where)
    stated = content.stated_at(where)
    path = fact_path(content, where) if isinstance(stated, Fact) else place_path(content, where)
    key, title = re.sub(r"[/#]", "-", where), titled(content, where)
    return _cite(content, Cited(key, title, _at(address, path), path, "webpage", _sources(content, stated)))


def _at(address: str | None, path: str) -> str | None:
    return f"{address}/{path}" if address else None


def titled(content: Content, where: str) -> str:
    """A fact or sentence that can stand by itself: "The tower: It is 21 metres high."; what it is about is named
    unless its words name it, or it is told with a date or a question of its own."""
    folder, _, id = where.partition("#")[0].partition("/")
    text = content.stated_at(where).text
    if folder not in ("parts", "families", "variants"):
        return text
    name = thing(content, folder, id)
    return text if name.casefold() in text.casefold() else f"{name}: {text}"


def thing(content: Content, folder: str, id: str) -> str:
    """What an entry is called: its name, its title, or the question on which sources differ."""
    entry = getattr(content, folder)[id]
    return next(str(name) for field in ("name", "title", "question") if (name := getattr(entry, field, None)))


def _sources(content: Content, stated: Fact | Resting) -> str:
    return "; ".join(content.sources[id].publisher for id in content.cites(stated))


def _cite(content: Content, cited: Cited) -> Citations:
    return Citations(
        short=Citation(f"“{cited.title}” ({content.explainer.credit})"),
        apa=apa(content, cited),
        bibtex=bibtex(content, cited),
        ris=ris(content, cited),
        csl=csl(content, cited),
        wikipedia=wikipedia(content, cited),
    )
