"""Every figure of both subjects, drawn once."""

import pytest

from components.figures.draw import draw
from components.figures.frame import Fragment
from components.model.content import Content
from tests.fragments import links


@pytest.fixture(scope="session")
def drawn_figures(content: Content, subject: Content) -> list[Fragment]:
    return [draw(each, id, links) for each in (content, subject) for id in each.figures]
