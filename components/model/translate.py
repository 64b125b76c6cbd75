"""`explainer translate`: writes every text of the content into a PO file, and keeps what is translated already."""

import io
from pathlib import Path
from typing import NamedTuple

from babel.localedata import exists
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from components.model.draft import Draft, file_of
from components.model.load import drafted
from components.model.problems import ContentError
from components.model.scaffold import Refusal
from components.model.translation import CODE, FOLDER, entries, read_catalog, turned

HEAD = "# Every text of the content; `explainer translate` renews it. What is marked as fuzzy was corrected since."


class Left(NamedTuple):
    """A file of translations, how many texts it has, and how many of them are to be written or looked at."""

    path: Path
    texts: int
    empty: int
    stale: int


def translate(folder: Path, language: str, locale: str | None = None) -> Left:
    """Write or renew the file of a language; `locale` says how it writes numbers, as fr_CA.

    Raises `Refusal` for a wrong language, `ContentError` where the content cannot be read.
    """
    draft = drafted(folder)
    if not CODE.fullmatch(language) or language == draft.language:
        raise Refusal(f"'{language}' is no other language; use its code of two letters, as fr")
    path = folder / FOLDER / f"{language}.po"
    catalog = read_catalog(draft, language) if path.exists() else None
    if draft.problems:
        raise ContentError(draft.problems)
    texts = _texts(draft, language, locale or (str(catalog.locale) if catalog else language))
    if catalog is None:
        catalog = texts
    else:
        catalog.update(texts)
    path.parent.mkdir(exist_ok=True)
    written = io.BytesIO()
    write_po(written, catalog, width=0, include_previous=True)
    path.write_bytes(written.getvalue())
    said = [message for message in catalog if message.id]
    empty, stale = sum(not each.string for each in said), sum(bool(each.string) and each.fuzzy for each in said)
    return Left(path, len(said), empty, stale)


def _texts(draft: Draft, language: str, locale: str) -> Catalog:
    """Every text once, with the files in which it stands."""
    if not exists(locale):
        raise Refusal(f"'{locale}' is no locale; write one that there is, as fr or fr_CA")
    catalog = Catalog(locale, project=draft.folder.name, charset="utf-8", fuzzy=False, header_comment=HEAD)
    for folder, id, entry in entries(draft):
        file = file_of(folder, id)

        def add(text: str, file: str = file) -> str:
            catalog.add(text, locations=[(file, 0)])
            return text

        turned(entry, add, language)
    return catalog
