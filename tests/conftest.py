"""The contents that tests read: the real one, a small second subject, and broken copies of that one."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from components.model.content import Content
from components.model.load import load, read
from components.model.problems import ContentError

REPOSITORY = Path(__file__).parents[1]
SUBJECT = Path(__file__).parent / "subject"

Edit = tuple[str, str] | str | None
"""What to do with a file: replace a text in it once, write it whole, or remove it."""
Broken = Callable[[Mapping[str, Edit]], Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--renew` writes the kept pictures anew; look at them before they are committed."""
    parser.addoption("--renew", action="store_true", help="write the kept pictures of the figures anew")


@pytest.fixture(scope="session")
def content() -> Content:
    """The content that readers see."""
    return load(REPOSITORY / "content")


@pytest.fixture(scope="session")
def subject() -> Content:
    """A lighthouse: what shows that nothing in the components knows their subject."""
    return load(SUBJECT)


@pytest.fixture
def broken(tmp_path: Path) -> Broken:
    """Make a copy of the lighthouse with some files edited, and return its folder."""

    def edit(edits: Mapping[str, Edit]) -> Path:
        folder = tmp_path / "subject"
        shutil.copytree(SUBJECT, folder, dirs_exist_ok=True)
        for name, change in edits.items():
            _change(folder / name, change)
        return folder

    return edit


def _change(file: Path, change: Edit) -> None:
    before = file.read_text() if file.exists() else None
    if change is None:
        file.unlink()
    else:
        file.parent.mkdir(exist_ok=True)
        file.write_text((before or "").replace(*change, 1) if isinstance(change, tuple) else change)
    assert (file.read_text() if file.exists() else None) != before, f"the edit of {file.name} changed nothing"


def problems_in(folder: Path) -> list[str]:
    """Every problem of a content folder, as an author reads it."""
    try:
        read(folder)
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
