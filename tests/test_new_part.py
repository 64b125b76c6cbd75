"""A part is added to what readers see with two files, its text and its drawing, and its name in a scene."""

import shutil
from pathlib import Path

import pytest

from components.article.view import view
from components.html.element import serialise
from components.model.content_cache import problems_in
from components.model.load import read
from tests.conftest import REPOSITORY
from tests.fragments import drawn, said

DRAWING = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" id="{id}">
<path class="t2 s" d="M9 9h580v240H9z"/></svg>"""
PAGE, SCENE, ID, NAME = "parts", "battery", "added-part", "Added part"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content that readers see, and a part more; it rests on what is known of its neighbour."""
    folder = shutil.copytree(REPOSITORY / "content", tmp_path_factory.mktemp("added") / "content")
    content = read(folder)
    whole = content.explainer.whole
    neighbours = [id for id, part in content.parts.items() if part.stands == whole and part.art == id]
    address = next(where for where in content.facts if where.startswith(f"parts/{neighbours[0]}#"))
    evidence, by = content.facts[address].sources[0], content.explainer.carriers[0].id
    (folder / "parts" / f"{ID}.yaml").write_text(
        f"name: {NAME}\nstands: {whole}\nart: {ID}\nrole: It is added.\nplain: It is added.\n"
        "facts:\n  - id: added\n    text: It was added for a test.\n    verified: 2026-11-22\n"
        f"    sources: [{evidence}]\n"
        f"links:\n  - {{to: {neighbours[0]}, by: {by}, from: [{address}]}}\n"
    )
    (folder / "art" / f"{ID}.svg").write_text(DRAWING.format(id=ID))
    scene = folder / "figures" / f"{SCENE}.yaml"
    shown = f"parts: [{', '.join(content.figures[SCENE].parts)}"
    assert shown in scene.read_text()
    scene.write_text(scene.read_text().replace(shown, f"{shown}, {ID}", 1))
    listed = f"  - {{kind: parts, heading: Added, parts: [{ID}]}}\n"
    page = folder / "pages" / f"{PAGE}.yaml"
    page.write_text(page.read_text().replace("blocks:\n", f"blocks:\n{listed}", 1))
    return folder


def test_nothing_is_left_to_mend(folder: Path) -> None:
    assert problems_in(folder) == []


def test_it_is_told_and_drawn(folder: Path) -> None:
    content = read(folder)
    assert NAME in said(drawn(content, SCENE))
    assert f'id="part-{ID}"' in serialise(view(content, PAGE, "full", False, None))
