"""The list of everything as a document, with the field that finds; and what the field looks through, as data."""

import json
from collections.abc import Iterator
from functools import partial

from components.article import assets
from components.article.find import find_article
from components.article.find_index import entries, kinds
from components.article.menu import around
from components.model.content import Content
from components.sharing.addresses import between, find_index_path, find_path, read_path, reading_links
from components.web.data import JSON
from components.web.document import document
from components.web.file import HTML, File
from components.web.minify import minified_js
from components.web.policy import policy
from components.web.reading import sheet
from components.web.seo_tags import findable

RUN = "find(document.querySelector('.find'))"


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """One document and one list."""
    rules = policy(sheet(), _script(), connect=True)
    yield find_path(content), File(HTML, partial(_document, content, address), rules)
    yield find_index_path(content), File(JSON, partial(index, content))


def index(content: Content) -> bytes:
    """The headings of the kinds, words that ask for the same, and each entry as kind, id, title, what stands beside
    it, further words, page."""
    found = {"kinds": kinds(content), "same": content.words.find.same, "entries": list(entries(content))}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode()


def _document(content: Content, address: str | None) -> bytes:
    here, words, explainer = find_path(content), content.words.find, content.explainer
    links = reading_links(content, here)
    head = findable(content, address, words.everything, explainer.summary, here, "")
    body = around(content, find_article(content, links), links, between(here, read_path(content)))
    title = f"{words.find} · {explainer.title}"
    return document(content, title, head, body, sheet(), _script(), connect=True)


def _script() -> str:
    return minified_js(f"{assets.find_script()}\n{assets.reading_script()}{RUN}")
