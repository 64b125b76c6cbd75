"""What is saved while the app runs: readers of a usual server never see it, an author sees it with every problem."""

import logging
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.model.content_cache import load
from components.web.answers import NOT_KEPT
from components.web.routes import WebEdition
from components.web.site import Site
from components.web.watching import AUTHOR, CHANGES, READERS, Watched, Watching, watched_for
from tests.conftest import Broken

ROCK = "/en/embed/rock/"


@pytest.fixture
def folder(broken: Broken) -> Path:
    """A copy of the lighthouse that may be edited."""
    return broken({})


def save(folder: Path, file: str, was: str, now: str) -> None:
    path = folder / file
    text = path.read_text()
    assert was in text
    path.write_text(text.replace(was, now, 1))


def client(watched: Watching) -> TestClient:
    return TestClient(watched)


@pytest.fixture
def author(folder: Path) -> Watching:
    site = Site(load(folder))
    return Watching(WebEdition(Starlette(), site, prepared=False), site, AUTHOR)


def test_a_saved_file_is_shown_in_documents_and_in_the_app(folder: Path, author: Watching) -> None:
    asking = client(author)
    before, version = asking.get(ROCK).text, asking.get(f"/{CHANGES}").json()["version"]
    save(folder, "figures/rock.yaml", "title: ", "title: Altered, ")
    author.watched.look()
    after = asking.get(ROCK).text
    assert "Altered, " in after
    assert "Altered, " not in before
    assert asking.get(f"/{CHANGES}").json()["version"] != version
    assert load(folder).figures["rock"].title.startswith("Altered, ")


def test_nothing_saved_changes_nothing(folder: Path, author: Watching) -> None:
    content = author.watched.site.content
    author.watched.look()
    assert author.watched.site.content is content
    assert load(folder) is content


def test_a_broken_save_changes_nothing_but_what_the_author_is_told(
    folder: Path, author: Watching, caplog: pytest.LogCaptureFixture
) -> None:
    asking = client(author)
    before = asking.get(ROCK).text
    save(folder, "parts/tower.yaml", "name: ", "nam: ")
    with caplog.at_level(logging.ERROR):
        author.watched.look()
        (folder / "parts" / "tower.yaml").touch()
        author.watched.look()
    told = asking.get(f"/{CHANGES}").json()
    assert any("parts/tower.yaml:1:1: unknown-field" in each for each in told["problems"])
    assert str(len(told["problems"])) in told["title"]
    assert asking.get(ROCK).text == before
    assert [record.name for record in caplog.records].count("components.web.watching") == 1
    save(folder, "parts/tower.yaml", "nam: ", "name: ")
    author.watched.look()
    assert asking.get(f"/{CHANGES}").json()["problems"] == []


def test_a_document_of_an_author_asks_and_its_policies_let_it(author: Watching) -> None:
    answer = client(author).get(ROCK)
    assert f'<meta name="author-changes" content="/{CHANGES}"' in answer.text
    assert answer.headers["cache-control"] == NOT_KEPT
    assert int(answer.headers["content-length"]) == len(answer.content)
    for policy in (answer.headers["content-security-policy"], answer.text):
        assert "connect-src 'self'" in policy.replace("&#x27;", "'")
    assert client(author).get("/data/facts.csv").text.startswith("key,")


def test_readers_see_what_is_saved_and_no_script_for_it(folder: Path) -> None:
    site = Site(load(folder))
    watching = Watching(WebEdition(Starlette(), site), site, READERS)
    save(folder, "figures/rock.yaml", "title: ", "title: Altered, ")
    watching.watched.look()
    save(folder, "figures/rock.yaml", "title: ", "titel: ")
    watching.watched.look()
    assert watching.watched.problems
    asking = client(watching)
    assert "Altered, " in asking.get(ROCK).text
    assert "author-changes" not in asking.get(ROCK).text
    assert asking.get(f"/{CHANGES}").status_code == 404


def test_the_folder_is_looked_at_while_the_app_runs_and_no_longer(folder: Path, author: Watching) -> None:
    with client(author) as asking:
        save(folder, "figures/rock.yaml", "title: ", "title: Altered, ")
        asked = 0
        while "Altered, " not in asking.get(ROCK).text:
            asked += 1
            assert asked < 10_000
    assert author.watched.stopping.is_set()


def test_hidden_files_count_for_nothing(folder: Path) -> None:
    watched = Watched(Site(load(folder)))
    (folder / ".rock.yaml.swp").write_text("half")
    before = watched.files
    watched.look()
    assert watched.files is before


def test_for_whom_is_said_or_the_start_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("EXPLAINER_WATCH", raising=False)
    assert watched_for() == ""
    monkeypatch.setenv("EXPLAINER_WATCH", "author")
    assert watched_for() == AUTHOR
    monkeypatch.setenv("EXPLAINER_WATCH", "everybody")
    with pytest.raises(ValueError, match="EXPLAINER_WATCH: 'everybody' is neither author nor readers"):
        watched_for()
