"""A starting file says what belongs in it, and check says what is left."""

import re
from pathlib import Path

import pytest
import yaml

from components.model.content_cache import problems_in
from components.model.folders import FOLDERS
from components.model.scaffold import KINDS, Refusal, next_step, start
from components.model.schema.blocks import Block
from components.model.type_hints import choices, tags
from tests.conftest import Broken

FIGURES = ["scene", "sequence", "pair", "scale", "loadout", "comparison", "timeline", "flow", "spread"]
FIGURES += ["over-time", "by-family", "pictogram"]
QUESTIONS = ["choose-one", "choose-many", "point", "order", "which-family"]
OF_QUESTIONS = ", ".join([*QUESTIONS, "estimate", "which-source"])
EVERY = (
    [(kind, None) for kind in KINDS if kind not in ("figure", "question")]
    + [("figure", kind) for kind in FIGURES]
    + [("question", kind) for kind in QUESTIONS]
)


def test_every_folder_of_content_can_be_begun() -> None:
    assert set(KINDS.values()) == set(FOLDERS) - {"interface", "art"}


@pytest.mark.parametrize(("kind", "of_kind"), EVERY)
def test_a_starting_file_lacks_nothing_but_what_is_to_be_written(
    kind: str, of_kind: str | None, broken: Broken
) -> None:
    folder = broken({"README.md": "x"})
    path = start(folder, kind, "new-one", of_kind)
    said = problems_in(folder)
    assert len(said) >= 1
    assert {problem.split(": ")[1] for problem in said} == {"not-written"}
    assert all(path.name in problem for problem in said)


def test_a_starting_file_explains_each_field(broken: Broken) -> None:
    text = start(broken({"README.md": "x"}), "event", "storm").read_text()
    modeline, summary, *_ = text.splitlines()
    assert (modeline, summary) == (
        "# yaml-language-server: $schema=../.schema/events.json",
        "# One dated event of the story.",
    )
    assert "# Who acted: ids from `explainer.yaml`.\nactors: [TO WRITE]\n" in text
    assert "    # value: The number that it states; with `high`, the lower end.\n" in text


def test_a_variant_begins_with_the_attributes_of_the_explainer(broken: Broken) -> None:
    path = start(broken({"README.md": "x"}), "variant", "gas-lamp")
    assert list(yaml.safe_load(path.read_text())["attributes"]) == [
        "fuel",
        "length",
        "thickness",
        "reach",
        "in-a-crate",
    ]


def test_a_starting_file_can_be_begun_before_the_explainer_is_written(tmp_path: Path) -> None:
    assert "TO WRITE: TO WRITE" in start(tmp_path, "variant", "gas-lamp").read_text()


def test_a_file_that_is_there_is_not_overwritten(broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": ("Tower", "Turm")})
    with pytest.raises(Refusal, match="is there already; nothing was written"):
        start(folder, "part", "tower")
    assert "Turm" in (folder / "parts/tower.yaml").read_text()


@pytest.mark.parametrize(
    ("kind", "id", "of_kind", "says"),
    [
        ("prat", "lens", None, "'prat' is no kind of file; did you mean 'part'?"),
        ("part", "Big lens", None, "'Big lens' is no id: use lower-case words with hyphens, as in 'long-name-2'"),
        ("part", "../lens", None, "'../lens' is no id: use lower-case words with hyphens, as in 'long-name-2'"),
        ("figure", "lens", None, f"say which kind of figure: --kind {', '.join(FIGURES)}"),
        (
            "question",
            "lens",
            "scene",
            f"say which kind of question: --kind {', '.join(QUESTIONS)}, estimate, which-source",
        ),
        ("part", "lens", "scene", "a part has no kinds; leave --kind out"),
    ],
)
def test_a_wrong_name_or_kind_is_refused_in_a_sentence(
    kind: str, id: str, of_kind: str | None, says: str, tmp_path: Path
) -> None:
    with pytest.raises(Refusal) as caught:
        start(tmp_path, kind, id, of_kind)
    assert str(caught.value) == says
    assert list(tmp_path.iterdir()) == []


def test_what_may_be_left_out_has_a_form_that_is_whole_without_its_marks(broken: Broken) -> None:
    folder = broken({"README.md": "x"})
    part = start(folder, "part", "lens")
    part.write_text(re.sub("^# ((?=links:)|(?= ))", "", part.read_text(), flags=re.MULTILINE))
    assert yaml.safe_load(part.read_text())["links"] == [{"from": ["TO WRITE"], "to": "TO WRITE", "by": "TO WRITE"}]
    assert {problem.split(": ")[1] for problem in problems_in(folder)} == {"not-written"}


def test_a_page_begins_with_a_form_for_every_kind_of_block(broken: Broken) -> None:
    text = start(broken({"README.md": "x"}), "page", "storms").read_text()
    kinds = [tag for member in choices(Block) for tag in tags(member)]
    assert len(kinds) > 10
    assert [kind for kind in kinds if text.count(f"kind: {kind}\n") != 1] == []
    whole = yaml.safe_load(re.sub("^  # (?=- |-$| )", "  ", text, flags=re.MULTILINE))
    assert [block["kind"] for block in whole["blocks"]] == kinds


def test_a_scene_begins_with_a_form_for_its_switch_labels_and_routes(broken: Broken) -> None:
    text = start(broken({"README.md": "x"}), "figure", "cliff", "scene").read_text()
    for name in ("switch", "rows", "labels", "routes", "leads", "remarks"):
        assert text.count(f"# {name}:") == 1, name
    stage = start(broken({"README.md": "y"}), "figure", "cliff-in-steps", "sequence").read_text()
    for name in ("labels", "strokes", "fliers"):
        assert re.search(rf"^ *(# *)*{name}:", stage, re.MULTILINE), name


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_says_what_to_do_next(kind: str) -> None:
    assert "`explainer check` says what is left. Then " in next_step(kind, "new-one")


def test_a_folder_that_is_missing_is_made(tmp_path: Path) -> None:
    assert start(tmp_path, "event", "storm") == tmp_path / "events" / "storm.yaml"


def test_a_source_begins_with_a_form_for_what_it_says(broken: Broken) -> None:
    text = start(broken({}), "source", "keeper-1931").read_text()
    form = text.partition("  # each so:\n")[2]
    assert re.findall(r"(?m)^  # +(\w+): ", form) == ["locator", "fragment", "gloss", "reason"]
