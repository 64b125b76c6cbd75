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


def test_an_embedded_font_is_small_and_has_the_letters_asked_for() -> None:
    packed = b64decode(fonts.embedded(SANS, string.ascii_letters).split(",")[1])
    letters = {chr(code) for code in TTFont(BytesIO(packed)).getBestCmap()}
    assert letters == set(string.ascii_letters)
    assert len(packed) < 12_000


def test_the_same_letters_give_the_same_font_in_any_order() -> None:
    assert fonts.embedded(SERIF, "lamp") == fonts.embedded(SERIF, "palm")


def test_every_letter_of_every_picture_is_in_its_typeface(content: Content, subject: Content) -> None:
    drawn = [picture(each, id, None) for each in (content, subject) for id in each.figures]
    texts = [text for svg in drawn for text in svg.iter("text")]
    assert len(texts) > 300
    assert fonts.missing(set(chain.from_iterable(map("".join, (text.itertext() for text in texts))))) == set()
