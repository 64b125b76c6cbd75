"""What the READMEs name exists, and what exists is named."""

import re
import subprocess
import sys
from typing import get_args

from components.model.drawn import Figure
from components.model.presented import Block
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
LAYERS = (REPOSITORY / "components" / "README.md").read_text(encoding="utf-8")
AUTHORS = (REPOSITORY / "content" / "README.md").read_text(encoding="utf-8")


def _kinds(union: object) -> set[str]:
    members = get_args(get_args(union)[0])
    assert len(members) > 5
    return {get_args(member.model_fields["kind"].annotation)[0] for member in members}


def _commands() -> set[str]:
    told = subprocess.run(
        [sys.executable, "-m", "components", "--help"], cwd=REPOSITORY, capture_output=True, text=True
    )
    found = re.findall(r"^    ([a-z]+) +[a-z]", told.stdout, re.MULTILINE)
    assert found, told.stderr
    return set(found)


def test_every_command_is_named_in_the_readme_and_every_named_one_exists():
    named = set(re.findall(r"\.venv/bin/explainer ([a-z]+)", README))
    assert named == _commands()


def test_every_figure_kind_and_block_kind_is_named_where_one_adds_them():
    for kind in _kinds(Figure) | _kinds(Block):
        assert f"`{kind}`" in LAYERS, f"components/README.md does not name the kind `{kind}`"


def test_every_folder_of_the_components_is_named():
    folders = [path.name for path in (REPOSITORY / "components").iterdir() if (path / "__init__.py").is_file()]
    assert len(folders) >= 4
    for folder in folders:
        assert f"`{folder}/`" in LAYERS, f"components/README.md does not name {folder}/"


def test_every_file_that_a_readme_links_to_exists():
    for folder, text in ((REPOSITORY, README), (REPOSITORY / "components", LAYERS), (REPOSITORY / "content", AUTHORS)):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (folder / target).exists(), f"{target} does not exist"


def test_both_commands_of_the_readme_stand_in_ci_or_configuration():
    assert "pip install -e '.[test]' && .venv/bin/pytest" in README
    assert "pip install -q -e '.[test]'" in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readme_stays_short():
    assert len(README.splitlines()) < 120
