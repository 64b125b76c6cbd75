"""What is kept of a checked content folder is taken over only where nothing has changed."""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from components.__main__ import main
from components.model import content_cache, disk_cache
from components.model.content import Content
from components.model.content_cache import load
from components.model.problems import ContentError

Start = Callable[[], Content]
CHANGES: dict[str, Callable[[Path], object]] = {
    "a word": lambda folder: _replaced(folder / "explainer.yaml", "title: ", "title: New "),
    "a file": lambda folder: (folder / "parts" / "mast.txt").write_text(""),
    "an empty folder": lambda folder: (folder / "partss").mkdir(),
    "a file that is gone": lambda folder: next((folder / "sources").iterdir()).unlink(),
    "a link": lambda folder: (folder / "parts" / "mast.yaml").symlink_to("nowhere"),
    "a pair of files that changed names": lambda folder: _swapped(*sorted((folder / "art").glob("*.svg"))[:2]),
}


def _replaced(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text().replace(old, new, 1))


def _swapped(one: Path, other: Path) -> None:
    beside = one.rename(one.with_suffix(".new"))
    other.rename(one)
    beside.rename(other)


@pytest.fixture
def folder(cached_copy: Path) -> Path:
    return cached_copy


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every folder that was read."""
    from components.model import load as module

    found: list[Path] = []
    read = module.read
    monkeypatch.setattr(module, "read", lambda folder: found.append(folder) or read(folder))
    return found


@pytest.fixture
def start(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Start:
    """Load the folder as a process does that begins."""

    def started() -> Content:
        monkeypatch.setattr(content_cache, "_loaded", {})
        return load(folder, caching=True)

    return started


def test_a_second_start_takes_over_what_the_first_has_checked(start: Start, reads: list[Path]) -> None:
    first, second = start(), start()
    assert len(reads) == 1
    assert first is not second
    assert first.facts.keys() == second.facts.keys()
    assert {id: part.name for id, part in first.parts.items()} == {id: part.name for id, part in second.parts.items()}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_read_again(change: str, start: Start, folder: Path, reads: list[Path]) -> None:
    start()
    CHANGES[change](folder)
    with suppress(ContentError):
        start()
    assert len(reads) == 2


def test_what_the_command_has_checked_is_taken_over(start: Start, folder: Path, reads: list[Path]) -> None:
    assert main(["check", "--content", str(folder)]) == 0
    start()
    assert len(reads) == 1
    assert main(["check", "--content", str(folder)]) == 0
    assert len(reads) == 2


def test_broken_content_is_never_kept(start: Start, folder: Path, reads: list[Path]) -> None:
    (folder / "nonsense.yaml").write_text("")
    for _ in range(2):
        with pytest.raises(ContentError):
            start()
    assert len(reads) == 2


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:-1] + b"x", lambda _: b""])
def test_what_was_kept_and_is_not_whole_is_made_anew(
    harm: Callable[[bytes], bytes], start: Start, reads: list[Path]
) -> None:
    start()
    (file,) = disk_cache.FOLDER.iterdir()
    file.write_bytes(harm(file.read_bytes()))
    start()
    assert len(reads) == 2


def test_nothing_is_written_where_python_may_write_no_bytecode(
    start: Start, reads: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    start()
    start()
    assert len(reads) == 2
    assert not disk_cache.FOLDER.exists()


def test_a_start_goes_on_where_nothing_can_be_written(
    start: Start, reads: list[Path], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(disk_cache, "FOLDER", tmp_path / "subject" / "explainer.yaml" / "below a file")
    start()
    start()
    assert len(reads) == 2
