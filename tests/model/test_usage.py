"""Rules over the whole content that need more than one file to be broken."""

import pytest

from components.model.load import read
from components.model.problems import ContentError
from tests.conftest import SUBJECT, Broken

STORY = (SUBJECT / "stories" / "on-the-rock-at-night.yaml").read_text(encoding="utf-8")


def test_a_scene_of_one_story_has_no_id_of_another(broken: Broken) -> None:
    page = ("blocks:\n", "blocks:\n  - {kind: story, story: other-night}\n")
    folder = broken({"stories/other-night.yaml": STORY, "pages/take.yaml": page})
    with pytest.raises(ContentError) as raised:
        read(folder)
    said = [str(problem) for problem in raised.value.problems]
    assert len([each for each in said if "names a scene already, in stories/" in each]) == 3
