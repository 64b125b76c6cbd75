"""The forms of a citation: APA, BibTeX, RIS, CSL-JSON, Wikipedia's. What is not known is left out, never made up."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from components.html.format import day, year_first
from components.model.content import Content
from components.model.schema.explainer import Author

BIBTEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
BIBTEX |= {letter: f"\\{letter}" for letter in "&%$#_{}"}
WIKITEXT = {"|": "{{!}}", "[": "&#x5B;", "]": "&#x5D;", "{": "&#x7B;", "}": "&#x7D;"}
ISO, SLASHED, LISTED, LONG = "{iso}", "{slashed}", "{listed}", "{long}"
"""Stand for the day of reading: 2026-11-26, 2026/11/26, 2026, 11, 26, and as the language writes it."""
ROOT = "{root}"
"""Stands for the address at which all is published, where it is read but nobody has configured it."""


class Citation(NamedTuple):
    """One form; `accessed` is what it says of the day of reading, and of the address where only a reader knows that.
    It is left out where nobody knows."""

    before: str
    accessed: str = ""
    after: str = ""

    def read_on(self, content: Content, on: date | None = None) -> str:
        """The form for somebody who read it on a day."""
        if on is None or ROOT in self.accessed:
            return self.before + self.after
        told = {ISO: f"{on}", SLASHED: f"{on:%Y/%m/%d}", LISTED: f"{on.year}, {on.month}, {on.day}",
                LONG: day(content, on)}  # fmt: skip
        said = re.sub("|".join(map(re.escape, told)), lambda sign: told[sign[0]], self.accessed)
        return self.before + said + self.after


@dataclass(frozen=True)
class Cited:
    """What is cited: its name for programs, what it says of itself, where it is told, and on what it rests.

    `address` is None while nobody knows where all is published; it is at `path` there. `kind` is its type in CSL:
    graphic or webpage.
    """

    key: str
    title: str
    address: str | None
    path: str
    kind: str
    rests_on: str = ""

    @property
    def read_at(self) -> str:
        """Where a reader reads it."""
        return self.address or f"{ROOT}/{self.path}"


def apa(content: Content, cited: Cited) -> Citation:
    """As the American Psychological Association asks for a web page; without an author the title comes first."""
    explainer = content.explainer
    on = year_first(content, explainer.reviewed)
    names = [f"{one.name}, {_initials(one.given)}" if one.given else one.name for one in explainer.authors]
    by = ", ".join(names[:-1]) + (", & " if len(names) > 1 else "") + names[-1] if names else ""
    title = cited.title.rstrip(".")
    first = f"{by.rstrip('.')}. ({on}). {title}." if by else f"{title}. ({on})."
    retrieved = content.words.citing.retrieved.replace("{date}", LONG)
    where = (f" {retrieved}", f" {cited.address}") if cited.address else (f" {retrieved} {cited.read_at}", "")
    return Citation(f"{first} {explainer.title.rstrip('.')}.", *where)


def _initials(given: str) -> str:
    return " ".join(f"{name[0]}." for name in given.split())


def _note(content: Content, cited: Cited) -> str:
    reviewed = content.words.reviewed.format(date=day(content, content.explainer.reviewed))
    rests_on = f". {content.words.sources}: {cited.rests_on}" if cited.rests_on else ""
    return f"{reviewed}. {content.explainer.credit}{rests_on}"


def _named(author: Author) -> str:
    """Family name first, as programs sort."""
    return f"{author.name}, {author.given}" if author.given else author.name


def bibtex(content: Content, cited: Cited) -> Citation:
    """For LaTeX."""
    explainer = content.explainer
    people = [_escaped(_named(one), BIBTEX) if one.given else f"{{{_escaped(one.name, BIBTEX)}}}"
              for one in explainer.authors]  # fmt: skip
    fields = {
        "author": " and ".join(people),
        "title": f"{{{_escaped(cited.title, BIBTEX)}}}",
        "howpublished": _escaped(explainer.title, BIBTEX),
        "year": str(explainer.reviewed.year),
        "note": _escaped(_note(content, cited), BIBTEX),
        "url": cited.address,
    }
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items() if value)
    url = "" if cited.address else f",\n  url = {{{cited.read_at}}}"
    accessed = f"{url},\n  urldate = {{{ISO}}}"
    return Citation(f"@misc{{{cited.key}-{explainer.reviewed.year},\n{lines}", accessed, "\n}")


def ris(content: Content, cited: Cited) -> Citation:
    """Lines of two letters and a value, as Zotero, EndNote and Citavi read them."""
    explainer = content.explainer
    fields = [
        ("TY", "FIGURE" if cited.kind == "graphic" else "ELEC"),
        *(("AU", _named(one)) for one in explainer.authors),
        ("TI", cited.title),
        ("T2", explainer.title),
        ("PY", str(explainer.reviewed.year)),
        ("DA", f"{explainer.reviewed:%Y/%m/%d}"),
        ("LA", explainer.language),
        ("N1", _note(content, cited)),
        *([("UR", cited.address)] if cited.address else []),
    ]
    lines = "".join(f"{tag}  - {value}\r\n" for tag, value in fields)
    url = "" if cited.address else f"UR  - {cited.read_at}\r\n"
    return Citation(lines, f"{url}Y2  - {SLASHED}\r\n", "ER  - \r\n")


def csl(content: Content, cited: Cited) -> Citation:
    """JSON as citeproc processors read it."""
    explainer, on = content.explainer, content.explainer.reviewed
    item = {
        "id": f"{cited.key}-{on.year}",
        "type": cited.kind,
        "author": [{"family": one.name, "given": one.given} if one.given else {"literal": one.name}
                   for one in explainer.authors],
        "title": cited.title,
        "container-title": explainer.title,
        "issued": {"date-parts": [[on.year, on.month, on.day]]},
        "language": explainer.language,
        "note": _note(content, cited),
        "URL": cited.address,
    }  # fmt: skip
    text = json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=1)
    url = "" if cited.address else f',\n  "URL": "{cited.read_at}"'
    accessed = f'{url},\n  "accessed": {{"date-parts": [[{LISTED}]]}}'
    return Citation(text.removesuffix("\n }\n]"), accessed, "\n }\n]")


def wikipedia(content: Content, cited: Cited) -> Citation:
    """Without an address it cites a work, because its template for pages needs one."""
    explainer = content.explainer
    fields: Mapping[str, str | None] = {
        **_wikipedia_authors(explainer.authors),
        "url": cited.address,
        "title": _escaped(cited.title, WIKITEXT),
        "website" if cited.address else "work": _escaped(explainer.title, WIKITEXT),
        "date": explainer.reviewed.isoformat(),
        "language": explainer.language,
    }
    template = "cite web" if cited.address else "citation"
    said = " ".join(f"|{name}={value}" for name, value in fields.items() if value)
    url = "" if cited.address else f" |url={cited.read_at}"
    return Citation(f"{{{{{template} {said}", f"{url} |access-date={ISO}", "}}")


def _wikipedia_authors(authors: list[Author]) -> dict[str, str]:
    """A person by both names, an organisation by one: `last2`, `first2`, `author3`."""
    named: dict[str, str] = {}
    for number, one in enumerate(authors, 1):
        if one.given:
            named |= {f"last{number}": _escaped(one.name, WIKITEXT), f"first{number}": _escaped(one.given, WIKITEXT)}
        else:
            named[f"author{number}"] = _escaped(one.name, WIKITEXT)
    return named


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(letter, letter) for letter in text)
