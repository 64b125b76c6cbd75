"""The web edition of the lighthouse, with and without a known address."""

import pytest

from components.model.content import Content
from components.web.site import Site

ADDRESS = "https://news.example/gull-rock"


@pytest.fixture(scope="session")
def site(subject: Content) -> Site:
    """Published at a known address."""
    return Site(subject, ADDRESS)


@pytest.fixture(scope="session")
def unplaced(subject: Content) -> Site:
    """Published nobody knows where."""
    return Site(subject)


@pytest.fixture(scope="session", params=["lighthouse", "real"])
def either(request: pytest.FixtureRequest, subject: Content, content: Content) -> Site:
    """The web edition of each content."""
    return Site(subject if request.param == "lighthouse" else content, ADDRESS)
