"""A translation is a folder: with words that nobody speaks, nothing that a reader is told stays English."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from components.article.blocks import blocks
from components.model.content import Content
from components.model.content_cache import load
from components.web.file import HTML
from components.web.shell import fill
from components.web.site import Site
from tests.conftest import REPOSITORY, SUBJECT
from tests.fragments import drawn, fragment, links, parsed, said
from tests.pseudo import accented, hebrew, mirrored, pseudo
from tests.untranslated import told, unknown, unused
from tests.web.reading_back import documents, tree

ADDRESS = "https://news.example/explainer"
SHELL = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
COMPONENTS = REPOSITORY / "components"
SCRIPT = COMPONENTS / "pages" / "script.py"
LETTERS = re.compile(r"[^\W\d_]{2,}")
WRITTEN = {
    ".js": re.compile(r"""(?:textContent|innerText|innerHTML|title|ariaLabel|alt)["']?\s*[=:]\s*["'`][^"'`]*\w{2}"""),
    ".css": re.compile(r"""content:(?:[^;}"]|"[^";}]*")*?"[^"]*?[^\W\d_]{2}"""),
}
"""What a script or a stylesheet would write with letters of its own."""
SHOWING = {"alt", "aria_label", "label", "placeholder", "summary", "title"}
SILENT = {
    "place.iter", "st.get_option", "st.components.v2.component", "st.query_params.get", "st.session_state.get",
}  # fmt: skip
ELSEWHERE = {"no_corrections", "sharing.show_all", "citing.retrieved", "fact.other_sources", "explore.described",
             "explore.nothing", "explore.alone", "explore.of_a_thing", "explore.unknown", "explore.all_numbers.one",
             "explore.found.one", "explore.undrawn.one", "explore.undrawn.other"}  # fmt: skip
"""Where nothing had to be corrected, in pasted code, in what a script dates, of a fact with many sources, of a chart
that is not seen, of choices that keep nothing or a number alone, and of addresses that name nothing."""


@pytest.fixture(scope="module")
def lighthouse(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """With accented words."""
    return load(pseudo(SUBJECT, tmp_path_factory.mktemp("lighthouse")))


@pytest.fixture(scope="module")
def battery(tmp_path_factory: pytest.TempPathFactory) -> Content:
    """What readers see, with accented words."""
    return load(pseudo(REPOSITORY / "content", tmp_path_factory.mktemp("battery")))


@pytest.fixture(scope="module")
def edition(lighthouse: Content) -> Site:
    """The web edition of the lighthouse."""
    return Site(lighthouse, ADDRESS)


@pytest.fixture(scope="module")
def published(edition: Site) -> list[str]:
    """All texts of the web edition of the lighthouse, and the first view of a page of the app."""
    first = fill(SHELL, edition.content, ADDRESS, "light", "full", False) or ""
    return [*_texts(edition, ""), first]


@pytest.fixture(scope="module")
def readings(battery: Content) -> list[str]:
    """All texts of the reading edition that readers see, and of the hand-out; the one file has the same."""
    site = Site(battery)
    return [*_texts(site, "/read/"), *_texts(site, "/handout/")]


@pytest.fixture(scope="module")
def shown(lighthouse: Content) -> list[str]:
    """All texts of the app with the lighthouse."""
    return list(_shown(lighthouse, ("", ADDRESS)))


def _texts(site: Site, within: str) -> Iterator[str]:
    known = {path: file for path, file in site.facts.items() if file.media_type == HTML and not within}
    for path, file in {**documents(site), **known}.items():
        if within in path and not (within and path.endswith("offline.html")):
            yield from told(tree(file))
    drawings = (file.content.decode() for path, file in site.files.items() if path.endswith(".svg") and not within)
    yield from (text for drawing in drawings for text in told(parsed(drawing.partition("?>")[2] or drawing)))


def _shown(content: Content, addresses: tuple[str, ...] = (ADDRESS,)) -> Iterator[str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EXPLAINER_CONTENT", str(content.folder))
        for address in addresses:
            patch.setenv("EXPLAINER_ADDRESS", address)
            app = AppTest.from_file(str(SCRIPT), default_timeout=60).run()
            for name, page in app._registered_pages.items():
                yield page["page_name"]
                app._page_hash = name
                yield from _on(app.run().main)
                assert not app.exception
                if app.multiselect:
                    yield from _on(app.multiselect[0].select(app.multiselect[0].options[0]).run().main)


def _on(element: Any) -> Iterator[str]:
    """What an element says, and all in it; code is for machines."""
    if hasattr(element, "children"):
        yield str(getattr(element, "label", None) or "").replace("\\", "")
        for child in element.children.values():
            yield from _on(child)
    elif element.type == "bidi_component":
        yield from told(parsed(json.loads(element.proto.bytes)["html"]))
    elif element.type == "html":
        yield from told(parsed(element.proto.body))
    elif element.type != "code":
        chosen = hasattr(element, "options")
        names = ("label", "options", "placeholder", "help") if chosen else ("label", "value", "placeholder", "help")
        told_here = (getattr(element, name, None) for name in names)
        yield from (str(text).replace("\\", "") for text in told_here if isinstance(text, str | list))


def test_the_words_of_a_language_that_nobody_speaks_are_longer_and_keep_what_is_filled_in() -> None:
    assert accented("Step {number} of {count}") == "[Štéépp {number} óff {count}]"
    assert hebrew("Step {number}") == "קרהע {number}"
    for word in ("Close", "Sources", "Explore this figure"):
        assert len(accented(word)) >= 1.4 * len(word)


def test_no_document_tells_a_word_that_stands_in_no_content(published: list[str], lighthouse: Content) -> None:
    assert len(published) > 1000
    assert unknown(published[:-1], lighthouse) == {}


def test_no_page_of_the_reading_edition_tells_a_word_that_stands_in_no_content(
    readings: list[str], battery: Content
) -> None:
    assert len(readings) > 1000
    assert unknown(readings, battery) == {}


def test_no_page_of_the_app_tells_a_word_that_stands_in_no_content(
    shown: list[str], lighthouse: Content, battery: Content
) -> None:
    for told_there, content in ((shown, lighthouse), (list(_shown(battery)), battery)):
        assert len(told_there) > 1000
        assert unknown(told_there, content) == {}


def test_every_word_of_the_interface_is_told_somewhere(
    published: list[str], shown: list[str], readings: list[str], edition: Site, battery: Content
) -> None:
    table = "".join(edition.files[path].content.decode() for path in ("data/claims.csv", "xa/quiz/questions.csv"))
    words = edition.content.words
    both = set(unused([*published, *shown, table], words)) & set(unused(readings, battery.words))
    assert both - ELSEWHERE == set()


def test_a_word_that_stays_english_is_found(lighthouse: Content) -> None:
    assert unknown(["[Çlóššéé]", "Click to enlarge"], lighthouse).keys() >= {"Click", "enlarge"}


def test_every_fragment_and_document_runs_the_way_it_is_written(tmp_path: Path, unplaced: Site) -> None:
    for site, wanted in ((Site(load(mirrored(SUBJECT, tmp_path))), "rtl"), (unplaced, None)):
        content = site.content
        assert {html.get("dir") for file in documents(site).values() for html in tree(file).iter("html")} == {wanted}
        assert fragment(content, "rock").root.get("dir") == wanted
        texts = blocks(content, "light", links)
        assert texts
        assert {root.get("dir") for root in texts} == {wanted}


def test_an_arrow_between_two_words_points_to_the_second(tmp_path: Path) -> None:
    assert " ← " in said(drawn(load(mirrored(SUBJECT, tmp_path)), "oil-route"))
    assert " → " in said(drawn(load(SUBJECT), "oil-route"))


def test_no_code_holds_a_text_for_readers() -> None:
    files = [file for end in ("py", "js", "css") for file in COMPONENTS.rglob(f"*.{end}")]
    assert len(files) > 80
    assert [(file.name, text) for file in files for text in _written(file)] == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("a.py", 'el("p", "Click here")'),
        ("b.py", 'el("p", f"{number} of many")'),
        ("c.py", 'el("a", name, aria_label="Close it")'),
        ("d.py", 'st.caption("Nothing here")'),
        ("e.js", 'button.textContent = "Play";'),
        ("f.js", "Object.assign(button, { title: `Stop now` })"),
        ("g.css", '.x::before{content:"New "}'),
    ],
)
def test_a_text_for_readers_in_code_is_found(name: str, code: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(code)
    assert list(_written(tmp_path / name))


def _written(file: Path) -> Iterator[str]:
    """The texts that a file of code would show to readers."""
    text = file.read_text()
    if file.suffix != ".py":
        yield from WRITTEN[file.suffix].findall(text)
        return
    for call in (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)):
        yield from (text for argument in _read_by_people(call) for text in _letters(argument))


def _read_by_people(call: ast.Call) -> list[ast.expr]:
    """What a call puts before readers: the children of an element, what Streamlit shows, and names of things."""
    function = ast.unparse(call.func)
    named = [word.value for word in call.keywords if word.arg in SHOWING]
    if function == "el":
        return call.args[1:] + named
    return call.args[:1] + named if re.match(r"(st|place)\.", function) and function not in SILENT else named


def _letters(node: ast.expr) -> Iterator[str]:
    texts = node.values if isinstance(node, ast.JoinedStr) else [node]
    for one in texts:
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and LETTERS.search(one.value):
            yield one.value
