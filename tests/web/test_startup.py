"""The app starts with content and settings that are right, or ends and says what is wrong."""

import resource
from dataclasses import replace
from pathlib import Path

import pytest

from components.model.problems import ContentError
from components.web import startup
from components.web.startup import raise_descriptors, settings
from tests.conftest import SUBJECT, Broken

GOOD = ("https://news.example", "http://localhost:8501/explainer/", "https://[::1]:8501", "https://a.example/b-c/~d")
WRONG = ("javascript:alert(1)", "news.example", "https://", 'https://a.example/"><script>', "https://a.example?x=1")


@pytest.fixture(autouse=True)
def placed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The lighthouse, nowhere in particular."""
    monkeypatch.setenv("EXPLAINER_CONTENT", str(SUBJECT))
    for name in ("EXPLAINER_ADDRESS", "EXPLAINER_EXPORT", "EXPLAINER_FRAME_ANCESTORS"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("address", GOOD)
def test_an_address_is_taken_without_the_slash_at_its_end(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("EXPLAINER_ADDRESS", address)
    assert settings().address == address.rstrip("/")


@pytest.mark.parametrize("address", WRONG)
def test_what_is_no_address_ends_the_start(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("EXPLAINER_ADDRESS", address)
    with pytest.raises(SystemExit, match="EXPLAINER_ADDRESS"):
        settings()


def test_broken_content_ends_the_start_with_every_problem(monkeypatch: pytest.MonkeyPatch, broken: Broken) -> None:
    monkeypatch.setenv("EXPLAINER_CONTENT", str(broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})))
    with pytest.raises(SystemExit, match=r"(?s)parts/tower\.yaml:1:.*unknown-field.*not started"):
        settings()


def test_an_author_is_to_see_the_problems(monkeypatch: pytest.MonkeyPatch, broken: Broken, tmp_path: Path) -> None:
    monkeypatch.setenv("EXPLAINER_WATCH", "author")
    monkeypatch.setenv("EXPLAINER_CONTENT", str(broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})))
    with pytest.raises(ContentError, match="unknown-field"):
        settings()
    monkeypatch.setenv("EXPLAINER_CONTENT", str(tmp_path / "nowhere"))
    with pytest.raises(SystemExit, match="missing-folder"):
        settings()


def test_an_export_that_is_not_there_ends_the_start(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("EXPLAINER_EXPORT", str(tmp_path / "gone"))
    with pytest.raises(SystemExit, match="EXPLAINER_EXPORT"):
        settings()


def test_as_many_files_may_be_open_as_the_system_allows() -> None:
    descriptors = raise_descriptors()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    assert descriptors == soft
    assert soft == hard or soft >= 65_536


def test_a_limit_of_open_files_is_raised_as_far_as_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    raised: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: raised.append(limits))
    for limits, most in (((1024, 4096), 4096), ((1024, resource.RLIM_INFINITY), 65_536), ((90_000, 90_000), 90_000)):
        monkeypatch.setattr(resource, "getrlimit", lambda _, limits=limits: limits)
        assert raise_descriptors() == most
    assert raised == [(4096, 4096), (65_536, resource.RLIM_INFINITY)]


def test_files_are_left_for_others_than_readers() -> None:
    told = settings()
    assert 0 < told.readers * 4 < told.connections < told.descriptors


def test_without_its_typefaces_it_does_not_start(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = replace(startup.SERIF, package="no_such_package")
    monkeypatch.setattr(startup, "SERIF", gone)
    with pytest.raises(SystemExit, match=r"Source Serif.* is not there: install the package no-such-package"):
        settings()
