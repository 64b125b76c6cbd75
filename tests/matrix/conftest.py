"""What is tried in other browsers and with the cleaners of other languages. `.ci/matrix` sets up what it needs and says
where: `EXPLAINER_MATRIX`, a folder with `node_modules`, `php` and `chrome-109`. Without it nothing here is run."""

import os
from pathlib import Path

import pytest

from tests.browser.conftest import browser, context, page, playwright

__all__ = ["browser", "context", "page", "playwright"]
FOLDER = os.environ.get("EXPLAINER_MATRIX", "")
collect_ignore_glob = [] if FOLDER else ["test_*.py"]


@pytest.fixture(scope="session")
def matrix() -> Path:
    """The folder that holds what other languages and browsers need."""
    return Path(FOLDER)
