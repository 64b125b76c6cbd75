"""The facts as data: tables, the whole content as JSON with its schema, and a Frictionless data package of them."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from types import GenericAlias
from typing import Any

from pydantic import BaseModel, create_model

from components.model.content import Content
from components.model.field_docs import DescribedSchema
from components.model.folders import FOLDERS, SUBJECT, YAML
from components.model.schema.explainer import Explainer
from components.model.schema.subject import Correction
from components.sharing import dataset, figure_tables, tables
from components.sharing.addresses import FOR_SPREADSHEETS, data_path
from components.web.file import File

CSV, JSON = "text/csv; charset=utf-8", "application/json; charset=utf-8"
SQLITE = "application/vnd.sqlite3"
TYPES: Mapping[str, str] = {"value": "number", "high": "number", "verified": "date", "accessed": "date"}
"""The columns of the statements that hold no text."""
PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def files(content: Content, address: str | None) -> Iterator[tuple[str, File]]:
    """Everything below `data/`."""
    yield from _csv(content, "claims", partial(_statements, content))
    yield data_path(content, "explainer.json"), File(JSON, partial(_explainer, content))
    yield data_path(content, "schema.json"), File(JSON, _schema)
    yield data_path(content, "datapackage.json"), File(JSON, partial(_package, content, address))
    yield data_path(content, "explainer.sqlite"), File(SQLITE, partial(dataset.database, content))
    for name in dataset.TABLES:
        yield from _csv(content, name, partial(_rows, content, name))
    for id in content.figures:
        yield from _csv(content, id, partial(_figure, content, id))


def _csv(content: Content, name: str, make: Callable[[], bytes]) -> Iterator[tuple[str, File]]:
    """A table twice: for programs, which take a mark at its beginning for a part of the first name, and for
    spreadsheets, which read UTF-8 only behind that mark."""
    plain = File(CSV, make)
    yield data_path(content, f"{name}.csv"), plain
    yield data_path(content, f"{name}{FOR_SPREADSHEETS}.csv"), File(CSV, lambda: BOM_UTF8 + plain.content)


def _statements(content: Content) -> bytes:
    return tables.written(list(content.words.columns.model_dump().values()), tables.statements(content))


def _rows(content: Content, name: str) -> bytes:
    return tables.written([field["name"] for field in dataset.TABLES[name].fields], dataset.cells(content, name))


def _figure(content: Content, id: str) -> bytes:
    return tables.written(
        [field["name"] for field in figure_tables.fields(content, id)], figure_tables.rows(content, id)
    )


@cache
def everything() -> type[BaseModel]:
    """What `explainer.json` holds: one entry for each folder of the content."""
    folders: dict[str, Any] = {name: (GenericAlias(dict, (str, FOLDERS[name].holds)), ...) for name in YAML}
    return create_model(
        "Content",
        explainer=(Explainer, ...),
        **folders,
        corrections=(list[Correction], ...),
        moved=(dict[str, str], ...),
    )


def _explainer(content: Content) -> bytes:
    folders = {name: dict(getattr(content, name)) for name in SUBJECT if name in YAML}
    interface = {content.explainer.language: content.words}
    whole = everything()(
        explainer=content.explainer,
        interface=interface,
        corrections=list(content.corrections),
        moved=dict(content.moved),
        **folders,
    )
    return whole.model_dump_json(exclude_none=True, by_alias=True).encode()


def _schema() -> bytes:
    return _json({"$schema": DIALECT, **everything().model_json_schema(schema_generator=DescribedSchema)})


def _package(content: Content, address: str | None) -> bytes:
    explainer = content.explainer
    return _json({
        "$schema": PROFILE,
        "name": re.sub(r"[^a-z0-9]+", "-", explainer.title.lower()).strip("-"),
        "title": explainer.title,
        "description": explainer.summary,
        "version": explainer.reviewed.isoformat(),
        **({"homepage": f"{address}/"} if address else {}),
        "licenses": [{"title": explainer.licence, "path": explainer.licence_address}],
        "resources": [*_resources(content)],
    })  # fmt: skip


def _resources(content: Content) -> Iterator[dict[str, Any]]:
    words = content.words.columns
    fields = [{"name": head, "type": TYPES.get(column, "string")} for column, head in words.model_dump().items()]
    yield _table("claims", content.explainer.title, fields)
    for name, table in dataset.TABLES.items():
        yield _table(name, (table.rows.__doc__ or name).rstrip("."), table.fields, table.leads, table.key)
    for id, figure in content.figures.items():
        drawn = figure_tables.fields(content, id)
        facts = {"key": ("facts", "key")} if drawn[0]["name"] == "key" else {}
        yield _table(id, figure.title, drawn, facts)
    yield {"name": "explainer", "path": "explainer.json", "format": "json", "mediatype": "application/json"}


def _table(
    name: str,
    title: str,
    fields: Sequence[Mapping[str, str]],
    leads: Mapping[str, tuple[str, str]] | None = None,
    key: Sequence[str] = (),
) -> dict[str, Any]:
    """A table of the package; `leads` are columns that lead to a table and a column of it."""
    schema: dict[str, Any] = {"fields": list(fields)}
    if key:
        schema["primaryKey"] = list(key)
    if leads is not None:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": to, "fields": [of]}} for column, (to, of) in leads.items()
        ]
    return {
        "name": name, "title": title, "path": f"{name}.csv", "type": "table", "format": "csv", "mediatype": "text/csv",
        "encoding": "utf-8", "schema": schema,
    }  # fmt: skip


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()
