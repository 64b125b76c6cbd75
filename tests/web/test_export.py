"""The export: every file once, earlier versions kept, nothing touched without need."""

import re
from collections.abc import Iterable
from errno import ENOSPC
from pathlib import Path

import pytest

from components.__main__ import main
from components.model.content import Content
from components.model.load import read
from components.web import embed, embed_story, reading
from components.web.export import export
from components.web.site import Site, kept_from_environment
from tests.conftest import SUBJECT, Broken
from tests.second_language import LANGUAGE, in_two_languages
from tests.web.conftest import ADDRESS

LIVE = "en/embed/rock"
STORY = "en/embed/on-the-rock-at-night"
CARD = "en/embed/fact/parts/tower/stair"


def versions(out: Path, live: str = LIVE) -> set[str]:
    """The names of the fixed versions of one embed."""
    return {path.name for path in (out / live).iterdir() if re.fullmatch("[0-9a-f]{16}", path.name)}


def test_it_writes_what_the_site_holds_byte_for_byte(site: Site, tmp_path: Path) -> None:
    written = export(site, tmp_path)
    every = (site.files, site.facts, site.versions, site.card_versions)
    assert written.files == written.changed == sum(map(len, every))
    for path, file in {**site.files, **site.facts}.items():
        there = tmp_path / path / "index.html" if path.endswith("/") or not path else tmp_path / path
        assert there.read_bytes() == file.content, path


def test_what_is_equal_is_not_written_again(site: Site, tmp_path: Path) -> None:
    export(site, tmp_path)
    before = (tmp_path / LIVE / "index.html").stat().st_mtime_ns
    assert export(site, tmp_path).changed == 0
    assert (tmp_path / LIVE / "index.html").stat().st_mtime_ns == before


@pytest.fixture
def embeds_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A web edition of embeds alone, for what is about their fixed versions."""
    monkeypatch.setattr("components.web.site_files.COLLECTED", (embed.files, embed_story.files))


@pytest.mark.usefixtures("embeds_alone")
def test_a_correction_changes_the_live_document_and_keeps_the_earlier_version(
    site: Site, broken: Broken, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    export(site, out)
    [old] = versions(out)
    kept = (out / LIVE / old / "index.html").read_bytes()
    export(Site(read(broken({"parts/tower.yaml": ("A stair leads", "A steep stair leads")})), ADDRESS), out)
    assert len(versions(out)) == 2
    assert (out / LIVE / old / "index.html").read_bytes() == kept
    assert b"A steep stair" in (out / LIVE / "index.html").read_bytes()


@pytest.mark.usefixtures("embeds_alone")
@pytest.mark.parametrize(
    ("live", "file", "words"),
    [
        (LIVE, "parts/tower.yaml", ("A stair leads", "A steep stair leads", "A narrow stair leads")),
        (
            f"{LIVE}/level-plain",
            "parts/tower.yaml",
            ("It holds the lamp", "High up it holds the lamp", "Here it holds the lamp"),
        ),
        (STORY, "stories/on-the-rock-at-night.yaml", ("A night on", "One night on", "Every night on")),
        (CARD, "parts/tower.yaml", ("A stair leads", "A steep stair leads", "A narrow stair leads")),
    ],
    ids=["full", "plain", "story", "card"],
)
def test_a_fixed_version_outlives_three_exports_byte_for_byte(
    live: str, file: str, words: tuple[str, ...], broken: Broken, site: Site, tmp_path: Path
) -> None:
    later = (read(broken({file: (words[0], word)})) for word in words[1:])
    assert_versions_outlive((site.content, *later), live, tmp_path)


@pytest.mark.usefixtures("embeds_alone")
def test_a_fixed_version_in_another_language_outlives_three_exports(tmp_path: Path) -> None:
    folder = in_two_languages(tmp_path / "lighthouse")
    catalog = folder / "translations" / f"{LANGUAGE}.po"
    told = catalog.read_text()
    contents = []
    for word in ("A stáir", "A lóng stáir", "A wíde stáir"):
        assert "A stáir" in told
        catalog.write_text(told.replace("A stáir", word))
        contents.append(read(folder))
    assert_versions_outlive(contents, f"{LANGUAGE}/embed/rock", tmp_path / "out")


def assert_versions_outlive(contents: Iterable[Content], live: str, out: Path) -> None:
    """Each export adds one version of the document at `live`; all of them stay, and are served by a later app."""
    first: dict[str, bytes] = {}
    for number, content in enumerate(contents, 1):
        export(Site(content, ADDRESS), out)
        for name in versions(out, live):
            first.setdefault(name, (out / live / name / "index.html").read_bytes())
        assert len(versions(out, live)) == number
    assert {name: (out / live / name / "index.html").read_bytes() for name in first} == first
    served = Site(content, ADDRESS, kept=out)
    assert all(served.find(f"{live}/{name}/") is not None for name in first)


@pytest.mark.usefixtures("embeds_alone")
def test_a_kept_version_is_served_again(site: Site, broken: Broken, tmp_path: Path) -> None:
    out = tmp_path / "out"
    export(site, out)
    [old] = versions(out)
    changed = read(broken({"parts/tower.yaml": ("A stair leads", "A steep stair leads")}))
    found = Site(changed, ADDRESS, kept=out).find(f"{LIVE}/{old}/")
    assert found is not None
    assert found.content == (out / LIVE / old / "index.html").read_bytes()
    assert Site(changed, ADDRESS).find(f"{LIVE}/{old}/") is None


def test_the_environment_names_the_export_whose_versions_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_EXPORT", "/srv/out")
    assert kept_from_environment() == Path("/srv/out")
    monkeypatch.delenv("EXPLAINER_EXPORT")
    assert kept_from_environment() is None


def test_no_half_written_file_is_left(site: Site, tmp_path: Path) -> None:
    export(site, tmp_path)
    assert not [path for path in tmp_path.rglob("*") if path.name.startswith(".")]


def test_a_full_disk_leaves_the_earlier_files_whole_and_no_half_ones(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("components.web.site_files.COLLECTED", (reading.files,))
    export(Site(site.content, ADDRESS), tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def full(path: Path, data: bytes) -> int:
        with path.open("wb") as file:
            file.write(data[: len(data) // 2])
        raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left"):
        export(Site(site.content, "https://other.example"), tmp_path)
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """A web edition of pages alone, for what does not depend on the rest."""
    monkeypatch.delenv("EXPLAINER_ADDRESS", raising=False)
    monkeypatch.setattr("components.web.site_files.COLLECTED", (reading.files,))


@pytest.mark.usefixtures("small")
def test_the_command_says_what_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["export", str(tmp_path), "--content", str(SUBJECT)]
    assert main([*arguments, "--address", f"{ADDRESS}/"]) == 0
    assert capsys.readouterr().out.startswith("wrote ")
    assert f'href="{ADDRESS}/en/read/light/"' in (tmp_path / "en/read/light/index.html").read_text()


@pytest.mark.usefixtures("small")
def test_without_an_address_the_command_says_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(tmp_path), "--content", str(SUBJECT)]) == 0
    assert "without --address" in capsys.readouterr().out


@pytest.mark.usefixtures("small")
def test_the_environment_names_the_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXPLAINER_ADDRESS", "https://other.example")
    assert main(["export", str(tmp_path), "--content", str(SUBJECT)]) == 0
    assert "https://other.example/en/read/light/" in (tmp_path / "en/read/light/index.html").read_text()


def test_what_is_no_address_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit):
        main(["export", str(tmp_path), "--address", "news.example"])
    assert not list(tmp_path.iterdir())
