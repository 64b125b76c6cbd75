"""Numbers in words follow what is shown: each of these counts is right, and the next one is refused."""

import pytest

from components.model.content_cache import problems_in
from tests.conftest import Broken

COUNTS = [
    ("figures/lamps-compared.yaml", "of four measures", "of six measures", "description: says 6"),
    ("figures/lamps-to-scale.yaml", "description: Two lamps", "description: Seventy lamps", "description: says 70"),
    ("figures/oil-route.yaml", "Three boxes", "Seven boxes", "description: says 7"),
    ("figures/reach-by-family.yaml", "in two groups", "in four groups", "description: says 4"),
    (
        "figures/years.yaml",
        "Two events on a line from 1902",
        "Two events on a line from 1905",
        "description: says 1905",
    ),
    ("figures/rock.yaml", "drawn four times", "drawn seventy times", "simplified: says 70"),
    ("figures/rock.yaml", "A tower from the side.", "Seventy towers from the side.", "plain.description: says 70"),
    ("pages/light.yaml", "summary: A tower, a lamp,", "summary: Seventy towers,", "summary: says 70"),
    ("pages/light.yaml", "plain: There is a tower", "plain: There are 70 towers", "plain: says 70"),
    ("pages/light.yaml", "heading: The parts", "heading: The seventy parts", "blocks[13].heading: says 70"),
]


@pytest.mark.parametrize(("file", "was", "now", "says"), COUNTS)
def test_a_count_of_what_is_not_shown_is_refused(file: str, was: str, now: str, says: str, broken: Broken) -> None:
    found = problems_in(broken({file: (was, now)}))
    assert len(found) == 1
    assert f"unbacked-number: {says}, which neither counts what is shown nor stands in its facts" in found[0]


@pytest.mark.parametrize(
    ("file", "was", "now"),
    [
        ("pages/light.yaml", "heading: The parts, parts", "heading: Two parts, parts"),
        ("pages/light.yaml", "A tower, a lamp, and what", "Of 2024 and under CC0 1.0, two lamps and what"),
        ("pages/learn.yaml", "A walk over the rock", "In 25 minutes a walk over the rock"),
        ("figures/lamp-and-tower.yaml", "A tower and beside it a lamp", "Two parts"),
    ],
)
def test_what_is_there_may_be_counted(file: str, was: str, now: str, broken: Broken) -> None:
    assert problems_in(broken({file: (was, now)})) == []
