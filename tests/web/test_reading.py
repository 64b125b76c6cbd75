"""The reading edition: all of it, in order, findable, without a script."""

import json

import pytest

from components.model.content import Content
from components.sharing.addresses import between, builder_page, read_path
from components.sharing.numbers import measures, numbers
from components.web.seo_tags import data_block
from components.web.site import Site
from tests.fragments import classed, having, page_heading, said
from tests.web.conftest import ADDRESS
from tests.web.reading_back import link, meta, tree

PAGE = "en/read/light/"


def facts(site: Site, path: str) -> dict:
    """What a document tells machines."""
    [block] = having(tree(site.files[path]), "type", "application/ld+json")
    return json.loads(block.text or "")


def test_every_page_has_a_document_that_begins_with_its_title(either: Site) -> None:
    for id in either.content.explainer.all_pages:
        root, page = tree(either.files[f"en/read/{id}/"]), either.content.pages[id]
        assert ["".join(heading.itertext()) for heading in root.iter("h1")] == [page_heading(either.content, id)]
        assert meta(root, "description") == [page.summary]
        assert {said(entry) for entry in having(root, "aria-current", "page")} == {page.menu}


def test_everything_that_has_an_address_has_its_place(either: Site) -> None:
    homes = either.content.homes
    assert len(homes) > 10
    for (kind, id), page in homes.items():
        root = tree(either.files[f"en/read/{page}/"])
        assert having(root, "id", either.content.anchors[id] if kind == "figure" else f"{kind}-{id}"), (kind, id)


def test_the_index_names_every_page_and_figure(either: Site) -> None:
    index, content = tree(either.files["en/read/"]), either.content
    told, ways = said(index), {way.get("href") for way in index.iter("a")}
    shown = [content.figures[id].title for kind, id in content.homes if kind == "figure"]
    assert len(shown) > 5
    assert all(title in told for title in shown)
    assert all(content.pages[page].title in told for page in content.explainer.all_pages)
    assert not {between("en/read/", read_path(content, old)) for old in content.explainer.moved_pages} & ways


def test_a_document_is_whole_without_its_script_and_only_that_with_the_embed_builder_makes_frames(either: Site) -> None:
    builder = builder_page(either.content)
    moved = {
        read_path(either.content, old, plain) for old in either.content.explainer.moved_pages for plain in (False, True)
    }
    assert builder
    for path in either.files:
        if "/read/" in path and path.endswith("/"):
            root = tree(either.files[path])
            kinds = {script.get("type") for script in root.iter("script")}
            leads_on = path in moved
            assert kinds == {None, *([] if leads_on else ["application/ld+json"])}, path
            assert (meta(root, "robots") == ["noindex"]) is leads_on, path
            assert ("frame-src" in either.files[path].policy) is (f"/{builder}/" in path)


def test_the_document_of_a_moved_page_leads_on_to_the_page_of_today(either: Site) -> None:
    for old, page in either.content.explainer.moved_pages.items():
        for plain in (False, True):
            here = read_path(either.content, old, plain)
            root, way = tree(either.files[here]), between(here, read_path(either.content, page, plain))
            assert link(root, "canonical") == [way]
            [refresh] = having(root, "http-equiv", "refresh")
            assert refresh.get("content") == f"0; url={way}"


def test_every_number_stands_in_a_table_with_its_sources(either: Site) -> None:
    content = either.content
    page = content.homes["attribute", next(iter(measures(content)))]
    for plain in (False, True):
        root = tree(either.files[read_path(content, page, plain)])
        tables = classed(root, "number-table")
        rows = [row for table in tables for row in table.iter("tr") if row.find("td") is not None]
        marked = [row for row in rows if classed(row, "mark")]
        assert len(rows) == len(numbers(content))
        assert len(marked) == len([number for number in numbers(content) if number.fact])
        [way] = [link for link in root.iter("a") if link.get("href", "").endswith("/numbers-for-spreadsheets.csv")]
        assert said(way) == content.words.explore.everything


def test_a_question_to_begin_with_leads_to_its_table(site: Site) -> None:
    root = tree(site.files[read_path(site.content, "take")])
    [starts] = classed(root, "starts")
    ids = {element.get("id") for element in root.iter()}
    ways = [link.get("href", "") for link in starts.iter("a")]
    assert len(ways) == 2
    assert {way.rpartition("#")[2] for way in ways} == {"attribute-reach", "attribute-length"} <= ids


def test_link_previews_have_a_picture_where_the_address_is_known(site: Site, unplaced: Site) -> None:
    root = tree(site.files[PAGE])
    [picture] = meta(root, "og:image")
    assert picture.startswith(f"{ADDRESS}/image/en/")
    assert meta(root, "og:title") == [site.content.pages["light"].title]
    assert meta(tree(unplaced.files[PAGE]), "og:image") == []


def test_a_page_names_its_own_address_and_language(site: Site) -> None:
    root = tree(site.files[PAGE])
    assert [html.get("lang") for html in root.iter("html")] == ["en"]
    assert link(root, "canonical") == [f"{ADDRESS}/{PAGE}"]
    languages = {e.get("hreflang"): e.get("href") for e in having(root, "hreflang")}
    assert languages == {"en": f"{ADDRESS}/{PAGE}", "x-default": f"{ADDRESS}/{PAGE}"}


def test_machines_learn_licence_and_language_but_no_date(site: Site) -> None:
    told = facts(site, PAGE)
    assert [entry["@type"] for entry in told["@graph"]] == ["LearningResource", "Dataset"]
    assert all(entry["license"] == site.content.explainer.licence_address for entry in told["@graph"])
    assert "date" not in json.dumps(told).lower()


def test_the_root_of_an_export_is_the_index(site: Site) -> None:
    root = tree(site.files[""])
    assert link(root, "canonical") == [f"{ADDRESS}/en/read/"]
    assert having(root, "href", "en/read/light/#rock")


def test_a_missing_address_is_answered_with_what_there_is(site: Site, unplaced: Site) -> None:
    assert having(tree(site.files["404.html"]), "href", f"{ADDRESS}/en/read/light/")
    assert having(tree(unplaced.files["404.html"]), "href", "en/read/light/")


@pytest.mark.parametrize("text", ["</script><script>alert(1)</script>", "<!--", "\u2028"])
def test_no_fact_can_end_its_block_early(text: str) -> None:
    block = data_block({"name": text})
    assert "<" not in (block.text or "")
    assert json.loads(block.text or "") == {"name": text}


def test_nothing_of_the_subject_stands_in_python(site: Site, content: Content) -> None:
    assert content.explainer.title.split()[1] not in site.files[PAGE].content.decode()
