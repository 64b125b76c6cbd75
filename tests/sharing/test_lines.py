"""Running text in lines."""

import pytest

from components.figures.typefaces import SANS
from components.html.element import text_of
from components.sharing.lines import Atom, Look, length, natural, set_in_lines, words

LOOK = Look(16, 400, SANS, "black", 24)


@pytest.mark.parametrize(
    ("value", "pixels"),
    [("1rem", 16), (".5em", 4), ("12px", 12), ("50%", 100), ("-2px", -2), ("auto", 0), ("calc(100% - 1rem - 4px)", 180),
     ("min(100%,130px)", 130)],
)  # fmt: skip
def test_a_length_is_read_as_css_means_it(value: str, pixels: float) -> None:
    assert length(value, 200, em=8) == pytest.approx(pixels)


def test_text_is_broken_between_words_and_never_wider_than_its_column() -> None:
    atoms = list(words("The great oil lamp stood on the rock until the current was laid", LOOK))
    drawn, height = set_in_lines(atoms, 120)
    lines = [text_of(line) for line in drawn]
    assert " ".join(lines) == "The great oil lamp stood on the rock until the current was laid"
    assert all(natural(list(words(line, LOOK))) <= 120 for line in lines)
    assert height == 24 * len(lines)
    assert len(lines) > 2


def test_what_stands_close_together_is_not_torn_apart() -> None:
    atoms = [*words("lamp", LOOK), Atom("1", LOOK, 8)]
    drawn, _ = set_in_lines(atoms, 10)
    assert [text_of(line) for line in drawn] == ["lamp1"]


def test_wider_letters_need_more_lines() -> None:
    broad = Look(16, 400, SANS, "black", 24, breadth=1.5)
    text = "The great oil lamp stood on the rock"
    assert set_in_lines(list(words(text, broad)), 120)[1] > set_in_lines(list(words(text, LOOK)), 120)[1]
