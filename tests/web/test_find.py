"""The list that Find fetches, and the document that shows all of it."""

import gzip
import json

from components.sharing.addresses import app_links, builder_page, read_path
from components.web.site import Site
from tests.fragments import having, said
from tests.web.conftest import ADDRESS
from tests.web.reading_back import addresses, link, meta, tree

INDEX, LIST = "data/find-en.json", "en/find/"


def test_the_list_weighs_at_most_60_kilobytes(either: Site) -> None:
    assert len(gzip.compress(either.files[INDEX].content)) < 60_000


def test_each_entry_names_a_kind_that_has_a_heading_and_a_page_that_there_is(either: Site) -> None:
    found = json.loads(either.files[INDEX].content)
    assert len(found["entries"]) > 50
    for kind, _, title, _, _, page in found["entries"]:
        assert kind in found["kinds"]
        assert title
        assert (page in either.content.explainer.all_pages) == (kind != "fact")


def test_the_document_leads_to_everything_without_a_script(either: Site) -> None:
    root, found = tree(either.files[LIST]), json.loads(either.files[INDEX].content)
    led = [e for e in root.iter("a") if any(e in part.iter() for part in root.iter("ul"))]
    titles = {said(e) for e in led}
    assert {title for _, _, title, *_ in found["entries"]} <= {*titles, *(e.text for e in led)}


def test_its_script_may_fetch_the_list_and_only_that_of_the_embed_builder_anything_else(site: Site) -> None:
    file = site.files[LIST]
    assert meta(tree(file), "Content-Security-Policy") == [file.policy]
    assert "connect-src 'self'; " in file.policy
    fetching = {path for path, other in site.files.items() if "connect-src" in other.policy}
    assert fetching == {LIST, *(read_path(site.content, builder_page(site.content), plain) for plain in (False, True))}
    assert link(tree(file), "canonical") == [f"{ADDRESS}/{LIST}"]


def test_the_menu_leads_to_it_everywhere_but_in_the_one_file(site: Site) -> None:
    assert "../../find/" in set(addresses(tree(site.files["en/read/light/"])))
    assert not [e for e in having(tree(site.files["en/read/offline.html"]), "class") if e.get("class") == "find-link"]


def test_the_scenes_of_a_story_are_found_by_heading_and_words_and_lead_to_where_they_are_told(site: Site) -> None:
    scenes = {entry[1]: entry for entry in json.loads(site.files["data/find-en.json"].content)["entries"]
              if entry[0] == "scene"}  # fmt: skip
    assert set(scenes) == {scene.id for story in site.content.stories.values() for scene in story.scenes}
    assert scenes["night"][2] == "The night"
    assert "climbs the tower" in scenes["night"][4]
    assert app_links(site.content)("scene", "night") == "learn#scene-night"
    assert app_links(site.content, plain=True)("scene", "night") == "learn?level=plain#scene-night"
    ways = set(addresses(tree(site.files["en/find/"])))
    assert "../read/learn/#scene-night" in ways
