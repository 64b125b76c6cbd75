"""What a reader is told by markup, and which of its words stand neither in content nor in the language's calendar."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from babel.dates import get_month_names
from pydantic import BaseModel

from components.model.content import Content
from components.model.yaml_source import parse
from tests.pseudo import PLACEHOLDER, WORD

TOLD = {"aria-label", "title", "alt", "placeholder", "label", "summary"}
NOT_TOLD = {"choices", "do", "entry", "go", "key", "kind", "dim", "lit", "open", "panel", "pick", "place", "play",
            "round", "questions", "set", "set-id", "pick-set", "quiz", "of", "near", "high", "mixed", "locale",
            "state", "steps", "toggle", "true", "when", "shown", "corrected", "testid",
            "accessed", "save", "index", "page", "figure", "fact", "first", "close", "root",
            "filter", "plain", "publisher", "kind-of-source", "scene", "asked-by"}  # fmt: skip
"""Attributes `data-...` that only a script reads; any other holds words."""
DESCRIBING = ("description", "og:title", "og:description", "og:site_name", "og:image:alt")


def told(root: Element) -> Iterator[str]:
    """Every text of a document, and every attribute that is read out, shown or written by a script."""
    codes = {below for code in root.iter("code") for below in code.iter()}
    for element in root.iter():
        if element not in codes and element.tag not in {"script", "style"}:
            yield element.text or ""
        if element not in codes or element.tag == "code":
            yield element.tail or ""
        yield from (value for name, value in element.attrib.items() if _is_told(name))
        if {element.get("name"), element.get("property")} & set(DESCRIBING):
            yield element.get("content", "")


def _is_told(name: str) -> bool:
    return name in TOLD or (name.startswith("data-") and name.removeprefix("data-") not in NOT_TOLD)


def unknown(texts: Iterable[str], content: Content) -> dict[str, str]:
    """Each word that the content does not hold, with a text that it stands in."""
    known = _known(content.folder, content.explainer.locale)
    return {
        word: text
        for text in texts
        for word in WORD.findall(re.sub(r"https?://\S+", "", text))
        if len(word) > 1 and word.casefold() not in known  # a single letter heads what begins with it
    }


@cache
def _known(folder: Path, locale: str) -> frozenset[str]:
    texts = [text for file in folder.rglob("*.yaml") for text in _texts(parse(file.read_text()).data)]
    texts += [name for width in ("wide", "abbreviated") for name in get_month_names(width, locale=locale).values()]
    return frozenset(word.casefold() for text in texts for word in WORD.findall(text))


def _texts(data: Any) -> Iterator[str]:
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _texts(each)
    else:
        yield str(data)


def unused(texts: Iterable[str], words: BaseModel) -> list[str]:
    """The fields of an interface whose word stands in none of the texts."""
    whole = "\n".join(texts)
    return [name for name, word in _fields(words) if not _stands(word, whole)]


def _fields(words: BaseModel, within: str = "") -> Iterator[tuple[str, str]]:
    for name in type(words).model_fields:
        word = getattr(words, name)
        if isinstance(word, BaseModel):
            yield from _fields(word, f"{within}{name}.")
        elif isinstance(word, str):
            yield f"{within}{name}", word


LONGEST = 60
"""Letters told where a word has a gap."""


def _stands(word: str, whole: str) -> bool:
    pieces = [one for one in PLACEHOLDER.split(word) if one and not PLACEHOLDER.fullmatch(one)]
    return bool(re.search(f".{{1,{LONGEST}}}?".join(map(re.escape, pieces)), whole))
