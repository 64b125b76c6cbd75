"""The explorer of numbers: its controls and the address say the same, and what is chosen is drawn, told and saved."""

from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from streamlit.testing.v1 import AppTest

from components.model.content import Content
from components.sharing.number_choice import Choice
from components.sharing.numbers import as_csv, numbers
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import classed, having, parsed, said

SCRIPT = REPOSITORY / "components" / "pages" / "script.py"
Open = Callable[..., AppTest]


@pytest.fixture
def explore(monkeypatch: pytest.MonkeyPatch) -> Open:
    """The page of the lighthouse that has the explorer, at an address."""

    def opened(folder: Path = SUBJECT, page: str = "take", **query: str | list[str]) -> AppTest:
        monkeypatch.setenv("EXPLAINER_CONTENT", str(folder))
        app = AppTest.from_file(str(SCRIPT), default_timeout=60).run()
        (app._page_hash,) = [name for name, known in app._registered_pages.items() if known["url_pathname"] == page]
        app.query_params.update(query)
        app.run()
        assert not app.exception
        return app

    return opened


def _address(app: AppTest) -> dict[str, list[str]]:
    return {name: [values] if isinstance(values, str) else values for name, values in dict(app.query_params).items()}


def _told(app: AppTest) -> list[Element]:
    return [parsed(element.proto.body) for element in app.get("html")]


def _rows(app: AppTest) -> list[Element]:
    return [row for told in _told(app) for table in classed(told, "number-table") for row in table.iter("tr")][1:]


def _drawn(app: AppTest) -> list[Any]:
    return list(app.get("plotly_chart"))


def test_every_number_in_the_table_has_its_sources(explore: Open, subject: Content) -> None:
    app, choice = explore(attribute="reach"), Choice(attributes=("reach",))
    kept = [number for number in numbers(subject) if choice.keeps(number)]
    rows = _rows(app)
    assert [len(having(row, "popovertarget")) for row in rows] == [len(number.sources) for number in kept]


def test_nothing_is_drawn_before_something_is_chosen(explore: Open, subject: Content) -> None:
    app = explore()
    assert _drawn(app) == _rows(app) == []
    assert _address(app) == {}
    assert [each.label for each in app.multiselect] == [subject.words.explore.measured, subject.words.explore.things]


def test_what_is_chosen_is_drawn_and_told_and_stands_in_the_address(explore: Open, subject: Content) -> None:
    app = explore()
    app.multiselect(key="attribute").select("reach").run()
    (drawn,) = _drawn(app)
    assert drawn.proto.alt.startswith(subject.words.explore.low_to_high)
    assert len(_rows(app)) == 4
    assert _address(app) == {"attribute": ["reach"], "view": ["ranges"]}
    app.segmented_control(key="view").set_value("time").run()
    assert _address(app) == {"attribute": ["reach"], "view": ["time"]}
    assert subject.words.explore.undrawn.other.format(count=2) in " ".join(said(told) for told in _told(app))


def test_an_address_sets_the_controls(explore: Open) -> None:
    app = explore(attribute=["length", "thickness"], thing="great-oil-lamp", kind="primary", undated="no", to="1950")
    assert app.multiselect(key="attribute").value == ["length", "thickness"]
    assert app.multiselect(key="thing").value == ["great-oil-lamp"]
    assert app.pills(key="kind").value == ["primary"]
    assert app.slider[0].value == (1931, 1950)
    assert app.checkbox(key="undated").value is False


def test_another_address_sets_them_again(explore: Open) -> None:
    app = explore(attribute="length")
    app.query_params.clear()
    app.query_params["attribute"] = "reach"
    app.run()
    assert app.multiselect(key="attribute").value == ["reach"]


def test_one_drawing_stands_for_one_unit(explore: Open) -> None:
    app = explore(REPOSITORY / "content", "explore", attribute=["length", "diameter", "mass"], view="things")
    assert len(_drawn(app)) == 2


def test_an_empty_choice_says_how_to_widen_it(explore: Open, subject: Content) -> None:
    app = explore(attribute="reach", thing="tower")
    assert subject.words.explore.nothing in [said(told) for told in _told(app)]
    assert _drawn(app) == _rows(app) == []


def test_what_an_address_asks_in_vain_is_said_in_a_sentence(explore: Open, subject: Content) -> None:
    app = explore(attribute=["reach", "<script>"], view="pie", **{"from": "soon"})
    wanted = subject.words.explore.unknown.format(values="attribute=<script>, from=soon, view=pie")
    assert wanted in [said(told) for told in _told(app)]
    assert _address(app) == {"attribute": ["reach"], "view": ["ranges"]}


def test_all_can_be_taken_back(explore: Open) -> None:
    app = explore(attribute="reach", lang="en")
    app.button[0].click().run()
    assert _address(app) == {"lang": ["en"]}
    assert app.multiselect(key="attribute").value == []


def test_plain_words_are_kept(explore: Open, content: Content) -> None:
    app = explore(REPOSITORY / "content", "explore", attribute="rounds-per-launcher", level="plain")
    texts = " ".join(said(row) for row in _rows(app))
    fact = content.facts["variants/pac-2#per-launcher"]
    assert fact.plain
    assert fact.plain in texts


def test_the_chosen_numbers_can_be_saved(explore: Open, subject: Content) -> None:
    app = explore(attribute="reach")
    (button,) = app.get("download_button")
    assert button.proto.label == subject.words.explore.save


def test_the_file_holds_every_chosen_number_and_is_marked_for_spreadsheets(
    explore: Open, subject: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[bytes] = []
    monkeypatch.setattr("streamlit.download_button", lambda *said, **_: saved.append(said[1]))
    explore(attribute="reach")
    choice = Choice(attributes=("reach",))
    wanted = as_csv(number for number in numbers(subject) if choice.keeps(number))
    assert saved[-1] == BOM_UTF8 + wanted
    assert wanted.count(b"disagreements/reach#") == 2
