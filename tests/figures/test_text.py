"""Text is measured with the letters it is set in."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from fontTools.ttLib import TTFont

from components.figures import typefaces
from components.figures.letters import SURE_SIGNS
from components.figures.text import Block, balanced, width, wrap
from components.figures.typefaces import SANS, SEMIBOLD, SERIF, Typeface, characters
from components.html.element import text_of

SENTENCE = "The great oil lamp stood on the rock until the current was laid"


@pytest.mark.parametrize("face", [SANS, SERIF])
def test_a_typeface_is_one_that_the_theme_names_and_may_be_given_away(face: Typeface) -> None:
    names = TTFont(face.path)["name"]
    assert f'"{names.getBestFamilyName()}"' in face.stack.split(", ")
    assert names.getDebugName(13).startswith("This Font Software is licensed under the SIL Open Font License")


def test_letters_that_are_not_looked_for_are_there() -> None:
    assert {*SURE_SIGNS} <= characters(SANS) & characters(SERIF)


def test_a_line_is_as_wide_as_its_letters_and_wider_in_bold() -> None:
    assert width("mast", 16) == pytest.approx(sum(width(letter, 16) for letter in "mast"))
    assert width("mast", 32) == pytest.approx(2 * width("mast", 16))
    assert width("mast", 16, SEMIBOLD) > width("mast", 16) > width("mist", 16)


def test_text_is_broken_between_words_and_never_wider_than_its_room() -> None:
    lines = wrap(SENTENCE, 120, 16)
    assert " ".join(lines) == SENTENCE
    assert len(lines) > 2
    assert all(width(line, 16) <= 120 for line in lines)
    assert wrap("lamp", 5, 16) == ["lamp"]
    assert wrap("", 120, 16) == []


def test_what_must_stay_together_is_not_torn_apart() -> None:
    assert wrap("12\N{NO-BREAK SPACE}m Lamp\N{NON-BREAKING HYPHEN}2", 10, 16) == [
        "12\N{NO-BREAK SPACE}m",
        "Lamp\N{NON-BREAKING HYPHEN}2",
    ]


def test_balanced_lines_are_as_few_but_more_even() -> None:
    greedy, even = wrap(SENTENCE, 200, 16), balanced(SENTENCE, 200, 16)
    assert len(even) == len(greedy)
    assert max(width(line, 16) for line in even) < max(width(line, 16) for line in greedy)


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 50), ("end", 0)])
def test_a_box_lies_where_the_anchor_says(anchor: str, left: float) -> None:
    size = 100 / width("lamp", 1)
    box = Block(["lamp"], 100, 50, size, anchor).box
    assert (box.left, box.width) == (pytest.approx(left), pytest.approx(100))
    assert box.top < 50 < box.top + box.height


def test_a_reserve_widens_away_from_the_anchor() -> None:
    block = Block(["lamp"], 100, 50, 16, "end")
    narrow, wide = block.padded(8, 4), block.padded(8, 4, reserve=1.25)
    assert wide.left + wide.width == pytest.approx(narrow.left + narrow.width)
    assert wide.width - narrow.width == pytest.approx(block.width / 4)
    assert block.padded(8, 4, least=44).height == 44


def test_a_block_is_drawn_line_by_line() -> None:
    block = Block(["great", "lamp"], 10, 20, 16)
    drawn = block.drawn("small")
    assert (text_of(drawn), drawn.get("class")) == ("great lamp", "small")
    assert [span.get("y") for span in drawn] == ["20", "39.2"]


def test_threads_that_ask_at_once_read_the_same_letters_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    monkeypatch.setattr("fontTools.ttLib.TTFont", lambda *a, **k: read.append(a) or TTFont(*a, **k))
    monkeypatch.setattr(typefaces, "read_cached", lambda *_: None)
    for kept in (typefaces._font, typefaces.advances):
        kept.cache_clear()
    barrier = Barrier(8)

    def measured(_: int) -> float:
        barrier.wait()
        return width(SENTENCE, 16) + width(SENTENCE, 16, SEMIBOLD, SERIF)

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(measured, range(8)))) == 1
    assert len(read) == 2
