"""Grown content is content: what is measured on it counts."""

from pathlib import Path

from components.model.load import read
from tests.conftest import SUBJECT
from tests.growth import grow


def test_grown_content_has_as_many_times_the_entries_and_no_problem(tmp_path: Path) -> None:
    content = read(grow(SUBJECT, tmp_path / "grown", 5))
    assert len(content.sources) == 5 * 2
    assert len(content.events) == 5 * 2
    assert len(content.figures) == 5 * len(read(SUBJECT).figures)
    assert len(content.sources["harbour-board-1931-3"].says) > 5
    assert all("-3#" in fact for fact in content.facts_on["harbour-board-1931-3#spares"])
