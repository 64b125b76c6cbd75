"""The arrows of the layers: model -> html -> figures -> sharing -> article -> pages, web. Nothing points back."""

import ast
import re
import sys
from pathlib import Path

import pytest

COMPONENTS = Path(__file__).parent.parent / "components"
ORDER = ("model", "html", "figures", "sharing", "article")
SHARED = set(ORDER)
MAY_IMPORT = {layer: set(ORDER[: number + 1]) for number, layer in enumerate(ORDER)} | {
    "pages": SHARED | {"pages"},
    "web": SHARED | {"web"},
    "__main__": SHARED | {"web"},
}
LAYERS = list(MAY_IMPORT)
OUTSIDE = {
    "model": {"babel", "pydantic", "pydantic_core", "yaml"},
    "html": {"babel"},
    "figures": {"fontTools", "plotly"},
    "sharing": {"fontTools", "resvg_py"},
    "article": set(),
    "pages": {"streamlit"},
    "web": {"brotli", "fontTools", "pydantic", "resvg_py", "starlette", "uvicorn", "websockets"},
    "__main__": set(),
}


def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            found.add(node.module or "")
    return found


def _modules(layer: str) -> list[Path]:
    return [COMPONENTS / "__main__.py"] if layer == "__main__" else sorted((COMPONENTS / layer).rglob("*.py"))


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_from_the_layers_above_it(layer):
    modules = _modules(layer)
    assert modules
    for path in modules:
        inside = {name.split(".")[1] for name in _imports(path) if name.startswith("components.")}
        assert inside <= MAY_IMPORT[layer], f"{path} points back: {inside - MAY_IMPORT[layer]}"


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_only_its_own_outside_packages(layer):
    for path in _modules(layer):
        outside = {name.split(".")[0] for name in _imports(path)} - sys.stdlib_module_names - {"components"}
        assert outside <= OUTSIDE[layer], f"{path} imports {outside - OUTSIDE[layer]}"


def test_only_the_theme_has_a_colour():
    colour = re.compile(r"#[0-9a-fA-F]{3}\b|#[0-9a-fA-F]{6}\b|\brgb\(|\bhsl\(")
    looked_at = [path for path in COMPONENTS.rglob("*") if path.suffix in {".py", ".css", ".js"}]
    assert len(looked_at) > 20
    for path in looked_at:
        if path.name != "theme.py":
            found = colour.findall(path.read_text(encoding="utf-8"))
            assert not found, f"{path} has a colour of its own: {found}"
