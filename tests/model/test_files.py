"""No file on disk makes reading hang or fail: each is read, or a problem with its place."""

import os
from pathlib import Path

import pytest

from components.model import files
from components.model.content_cache import problems_in
from tests.conftest import SUBJECT, Broken

DANGLING = "is a link to a file that is not there\n    fix: put the file itself here, or remove the link"
CIRCULAR = "is a link that leads back to itself\n    fix: put the file itself here, or remove the link"
PIPE = "is no ordinary file, but a pipe, socket or device\n    fix: write a file in its place"
FOLDER = "is a folder, but must be a file\n    fix: move what is in it up, or remove it"
OUTSIDE = "is a link that leads out of the content folder\n    fix: put the file itself here"
MAKE = {
    "dangling": (lambda path: path.symlink_to("nowhere"), DANGLING),
    "circular": (lambda path: path.symlink_to(path.name), CIRCULAR),
    "pipe": (os.mkfifo, PIPE),
    "device": (lambda path: path.symlink_to("/dev/zero"), PIPE),
    "folder": (lambda path: path.mkdir(), FOLDER),
    "outside": (lambda path: path.symlink_to("/etc/hostname"), OUTSIDE),
}


@pytest.mark.parametrize("kind", MAKE)
@pytest.mark.parametrize("file", ["parts/tower.yaml", "art/tower.svg", "explainer.yaml", "corrections.yaml"])
def test_what_is_no_file_is_said_at_its_name(file: str, kind: str, broken: Broken) -> None:
    folder = broken({file: None})
    make, says = MAKE[kind]
    make(folder / file)
    assert problems_in(folder) == [f"subject/{file}:1:1: unreadable-file: {says}"]


def test_a_file_that_may_not_be_read_is_said(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    folder = broken({"README.md": "x"})
    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = problems_in(folder)
    assert len(found) > 40
    says = "may not be read\n    fix: give yourself the right to read it: chmod u+r"
    assert f"subject/parts/tower.yaml:1:1: unreadable-file: {says}" in found


def test_a_folder_that_may_not_be_listed_is_said(broken: Broken, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = Path.iterdir

    def refuse(path: Path):  # type: ignore[no-untyped-def]
        if path.name == "events":
            raise PermissionError(13, "Permission denied", str(path))
        return listed(path)

    folder = broken({"README.md": "x"})
    monkeypatch.setattr(Path, "iterdir", refuse)
    says = "may not be read\n    fix: give yourself the right to read it: chmod u+r"
    assert problems_in(folder) == [f"subject/events: unreadable-file: {says}"]


def test_a_file_that_is_too_large_is_not_read(broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": "# " + "x" * files.LARGEST})
    assert "has 2000002 bytes, more than 2000000" in problems_in(folder)[0]


def test_a_file_where_a_folder_must_be_is_said(broken: Broken) -> None:
    folder = broken({"README.md": "x"})
    for file in (folder / "glossary").iterdir():
        file.unlink()
    (folder / "glossary").rmdir()
    (folder / "glossary").write_text("x")
    assert "subject/glossary: stray-file: is no folder\n    fix: make it a folder that holds <id>.yaml" in problems_in(
        folder
    )


def test_a_folder_that_is_not_there_is_one_problem(broken: Broken) -> None:
    folder = broken({"README.md": "x"})
    (folder / "events").rename(folder.parent / "events")
    says = "holds no file, but is pointed to 3 times\n    fix: add events/<id>.yaml, or leave out what points there"
    assert problems_in(folder) == [f"subject/events: empty-folder: {says}"]


def test_the_codes_of_translations_are_pinned(broken: Broken) -> None:
    """Their wording, with two languages, stands in `tests/test_second_language.py`."""
    folder = broken({"interface/fr.yaml": (SUBJECT / "interface" / "en.yaml").read_text()})
    (folder / "translations").mkdir()
    (folder / "translations" / "fr.po").write_text('msgid "Tower')
    assert any(": broken-translation: is no PO file" in each for each in problems_in(folder))
    entry = '#, fuzzy\nmsgid "Tower"\nmsgstr "Tour"\n'
    (folder / "translations" / "fr.po").write_text(f'msgid ""\nmsgstr "Language: fr\\n"\n\n{entry}')
    found = problems_in(folder)
    assert any(": missing-translation: 6 texts of parts/tower.yaml: " in each for each in found)
    assert not any(": stale-translation: " in each for each in found)
