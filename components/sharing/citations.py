"""How to cite a figure, a fact or a sentence, in the forms that people and their programs use. No date is made up."""

import json
import re
from dataclasses import dataclass

from components.html.format import day
from components.model.content import Content
from components.model.schema.facts import Fact, Resting
from components.sharing.addresses import home_path, place_path

BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
BIBTEX |= {letter: f"\\{letter}" for letter in "&%$#_{}"}
WIKITEXT = {"|": "{{!}}", "[": "&#x5B;", "]": "&#x5D;", "{": "&#x7B;", "}": "&#x7D;"}


@dataclass(frozen=True)
class Citations:
    """One citation in every form."""

    short: str
    full: str
    bibtex: str
    csl: str
    wikipedia: str


@dataclass(frozen=True)
class Cited:
    """What is cited: its name for programs, what it says of itself, where it is told, and on what it rests."""

    key: str
    title: str
    address: str | None
    kind: str
    rests_on: str = ""


def cite_figure(content: Content, id: str, address: str | None) -> Citations:
    """The figure called `id`."""
    home = f"{address}/{home_path(content, 'figure', id)}" if address else None
    return _cite(content, Cited(id, content.figures[id].title, home, "graphic"))


def cite_statement(content: Content, where: str, address: str | None) -> Citations:
    """The fact or sentence at an address such as `parts/lamp#height`, with the sources that it rests on."""
    stated = content.stated_at(where)
    home = f"{address}/{place_path(content, where)}" if address else None
    return _cite(content, Cited(re.sub(r"[/#]", "-", where), stated.text, home, "webpage", _sources(content, stated)))


def _sources(content: Content, stated: Fact | Resting) -> str:
    return "; ".join(content.sources[id].publisher for id in content.cites(stated))


def _cite(content: Content, cited: Cited) -> Citations:
    explainer, words = content.explainer, content.words
    reviewed = words.reviewed.format(date=day(content, explainer.reviewed))
    full = [f"“{cited.title}”", explainer.title, reviewed, explainer.credit]
    if cited.rests_on:
        full.append(f"{words.sources}: {cited.rests_on}")
    return Citations(
        short=f"“{cited.title}” ({explainer.credit})",
        full=". ".join(part.rstrip(".") for part in full) + "." + (f" {cited.address}" if cited.address else ""),
        bibtex=_bibtex(content, cited, reviewed),
        csl=_csl(content, cited),
        wikipedia=_wikipedia(content, cited),
    )


def _bibtex(content: Content, cited: Cited, reviewed: str) -> str:
    explainer = content.explainer
    note = f"{reviewed}. {explainer.credit}"
    if cited.rests_on:
        note += f". {content.words.sources}: {cited.rests_on}"
    fields = {
        "title": f"{{{_escaped(cited.title, BIBTEX)}}}",
        "howpublished": _escaped(explainer.title, BIBTEX),
        "year": str(explainer.reviewed.year),
        "note": _escaped(note, BIBTEX),
        "url": cited.address,
    }
    lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value]
    return f"@misc{{{cited.key}-{explainer.reviewed.year},\n" + ",\n".join(lines) + "\n}"


def _csl(content: Content, cited: Cited) -> str:
    explainer, day = content.explainer, content.explainer.reviewed
    item = {
        "id": f"{cited.key}-{day.year}",
        "type": cited.kind,
        "title": cited.title,
        "container-title": explainer.title,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "language": explainer.language,
        "note": explainer.credit,
        "URL": cited.address,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=1)


def _wikipedia(content: Content, cited: Cited) -> str:
    """Without an address it cites a work, because its template for pages needs one."""
    explainer = content.explainer
    fields = {
        "url": cited.address,
        "title": _escaped(cited.title, WIKITEXT),
        "website" if cited.address else "work": _escaped(explainer.title, WIKITEXT),
        "date": explainer.reviewed.isoformat(),
        "language": explainer.language,
    }
    return (
        f"{{{{{'cite web' if cited.address else 'citation'} "
        + " ".join(f"|{name}={value}" for name, value in fields.items() if value)
        + "}}"
    )


def _escaped(text: str, signs: dict[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in text)
