"""What is tried in other browsers and with the cleaners of other languages. `.ci/matrix` sets up what it needs and says
where: `EXPLAINER_MATRIX`, a folder with `node_modules`, `php` and `chrome-109`. Without it nothing here is run."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import browser, context, page, playwright
from tests.matrix.drivers import Driver, firefox

__all__ = ["browser", "context", "page", "playwright"]
FOLDER = os.environ.get("EXPLAINER_MATRIX", "")
collect_ignore_glob = [] if FOLDER else ["test_*.py"]


@pytest.fixture(scope="session")
def matrix() -> Path:
    """The folder that holds what other languages and browsers need."""
    return Path(FOLDER)


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Driver]:
    """Firefox ESR."""
    with firefox(tmp_path_factory.mktemp("profile")) as started:
        yield started
