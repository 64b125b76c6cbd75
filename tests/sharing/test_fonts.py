"""Pictures bring their letters, and the letters are the same whoever asks first."""

import string
from base64 import b64decode
from io import BytesIO
from itertools import chain

from fontTools.ttLib import TTFont

from components.figures.typefaces import SANS, SERIF
from components.model.content import Content
from components.sharing import fonts
from components.sharing.picture import picture


def letters(text: str) -> set[str]:
    """What an embedded font has."""
    packed = b64decode(fonts.embedded(SANS, text).split(",")[1])
    assert len(packed) < 40_000
    return {chr(code) for code in TTFont(BytesIO(packed)).getBestCmap()}


def test_an_embedded_font_has_the_letters_asked_for_and_is_small() -> None:
    assert set(string.printable.strip()) <= letters("lamp")
    assert "é" not in letters("lamp")
    assert {*"lampéü"} <= letters("é")
    assert {*"lampłő"} <= letters("ł")


def test_pictures_with_usual_letters_share_a_font() -> None:
    assert fonts.embedded(SERIF, "lamp") is fonts.embedded(SERIF, "tower")


def test_every_letter_of_every_picture_is_in_its_typeface(content: Content, subject: Content) -> None:
    drawn = [picture(each, id, None) for each in (content, subject) for id in each.figures]
    texts = [text for svg in drawn for text in svg.iter("text")]
    assert len(texts) > 300
    assert fonts.missing(set(chain.from_iterable(map("".join, (text.itertext() for text in texts))))) == set()
