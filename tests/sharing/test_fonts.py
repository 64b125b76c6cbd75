"""The typefaces come from a package and from nowhere else."""

import string
from base64 import b64decode
from io import BytesIO
from itertools import chain

import pytest
from fontTools.ttLib import TTFont

from components.html import theme
from components.model.content import Content
from components.sharing import fonts
from components.sharing.picture import picture


@pytest.mark.parametrize(("face", "stack"), [(fonts.SANS, theme.SANS), (fonts.SERIF, theme.SERIF)])
def test_an_unpacked_typeface_bears_the_first_name_of_its_stack(face: fonts.Typeface, stack: str) -> None:
    font = TTFont(fonts.path(face))
    assert f'"{font["name"].getDebugName(1)}"' == stack.split(",")[0]
    assert font["name"].getDebugName(13).startswith("This Font Software is licensed under the SIL Open Font License")


def test_a_word_is_as_wide_as_its_letters_and_wider_in_bold() -> None:
    assert fonts.width("mast", 16) == pytest.approx(sum(fonts.width(letter, 16) for letter in "mast"))
    assert fonts.width("mast", 32) == pytest.approx(2 * fonts.width("mast", 16))
    assert fonts.width("mast", 16, 600) > fonts.width("mast", 16)
    assert fonts.width("i", 16) < fonts.width("m", 16)


def test_an_embedded_font_is_small_and_has_the_letters_asked_for() -> None:
    packed = b64decode(fonts.embedded(fonts.SANS, string.ascii_letters).split(",")[1])
    letters = {chr(code) for code in TTFont(BytesIO(packed)).getBestCmap()}
    assert letters == set(string.ascii_letters)
    assert len(packed) < 12_000


def test_the_same_letters_give_the_same_font_in_any_order() -> None:
    assert fonts.embedded(fonts.SERIF, "lamp") == fonts.embedded(fonts.SERIF, "palm")


def test_every_letter_of_every_picture_is_in_its_typeface(content: Content, subject: Content) -> None:
    drawn = [picture(each, id, None) for each in (content, subject) for id in each.figures]
    texts = [text for svg in drawn for text in svg.iter("text")]
    assert len(texts) > 300
    assert fonts.missing(set(chain.from_iterable(map("".join, (text.itertext() for text in texts))))) == set()
