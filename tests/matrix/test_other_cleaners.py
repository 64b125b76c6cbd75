"""Snippets after the cleaners of JavaScript and PHP: what remains shows the figure, high enough, or links to it."""

import json
import subprocess
from pathlib import Path

import pytest

from components.model.content import Content
from tests.matrix.remains import FORMS, pasted, remains

HERE = Path(__file__).parent
Cleaned = dict[str, dict[str, str]]
"""By cleaner and form, what is left of a snippet."""


@pytest.fixture(scope="module")
def cleaned(subject: Content, matrix: Path) -> Cleaned:
    forms = json.dumps(pasted(subject))
    php = ["php", "-d", f"include_path={matrix / 'php'}", str(HERE / "clean.php"), str(matrix / "php" / "kses.php")]
    found: Cleaned = {}
    for command in (["node", str(HERE / "clean.mjs")], php):
        run = subprocess.run(command, input=forms, capture_output=True, text=True, check=True, cwd=matrix)
        found |= json.loads(run.stdout)
    assert len(found) >= 8
    return found


@pytest.mark.parametrize("form", FORMS)
def test_a_link_to_the_figure_is_always_left(form: str, cleaned: Cleaned) -> None:
    left = {cleaner: remains(forms[form]).links for cleaner, forms in cleaned.items()}
    assert [cleaner for cleaner, links in left.items() if not links] == []


@pytest.mark.parametrize("form", ["frame", "sized", "story"])
def test_a_frame_that_is_left_has_a_usable_height(form: str, cleaned: Cleaned) -> None:
    heights = {cleaner: remains(forms[form]).frames for cleaner, forms in cleaned.items()}
    framed = {cleaner: high for cleaner, high in heights.items() if high}
    assert len(framed) >= 3
    assert all(300 < each < 3000 for high in framed.values() for each in high)


def test_a_picture_stays_a_picture_where_pictures_may_stand(cleaned: Cleaned) -> None:
    for cleaner in ("canvas", "dompurify", "htmlpurifier", "kses"):
        assert remains(cleaned[cleaner]["image"]).pictures, cleaner


def test_canvas_keeps_the_frame_its_height_and_its_looks(cleaned: Cleaned) -> None:
    for form in ("frame", "sized"):
        kept = cleaned["canvas"][form]
        assert [high > 300 for high in remains(kept).frames] == [True]
        assert "border: 0;" in kept
        assert "<script" not in kept
