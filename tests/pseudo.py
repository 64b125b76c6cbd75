"""Languages that nobody speaks: they show that every word of the interface stands in content, and which way it runs."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

LONGER = 0.4
"""How much longer a translation may be, as a part of the English word."""
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "áçéíñóšúýžÁÇÉÍÑÓŠÚÝŽ")
HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתבגדה")
PLACEHOLDER = re.compile(r"(\{\w+\})")
WORD = re.compile(r"[^\W\d_]+")
Turn = Callable[[str], str]


def accented(word: str) -> str:
    """`Close` becomes `[Çlóššéé]`: accented, longer, in brackets; what stands in braces stays."""
    return f"[{_outside_braces(word, _lengthened)}]"


def hebrew(word: str) -> str:
    """The same word in letters that run from right to left."""
    return _outside_braces(word, lambda text: text.lower().translate(HEBREW))


def _outside_braces(text: str, turn: Turn) -> str:
    pieces = PLACEHOLDER.split(text)
    return "".join(piece if PLACEHOLDER.fullmatch(piece) else turn(piece) for piece in pieces)


def _lengthened(text: str) -> str:
    return WORD.sub(lambda word: _longer(word[0].translate(ACCENTS)), text)


def _longer(word: str) -> str:
    """Every letter up to the wanted length twice, from the end."""
    more = -(-len(word) * LONGER // 1)
    return "".join(letter * (1 + (len(word) - at <= more)) for at, letter in enumerate(word))


def translate(source: Path, folder: Path, language: str, locale: str, turn: Turn) -> Path:
    """A copy of a content folder in another language. Its interface alone is translated, so that all else is known;
    what is quoted in English counts as quoted in the new language, or it would need a translation."""
    shutil.copytree(source, folder, dirs_exist_ok=True)
    explainer = folder / "explainer.yaml"
    text = re.sub(r"^language: .*$", f"language: {language}", explainer.read_text(), count=1, flags=re.MULTILINE)
    explainer.write_text(re.sub(r"^locale: .*$", f"locale: {locale}", text, count=1, flags=re.MULTILINE))
    for file in folder.glob("sources/*.yaml"):
        text = re.sub(r"^language: en\n", "", file.read_text(), flags=re.MULTILINE)
        file.write_text(text if "\nlanguage: " in text else f"{text}language: {language}\n")
    (english,) = (folder / "interface").glob("*.yaml")
    words = _turned(yaml.safe_load(english.read_text()), turn)
    english.unlink()
    (folder / "interface" / f"{language}.yaml").write_text(yaml.safe_dump(words, allow_unicode=True, width=1000))
    return folder


def _turned(words: Any, turn: Turn) -> Any:
    if isinstance(words, dict):
        return {name: _turned(word, turn) for name, word in words.items()}
    return turn(words) if isinstance(words, str) else words


def pseudo(source: Path, folder: Path) -> Path:
    """A copy in a language of accented words, 40 % longer; dates and numbers stay as they are."""
    return translate(source, folder, "xa", "en_GB", accented)


def mirrored(source: Path, folder: Path) -> Path:
    """A copy whose interface is written from right to left."""
    return translate(source, folder, "he", "he", hebrew)
