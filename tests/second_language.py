"""The lighthouse in a second language that nobody speaks, kept in a PO file as a translator keeps it."""

import io
import shutil
from pathlib import Path

import yaml
from babel.messages.pofile import read_po, write_po

from components.model.translate import translate
from tests.conftest import SUBJECT
from tests.pseudo import WORD, _outside_braces

LANGUAGE, LOCALE = "ga", "en_GB"
"""Named so that a browser knows its name; numbers stay as they are."""
VOWELS = str.maketrans("aeou", "áéóú")


def turn(text: str, kept: frozenset[str]) -> str:
    """`The lamp` becomes `Thé lámp`; words for numbers and what stands in braces stay."""
    return _outside_braces(
        text,
        lambda piece: WORD.sub(lambda word: word[0] if word[0].lower() in kept else word[0].translate(VOWELS), piece),
    )


def in_two_languages(folder: Path, source: Path = SUBJECT) -> Path:
    """A copy of a content folder with its second language."""
    shutil.copytree(source, folder)
    words = yaml.safe_load((folder / "interface" / "en.yaml").read_text())
    kept = frozenset({*words["number_words"], "not", "stated"})
    turned = {
        name: each if name in ("number_words", "passing_words") else _turned(each, kept) for name, each in words.items()
    }
    (folder / "interface" / f"{LANGUAGE}.yaml").write_text(yaml.safe_dump(turned, allow_unicode=True, sort_keys=False))
    path = translate(folder, LANGUAGE, LOCALE).path
    catalog = read_po(io.BytesIO(path.read_bytes()))
    for message in catalog:
        if message.id:
            message.string = turn(str(message.id), kept)
    written = io.BytesIO()
    write_po(written, catalog, width=0)
    path.write_bytes(written.getvalue())
    return folder


def _turned(words: object, kept: frozenset[str]) -> object:
    if isinstance(words, dict):
        return {name: _turned(word, kept) for name, word in words.items()}
    return turn(words, kept) if isinstance(words, str) else words
