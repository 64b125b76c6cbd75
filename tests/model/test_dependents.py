"""What rests on facts follows them: numbers, tense, and what an author last looked at."""

import re
from datetime import date
from pathlib import Path

import pytest

from components.__main__ import main
from components.model.content import Content
from components.model.content_cache import problems_in
from components.model.freshness import due
from components.model.load import read
from components.model.reviews import mark_reviewed
from tests.conftest import SUBJECT, Broken

TOWER = "parts/tower.yaml"


def _reviewed(folder: Path) -> Path:
    assert mark_reviewed(read(folder), []) > 10
    assert problems_in(folder) == []
    return folder


def _corrected(folder: Path, file: str, was: str, now: str) -> list[str]:
    text = (folder / file).read_text()
    assert was in text
    (folder / file).write_text(text.replace(was, now))
    return problems_in(folder)


def _told(sentence: str) -> tuple[str, str]:
    """An edit that puts a sentence on a page."""
    return "  - {kind: note", f"  - kind: prose\n    sentences:\n      - {{{sentence}}}\n  - {{kind: note"


LONG = "id: long, text: It is 1.2 metres long., plain: It is 1.2 metres long., from: [variants/great-oil-lamp#length]"
FAR = "id: far, text: It reaches 18 sea miles., plain: It is far., from: [variants/small-electric-lamp#reach]"


def test_one_corrected_length_names_all_that_must_follow(broken: Broken) -> None:
    length = "variants/great-oil-lamp#length"
    folder = _reviewed(broken({
        "pages/light.yaml": _told(LONG),
        "quiz/height.yaml": ("from: [parts/tower#height]", f"from: [parts/tower#height, {length}]"),
        "variants/small-electric-lamp.yaml": ("great-oil-lamp#reach, twice]", f"great-oil-lamp#reach, {length}]"),
    }))  # fmt: skip
    _corrected(folder, "variants/great-oil-lamp.yaml", "1.2 metres", "1.25 metres")
    found = _corrected(folder, "variants/great-oil-lamp.yaml", "value: 1.2\n", "value: 1.25\n")
    for what in ("drawing art/great-oil-lamp", "sentence pages/light#long", "question quiz/height",
                 "calculation variants/small-electric-lamp#reach"):  # fmt: skip
        kind, address = what.split()
        said = f"rests on {length}, which changed since somebody looked at this {kind}\n"
        assert any(said in each and each.endswith(f"`explainer reviewed {address}`") for each in found), what
    assert any("unbacked-number" in each and "says 1.2," in each for each in found)


def test_a_figure_with_a_number_names_the_facts_that_state_it(broken: Broken) -> None:
    text = (SUBJECT / "figures/reach.yaml").read_text()
    without = re.sub(r"(?m)^from: .*\n", "", text)
    assert without != text
    found = problems_in(broken({"figures/reach.yaml": without}))
    assert any("unbacked-number: caption: says 25, which no fact backs" in each for each in found)


def test_what_rests_on_a_calculation_follows_its_inputs(broken: Broken) -> None:
    folder = _reviewed(broken({"pages/light.yaml": _told(FAR)}))
    found = _corrected(folder, "variants/great-oil-lamp.yaml", "It reached 9 to 11", "It shone 9 to 11")
    assert any("since somebody looked at this sentence" in each and "pages/light#far`" in each for each in found)


def test_looking_again_is_kept_entry_by_entry(broken: Broken) -> None:
    folder = _reviewed(broken({}))
    was = "tower and a lamp.\n    plain"
    problem, *_ = _corrected(folder, "parts/lighthouse.yaml", was, "lamp and a tower.\n    plain")
    assert problem == (
        "subject/figures/rock.yaml:1:1: not-reviewed: rests on parts/lighthouse#stands, which changed since somebody "
        "looked at this figure\n"
        "    fix: see whether it still fits 'It stands on Gull Rock and has a lamp and a tower.', "
        "then `explainer reviewed figures/rock`"
    )
    assert main(["reviewed", "figures/rock", "--content", str(folder)]) == 0
    after = problems_in(folder)
    assert after
    assert not any("figures/rock.yaml" in each for each in after)
    assert main(["reviewed", "--content", str(folder)]) == 0
    assert problems_in(folder) == []


def test_what_is_new_is_to_be_looked_at(broken: Broken) -> None:
    folder = _reviewed(broken({}))
    file = folder / "reviewed.yaml"
    file.write_text(re.sub(r"(?m)^pages/light#1: .*\n", "", file.read_text()))
    assert problems_in(folder) == [
        "subject/pages/light.yaml:9:9: not-reviewed: blocks[0].sentences[0]: nobody looked yet at this sentence "
        "together with its facts\n    fix: see whether it fits them, then `explainer reviewed pages/light#1`"
    ]


def test_what_is_gone_is_taken_out(broken: Broken) -> None:
    folder = _reviewed(broken({}))
    file = folder / "reviewed.yaml"
    file.write_text(file.read_text() + "pages/gone#work: {}\n")
    (problem,) = problems_in(folder)
    assert "unknown-id: pages/gone#work: nothing that rests on facts is at 'pages/gone#work'" in problem
    main(["reviewed", "--content", str(folder)])
    assert problems_in(folder) == []


def test_an_address_at_which_nothing_rests_is_refused(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reviewed", "pages/ligth#1", "--content", str(broken({}))]) == 1
    assert "did you mean 'pages/light#1'?" in capsys.readouterr().err


def test_what_may_change_is_listed_the_oldest_first(subject: Content) -> None:
    assert [(each.day, each.fact) for each in due(subject, date(2025, 5, 1))] == [
        (date(2025, 3, 1), "parts/lamp#spares"),
        (date(2025, 5, 1), "parts/lamp#electric-spares"),
    ]
    assert [each.fact for each in due(subject, date(2025, 2, 1), within=28)] == ["parts/lamp#spares"]
    assert due(subject, date(2025, 2, 28)) == []


def test_due_says_where_each_was_read(broken: Broken, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["due", "--on", "2025-03-01", "--content", str(broken({}))]) == 0
    assert capsys.readouterr().out == (
        "2025-03-01 parts/lamp#spares: Six oil lamps are kept as spares.\n"
        "    harbour-board-1931 https://example.org/returns\n"
        "1 facts are due\n"
    )


def test_the_heading_of_a_scene_counts_what_its_figure_shows_or_states_what_its_sentences_rest_on(
    broken: Broken,
) -> None:
    story = "stories/on-the-rock-at-night.yaml"
    assert problems_in(broken({story: ("heading: Both lamps", "heading: Two parts")})) == []
    found = problems_in(broken({story: ("heading: Both lamps", "heading: Three parts")}))
    assert any("unbacked-number: scenes[2].heading: says 3" in each for each in found)


def test_a_day_that_there_is_not_is_refused_with_how_to_write_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["due", "--on", "2027-13-01"])
    assert "write it as 2027-05-01" in capsys.readouterr().err
