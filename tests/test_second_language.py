"""The lighthouse told in two languages: served and exported together, each page leading to the other; nothing mixed."""

import json
import re
import shutil
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.__main__ import main
from components.article.view import view
from components.figures.letters import missing_letters
from components.model.content import Content
from components.model.content_cache import problems_in
from components.model.load import read
from components.model.problems import ContentError
from components.model.translate import translate
from components.sharing.addresses import app_links
from components.web.export import export
from components.web.file import HTML
from components.web.first_view import FirstView
from components.web.routes import WebEdition
from components.web.site import Site
from tests.conftest import SUBJECT
from tests.second_language import LANGUAGE, in_two_languages
from tests.web.reading_back import tree
from tests.web.test_shell import SHELL

ADDRESS = "https://news.example"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return in_two_languages(tmp_path_factory.mktemp("two") / "subject")


@pytest.fixture(scope="module")
def both(folder: Path) -> Content:
    return read(folder)


@pytest.fixture(scope="module")
def site(both: Content) -> Site:
    return Site(both, ADDRESS)


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    """Two languages that may be edited."""
    return shutil.copytree(folder, tmp_path / "subject")


def edit(folder: Path, file: str, was: str, now: str) -> None:
    path = folder / file
    assert was in path.read_text()
    path.write_text(path.read_text().replace(was, now))


def test_both_languages_say_the_same_with_the_same_ids(both: Content) -> None:
    (other,) = both.translations
    assert both.languages == other.languages == ("en", LANGUAGE)
    assert other.facts.keys() == both.facts.keys()
    assert other.parts["tower"].name == "Tówér"
    assert both.parts["tower"].name == "Tower"
    assert [fact.value for fact in other.facts.values()] == [fact.value for fact in both.facts.values()]
    assert other.sources["harbour-board-1931"].title == both.sources["harbour-board-1931"].title


def test_a_scene_lays_itself_out_with_the_names_of_its_language(both: Content) -> None:
    labels = [label for layout in (both.translations[0].figures["lamp-and-tower"].wide,) for label in layout.labels]
    assert {" ".join(label.lines) for label in labels if label.lines} <= {"Tówér", "Lámp"}


def test_a_gloss_stands_where_the_language_of_the_source_differs(both: Content) -> None:
    english = {(id, key): said.gloss for id, source in both.sources.items() for key, said in source.says.items()}
    other = both.translations[0].sources
    board = {key: gloss for (id, key), gloss in english.items() if id == "harbour-board-1931"}
    assert set(board.values()) == {None}
    assert all(said.gloss for said in other["harbour-board-1931"].says.values() if said.fragment)
    assert other["gazette-des-phares-1990"].says["from-afar"].gloss == "séén fróm áfár"


def test_in_the_language_of_the_source_a_gloss_falls_away(copy: Path) -> None:
    for kind in ("interface", "translations"):
        for path in (copy / kind).glob(f"{LANGUAGE}.*"):
            path.rename(path.with_stem("fr"))
    (other,) = read(copy).translations
    assert other.sources["gazette-des-phares-1990"].says["from-afar"].gloss is None


def test_every_document_has_a_twin_in_the_other_language(site: Site) -> None:
    for path in (each for each in site.files if each.startswith("en/")):
        assert path.replace("en/", f"{LANGUAGE}/", 1) in site.files, path
    assert site.files["image/ga/rock.svg"].content != site.files["image/en/rock.svg"].content
    assert "Tówér".encode() in site.files["image/ga/rock.svg"].content
    assert len([path for path in site.facts if path.startswith("ga/")]) == len(site.facts) / 2


def test_nothing_of_the_first_language_is_overwritten(site: Site, both: Content, tmp_path: Path) -> None:
    alone = Site(replace(both, translations=(), languages=()), ADDRESS)
    assert not any(path.startswith("ga/") for path in alone.files)
    tables = [
        path for path in alone.files if path.endswith((".csv", ".json", ".gift", ".xml")) and path != "sitemap.xml"
    ]
    assert len(tables) > 20
    for path in tables:
        assert site.files[path].content == alone.files[path].content
    every = (site.files, site.facts, site.versions, site.card_versions)
    assert export(site, tmp_path).files == sum(map(len, every))


def test_each_page_names_its_twin_and_one_default(site: Site) -> None:
    for language in ("en", LANGUAGE):
        root = tree(site.files[f"{language}/read/light/"])
        named = {one.get("hreflang"): one.get("href") for one in root.iter("link") if one.get("hreflang")}
        assert named == {
            "en": f"{ADDRESS}/en/read/light/",
            "ga": f"{ADDRESS}/ga/read/light/",
            "x-default": f"{ADDRESS}/en/read/light/",
        }
        assert next(root.iter("html")).get("lang") == language


def test_the_menu_leads_to_the_same_page_in_the_other_language(site: Site) -> None:
    for path, way in (
        ("en/read/light/", "../../../ga/read/light/"),
        ("ga/read/light/plain/", "../../../../en/read/light/plain/"),
        ("en/read/", "../../ga/read/"),
    ):
        lists = [one for one in tree(site.files[path]).iter("ul") if one.get("class") == "languages"]
        (link,) = lists[0].iter("a")
        assert link.get("href") == way
        assert link.text == ("Gaeilge" if "ga/" in way else "English")


def test_the_app_stays_in_a_language_from_page_to_page(both: Content) -> None:
    (other,) = both.translations
    links, english = app_links(other, plain=True), app_links(both)
    assert links("page", "learn") == "learn?level=plain&lang=ga"
    assert links("part", "tower") == "./?part=tower&level=plain&lang=ga"
    assert links("language", "en/learn") == "learn?level=plain"
    assert (english("page", "learn"), english("language", "ga/learn")) == ("learn", "learn?lang=ga")
    last = other.explainer.all_pages[-1]
    anchors = [each for each in view(other, last, "full", False, None).iter("a") if not each.get("hreflang")]
    to_pages = [
        way for each in anchors if re.match(r"\./(\?|$)|[a-z]", way := each.get("href", "")) and "//" not in way
    ]
    assert len(to_pages) > 10
    assert [way for way in to_pages if "lang=ga" not in way] == []


def test_the_first_answer_of_the_app_is_in_the_language_asked_for(both: Content) -> None:
    inner = [Route("/{path:path}", lambda _: HTMLResponse(SHELL))]
    view = Middleware(FirstView, find=lambda: (both, ADDRESS))
    client = TestClient(Starlette(routes=inner, middleware=[view]), headers={"sec-fetch-mode": "navigate"})
    for query, told in (("", both), ("?lang=ga", both.translations[0]), ("?lang=xx", both)):
        document = client.get(f"/learn{query}").text
        assert f'<html lang="{told.explainer.language}">' in document
        assert told.pages["learn"].summary in unescape(document)
        named = dict(re.findall(r'hreflang="([a-z-]+)" href="(http[^"]*)"', document))
        english, other = f"{ADDRESS}/en/read/learn/", f"{ADDRESS}/ga/read/learn/"
        assert named == {"en": english, "ga": other, "x-default": english}
        assert f'rel="canonical" href="{english if told is both else other}"' in document


def test_a_wrong_address_is_answered_in_the_language_of_the_reader(site: Site, both: Content) -> None:
    inner = [Route("/{path:path}", lambda _: HTMLResponse(SHELL))]
    layers = [Middleware(WebEdition, site=site), Middleware(FirstView, find=lambda: (both, ADDRESS))]
    client = TestClient(Starlette(routes=inner, middleware=layers))
    ours = ("/{}/read/none/", "/{}/embed/none", "/image/{}/none.svg", "/data/{}/none.csv", "/none?lang={}")
    for told in both.in_all_languages:
        for path in ours:
            answer = client.get(path.format(told.explainer.language))
            assert answer.status_code == 404
            assert f'<html lang="{told.explainer.language}"' in answer.text, path
    assert '<html lang="en"' in client.get("/fr/read/none/").text
    exported = site.files[f"{LANGUAGE}/404.html"].content.decode()
    assert f'href="{ADDRESS}/{LANGUAGE}/read/light/"' in exported


def test_data_is_there_in_each_language(site: Site) -> None:
    other = site.content.translations[0]
    for path in (each for each in site.files if re.fullmatch(r"data/[a-z][a-z0-9-]+\.(csv|sqlite|json)", each)):
        if not path.startswith("data/find-"):
            assert path.replace("data/", "data/ga/") in site.files, path
    table = site.files["data/ga/facts.csv"].content.decode()
    assert other.facts["parts/tower#height"].text in table
    assert site.content.facts["parts/tower#height"].text not in table
    package = json.loads(site.files["data/ga/datapackage.json"].content)
    assert {f"data/ga/{each['path']}" for each in package["resources"]} <= site.files.keys()
    page = site.files["ga/embed/rock/"].content.decode()
    assert "data/ga/rock-for-spreadsheets.csv" in page


def test_sitemap_and_feed_hold_both(site: Site) -> None:
    sitemap = site.files["sitemap.xml"].content.decode()
    for language in ("en", LANGUAGE):
        assert f"<loc>{ADDRESS}/{language}/read/light/</loc>" in sitemap
    assert sitemap.count('hreflang="ga"') == sitemap.count("<loc>")
    feed = site.files["corrections.atom"].content.decode()
    assert re.findall(r'<entry xml:lang="(\w+)"', feed).count("ga") == len(site.content.corrections) > 0
    names = re.findall(r"<id>(.*?)</id>", feed)
    assert len(names) == len(set(names))


def test_every_answer_is_in_its_language(site: Site) -> None:
    client = TestClient(WebEdition(Starlette(), site))
    assert "Tówér" in client.get("/ga/embed/rock/").text
    asked = client.get("/oembed", params={"url": f"{ADDRESS}/ga/embed/rock/"}).json()
    assert asked["title"] == site.content.translations[0].figures["rock"].title
    assert client.get("/ga/fact/parts/tower/height/").status_code == 200
    assert client.get("/data/find-ga.json").status_code == 200


def test_no_document_of_a_language_tells_a_word_of_the_other(site: Site) -> None:
    told = [
        file.content.decode() for path, file in site.files.items() if path.startswith("ga/") and file.media_type == HTML
    ]
    assert len(told) > 20
    name = site.content.parts["tower"].role
    assert [text for text in told if name in text] == []


def test_a_corrected_text_is_named_as_stale_after_renewing(copy: Path) -> None:
    edit(copy, "parts/tower.yaml", "high above the waves", "high above all waves")
    assert any("missing-translation: 1 text of parts/tower.yaml" in each for each in problems_in(copy))
    left = translate(copy, LANGUAGE)
    assert (left.empty, left.stale) == (0, 1)
    text = left.path.read_text()
    assert '#| msgid "Carries the lamp high above the waves."' in text, "the wording that it was made from"
    assert problems_in(copy)[0] == (
        "subject/translations/ga.po:1:1: stale-translation: 1 text of parts/tower.yaml: made from an older wording, "
        "first: 'Carries the lamp high above all waves.'\n"
        "    fix: `explainer translate ga`, then write what is empty or marked as fuzzy"
    )


def test_an_untranslated_text_and_a_broken_file_are_named(copy: Path) -> None:
    edit(copy, "translations/ga.po", 'msgstr "Tówér"', 'msgstr ""')
    assert "missing-translation: 1 text of parts/tower.yaml" in problems_in(copy)[0]
    (copy / "translations/ga.po").write_text('msgid "Tower\n')
    assert "subject/translations/ga.po:1:1: broken-translation: is no PO file" in problems_in(copy)[0]
    (copy / "translations/ga.po").write_text('msgid ""\nmsgstr ""\n')
    assert "broken-translation: names no known language" in problems_in(copy)[0]


def test_what_a_translation_says_wrong_is_a_problem_in_its_language(copy: Path) -> None:
    text = (copy / "translations/ga.po").read_text()
    (copy / "translations/ga.po").write_text(re.sub(r'msgstr "(.*?)20 métrés', r'msgstr "\g<1>30 métrés', text))
    assert any("unsaid-value" in each and "in 'ga', " in each for each in problems_in(copy))


def test_without_its_words_or_under_a_wrong_name_a_language_is_refused(copy: Path) -> None:
    (copy / "interface/ga.yaml").unlink()
    (copy / "translations/en.po").write_text("x")
    found = problems_in(copy)
    assert any("interface/ga.yaml:1:1: missing-file" in each for each in found)
    assert any("translations/en.po:1:1: stray-file" in each for each in found)


def test_the_command_writes_a_file_and_says_what_is_left(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(SUBJECT, tmp_path / "c")
    assert main(["translate", "fr", "--content", str(tmp_path / "c")]) == 0
    said = capsys.readouterr().out
    assert re.search(r"translations/fr.po: (\d+) texts, \1 to translate, 0 to look at again; ", said)
    assert "interface/fr.yaml is still missing" in said
    assert main(["translate", "en", "--content", str(tmp_path / "c")]) == 1
    assert main(["translate", "zz", "--content", str(tmp_path / "c")]) == 1


def test_letters_that_pictures_lack_are_named(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert missing_letters(read(copy)) == {}
    edit(copy, "translations/ga.po", 'msgstr "Tówér"', 'msgstr "塔"')
    try:
        (other,) = read(copy).translations
    except ContentError as error:
        pytest.fail(str(error))
    assert missing_letters(other).keys() == {"塔"}
    assert main(["check", "--content", str(copy)]) == 0
    assert "warning: in 'ga', pictures show boxes for 1 letters: 塔" in capsys.readouterr().out
