"""A new explainer passes `check`, is whole in every edition, and says what to do with it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from components.__main__ import main
from components.model.load import read
from components.model.yaml_source import parse
from components.web.site import Site
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "kettle"
    assert main(["new", "subject", str(folder)]) == 0
    return folder


def test_it_passes_check_and_is_whole_in_every_edition(begun: Path) -> None:
    content = read(begun)
    site = Site(content, None)
    made = [path for path, file in site.files.items() if not path.endswith(".png") and file.content]
    assert {"en/read/", "en/embed/what-it-is-made-of/", "data/claims.csv"} <= set(made)


def test_each_file_points_an_editor_to_its_schema(begun: Path) -> None:
    files = list(begun.rglob("*.yaml"))
    assert len(files) > 12
    for path in files:
        found = re.match(r"# yaml-language-server: \$schema=(\S+)\n", path.read_text())
        assert found, path
        schema = json.loads((path.parent / found[1]).read_text())
        assert Draft202012Validator(schema).is_valid(parse(path.read_text()).data), path


def test_its_words_name_no_other_subject(begun: Path) -> None:
    words = "\n".join(path.read_text().lower() for path in begun.rglob("*.yaml"))
    named = {path.stem.replace("-", " ") for path in (REPOSITORY / "content" / "parts").glob("*.yaml")} - {"battery"}
    assert len(named) > 5
    assert [name for name in {*named, "interceptor", "missile"} if name in words] == []


def test_it_says_what_to_do_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "mine"
    assert main(["new", "subject", str(folder)]) == 0
    said = capsys.readouterr().out
    assert f"serve {folder}" in said
    assert f"export site --content {folder}" in said


def test_nothing_is_written_over(begun: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "subject", str(begun)]) == 1
    assert "is not empty" in capsys.readouterr().err


def test_a_language_without_words_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "subject", str(tmp_path / "neu"), "--language", "de"]) == 1
    assert "begin with one of: en" in capsys.readouterr().err
    assert not (tmp_path / "neu").exists()


def test_the_command_that_it_prints_checks_it(begun: Path) -> None:
    command = [sys.executable, "-m", "components", "check", "--content", str(begun)]
    assert "no problems" in subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True).stdout
