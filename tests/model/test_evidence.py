"""Fragments are compared with the copies of their sources."""

from pathlib import Path

import pytest

from components.model.content import Content
from components.model.evidence import fold, verify
from components.model.load import read
from components.model.problems import ContentError
from tests.conftest import Broken

BOARD = ("lit on the rock since 1902", "a tower of twenty metres", "a stair leads to the lamp",
         "filled with oil each evening", "at dusk the keeper climbs to the lamp", "a switch sets the flashes going",
         "a wire was laid in place of the oil", "oil is sold to the keepers and to none beside")  # fmt: skip
"""What the copy of a source holds."""


def copies(folder: Path, text: str) -> Path:
    (folder / "returns.txt").write_text(text)
    return folder


def complaint(content: Content, folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        verify(content, folder)
    return str(caught.value)


def test_a_fragment_that_is_there_is_counted(subject: Content, tmp_path: Path) -> None:
    compared = verify(subject, copies(tmp_path, " ".join(BOARD)))
    assert compared == (len(BOARD), {"gazette-des-phares-1990": 1})


def test_a_fragment_that_is_not_there_is_said_with_the_nearest_words(subject: Content, tmp_path: Path) -> None:
    without = " ".join(BOARD).replace("twenty", "twelve")
    assert complaint(subject, copies(tmp_path, without)) == (
        "subject/sources/harbour-board-1931.yaml:15:5: not-verified: says.height.fragment: "
        "the copy of the source does not say 'a tower of twenty metres'\n"
        "    fix: the nearest it says is 'a tower of twelve metres'"
    )


def test_one_letter_of_another_case_is_not_word_for_word(subject: Content, tmp_path: Path) -> None:
    assert "not-verified" in complaint(subject, copies(tmp_path, "A tower of twenty metres"))


def test_a_copy_that_is_not_there_is_said_at_its_source(subject: Content, tmp_path: Path) -> None:
    assert (
        "subject/sources/harbour-board-1931.yaml:8:1: missing-copy: copy_at_hand: "
        f"there is no file 'returns.txt' in {tmp_path}\n    fix: correct it or add the copy"
    ) in complaint(subject, tmp_path)


def test_comparing_nothing_is_a_failure(broken: Broken, tmp_path: Path) -> None:
    content = read(broken({"sources/harbour-board-1931.yaml": ("copy_at_hand: returns.txt\n", "")}))
    assert complaint(content, tmp_path) == (
        f"subject: nothing-compared: no source of a fragment has a copy in {tmp_path}\n"
        "    fix: name a copy in `copy_at_hand`, or give the right folder"
    )


@pytest.mark.parametrize(
    ("copy", "quoted"),
    [
        ("“so high”", '"so high"'),
        ("the keeper’s lamp", "the keeper's lamp"),
        ("oil – and wire", "oil - and wire"),
        ("twenty\n  metres", "twenty metres"),
        ("twenty\u00a0metres", "twenty metres"),
        ("light\u00adhouse", "lighthouse"),
    ],
)
def test_typography_and_spaces_do_not_count(copy: str, quoted: str) -> None:
    assert fold(copy) == fold(quoted)


def test_words_do_count() -> None:
    assert fold("a tower") != fold("the tower")
