"""Whatever `check` accepts draws everywhere; whatever it refuses, it refuses at its file and line."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.article.page import article
from components.html.element import serialise
from components.model.content import Content
from components.model.load import read
from components.model.problems import ContentError, Problem
from components.sharing import fonts
from components.web.site import Site
from tests.conftest import REPOSITORY, SUBJECT
from tests.faults import CLOSED, Fault, faults, variation
from tests.fragments import links
from tests.web.conftest import ADDRESS

SCRIPT = REPOSITORY / "components" / "pages" / "script.py"
SEED, EACH = 20261126, 5
SLOW = (".png",)
"""Made of the same drawing by a library."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(SUBJECT, tmp_path_factory.mktemp("faults") / "subject"))


@pytest.fixture
def plain_typefaces(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pictures without typefaces in them, whose making takes most of the time; the contents themselves have theirs."""
    monkeypatch.setattr(fonts, "embedded", lambda *_: "data:,")


def draws_everywhere(site: Site) -> int:
    """How many files were made: embeds, pictures, tables, hand-outs, and all pages in one file."""
    made = [file.content for path, file in site.files.items() if not path.endswith(SLOW) and "/read/" not in path[:-1]]
    made += [site.files[path].content for path in site.files if path.endswith("offline.html")]
    return len([each for each in made if each])


@pytest.mark.usefixtures("plain_typefaces")
@pytest.mark.parametrize(
    ("original", "seed"),
    [
        pytest.param(REPOSITORY / "content", 1, marks=pytest.mark.slow),
        (SUBJECT, 2),
        pytest.param(SUBJECT, 3, marks=pytest.mark.slow),
    ],
)
def test_a_variation_is_accepted_and_draws_everywhere(
    original: Path, seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    varied = Path(shutil.copytree(original, tmp_path / "varied"))
    assert variation(varied, seed) > 20
    content = read(varied)
    assert draws_everywhere(Site(content, ADDRESS)) > 60
    for page in content.explainer.all_pages:
        assert serialise(article(content, page, "full", links))
        assert serialise(article(content, page, "plain", links))
    monkeypatch.setenv("EXPLAINER_CONTENT", str(varied))
    app = AppTest.from_file(str(SCRIPT)).run(timeout=30)
    assert not app.exception


def test_the_contents_draw_everywhere(either: Site) -> None:
    assert draws_everywhere(either) > 60


@pytest.mark.usefixtures("plain_typefaces")
def test_every_fault_is_refused_at_its_place_or_draws_everywhere(folder: Path) -> None:
    made = list(faults(folder, SEED, EACH))
    assert len(made) >= 300
    assert len({fault.kind for fault in made}) >= 60
    unsaid, accepted = [], {}
    for fault in made:
        problems, content = _tried(folder, fault)
        if content:
            accepted[fault.kind] = content
        elif not any(problem.file == fault.file and problem.line in fault.lines for problem in problems):
            unsaid.append((str(fault), [str(problem) for problem in problems]))
    assert unsaid == []
    assert accepted
    assert accepted.keys().isdisjoint(CLOSED.values())
    assert all(draws_everywhere(Site(content, ADDRESS)) > 60 for content in accepted.values())


def _tried(folder: Path, fault: Fault) -> tuple[list[Problem], Content | None]:
    """The problems of the content with a fault, or the content when it is accepted."""
    file = folder / fault.file
    before = file.read_text()
    assert before != fault.text, f"{fault} changes nothing"
    file.write_text(fault.text)
    try:
        return [], read(folder)
    except ContentError as error:
        return error.problems, None
    finally:
        file.write_text(before)


def test_an_embed_needs_no_page(folder: Path) -> None:
    figure = (folder / "figures/reach.yaml").read_text().replace("title: ", "title: Again, ")
    added = Fault("a figure on no page", "figures/reach-again.yaml", figure, range(1))
    (folder / added.file).write_text("")
    problems, content = _tried(folder, added)
    (folder / added.file).unlink()
    assert problems == []
    assert content is not None
    assert draws_everywhere(Site(content, ADDRESS)) > 60
