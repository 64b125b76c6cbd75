"""Every field of content says what it is for, and the README of the content says it of every block and layout."""

import re

import pytest

from components.model.folders import FILES, FOLDERS, YAML
from components.model.schema.blocks import Block
from components.model.schema.layout import Lanes, Layout, Stage, Switch
from tests.conftest import REPOSITORY
from tests.fields import described, models_in, undescribed

FILE = REPOSITORY / "content" / "README.md"
HEADING = "## Fields of blocks and layouts"
SECTION = re.compile(rf"(?<={HEADING}\n\n).*?(?=\n\n## )", re.DOTALL)
LAYOUTS = dict.fromkeys(model for each in (Layout, Stage, Lanes, Switch) for model in models_in(each))
BLOCKS = [model for model in models_in(Block) if model not in LAYOUTS]


def test_every_field_of_every_kind_of_file_is_described() -> None:
    holds = [FOLDERS[name].holds for name in YAML if name != "interface"] + list(FILES.values())
    models = [model for annotation in holds for model in models_in(annotation)]
    assert len(models) > 80
    assert undescribed(models) == []


def test_the_readme_describes_every_field_of_blocks_and_layouts(request: pytest.FixtureRequest) -> None:
    wanted = f"{described(BLOCKS)}\n\n### Layouts\n\n{described(LAYOUTS)}"
    text = FILE.read_text(encoding="utf-8")
    if request.config.getoption("--renew"):
        FILE.write_text(SECTION.sub(lambda _: wanted, text), encoding="utf-8")
        return
    assert SECTION.findall(text) == [wanted], "run this test with --renew, and look at the difference"
