"""Snippets after the cleaners of content systems: what remains shows the figure, or links to it. The cleaners of other
languages are tried in `tests/matrix`."""

import bleach
import nh3
import pytest

from components.model.content import Content
from tests.matrix.remains import FORMS, pasted, remains

SAFE_FRAMES = {"iframe": {"src", "title", "width", "height", "loading"}}


@pytest.fixture(scope="module")
def forms(subject: Content) -> dict[str, str]:
    return pasted(subject)


@pytest.mark.parametrize("form", FORMS)
def test_nh3_leaves_a_link_or_a_picture(form: str, forms: dict[str, str]) -> None:
    left = remains(nh3.clean(forms[form]))
    assert left.links or left.pictures


@pytest.mark.parametrize("form", FORMS)
def test_bleach_leaves_a_link_to_the_figure(form: str, forms: dict[str, str]) -> None:
    left = remains(bleach.clean(forms[form], strip=True))
    assert left.links


@pytest.mark.parametrize("form", ["frame", "sized", "story"])
def test_a_frame_that_is_allowed_keeps_a_usable_height(form: str, forms: dict[str, str]) -> None:
    tags = nh3.ALLOWED_TAGS | {"iframe"}
    left = remains(nh3.clean(forms[form], tags=tags, attributes={**nh3.ALLOWED_ATTRIBUTES, **SAFE_FRAMES}))
    assert [300 < height < 3000 for height in left.frames] == [True]
    assert left.links
