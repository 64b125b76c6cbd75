"""The README of the content says what every problem means, and how each kind of file is begun."""

import re

from components.model.folders import FOLDERS
from components.model.problems import CODES
from components.model.scaffold import KINDS
from components.model.schema.blocks import Block
from components.model.schema.figures import Figure
from components.model.type_hints import choices, tags
from tests.conftest import REPOSITORY

README = (REPOSITORY / "content/README.md").read_text()
ROW = re.compile(r"^\| `([a-z]+-[a-z]+)` \| (.+) \| (.+) \|$", re.MULTILINE)


def test_every_code_has_a_wrong_and_a_right_snippet_and_no_other_is_explained() -> None:
    rows = ROW.findall(README)
    assert [code for code, _, _ in rows] == list(CODES)
    assert all(wrong != right for _, wrong, right in rows)


def test_every_code_is_two_words() -> None:
    assert all(re.fullmatch(r"[a-z]+-[a-z]+", code) for code in CODES)


def test_every_folder_and_every_kind_of_file_is_named() -> None:
    assert [folder for folder in FOLDERS if f"`{folder}/`" not in README] == []
    begun = set(re.findall(r"explainer new (\w+) [a-z]", README))
    assert begun <= set(KINDS)
    assert set(KINDS) - begun == {"family"}


def test_every_kind_of_figure_and_block_is_named() -> None:
    kinds = [tag for union in (Figure, Block) for member in choices(union) for tag in tags(member)]
    assert len(kinds) == 12 + 18
    assert [kind for kind in kinds if f"`{kind}`" not in README] == []
