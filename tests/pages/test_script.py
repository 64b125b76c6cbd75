"""The script that Streamlit runs: every page of both subjects, broken content, addresses that name nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.navigation import page as navigation_page
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.testing.v1 import AppTest

from components.article.view import title
from components.model.content_cache import load
from components.pages.page import shared_pages
from components.pages.streamlit_workarounds import build_theme_once, hash_page_addresses_once, literal
from components.web.websocket_deflate import SHORT
from tests.conftest import REPOSITORY, SUBJECT, Broken
from tests.fragments import PAGES, parsed, said

SCRIPT = REPOSITORY / "components" / "pages" / "script.py"
Start = Callable[[Path], AppTest]


@pytest.fixture
def start(monkeypatch: pytest.MonkeyPatch) -> Start:
    """The script with the content of a folder, not yet run."""

    def app(folder: Path) -> AppTest:
        monkeypatch.setenv("EXPLAINER_CONTENT", str(folder))
        return AppTest.from_file(str(SCRIPT), default_timeout=30)

    return app


def _open(app: AppTest, page: str) -> AppTest:
    """Go to a page; AppTest itself knows only pages that are files."""
    app.run()
    (app._page_hash,) = [name for name, known in app._registered_pages.items() if known.get("url_pathname", "") == page]
    return app.run()


def _article(app: AppTest) -> dict[str, Any]:
    """What the component that takes the article over is told."""
    (element,) = app.get("bidi_component")
    told: dict[str, Any] = json.loads(element.proto.bytes)
    return told


@pytest.mark.parametrize(("folder", "page"), PAGES, ids=[f"{folder.name}-{page}" for folder, page in PAGES])
def test_every_page_runs_and_names_its_view(folder: Path, page: str, start: Start) -> None:
    content = load(folder)
    first = page == content.explainer.pages[0]
    app = _open(start(folder), "" if first else page)
    assert not app.exception
    told = _article(app)
    assert (told["shown"], told["title"]) == (f"{page} full", title(content, page))


def test_the_article_is_not_sent_again_to_who_has_it_already(start: Start) -> None:
    assert _article(start(SUBJECT).run())["html"] == ""


def test_what_each_reader_is_sent_is_short_enough_to_go_out_as_it_is(start: Start) -> None:
    (element,) = start(REPOSITORY / "content").run().get("bidi_component")
    assert len(element.proto.SerializeToString()) < SHORT


def test_another_page_brings_its_article(start: Start) -> None:
    content = load(SUBJECT)
    app = _open(start(SUBJECT), "learn")
    shown = parsed(_article(app)["html"])
    assert [said(heading) for heading in shown.iter("h1")] == [content.pages["learn"].title]


def test_the_plain_level_is_asked_for_in_the_address(start: Start) -> None:
    app = start(SUBJECT)
    app.query_params["level"] = "plain"
    assert _article(app.run())["shown"] == "light plain"


def test_every_page_and_no_other_is_registered_by_the_title_of_its_tab(start: Start) -> None:
    content = load(REPOSITORY / "content")
    app = start(REPOSITORY / "content").run()
    names = [known["page_name"] for known in app._registered_pages.values()]
    assert names == [title(content, page) for page in content.explainer.all_pages]


def test_broken_content_is_shown_as_problems_with_their_place_and_fix(start: Start, broken: Broken) -> None:
    app = start(broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})).run()
    assert not app.exception
    (shown,) = app.code
    assert "subject/parts/tower.yaml:1:1: unknown-field: nam: is no field here" in shown.value
    assert "fix: did you mean 'name'?" in shown.value
    assert "Traceback" not in shown.value
    assert not app.get("bidi_component")


def test_a_folder_that_is_not_there_is_shown_as_a_problem(start: Start, tmp_path: Path) -> None:
    app = start(tmp_path / "nowhere").run()
    assert not app.exception
    assert "missing-folder" in app.code[0].value


def test_content_that_is_mended_is_shown_without_a_restart(start: Start, broken: Broken) -> None:
    folder = broken({"parts/tower.yaml": ("name: Tower", "nam: Tower")})
    app = start(folder).run()
    assert app.code
    (folder / "parts" / "tower.yaml").write_text((SUBJECT / "parts" / "tower.yaml").read_text())
    app.run()
    assert not app.code
    assert _article(app)["shown"] == "light full"


@pytest.mark.parametrize(
    "query", [{"part": "nothing"}, {"step": "99"}, {"switch": ""}, {"unknown": "<b>"}, {"attribute": "x"}]
)
def test_an_address_that_names_something_unknown_shows_the_page(query: dict[str, str], start: Start) -> None:
    app = start(SUBJECT)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    assert _article(app)["shown"] == "light full"


def test_titles_are_text_and_not_markdown() -> None:
    assert literal("*PAC* [2](x) :red[a]") == r"\*PAC\* \[2\](x) \:red\[a\]"


def test_a_second_reader_gets_the_content_that_was_read_once(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    start(SUBJECT).run()
    monkeypatch.setattr("components.model.load.read", lambda folder: pytest.fail(f"{folder} is read again"))
    app = start(SUBJECT).run()
    assert not app.exception


def test_the_theme_that_is_built_once_is_what_streamlit_would_build(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = app_session._populate_theme_msg

    def counted(message: CustomThemeConfig, section: str = "theme") -> None:
        asked.append(section)
        real(message, section)

    monkeypatch.setattr(app_session, "_populate_theme_msg", counted)
    build_theme_once()
    for section in ("theme", "theme.dark.sidebar"):
        built, usual = CustomThemeConfig(), CustomThemeConfig()
        real(usual, section)
        for _ in range(3):
            app_session._populate_theme_msg(built, section)
        assert built == usual
    assert asked == ["theme", "theme.dark.sidebar"]


def test_addresses_of_pages_are_hashed_once_and_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    real = navigation_page.calc_hash

    def counted(address: str) -> str:
        asked.append(address)
        return real(address)

    monkeypatch.setattr(navigation_page, "calc_hash", counted)
    hash_page_addresses_once()
    assert [navigation_page.calc_hash(address) for address in ("", "light", "")] == [real(""), real("light"), real("")]
    assert asked == ["", "light"]


def test_a_page_that_has_run_for_another_reader_meanwhile_runs_all_the_same(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = st.navigation

    def navigate(*args: Any, **options: Any) -> Any:
        asked = real(*args, **options)
        for each in shared_pages(load(SUBJECT)):
            each._can_be_called = False
        return asked

    monkeypatch.setattr(st, "navigation", navigate)
    app = start(SUBJECT).run()
    assert not app.exception
    assert _article(app)["shown"]
