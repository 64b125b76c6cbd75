"""The export: every file once, earlier versions kept, nothing touched without need."""

import re
from errno import ENOSPC
from pathlib import Path

import pytest

from components.__main__ import main
from components.model.load import read
from components.web import embed, embed_story, reading
from components.web.export import export
from components.web.site import Site, kept_from_environment
from tests.conftest import SUBJECT, Broken
from tests.web.conftest import ADDRESS

LIVE = "en/embed/rock"
STORY = "en/embed/on-the-rock-at-night"


def versions(out: Path, live: str = LIVE) -> set[str]:
    """The names of the fixed versions of one embed."""
    return {path.name for path in (out / live).iterdir() if re.fullmatch("[0-9a-f]{16}", path.name)}


def test_it_writes_what_the_site_holds_byte_for_byte(site: Site, tmp_path: Path) -> None:
    written = export(site, tmp_path)
    assert written.files == written.changed == len(site.files) + len(site.facts) + len(site.versions)
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
    monkeypatch.setattr("components.web.site.COLLECTED", (embed.files, embed_story.files))


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
    ],
    ids=["full", "plain", "story"],
)
def test_a_fixed_version_outlives_three_exports_byte_for_byte(
    live: str, file: str, words: tuple[str, ...], broken: Broken, site: Site, tmp_path: Path
) -> None:
    first: dict[str, bytes] = {}
    for number, word in enumerate(words, 1):
        changed = site.content if number == 1 else read(broken({file: (words[0], word)}))
        export(Site(changed, ADDRESS), tmp_path)
        for name in versions(tmp_path, live):
            first.setdefault(name, (tmp_path / live / name / "index.html").read_bytes())
        assert len(versions(tmp_path, live)) == number
    assert {name: (tmp_path / live / name / "index.html").read_bytes() for name in first} == first
    served = Site(site.content, ADDRESS, kept=tmp_path)
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
    monkeypatch.setattr("components.web.site.COLLECTED", (reading.files,))
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
    monkeypatch.setattr("components.web.site.COLLECTED", (reading.files,))


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
