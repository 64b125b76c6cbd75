"""What the READMEs name exists, and what exists is named."""

import re
import subprocess
import sys
from typing import get_args

from components.model.content import Content
from components.model.schema.blocks import Block
from components.model.schema.figures import Figure
from components.sharing.heights import height
from components.web.site import Site
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
LAYERS = (REPOSITORY / "components" / "README.md").read_text(encoding="utf-8")
AUTHORS = (REPOSITORY / "content" / "README.md").read_text(encoding="utf-8")


def _kinds(union: object) -> set[str]:
    members = get_args(get_args(union)[0])
    assert len(members) > 5
    return {get_args(member.model_fields["kind"].annotation)[0] for member in members}


def _commands() -> set[str]:
    told = subprocess.run(
        [sys.executable, "-m", "components", "--help"], cwd=REPOSITORY, capture_output=True, text=True
    )
    found = re.findall(r"^    ([a-z]+)(?: +[a-z]|$)", told.stdout, re.MULTILINE)
    assert found, told.stderr
    return set(found)


def test_the_frame_that_the_readme_shows_has_the_room_that_it_needs(content: Content) -> None:
    [(id, high)] = re.findall(r'/embed/([\w-]+)/" [^>]*height="(\d+)"', README)
    assert 0.9 <= int(high) / height(content, id, 640) <= 1.1


def test_every_command_is_named_in_the_readme_and_every_named_one_exists():
    named = set(re.findall(r"\.venv/bin/explainer ([a-z]+)", README))
    assert named == _commands()


def test_every_figure_kind_and_block_kind_is_named_where_one_adds_them():
    for kind in _kinds(Figure) | _kinds(Block):
        assert f"`{kind}`" in LAYERS, f"components/README.md does not name the kind `{kind}`"


def test_no_kind_is_named_that_does_not_exist():
    named = {kind for line in re.findall(r"^The kinds: ([^.]+)\.", LAYERS, re.MULTILINE) for kind in _in_ticks(line)}
    assert named == _kinds(Figure) | _kinds(Block)


def _in_ticks(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_the_readme_names_every_figure_that_can_be_embedded(content: Content):
    (listed,) = re.findall(r"^.*Figures: ([^.]+)\.$", README, re.MULTILINE)
    assert _in_ticks(listed) == set(content.figures), "README.md, 'Put a figure into an article', lists other figures"


def test_every_path_that_a_readme_names_exists():
    roots = (REPOSITORY, REPOSITORY / "components", REPOSITORY / "content")
    paths = {
        path for text in (README, LAYERS) for path in _in_ticks(text) if re.fullmatch(r"\w[\w./-]*\.(py|js|css)", path)
    }
    assert len(paths) > 5
    for path in paths:
        found = any((root / path).exists() for root in roots) or list((REPOSITORY / "components").rglob(path))
        assert found, f"a README names {path}, which does not exist"


def test_every_environment_variable_is_explained_and_every_explained_one_is_read():
    read = {name for path in (REPOSITORY / "components").rglob("*.py") for name in _variables(path.read_text())}
    assert read
    assert {name for text in (README, LAYERS, AUTHORS) for name in _variables(text)} == read


def _variables(text: str) -> set[str]:
    return set(re.findall(r"\bEXPLAINER_[A-Z]+", text))


def test_every_address_of_the_web_edition_is_named_and_every_named_one_exists(content: Content):
    site = Site(content, "https://example.org")
    served = {_pattern(path, content) for path in [*site.files, *site.facts]} - {"/", "/404.html"}
    named = {
        address for text in (README, LAYERS) for address in _in_ticks(text) if re.fullmatch(r"/[\w<>./-]+", address)
    }
    assert served - named == set(), "no README names these addresses"
    assert named - served == {"/oembed", "/health/live", "/health/ready", "/metrics"}, (
        "a README names addresses that do not exist"
    )


def _pattern(path: str, content: Content) -> str:
    """A path with placeholders, as a README writes it: `/<lang>/embed/<figure>/`."""
    names = {content.explainer.language: "<lang>"} | dict.fromkeys(content.figures, "<figure>")
    names |= dict.fromkeys(content.stories, "<story>")
    if "/read/" in path:
        names |= dict.fromkeys([*content.pages, *content.explainer.moved_pages], "<page>")
    path = re.sub(r"(?<=data/find-)[a-z]{2}", "<lang>", path)
    if fact := re.fullmatch(r"[a-z]{2}/(embed/)?fact/[^/]+/[^/]+/[^/]+/(.*)", path):
        return f"/<lang>/{fact[1] or ''}fact/<folder>/<file>/<fact>/{fact[2]}"
    steps = re.sub(r"step-\d+", "step-<number>", path)
    return "/" + re.sub(
        r"[^/.]+?(?=-preview|-markup|-for-spreadsheets|[/.]|$)", lambda piece: names.get(piece[0], piece[0]), steps
    )


def test_every_folder_of_the_components_is_named():
    folders = [path.name for path in (REPOSITORY / "components").iterdir() if (path / "__init__.py").is_file()]
    assert len(folders) >= 4
    for folder in folders:
        assert f"`{folder}/`" in LAYERS, f"components/README.md does not name {folder}/"


def test_every_file_that_a_readme_links_to_exists():
    for folder, text in ((REPOSITORY, README), (REPOSITORY / "components", LAYERS), (REPOSITORY / "content", AUTHORS)):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", text):
            assert (folder / target).exists(), f"{target} does not exist"


def test_both_commands_of_the_readme_stand_in_ci_or_configuration():
    assert "pip install -e '.[test]' && .venv/bin/pytest" in README
    assert "pip install -q -e '.[test]'" in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8")


def test_the_readme_stays_short():
    assert len(README.splitlines()) < 120
