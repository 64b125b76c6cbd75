"""The schemas for editors accept what `check` accepts, refuse what it refuses, and explain every field."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from components.__main__ import main
from components.model.editor_schemas import schemas
from components.model.folders import FILES, YAML
from components.model.yaml_source import parse
from tests.conftest import REPOSITORY, SUBJECT
from tests.faults import KINDS, faults

CHECKERS = {name: Draft202012Validator(schema) for name, schema in schemas().items()}
BY_SHAPE = {
    "misspelled field", "unknown field", "text for a number", "true for a number", "no sources", "empty text",
    "list for a text", "long text", "wrong kind", "date in words", "date without hyphens",
    "no scale", "three coordinates", "unknown rule", "no language",
}  # fmt: skip
"""Kinds of faults that show in the shape of one file."""


def checker(path: Path) -> Draft202012Validator:
    return CHECKERS[path.stem if path.stem in FILES else path.parent.name]


def written(folder: Path) -> list[Path]:
    beside = [folder / f"{name}.yaml" for name in FILES]
    return [path for path in beside if path.is_file()] + [p for name in YAML for p in sorted((folder / name).glob("*"))]


@pytest.mark.parametrize("folder", [REPOSITORY / "content", SUBJECT], ids=["real", "lighthouse"])
def test_they_accept_what_check_accepts(folder: Path) -> None:
    paths = written(folder)
    assert len(paths) > 20
    amiss = [
        (str(path), error.message) for path in paths for error in checker(path).iter_errors(_data(path.read_text()))
    ]
    assert amiss == []


def test_they_refuse_faults_of_shape() -> None:
    assert set(KINDS) > BY_SHAPE
    tried, missed = 0, []
    for fault in faults(SUBJECT, seed=7, each=2):
        if fault.kind in BY_SHAPE:
            tried += 1
            if checker(SUBJECT / fault.file).is_valid(_data(fault.text)):
                missed.append(str(fault))
    assert tried > 25
    assert "\n".join(missed) == ""


def test_they_explain_each_kind() -> None:
    kinds = [
        each["properties"]["kind"]
        for checker in CHECKERS.values()
        for each in checker.schema.get("$defs", {}).values()
        if "const" in each.get("properties", {}).get("kind", {})
    ]
    assert len(kinds) > 30
    assert [kind["const"] for kind in kinds if not kind.get("description")] == []


def test_they_explain_every_field_that_an_author_may_doubt() -> None:
    fact = CHECKERS["parts"].schema["$defs"]["NamedFact"]["properties"]
    assert fact["high"]["description"]


def test_the_command_writes_them_where_content_files_point(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--content", str(tmp_path)]) == 0
    assert json.loads((tmp_path / ".schema" / "parts.json").read_text())["$schema"].startswith(
        "https://json-schema.org"
    )
    assert "wrote" in capsys.readouterr().out


def test_the_settings_for_an_editor_name_every_kind_of_file() -> None:
    named = json.loads((REPOSITORY / ".vscode" / "settings.json").read_text())["yaml.schemas"]
    assert {Path(address).stem for address in named} == set(CHECKERS)


def _data(text: str) -> Any:
    return parse(text).data
