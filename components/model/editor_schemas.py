"""JSON Schema for each kind of content file, so that an editor completes, explains and underlines while one writes."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from components.model.field_docs import DescribedSchema
from components.model.folders import FILES, FOLDERS, YAML

SCHEMAS = ".schema"
"""The folder in a content folder that its files point to."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each folder's files, and of each file beside the folders, by its name without ending."""
    read_by = {name: FOLDERS[name].holds for name in YAML} | FILES
    return {
        name: {"$schema": DIALECT, **TypeAdapter(model).json_schema(schema_generator=DescribedSchema)}
        for name, model in read_by.items()
    }


def write_schemas(folder: Path) -> int:
    """Write `<name>.json` for each kind of file and return how many. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    made = schemas()
    for name, schema in made.items():
        (folder / f"{name}.json").write_text(json.dumps(schema, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(made)


def modeline(folder: str, above: str = "../") -> str:
    """The first line of a content file, by which editors find its schema; `above` leads to the content folder."""
    return f"# yaml-language-server: $schema={above}{SCHEMAS}/{folder}.json"
