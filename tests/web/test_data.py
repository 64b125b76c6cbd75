"""The facts as data: complete, valid, and the same as what is read."""

import contextlib
import csv
import io
import json
import re
import sqlite3
import tempfile
from pathlib import Path
from typing import Any

import frictionless
import jsonschema
import pandas
import pytest

from components.model.content import Content
from components.sharing import dataset
from components.web.data import everything
from components.web.site import Site
from tests.conftest import REPOSITORY

NAME = re.compile(r"[a-z0-9._/-]+")
"""How a Data Package (v2) and its resources are named."""
TYPES = {"string", "number", "integer", "date"}


def rows(site: Site, name: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(site.files[f"data/{name}"].content.decode(), newline="")))


def loaded(site: Site, name: str) -> Any:
    return json.loads(site.files[f"data/{name}"].content)


def test_there_is_one_row_for_each_statement_and_piece_of_evidence(either: Site) -> None:
    head, *body = rows(either, "claims.csv")
    content = either.content
    assert head == list(content.words.columns.model_dump().values())
    statements = {**content.facts, **content.sentences}
    assert len(body) == sum(len(content.evidence(stated)) for stated in statements.values()) > 20
    assert {row[0] for row in body} == set(statements)


def test_a_row_says_what_is_stated_and_who_says_so(site: Site) -> None:
    head, *body = rows(site, "claims.csv")
    row = dict(zip(head, next(row for row in body if row[0] == "parts/tower#height"), strict=True))
    fact, columns = site.content.facts["parts/tower#height"], site.content.words.columns
    assert row[columns.statement] == fact.text
    assert float(row[columns.value]) == fact.value
    assert row[columns.unit] == "metres"
    assert row[columns.verified] == fact.verified.isoformat()
    assert row[columns.publisher] == site.content.sources[site.content.cites(fact)[0]].publisher


def test_the_content_as_json_is_valid_and_reads_back(either: Site) -> None:
    schema, whole = loaded(either, "schema.json"), loaded(either, "explainer.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(whole)
    back = everything().model_validate_json(either.files["data/explainer.json"].content)
    assert dict(back)["parts"] == dict(either.content.parts)


def test_the_schema_refuses_what_the_content_would_refuse(site: Site) -> None:
    schema, whole = loaded(site, "schema.json"), loaded(site, "explainer.json")
    whole["parts"]["tower"]["nmae"] = "a misspelled field"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate(whole)


def test_the_data_package_follows_the_specification(either: Site) -> None:
    package = loaded(either, "datapackage.json")
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert NAME.fullmatch(package["name"])
    assert all(licence["path"].startswith("https://") for licence in package["licenses"])
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names)) == len(either.content.figures) + 7
    assert all(NAME.fullmatch(name) for name in names)
    assert package["version"] == either.content.explainer.reviewed.isoformat()
    assert "created" not in package, "a date that nobody stated"


def test_every_table_of_the_package_is_as_its_schema_says(either: Site) -> None:
    tables = [each for each in loaded(either, "datapackage.json")["resources"] if each.get("type") == "table"]
    assert len(tables) > 5
    for table in tables:
        fields, (head, *body) = table["schema"]["fields"], rows(either, table["path"])
        assert [field["name"] for field in fields] == head
        assert len(head) == len(set(head))
        assert {field["type"] for field in fields} <= TYPES
        assert body
        assert {len(row) for row in body} == {len(head)}


def test_numbers_and_dates_of_the_statements_are_what_the_schema_says(site: Site) -> None:
    _, *body = rows(site, "claims.csv")
    types = [field["type"] for field in loaded(site, "datapackage.json")["resources"][0]["schema"]["fields"]]
    form = {"number": r"-?\d+(\.\d+)?|", "date": r"\d{4}-\d\d-\d\d", "string": r"[\s\S]*"}
    assert set(types) == set(form)
    for row in body:
        for type_, cell in zip(types, row, strict=True):
            assert re.fullmatch(form[type_], cell), (type_, cell)


def test_a_table_of_a_figure_has_numbers_and_units_in_columns_of_their_own(content: Content, real: Site) -> None:
    read = pandas.read_csv(io.BytesIO(real.files["data/interceptors-to-scale.csv"].content))
    lengths = read[(read.attribute == "length") & (read.status == "stated")].set_index("thing")
    assert len(lengths) > 1
    for id in lengths.index:
        stated = content.variants[id].attributes["length"]
        assert lengths["value"][id] == stated.value
        assert lengths["unit"][id] == stated.unit
    assert read["value"].dtype == float
    assert set(read.status) == {"stated", "calculated", "not stated"}


def test_the_steps_of_a_process_are_numbers(site: Site) -> None:
    package = json.loads(site.files["data/datapackage.json"].content)
    fields = [field for table in package["resources"] for field in table.get("schema", {}).get("fields", [])]
    steps = [field["type"] for field in fields if field["name"] == "step"]
    assert steps == ["integer"] * len(steps) != []


def test_a_row_of_a_figure_leads_to_its_fact_and_its_sources(site: Site) -> None:
    head, *body = rows(site, "reach.csv")
    facts = {row[0] for row in rows(site, "facts.csv")[1:]}
    assert {row[0] for row in body} <= facts
    named = {source for row in body for source in row[head.index("sources")].split()}
    assert named <= set(site.content.sources)
    assert len(named) > 1


def test_what_a_load_adds_up_to_stands_beside_its_boxes(site: Site) -> None:
    for row in pandas.read_csv(io.BytesIO(site.files["data/store.csv"].content)).itertuples():
        assert row.value == row.boxes * row.each or pandas.isna(row.boxes)


def test_every_column_of_every_table_of_a_figure_is_an_identifier_and_described(either: Site) -> None:
    resources = {each["name"]: each for each in loaded(either, "datapackage.json")["resources"]}
    for id in either.content.figures:
        fields = resources[id]["schema"]["fields"]
        assert all(field["name"].isidentifier() and field["description"] for field in fields), id


def test_every_table_has_a_twin_that_a_spreadsheet_reads(either: Site) -> None:
    tables = [path for path in either.files if path.startswith("data/") and path.endswith(".csv")]
    plain = [path for path in tables if "-for-spreadsheets" not in path]
    assert len(plain) > 5
    for path in plain:
        twin = either.files[path.replace(".csv", "-for-spreadsheets.csv")]
        assert twin.content == b"\xef\xbb\xbf" + either.files[path].content
        assert not either.files[path].content.startswith(b"\xef\xbb\xbf")


OF_ITS_OWN_ACCORD = re.compile(r"[=+@\t\r].*|-\D.*|\d{1,2}[-/]\d{1,4}([-/]\d{1,4})?|0\d+", re.DOTALL)
"""What a spreadsheet takes for a formula, a date or a number where none was meant."""


def test_a_spreadsheet_reads_no_cell_as_a_formula_or_a_date(either: Site) -> None:
    twins = [path for path in either.files if path.endswith("-for-spreadsheets.csv")]
    cells = [cell for path in twins for row in rows(either, path.removeprefix("data/")) for cell in row]
    assert len(cells) > 1000
    assert [cell for cell in cells if OF_ITS_OWN_ACCORD.fullmatch(cell)] == []
    assert all(OF_ITS_OWN_ACCORD.fullmatch(cell) for cell in ("=1+1", "@x", "-x", "4-12", "4/8", "007"))


def test_what_has_no_value_is_told_in_three_lines(either: Site) -> None:
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "facts.csv").write_bytes(either.files["data/facts.csv"].content)
        facts = pandas.read_csv(f"{folder}/facts.csv")
        unknown = facts[facts.status == "not stated"].groupby("thing").attribute.apply(list)
        assert unknown.to_dict() == {
            id: names
            for id, variant in either.content.variants.items()
            if (names := [name for name, said in variant.attributes.items() if said == "not stated"])
        }


def test_the_lines_of_the_guide_say_what_no_source_says(
    either: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    guide = (REPOSITORY / "content" / "README.md").read_text()
    (lines,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    assert len([line for line in lines.splitlines() if line]) == 3
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "facts.csv").write_bytes(either.files["data/facts.csv"].content)
    monkeypatch.chdir(tmp_path)
    exec(compile(lines, "content/README.md", "exec"), {})
    said = capsys.readouterr().out
    lacking = [id for id, variant in either.content.variants.items() if "not stated" in variant.attributes.values()]
    assert lacking
    assert [id for id in lacking if id not in said] == []


def test_every_fact_stands_once_and_every_reference_leads_to_one(either: Site) -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(either.files["data/explainer.sqlite"].content)
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []
        counts = dict(base.execute("SELECT status, count(*) FROM facts GROUP BY status"))
        assert counts["stated"] + counts.get("calculated", 0) == len(either.content.facts)
        assert base.execute('SELECT count(DISTINCT source) FROM "references"').fetchone()[0] > 1
        table = base.execute("SELECT * FROM facts").fetchall()
    assert len(table) == len(rows(either, "facts.csv")) - 1


def test_the_upper_end_of_a_range_stands_in_a_column_of_its_own(site: Site) -> None:
    facts = pandas.read_csv(io.BytesIO(site.files["data/facts.csv"].content)).set_index("key")
    stated = {where: fact.high for where, fact in site.content.facts.items() if fact.high is not None}
    assert stated
    assert facts.high.dropna().to_dict() == stated


def test_the_package_is_valid_with_its_keys(either: Site, tmp_path: Path) -> None:
    for path, file in either.files.items():
        if path.startswith("data/") and path.endswith((".csv", ".json")):
            (tmp_path / path.removeprefix("data/")).write_bytes(file.content)
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    package.resources = [each for each in package.resources if each.name not in ("claims", "explainer")]
    assert len(package.resources) == len(dataset.TABLES) + len(either.content.figures)
    report = package.validate()
    assert report.valid, report.flatten(["title", "fieldName", "message"])[:5]
