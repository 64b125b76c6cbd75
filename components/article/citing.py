"""Citations to copy and to save; `citing.js` adds the day of reading, which no file can know."""

from collections.abc import Iterator
from urllib.parse import quote
from xml.etree.ElementTree import Element

from components.html.element import Child, el
from components.model.content import Content
from components.sharing.citation_forms import Citation
from components.sharing.citations import Citations

SAVED = {"ris": "application/x-research-info-systems", "bib": "application/x-bibtex", "json": "application/json"}
"""The endings of files for reference managers, and their media types."""
LONGEST_HEARD = 4000
"""Characters of a code up to which it is read out."""


def apa_code(content: Content, made: Citations) -> Element:
    """The form that most people paste."""
    return code(content.words.citing.apa, dated(made.apa))


def citation_codes(content: Content, made: Citations, file: str) -> list[Element]:
    """Every other form under its name; `file` names what is saved, without an ending."""
    forms = [(name, dated(text), _saved(content, name, text, file, ending))
             for name, text, ending in _named(content, made)]  # fmt: skip
    return [piece for name, text, saved in forms for piece in (el("h3", name), code(name, text, saved))]


def _named(content: Content, made: Citations) -> Iterator[tuple[str, Citation, str]]:
    """Name and text of each form, and the ending under which a reference manager opens it, "" for a text to paste."""
    words = content.words
    yield words.sharing.short, made.short, ""
    yield words.sharing.bibtex, made.bibtex, "bib"
    yield words.citing.ris, made.ris, "ris"
    yield words.sharing.csl, made.csl, "json"
    yield words.sharing.wikipedia, made.wikipedia, ""


def code(name: str, text: Child, below: Child = None) -> Element:
    """What can be copied, in a box called `name`, to which a script adds a button; a long one is not heard."""
    heard = {"tabindex": 0, "role": "region", "aria_label": name}
    is_long = isinstance(text, str) and len(text) > LONGEST_HEARD
    box = el("pre", el("code", text), **({"aria_hidden": "true"} if is_long else heard))
    return el("div", box, below, class_="code", data_name=name)


def dated(text: Citation) -> Child:
    """What only a reader's browser knows is put in by the script."""
    accessed = el("span", data_accessed=text.accessed, hidden=True) if text.accessed else None
    return [text.before, accessed, text.after]


def _saved(content: Content, name: str, text: Citation, file: str, ending: str) -> Element | None:
    if not ending:
        return None
    address = f"data:{SAVED[ending]};charset=utf-8,{quote(text.read_on(content))}"
    said = content.words.citing.save.format(name=name)
    return el("a", said, href=address, download=f"{file}.{ending}", data_save=SAVED[ending])
