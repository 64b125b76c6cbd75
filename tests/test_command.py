"""The command `explainer`: what it prints, what it answers, what it does not load."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from components.__main__ import main
from tests.conftest import REPOSITORY, SUBJECT, Broken
from tests.model.test_evidence import BOARD

Capture = pytest.CaptureFixture[str]


def test_check_counts_what_it_read(capsys: Capture) -> None:
    assert main(["check", "--content", str(SUBJECT)]) == 0
    assert capsys.readouterr().out == (
        "read 50 files: 2 sources, 3 parts, 2 families, 2 variants, 2 sequences, 2 events, 1 disagreements, "
        "2 glossary, 7 quiz, 14 figures, 1 stories, 3 pages, 9 art, 28 facts, 14 sentences; no problems\n"
    )


def test_check_says_every_problem_and_fails(broken: Broken, capsys: Capture) -> None:
    folder = broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})
    assert main(["check", "--content", str(folder)]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "subject/parts/tower.yaml:1:1: missing-field: name: is missing",
        "    fix: add `name`: As the field calls it.",
        "subject/parts/tower.yaml:1:1: unknown-field: nam: is no field here",
        "    fix: did you mean 'name'?",
        "2 problems",
    ]


def test_check_reads_the_folder_that_the_environment_names(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("EXPLAINER_CONTENT", str(SUBJECT))
    assert main(["check"]) == 0
    assert "read 50 files" in capsys.readouterr().out


def test_a_folder_that_does_not_exist_is_a_problem(tmp_path: Path, capsys: Capture) -> None:
    assert main(["check", "--content", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.endswith("with --content DIR\n1 problem\n")


def test_verify_counts_what_it_compared(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "returns.txt").write_text(" ".join(BOARD))
    assert main(["verify", str(tmp_path), "--content", str(SUBJECT)]) == 0
    assert capsys.readouterr().out == (
        "no copy to compare with:\n"
        "  gazette-des-phares-1990: 1 fragment\n"
        "9 fragments: 8 stand word for word in the copies, 1 could not be compared\n"
    )


def test_verify_says_that_a_folder_of_copies_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    copies = tmp_path / "nowhere"
    assert main(["verify", str(copies), "--content", str(SUBJECT)]) == 1
    assert capsys.readouterr().err == (
        f"subject: missing-folder: there is no folder {copies}\n    fix: name the folder with the copies of sources\n"
        "1 problem\n"
    )


def test_verify_fails_when_a_copy_says_something_else(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "returns.txt").write_text("a tower of ten metres")
    assert main(["verify", str(tmp_path), "--content", str(SUBJECT)]) == 1
    assert "not-verified" in capsys.readouterr().err


def test_new_writes_a_file_once(tmp_path: Path, capsys: Capture) -> None:
    arguments = ["new", "figure", "storm", "--kind", "spread", "--content", str(tmp_path)]
    assert [main(arguments), main(arguments)] == [0, 1]
    said = capsys.readouterr()
    wrote, then = said.out.splitlines()
    assert wrote == f"wrote {tmp_path}/figures/storm.yaml"
    assert then.endswith("Then show it on a page with a block {kind: figure, figure: storm}")
    assert said.err == f"{tmp_path}/figures/storm.yaml is there already; nothing was written\n"


@pytest.mark.parametrize("command", [[], ["chek"], ["new", "part"]])
def test_a_command_that_is_not_understood_shows_how_it_is_used(command: list[str], capsys: Capture) -> None:
    with pytest.raises(SystemExit) as caught:
        main(command)
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: explainer")


def test_checking_loads_neither_streamlit_nor_plotly_nor_pandas() -> None:
    program = (
        "import sys; from components.__main__ import main; main(['check']);"
        "print(sorted({'streamlit', 'plotly', 'pandas', 'numpy'} & set(sys.modules)))"
    )
    environment = os.environ | {"EXPLAINER_CONTENT": str(SUBJECT)}
    run = subprocess.run(
        [sys.executable, "-c", program], cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=True
    )
    assert run.stdout.splitlines()[-1] == "[]"


def test_a_package_without_content_beside_it_says_how_to_name_the_folder(tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "components", tmp_path / "components")
    environment = {name: value for name, value in os.environ.items() if name != "EXPLAINER_CONTENT"}
    run = subprocess.run(
        [sys.executable, "-m", "components", "check"], cwd=tmp_path, env=environment, capture_output=True, text=True
    )
    assert run.returncode == 1
    assert run.stderr.splitlines()[:2] == [
        f"content: missing-folder: there is no folder {tmp_path}/content",
        "    fix: name the content folder in EXPLAINER_CONTENT, or with --content DIR",
    ]
