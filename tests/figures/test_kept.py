"""One kept picture of each kind of figure. It changes only on purpose: `pytest --renew`, then look, then commit."""

import re
from pathlib import Path

import pytest

from components.figures.draw import KINDS
from components.model.content import Content
from tests.fragments import fragment

KEPT = Path(__file__).parent / "kept"


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_figure_looks_as_it_was_kept(kind: str, subject: Content, request: pytest.FixtureRequest) -> None:
    id = [id for id, figure in subject.figures.items() if figure.kind == kind][-1]
    now = re.sub(r">(?=<)", ">\n", fragment(subject, id).html) + "\n"
    kept = KEPT / f"{kind}.html"
    if request.config.getoption("--renew"):
        kept.write_text(now)
    assert kept.exists(), f"no picture of a {kind} is kept yet; write it with: pytest --renew"
    assert kept.read_text() == now, (
        f"a {kind} looks different now; if that is meant, look at it and use: pytest --renew"
    )


def test_no_picture_is_kept_of_a_kind_that_is_gone() -> None:
    assert {path.stem for path in KEPT.iterdir()} <= set(KINDS)
