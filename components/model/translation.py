"""A second language beside the first: `translations/<language>.po` holds the wording of every text of the content.

A PO file pairs each text with the wording that it was made from, which is how it is known what is missing or stale.
"""

import io
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from components.model.draft import Draft, file_of
from components.model.files import read_bytes
from components.model.problems import Problem
from components.model.schema.explainer import Author
from components.model.schema.sources import Source
from components.model.schema.text import worded
from components.model.type_hints import below, parts_of

FOLDER = "translations"
AS_IT_IS = {(Source, "publisher"), (Source, "title"), (Author, "name"), (Author, "given")}
"""Names that a reader must find again in the world."""
NOT_TRANSLATED = ("art", "interface")
"""Folders without texts, or with a file for each language."""
NO_WORDS = "add it: the words of buttons and labels in that language"
CODE = re.compile(r"[a-z]{2}")
Turn = Callable[[str], str]


class Missing(NamedTuple):
    """A text of a file that has no wording in the other language, or one of an older text."""

    text: str
    stale: bool


class Words:
    """The wordings of one language; what is asked for and not there is kept."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.missing: list[Missing] = []

    def __call__(self, text: str) -> str:
        """The wording of a text, or the text itself."""
        message = self.catalog.get(text)
        if message is not None and message.string and not message.fuzzy:
            return str(message.string)
        self.missing.append(Missing(text, message is not None and bool(message.string)))
        return text


def languages(draft: Draft) -> Iterator[str]:
    """The other languages of the content, by their code; reports what else stands among them."""
    for path in sorted((draft.folder / FOLDER).glob("*")):
        if path.suffix == ".po" and CODE.fullmatch(path.stem) and path.stem != draft.language:
            yield path.stem
        elif not path.name.startswith("."):
            fix = "a file here is called <language>.po, as fr.po, and is not in the language of explainer.yaml"
            draft.report(Problem(f"{FOLDER}/{path.name}", (), "stray-file", "nothing reads this", fix, 1, 1))


def read_catalog(draft: Draft, language: str) -> Catalog | None:
    """The wordings of a language; None after reporting why they cannot be read."""
    file = f"{FOLDER}/{language}.po"
    raw = read_bytes(draft, file)
    if raw is None:
        return None
    try:
        catalog = read_po(io.BytesIO(raw), abort_invalid=True)
    except (PoFileError, UnicodeDecodeError, ValueError) as error:
        fix = "mend it with an editor for PO files"
        draft.report(Problem(file, (), "broken-translation", f"is no PO file: {error}", fix, 1, 1))
        return None
    if catalog.locale is None:
        fix = 'write `"Language: fr\\n"` in its head, or a locale such as fr_CA'
        draft.report(Problem(file, (), "broken-translation", "names no known language", fix, 1, 1))
        return None
    return catalog


def translated(draft: Draft, language: str, catalog: Catalog) -> Iterator[tuple[str, str, Any]]:
    """Each entry as (folder, id, data to validate) in the other language; reports what has no wording."""
    words = Words(catalog)
    for folder, id, entry in entries(draft):
        words.missing.clear()
        data = turned(entry, words, language)
        if isinstance(entry, BaseModel) and (folder, id) == ("", "explainer"):
            data |= {"language": language, "locale": str(catalog.locale)}
        if words.missing:
            draft.report(_problem(language, file_of(folder, id), words.missing))
        yield folder, id, data


def entries(draft: Draft) -> Iterator[tuple[str, str, Any]]:
    """Everything that holds texts, in the order of reading."""
    for folder, found in draft.entries.items():
        if folder not in NOT_TRANSLATED:
            yield from ((folder, id, entry) for id, entry in found.items() if id != "reviewed" or folder)


def turned(value: Any, turn: Turn, language: str, annotation: Any = None) -> Any:
    """A value with every text in it turned; models become the data that they are read from."""
    if isinstance(value, Source):
        return _source(value, turn, language)
    if isinstance(value, BaseModel):
        return _model(value, turn, language)
    if isinstance(value, list):
        return [turned(item, turn, language, below(annotation)) for item in value]
    if isinstance(value, dict):
        return {key: turned(item, turn, language, below(annotation)) for key, item in value.items()}
    return turn(value) if isinstance(value, str) and _is_text(annotation) else value


def _model(value: BaseModel, turn: Turn, language: str) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for name, field in type(value).model_fields.items():
        if name in value.model_fields_set:
            kept = any(isinstance(value, model) and name == each for model, each in AS_IT_IS)
            held = getattr(value, name)
            data[field.alias or name] = held if kept else turned(held, turn, language, field.rebuild_annotation())
    return data


def _source(source: Source, turn: Turn, language: str) -> dict[str, Any]:
    """A source, whose words need a translation exactly where they are in another language."""
    data = _model(source.model_copy(update={"says": {}}), turn, language)
    data["says"] = {}
    for key, passage in source.says.items():
        data["says"][key] = said = _model(passage.model_copy(update={"gloss": None}), turn, language)
        said.pop("gloss", None)
        if passage.fragment and source.language != language:
            said["gloss"] = turn(passage.gloss or passage.fragment)
    return data


def _is_text(annotation: Any) -> bool:
    """Whether a field holds words for readers, not an id, a date or an address."""
    marks = [mark for piece in parts_of(annotation) for mark in getattr(piece, "__metadata__", ())]
    inner = [each for mark in marks for each in (mark.metadata if isinstance(mark, FieldInfo) else [mark])]
    return any(isinstance(mark, AfterValidator) and mark.func is worded for mark in inner)


def _problem(language: str, file: str, missing: list[Missing]) -> Problem:
    code = "stale-translation" if all(each.stale for each in missing) else "missing-translation"
    count = f"{len(missing)} text{'s' if len(missing) > 1 else ''} of {file}"
    said = "made from an older wording" if code == "stale-translation" else "not there, or made from an older wording"
    what = f"{count}: {said}, first: '{missing[0].text[:60]}'"
    fix = f"`explainer translate {language}`, then write what is empty or marked as fuzzy"
    return Problem(f"{FOLDER}/{language}.po", (), code, what, fix, 1, 1)
