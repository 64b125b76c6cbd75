"""A whole content folder: all of it or every problem in it."""

from pathlib import Path

import pytest

from components.model.content import Content
from components.model.content_cache import folder_from_environment, load, problems_in
from components.model.load import read
from components.model.problems import ContentError
from tests.conftest import SUBJECT, Broken


def codes_in(folder: Path) -> list[str]:
    return [problem.split(": ")[1] for problem in problems_in(folder)]


def test_the_content_is_without_problems(content: Content) -> None:
    assert len(content.facts) > 200
    assert len(content.sources) > 50


def test_the_lighthouse_shows_every_kind_of_figure_and_block(subject: Content) -> None:
    assert len({figure.kind for figure in subject.figures.values()}) == 12
    assert len({block.kind for page in subject.pages.values() for block in page.blocks}) == 18


def test_all_problems_come_in_one_run_sorted_by_file_and_line(broken: Broken) -> None:
    folder = broken(
        {
            "parts/tower.yaml": ("name: Tower", "name: 7\nrolle: x"),
            "events/first-lit.yaml": ("actors: [board, keepers]", "actors: [bord]"),
            "quiz/height.yaml": (", right: true", ""),
        }
    )
    places = [problem.split(": ")[0] for problem in problems_in(folder)]
    assert places == [
        "subject/events/first-lit.yaml:3:10",
        "subject/parts/tower.yaml:1:1",
        "subject/parts/tower.yaml:2:1",
        "subject/quiz/height.yaml:3:1",
    ]


@pytest.mark.parametrize(
    "file",
    [
        "sources/harbour-board-1931.yaml",
        "parts/tower.yaml",
        "parts/lamp.yaml",
        "variants/great-oil-lamp.yaml",
        "sequences/sighting.yaml",
        "disagreements/reach.yaml",
        "events/first-lit.yaml",
        "glossary/keeper.yaml",
        "figures/rock.yaml",
        "pages/light.yaml",
        "interface/en.yaml",
        "explainer.yaml",
        "art/tower.svg",
    ],
)
def test_a_broken_file_is_one_problem(file: str, broken: Broken) -> None:
    assert len(problems_in(broken({file: "{["}))) == 1


def test_a_misspelled_source_in_a_broken_file_leaves_the_source_unused_unsaid(broken: Broken) -> None:
    folder = broken({"parts/lamp.yaml": ("name: Lamp", "nam: Lamp"), "disagreements/reach.yaml": ("reach?", " reach?")})
    assert "unused-source" not in codes_in(folder)


def test_a_file_in_another_encoding_is_said_with_its_line(broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": ("Tower", "Turm")})
    (folder / "parts/tower.yaml").write_bytes("name: Turm\nrole: trägt\n".encode("latin-1"))
    assert problems_in(folder) == [
        "subject/parts/tower.yaml:2:1: broken-yaml: is not UTF-8 text\n    fix: save the file as UTF-8"
    ]


def test_a_byte_order_mark_is_no_problem(broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": ("Tower", "Turm")})
    text = (folder / "parts/tower.yaml").read_text()
    (folder / "parts/tower.yaml").write_text(text, encoding="utf-8-sig")
    assert read(folder).parts["tower"].name == "Turm"


def test_hidden_files_and_the_readme_are_left_alone(broken: Broken) -> None:
    assert problems_in(broken({".editor": "x", "parts/.editor": "x", "README.md": "x"})) == []


def test_corrections_are_optional(broken: Broken) -> None:
    assert read(broken({"corrections.yaml": None})).corrections == ()


def test_words_that_are_not_written_yet_are_one_problem_and_bury_nothing(broken: Broken) -> None:
    found = problems_in(broken({"interface/en.yaml": "hello: Hello", "parts/lamp.yaml": ("name: Lamp", "name: 7")}))
    files = [problem.partition(":")[0].removeprefix("subject/") for problem in found]
    assert files == ["interface/en.yaml", "interface/en.yaml", "parts/lamp.yaml"]
    assert " fields are missing: sources, source, evidence, " in found[0]


def test_a_folder_that_does_not_exist_is_said_with_the_remedy(tmp_path: Path) -> None:
    assert problems_in(tmp_path / "nowhere") == [
        f"nowhere: missing-folder: there is no folder {tmp_path}/nowhere\n"
        "    fix: name the content folder in EXPLAINER_CONTENT, or with --content DIR"
    ]


def test_the_content_folder_comes_from_the_environment_or_stands_beside_the_package(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("EXPLAINER_CONTENT", str(SUBJECT))
    assert folder_from_environment() == SUBJECT
    monkeypatch.delenv("EXPLAINER_CONTENT")
    assert (folder_from_environment() / "explainer.yaml").is_file()


def test_loading_twice_reads_once() -> None:
    assert load(SUBJECT) is load(SUBJECT / ".." / "subject")


def test_an_error_reads_as_all_its_problems(broken: Broken) -> None:
    with pytest.raises(ContentError) as caught:
        read(broken({"parts/tower.yaml": ("name: Tower", "name: 7"), "parts/lamp.yaml": ("name: Lamp", "name: 8")}))
    assert [line.split(": ")[1] for line in str(caught.value).splitlines()[::2]] == ["wrong-type", "wrong-type"]


def test_a_link_that_is_turned_while_readers_come_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link, first, second = tmp_path / "link", tmp_path / "first", tmp_path / "second"
    link.symlink_to(first)
    monkeypatch.setenv("EXPLAINER_CONTENT", str(link))
    assert folder_from_environment() == first
    link.unlink()
    link.symlink_to(second)
    assert folder_from_environment() == first
