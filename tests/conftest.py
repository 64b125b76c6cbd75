"""The contents that tests read: the real one, a small second subject, and broken copies of that one."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Set
from pathlib import Path

import pytest

from components.model import disk_cache
from components.model.content import Content
from components.model.content_cache import load
from components.web.site import Site
from tests.browser.bring import bring
from tests.kept_site import KEPT, kept_site
from tests.web.conftest import ADDRESS

SERVERS = "servers"
"""The folder of what is known of servers that all workers of a run share."""
REPOSITORY = Path(__file__).parents[1]
SUBJECT = Path(__file__).parent / "subject"

Edit = tuple[str, str] | str | None
"""What to do with a file: replace a text in it once, write it whole, or remove it."""
Broken = Callable[[Mapping[str, Edit]], Path]


BROWSER = Path(__file__).parent / "browser"
DEAREST = ("web/test_accepted.py", "test_languages.py", "web/test_embed.py", "web/test_site.py", "web/test_routes.py",
           "web/test_process_faults.py", "figures/", "pages/", "article/", "web/")  # fmt: skip
"""Files and folders of tests without a browser, by what they take."""


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Name the folder that workers share, and bring a browser before the first test that needs one."""
    if not hasattr(config, "workerinput"):
        kept = config._tmp_path_factory.getbasetemp() / "sites"  # type: ignore[attr-defined]
        kept.mkdir()
        os.environ[KEPT] = str(kept)
    asked = [(config.invocation_params.dir / each.partition("::")[0]).resolve() for each in config.args]
    wanted = any(each == BROWSER or BROWSER in each.parents or each in BROWSER.parents for each in asked)
    if wanted and not hasattr(config, "workerinput") and not config.option.collectonly:
        bring(lambda told: print(told, file=sys.stderr, flush=True))


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are cores: tests wait for browsers and servers a third of their time."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it at the end."""
    first = [f"tests/{name}" for name in ("browser/", *DEAREST)]
    items.sort(key=lambda item: next((n for n, name in enumerate(first) if item.nodeid.startswith(name)), len(first)))


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> Iterator[None]:
    """Say in the last lines when not all browser tests ran, and when those of `.ci/matrix` did not."""
    yield
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and not hasattr(session.config, "workerinput"):
        from tests.browser.shared_servers import end_shared_servers  # which needs what stands here

        end_shared_servers(session.config._tmp_path_factory.getbasetemp() / SERVERS)  # type: ignore[attr-defined]
        ran = {each.nodeid for name in ("passed", "failed") for each in reporter.stats.get(name, [])}
        skipped = {each.nodeid for each in reporter.stats.get("skipped", [])}
        if told := browser_tests_left_out(ran, skipped):
            reporter.write_line(told)
        if not any(each.startswith("tests/matrix/") for each in ran):
            reporter.write_line("OTHER BROWSERS, CLEANERS AND EDITORS WERE LEFT OUT: .ci/matrix tries them")


def browser_tests_left_out(ran: Set[str], skipped: Set[str]) -> str:
    """What to say of a run in which not every file of browser tests ran whole; else nothing."""
    files = {f"tests/browser/{path.name}" for path in BROWSER.glob("test_*.py")}
    left = files - {each.partition("::")[0] for each in ran}
    here = [each for each in skipped if each.startswith("tests/browser/")]
    if not left and not here:
        return ""
    return f"NOT ALL BROWSER TESTS RAN: {len(left)} of {len(files)} files left out, {len(here)} tests skipped"


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
def cached_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the lighthouse, of which a process may keep something on disk, in an empty folder."""
    monkeypatch.setattr(disk_cache, "FOLDER", tmp_path / "kept")
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return Path(shutil.copytree(SUBJECT, tmp_path / "subject"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """A folder that all workers of a run share."""
    return Path(os.environ[KEPT]).parent


@pytest.fixture(scope="session")
def site() -> Site:
    """Published at a known address."""
    return kept_site(SUBJECT, ADDRESS)


@pytest.fixture(scope="session")
def unplaced() -> Site:
    """Published nobody knows where."""
    return kept_site(SUBJECT, None)


@pytest.fixture(scope="session")
def real() -> Site:
    """What readers see, at a known address."""
    return kept_site(REPOSITORY / "content", ADDRESS)


@pytest.fixture(scope="session", params=["lighthouse", "real"])
def either(request: pytest.FixtureRequest) -> Site:
    """The web edition of each content."""
    found: Site = request.getfixturevalue("site" if request.param == "lighthouse" else "real")
    return found


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
